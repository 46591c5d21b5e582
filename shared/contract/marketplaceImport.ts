/** A list of stalls brought in: stalls, whom to ask, papers and stewards in one step that can be taken back. */
import * as z from 'zod'
import { documentKinds, documentStates } from '../domain/marketplace/words.ts'
import { organisers } from '../domain/roles.ts'
import { command } from './define.ts'
import { keptMapping } from './importParts.ts'
import { contact, stallFields } from './marketplaceParts.ts'
import { date, id, notFound, outcome, timeOfDay } from './parts.ts'

export const marketplaceImport = {
	importStalls: command({
		input: z.object({
			stalls: z.array(stallFields).max(300),
			contacts: z.array(contact.extend({ stallId: id })).max(300),
			documents: z
				.array(
					z.object({
						stallId: id,
						kind: z.enum(documentKinds),
						state: z.enum(documentStates),
						expiresOn: z.union([date, z.literal('')]),
						amount: z.int().min(0).max(100_000_000),
					}),
				)
				.max(1200),
			/** Who stands at a stall and when. */
			rows: z
				.array(
					z.object({
						registrationId: id,
						stallId: id,
						dayId: id,
						startAt: timeOfDay,
						endAt: timeOfDay,
						canLeave: z.boolean(),
					}),
				)
				.max(3000),
			/** What was chosen for the columns, for the next file of this shape. It stays when the rest is taken back. */
			mapping: keptMapping,
		}),
		output: z.discriminatedUnion('outcome', [
			/** `count`: stalls that were added or changed. */
			z.object({
				outcome: z.literal('imported'),
				count: z.int(),
				added: z.int(),
				changed: z.int(),
				shifts: z.int(),
			}),
			outcome('unchanged'),
			z.object({ outcome: z.literal('numberTaken'), number: z.int() }),
			z.object({ outcome: z.literal('wattsWithoutSocket'), number: z.int() }),
			/** A text holds a name that may stand in none now; of which stall. */
			z.object({ outcome: z.literal('realName'), number: z.int() }),
			outcome('tooMany'),
			outcome('endsBeforeStart'),
			notFound,
		]),
		roles: organisers,
		topics: ['marketplace', 'people', 'history'],
		privacy: 'rowsAndContacts',
	}),
}
