/** Stalls: what they need, whom to ask, their papers, who stands there. */
import * as z from 'zod'
import { documentKinds, documentStates, stallStates } from '../domain/marketplace/words.ts'
import { organisers } from '../domain/roles.ts'
import { command, query } from './define.ts'
import { card, contact, marketChange, measures, placed, stallAims, stallFields, wish } from './marketplaceParts.ts'
import { date, id, instant, notFound, outcome, timeOfDay } from './parts.ts'

export const marketplaceStalls = {
	saveStalls: command({
		input: z.object({ stalls: z.array(stallFields).min(1).max(300) }),
		output: z.discriminatedUnion('outcome', [
			z.object({ outcome: z.literal('saved'), count: z.int() }),
			outcome('unchanged'),
			z.object({ outcome: z.literal('numberTaken'), number: z.int() }),
			/** Asks for watts but for no socket. */
			z.object({ outcome: z.literal('wattsWithoutSocket'), number: z.int() }),
			/** A text holds a name that may stand in none now; of which stall, and where. */
			z.object({
				outcome: z.literal('realName'),
				number: z.int(),
				field: z.enum(['organisation', 'title', 'blurb']),
			}),
			outcome('tooMany'),
		]),
		roles: organisers,
		...marketChange,
	}),
	/** `placed`: take its place away first, or mark it as withdrawn. */
	removeStall: command({
		input: z.object({ stallId: id }),
		output: z.discriminatedUnion('outcome', [outcome('removed'), outcome('placed'), notFound]),
		roles: organisers,
		...marketChange,
	}),
	setContact: command({
		input: z.object({ stallId: id, contact }),
		output: z.discriminatedUnion('outcome', [
			outcome('set'),
			outcome('unchanged'),
			/** As `saveStalls`. What somebody is called who answers for a stall is their own to say. */
			z.object({ outcome: z.literal('realName'), field: z.enum(['unloading', 'note']) }),
			notFound,
		]),
		roles: organisers,
		topics: marketChange.topics,
		privacy: 'stall',
	}),
	setDocument: command({
		input: z.object({
			stallId: id,
			kind: z.enum(documentKinds),
			state: z.enum(documentStates),
			expiresOn: z.union([date, z.literal('')]),
			/** Pounds that an insurance covers; 0: not said. */
			amount: z.int().min(0).max(100_000_000),
		}),
		output: z.discriminatedUnion('outcome', [outcome('set'), outcome('unchanged'), notFound]),
		roles: organisers,
		...marketChange,
	}),
	/** Who stands at a stall and when; an empty `startAt` takes somebody off. */
	setStewards: command({
		input: z.object({
			rows: z
				.array(
					z.object({
						registrationId: id,
						stallId: id,
						dayId: id,
						startAt: z.union([timeOfDay, z.literal('')]),
						endAt: z.union([timeOfDay, z.literal('')]),
						canLeave: z.boolean(),
					}),
				)
				.min(1)
				.max(200),
		}),
		output: z.discriminatedUnion('outcome', [
			z.object({ outcome: z.literal('set'), count: z.int() }),
			outcome('unchanged'),
			outcome('endsBeforeStart'),
			notFound,
		]),
		roles: organisers,
		topics: ['marketplace', 'people', 'history'],
		privacy: 'rows',
	}),
	/** Stalls with what they need, where they stand and what is wrong with that. */
	stalls: query({
		input: z.object({}),
		output: z.object({
			stalls: z.array(
				stallFields.extend({
					state: z.enum(stallStates),
					place: placed.extend({ code: z.string() }).nullable(),
					/** Positions that were ruled out by hand. */
					bannedFrom: z.array(id),
					unmet: z.array(wish),
					/** What a steward needs of the place. */
					needsStepFree: z.boolean(),
					stewards: z.array(
						card.extend({
							dayId: id,
							startAt: z.string(),
							endAt: z.string(),
							canLeave: z.boolean(),
							isHere: z.boolean(),
						}),
					),
					documents: z.array(
						z.object({
							kind: z.enum(documentKinds),
							state: z.enum(documentStates),
							expiresOn: z.string(),
							amount: z.int(),
							isExpired: z.boolean(),
						}),
					),
				}),
			),
			aims: stallAims,
			/** People were told this version last; null before the first. */
			version: z.object({ number: z.int(), atMs: instant, changedSince: z.int() }).nullable(),
			lastRun: z.object({ commandId: id, atMs: instant, seed: z.int(), bound: measures, best: measures }).nullable(),
		}),
		roles: organisers,
	}),
	contact: query({
		input: z.object({ stallId: id }),
		output: z.discriminatedUnion('outcome', [z.object({ outcome: z.literal('known'), contact }), notFound]),
		roles: organisers,
	}),
}
