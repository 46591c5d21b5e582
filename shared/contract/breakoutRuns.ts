/** Runs over breakout groups: allocating, suggesting the smallest fix, and what the engine says of one person. */
import * as z from 'zod'
import { poolKinds } from '../domain/breakouts/words.ts'
import { organisers } from '../domain/roles.ts'
import { card, clash, duty, finding, preset, profile, shortage, step } from './breakoutParts.ts'
import { command, query, service, stream } from './define.ts'
import { id, line, notFound, outcome } from './parts.ts'

const topics = ['breakouts', 'history'] as const
const seed = z
	.int()
	.min(0)
	.max(2 ** 31 - 1)

/** Nobody is told why: it may be somebody else's wish. */
const cannotPlace = outcome('cannotPlace')

/** What a run is worth, in numbers. */
export const runResult = z.object({
	seed,
	preset,
	moves: z.int(),
	/** People of each round, all rounds together, and everybody by the best they got once. */
	profile: z.object({ rounds: z.array(profile), overall: profile, best: profile }),
	/** No allocation has fewer places nobody asked for than this. Null where it was not worked out. */
	fewestUnchosen: z.int().nullable(),
	/** What choices cost here, and the least they can cost: 0.004 apart means at most 0.4 % worse than the best there is. */
	choiceCost: z.int(),
	choiceBound: z.int(),
	isProven: z.boolean(),
	/** People whose place changes against the draft before. */
	changed: z.int(),
	/** Places that could not be found in the time there was. */
	unplaced: z.int(),
	loneVoices: z.int(),
	/** Pairs who meet again, and topics people have twice. */
	repeats: z.int(),
	topicRepeats: z.int(),
})

export const breakoutRuns = {
	/**
	 * Finds groups for everybody, in a thread of its own, and puts them into the draft as one command.
	 * `working` at most ten times a second. `stopAllocating` ends it early and keeps the best so far;
	 * who stops listening leaves the draft as it was.
	 */
	allocate: stream({
		input: z.object({
			pool: z.enum(poolKinds),
			preset,
			/** Null: drawn here and shown with the result. */
			seed: seed.nullable(),
			/** Rounds to fill; the others stay as they are. */
			roundIds: z.array(id).min(1).max(12),
			/** `fresh`: from nothing but pins; `draft`: from where people are, moving as few as need be. */
			from: z.enum(['fresh', 'draft']),
		}),
		output: z.discriminatedUnion('state', [
			z.object({
				state: z.literal('working'),
				phase: z.enum(['start', 'search', 'explain', 'prove']),
				done: z.int(),
				of: z.int(),
				cost: z.number(),
				bound: z.number(),
				missing: z.int(),
			}),
			z.object({ state: z.literal('done'), commandId: id, result: runResult }),
			/** It cannot be done. First the short seats; where that is not all, the fewest things in conflict and what would help. */
			z.object({
				state: z.literal('impossible'),
				shortages: z.array(shortage),
				clashes: z.array(z.array(clash)),
				fixes: z.array(z.object({ fix: clash, seats: z.int() })),
			}),
			z.object({ state: z.literal('nobody') }),
			/** The event changed meanwhile; nothing was kept. Run it again. */
			z.object({ state: z.literal('outdated') }),
			z.object({ state: z.literal('failed') }),
		]),
		roles: organisers,
	}),
	/** Ends a running allocation or suggestion, with the best it has. */
	stopAllocating: service({
		input: z.object({}),
		output: z.object({ wasRunning: z.boolean() }),
		roles: organisers,
	}),
	/** Puts a finished run into the draft. Made by `allocate`; checked again here, person by person. */
	applyRun: command({
		input: z.object({
			seed,
			preset,
			pool: z.enum(poolKinds),
			from: z.enum(['fresh', 'draft']),
			moves: z.int().nonnegative(),
			engineVersion: z.int().positive(),
			/** SHA-256 of the instance, hexadecimal: what was solved is what is there. */
			inputHash: line(64),
			result: runResult,
			roundIds: z.array(id).min(1).max(12),
			rows: z
				.array(
					z.object({
						registrationId: id,
						/** One for each of `roundIds`; null: no place. */
						groupIds: z.array(id.nullable()).max(12),
					}),
				)
				.max(5000),
		}),
		output: z.discriminatedUnion('outcome', [
			z.object({ outcome: z.literal('applied'), count: z.int() }),
			outcome('outdated'),
			cannotPlace,
		]),
		roles: organisers,
		topics,
		privacy: 'rows',
	}),
	/** What each group would mean for one person, before they are put there. */
	options: query({
		input: z.object({ registrationId: id, roundId: id, pool: z.enum(poolKinds).optional() }),
		output: z.discriminatedUnion('outcome', [
			z.object({
				outcome: z.literal('known'),
				groups: z.array(
					z.object({
						groupId: id,
						verdict: z.enum(['here', 'fits', 'swap', 'over', 'cannot']),
						/** Why not, where it may be said. `other`: another table suits better. */
						why: z.enum(['', 'needs', 'avoids', 'banned', 'locked', 'full', 'other']),
						/** With whom places would be changed. */
						swapWith: card.nullable(),
						/** 1 to 5; 0: not chosen; null: asked for nothing. */
						choice: z.int().nullable(),
						/** Findings that would go, and findings that would come. */
						settles: z.array(finding),
						causes: z.array(finding),
						/** Below zero: everything together gets better. */
						price: z.number(),
					}),
				),
				/** Who goes along. */
				along: z.array(card),
			}),
			notFound,
		]),
		roles: organisers,
	}),
	/** Why somebody is where they are, places that suit better, and what another topic would take. */
	why: query({
		input: z.object({ registrationId: id, roundId: id, pool: z.enum(poolKinds).optional() }),
		output: z.discriminatedUnion('outcome', [
			z.object({
				outcome: z.literal('known'),
				person: card,
				groupId: id.nullable(),
				reasons: z.array(
					z.object({
						code: z.enum([
							'noPlace',
							'firstChoice',
							'laterChoice',
							'firstChoiceElsewhere',
							'notChosen',
							'noChoice',
							'avoidsHonoured',
							'roomHas',
							'staysWith',
							'sharesInterpreter',
							'keepsVoicesTogether',
							'balance',
							'newPeople',
							'pinned',
							'locked',
							'movedByHand',
							'atDoor',
							'otherSuits',
							'firstChoiceFull',
						]),
						values: z.record(z.string(), z.union([z.string(), z.number()])),
					}),
				),
				/** At most three, best first. */
				better: z.array(
					z.object({
						groupId: id,
						by: z.enum(['move', 'swap']),
						with: card.nullable(),
						isSameTopic: z.boolean(),
						settles: z.int(),
						price: z.number(),
					}),
				),
				/** For each topic they chose and did not get here: the moves it would take, or none found. */
				wouldTake: z.array(
					z.object({
						topicId: id,
						choice: z.int(),
						steps: z.array(step).nullable(),
						price: z.number(),
						choiceCost: z.number(),
					}),
				),
			}),
			notFound,
		]),
		roles: organisers,
	}),
	/**
	 * Works out the fewest moves that settle what is wrong in a round, in a thread of its own. Changes nothing.
	 * `mostMoves` people change tables at most; whoever has no place yet gets one beside that.
	 */
	suggest: stream({
		input: z.object({ roundId: id, pool: z.enum(poolKinds), mostMoves: z.int().min(1).max(60) }),
		output: z.discriminatedUnion('state', [
			z.object({ state: z.literal('working'), done: z.int(), of: z.int() }),
			z.object({
				state: z.literal('done'),
				steps: z.array(step),
				/** Hosts to put in first, best first for each gap. */
				standIns: z.array(card.extend({ groupId: id, duty })),
				/** Findings that stop publishing, before and after. */
				before: z.int(),
				after: z.int(),
			}),
			z.object({ state: z.literal('impossible'), shortages: z.array(shortage) }),
			z.object({ state: z.literal('failed') }),
		]),
		roles: organisers,
	}),
}
