/**
 * What happens to an event on the day, as named actions: looked at first, done in one go, taken back
 * in one go. Each does what has to be done at once in every part of the event, and no more.
 */
import * as z from 'zod'
import { changeKinds, changeStepCodes } from '../domain/changes/words.ts'
import { organisers } from '../domain/roles.ts'
import { command, query } from './define.ts'
import { id, notFound, outcome } from './parts.ts'

const values = z.record(z.string(), z.union([z.string(), z.number()]))

const change = z.object({
	kind: z.enum(changeKinds),
	/** For what a person does; null for a room or a team. */
	registrationId: id.nullable(),
	dayId: id.nullable(),
	roomId: id.nullable(),
	teamId: id.nullable(),
	roundId: id.nullable(),
})

export const changes = {
	/** `nothingToDo`: nothing of the event depends on it. `rows` is the person it is about, or empty. */
	make: command({
		input: z.object({
			kind: z.enum(changeKinds),
			dayId: id.nullable(),
			roomId: id.nullable(),
			teamId: id.nullable(),
			roundId: id.nullable(),
			rows: z.array(z.object({ registrationId: id })).max(1),
		}),
		output: z.discriminatedUnion('outcome', [
			z.object({ outcome: z.literal('made'), count: z.int() }),
			outcome('nothingToDo'),
			notFound,
		]),
		roles: organisers,
		topics: ['people', 'breakouts', 'programme', 'stories', 'history'],
		privacy: 'rows',
	}),
	/** What it would do: steps that are done at once, and what is then left for a person to settle. */
	preview: query({
		input: change,
		output: z.discriminatedUnion('outcome', [
			z.object({
				outcome: z.literal('known'),
				steps: z.array(
					z.object({
						code: z.enum(changeStepCodes),
						/** `done`: by the action itself. `ask`: a person has to. `keep`: stays as it is. */
						how: z.enum(['done', 'ask', 'keep']),
						values,
						people: z.array(z.object({ registrationId: id, preferredName: z.string(), badgeCode: z.string() })),
					}),
				),
			}),
			notFound,
		]),
		roles: organisers,
	}),
}
