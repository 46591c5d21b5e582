/** The rules over the whole event: what needs a look, how strong each rule is here, and why something goes on anyway. */
import * as z from 'zod'
import { organisers } from '../domain/roles.ts'
import { eventRuleIds, ruleAreas } from '../domain/rules/eventRules.ts'
import { strengths } from '../domain/rules/finding.ts'
import { fixPlaces } from '../domain/rules/fixPlaces.ts'
import { command, query, service } from './define.ts'
import { id, instant, line, outcome } from './parts.ts'

const rule = z.enum(eventRuleIds)
const strength = z.enum(strengths)
const values = z.record(z.string(), z.union([z.string(), z.number()]))
/** The key of a finding. */
const key = line(400).trim().min(1)

export const rules = {
	/** Another strength for this event; null: as it comes. `locked`: nobody can change it. */
	setStrength: command({
		input: z.object({ rule, strength: strength.nullable() }),
		output: z.discriminatedUnion('outcome', [outcome('set'), outcome('unchanged'), outcome('locked')]),
		roles: organisers,
		topics: ['rules', 'history'],
		privacy: 'nobody',
	}),
	/** Why the event goes on in spite of a warning; an empty reason takes it back. `tooStrong`: it stops publishing. */
	setReason: command({
		input: z
			.object({ key, rule, reason: line(300).trim() })
			// The rule says whether there may be a reason at all: it is the finding's own.
			.refine((said) => said.key.startsWith(`${said.rule}:`), { path: ['rule'] }),
		output: z.discriminatedUnion('outcome', [
			outcome('set'),
			outcome('removed'),
			outcome('unchanged'),
			outcome('tooStrong'),
		]),
		roles: organisers,
		topics: ['rules', 'history'],
		privacy: 'nobody',
	}),

	/** Every rule and how strong it is here. */
	list: query({
		input: z.object({}),
		output: z.object({
			rules: z.array(
				z.object({
					rule,
					area: z.enum(ruleAreas),
					strength,
					usual: strength,
					isLocked: z.boolean(),
					kept: z.enum(['found', 'refused', 'never']),
				}),
			),
		}),
		roles: organisers,
	}),
	/** What needs a look now, what stops most first. Worked out beside the door, never in its way. */
	findings: service({
		input: z.object({}),
		output: z.object({
			/** The log row they are of. */
			revision: z.int(),
			atMs: instant,
			findings: z.array(
				z.object({
					key: z.string(),
					rule,
					strength,
					variant: z.string(),
					values,
					/** Who is affected: a card each, nobody whose name is sealed. */
					people: z.array(z.object({ registrationId: id, preferredName: z.string(), badgeCode: z.string() })),
					slotIds: z.array(id),
					speakerIds: z.array(id),
					itemIds: z.array(id),
					groupIds: z.array(id),
					stallIds: z.array(id),
					roundId: id.nullable(),
					/** One thing that would settle it; see `EventFix`. A `do` holds the command as it is to be sent. */
					fix: z
						.discriminatedUnion('kind', [
							z.object({
								kind: z.literal('do'),
								says: z.string(),
								values,
								step: z.object({ command: z.string(), input: z.record(z.string(), z.unknown()) }),
							}),
							z.object({ kind: z.literal('group'), fix: z.record(z.string(), z.unknown()) }),
							z.object({
								kind: z.literal('go'),
								to: z.enum(fixPlaces),
								id: z.string(),
							}),
						])
						.nullable(),
					/** Why it goes on anyway; null where nobody said. */
					reason: z.string().nullable(),
				}),
			),
		}),
		roles: organisers,
	}),
}
