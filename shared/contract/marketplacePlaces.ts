/** Who stands where: by hand, by proposal, and as people were told. */
import * as z from 'zod'
import { organisers } from '../domain/roles.ts'
import { command, query, service, stream } from './define.ts'
import { cannot, consequence, marketChange, measures, moved, stallAims, wish } from './marketplaceParts.ts'
import { id, instant, line, notFound, outcome } from './parts.ts'

export const marketplacePlaces = {
	setAims: command({
		input: z.object({ aims: stallAims }),
		output: z.discriminatedUnion('outcome', [outcome('set'), outcome('unchanged')]),
		roles: organisers,
		...marketChange,
	}),
	/** What a run proposed becomes the draft; made by the hub, judged again here. `outdated`: the hall changed meanwhile. */
	applyRun: command({
		input: z.object({
			seed: z.int().nonnegative(),
			moves: z.int().nonnegative(),
			engineVersion: z.int(),
			inputHash: z.string().length(64),
			places: z.array(z.object({ stallId: id, positionId: id })).max(300),
			/** What no placing could be better than, as the run proved it. */
			bound: measures,
		}),
		output: z.discriminatedUnion('outcome', [
			z.object({ outcome: z.literal('applied'), count: z.int() }),
			outcome('outdated'),
			outcome('notValid'),
		]),
		roles: organisers,
		...marketChange,
	}),
	/** Puts a stall at a position, or nowhere. `swap`: whoever stands there takes the stall's place. */
	place: command({
		input: z.object({ stallId: id, positionId: id.nullable(), swap: z.boolean() }),
		output: z.discriminatedUnion('outcome', [
			outcome('placed'),
			outcome('swapped'),
			outcome('takenAway'),
			outcome('unchanged'),
			cannot,
			notFound,
		]),
		roles: organisers,
		...marketChange,
	}),
	setPin: command({
		input: z.object({ stallId: id, isPinned: z.boolean() }),
		output: z.discriminatedUnion('outcome', [outcome('set'), outcome('unchanged'), outcome('hasNoPlace'), notFound]),
		roles: organisers,
		...marketChange,
	}),
	setBan: command({
		input: z.object({ stallId: id, positionId: id, isBanned: z.boolean() }),
		output: z.discriminatedUnion('outcome', [outcome('set'), outcome('unchanged'), outcome('standsThere'), notFound]),
		roles: organisers,
		...marketChange,
	}),
	/** `needsReason`: warnings that nobody has given a reason for; `stopped`: something that stops publishing. */
	publish: command({
		input: z.object({ reasons: z.array(z.object({ key: line(400), reason: line(300).trim().min(1) })).max(200) }),
		output: z.discriminatedUnion('outcome', [
			z.object({ outcome: z.literal('published'), version: z.int() }),
			z.object({ outcome: z.literal('stopped'), count: z.int() }),
			z.object({ outcome: z.literal('needsReason'), count: z.int() }),
			outcome('unchanged'),
			outcome('nothingPlaced'),
		]),
		roles: organisers,
		...marketChange,
	}),
	/** Every place a stall could have, best first, with what each would mean. `watts`, `sockets`: as if it asked for these. */
	options: query({
		input: z.object({
			stallId: id,
			sockets: z.int().min(0).max(10).nullable(),
			watts: z.int().min(0).max(10_000).nullable(),
		}),
		output: z.discriminatedUnion('outcome', [
			z.object({ outcome: z.literal('known'), options: z.array(consequence) }),
			notFound,
		]),
		roles: organisers,
	}),
	/** Why a stall is where it is: what is met, what is not, and what meeting it would cost. */
	why: query({
		input: z.object({ stallId: id }),
		output: z.discriminatedUnion('outcome', [
			z.object({
				outcome: z.literal('known'),
				met: z.array(wish),
				unmet: z.array(
					wish.extend({
						/** Null: nothing meets it. */
						cheapest: z
							.object({
								moves: z.array(moved),
								worst: z.number(),
								total: z.number(),
								loses: z.array(z.object({ stallId: id, lost: z.array(wish) })),
							})
							.nullable(),
					}),
				),
			}),
			outcome('hasNoPlace'),
			notFound,
		]),
		roles: organisers,
	}),
	versions: query({
		input: z.object({}),
		output: z.object({
			versions: z.array(z.object({ number: z.int(), atMs: instant, changed: z.array(moved) })),
			/** Since the last one; codes are empty for no place. */
			sinceLast: z.array(moved),
		}),
		roles: organisers,
	}),
	/** Looks for the best places in a worker; ends with the draft changed, or says what cannot be. */
	propose: stream({
		input: z.object({ seed: z.int().nonnegative().nullable() }),
		output: z.discriminatedUnion('state', [
			z.object({ state: z.literal('working'), done: z.int(), of: z.int(), best: measures, bound: measures }),
			z.object({
				state: z.literal('applied'),
				commandId: id,
				seed: z.int(),
				best: measures,
				bound: measures,
				unmet: z.int(),
			}),
			/** The smallest set that cannot all hold: so many positions too few for what they ask, or too few watts. */
			z.object({
				state: z.literal('cannot'),
				stallIds: z.array(id),
				positionIds: z.array(id),
				circuitIds: z.array(id),
				shortage: z
					.object({
						short: z.int(),
						asks: z.array(
							z.object({ ask: z.enum(['power', 'moreTables', 'stepFree', 'pinned', 'banned']), stalls: z.int() }),
						),
					})
					.nullable(),
				power: z.object({ asked: z.int(), given: z.int() }).nullable(),
			}),
			/** Nothing to place, or nowhere to. */
			z.object({ state: z.literal('nothing') }),
			/** Before there was anything to keep. */
			z.object({ state: z.literal('stopped') }),
			/** The hall or its stalls changed while it looked: the draft is as it was; to be looked for again. */
			z.object({ state: z.literal('outdated') }),
			/** Another window looks for places already: one at a time for an event. */
			z.object({ state: z.literal('busy') }),
			/** Neither places nor a proof that there are none: the circuits made too hard a puzzle. */
			z.object({ state: z.literal('failed') }),
		]),
		roles: organisers,
	}),
	/** Keeps the best so far and ends. */
	stopProposing: service({ input: z.object({}), output: z.object({}), roles: organisers }),
}
