/**
 * The marketplace: the hall to scale, stalls with what they need, a proposal for who stands where, and
 * the day. Stewards are registrations; what a stall says of itself is about an organisation.
 */
import * as z from 'zod'
import {
	cannotStand,
	documentKinds,
	documentStates,
	lightLevels,
	noiseZones,
	stallMarks,
	stallStates,
	wishKinds,
	zoneKinds,
} from '../domain/marketplace/words.ts'
import { organisers, type Role } from '../domain/roles.ts'
import { command, query, service, stream } from './define.ts'
import { date, id, instant, line, name, notFound, outcome, timeOfDay } from './parts.ts'

const stewardsToo = ['organiser', 'steward'] as const satisfies readonly Role[]

const centimetres = z.int().min(0).max(100_000)
const zone = z.object({
	id,
	kind: z.enum(zoneKinds),
	label: line(60),
	xCm: centimetres,
	yCm: centimetres,
	widthCm: z.int().min(10).max(100_000),
	depthCm: z.int().min(10).max(100_000),
})

export const positionFields = z.object({
	id,
	/** What is written on the floor: `M01`. */
	code: line(12).trim().min(1),
	/** Of its middle, from the hall's top left corner. */
	xCm: centimetres,
	yCm: centimetres,
	widthCm: z.int().min(20).max(2000),
	depthCm: z.int().min(20).max(2000),
	/** Which way its front looks: 0 down, 90 left, 180 up, 270 right. */
	turned: z.literal([0, 90, 180, 270]),
	tables: z.int().min(0).max(20),
	sockets: z.int().min(0).max(50),
	watts: z.int().min(0).max(50_000),
	circuitId: id.nullable(),
	isWall: z.boolean(),
	light: z.enum(lightLevels),
	noise: z.enum(noiseZones),
	isPrivate: z.boolean(),
	isStepFree: z.boolean(),
	/** May be used today. */
	isOpen: z.boolean(),
	/** Kinds of zones that it is beside. */
	near: z.array(z.enum(zoneKinds)).max(zoneKinds.length),
})

const circuit = z.object({ id, name: line(40).trim().min(1), watts: z.int().min(0).max(1_000_000) })
/** A stall by id, or a kind of zone. */
const neighbour = z.union([id, z.enum(zoneKinds)])

export const stallFields = z.object({
	id,
	number: z.int().min(1).max(999),
	organisation: name,
	title: line(120),
	/** Thirty plain words. */
	blurb: line(300),
	state: z.enum(stallStates).exclude(['withdrawn']),
	tables: z.int().min(0).max(10),
	chairs: z.int().min(0).max(20),
	sockets: z.int().min(0).max(10),
	watts: z.int().min(0).max(10_000),
	needsWall: z.boolean(),
	needsPrivacy: z.boolean(),
	needsQuiet: z.boolean(),
	needsLight: z.enum(['', 'low', 'bright']),
	isNoisy: z.boolean(),
	hasFood: z.boolean(),
	near: z.array(neighbour).max(10),
	far: z.array(neighbour).max(10),
	/** Points from past events: decide between answers that are otherwise as good. */
	priority: z.int().min(0).max(100),
})

const contact = z.object({
	contactName: line(120),
	contactEmail: line(320),
	contactPhone: line(60),
	/** Vehicle and time. */
	unloading: line(200),
	note: line(500),
})

/** `of`: the stall or zone of near and far. */
const wish = z.object({ wish: z.enum(wishKinds), of: z.string().nullable() })

const weight = z.int().min(0).max(100)
const metres = z.number().min(0).max(1000)
/** What a proposal is to be good at; see `shared/allocation/stalls/instance.ts`. */
export const stallAims = z.object({
	fairness: z.enum(['worstFirst', 'total']),
	nearMetres: metres,
	farMetres: metres,
	weights: z.object({
		wall: weight,
		privacy: weight,
		quiet: weight,
		light: weight,
		near: weight,
		far: weight,
		moved: weight,
	}),
	/** Whether a missing or expired insurance or risk assessment stops publishing, and the least cover in pounds. */
	documentsStop: z.boolean(),
	leastCover: z.int().min(0).max(100_000_000),
})
const card = z.object({ registrationId: id, preferredName: z.string(), badgeCode: z.string() })
const placed = z.object({ stallId: id, positionId: id, isPinned: z.boolean() })
const moved = z.object({ stallId: id, fromCode: z.string(), toCode: z.string() })

/** Why a stall cannot stand somewhere; `stallId` is of the stall itself, or of the one that a swap would bring back. */
const cannot = z.object({
	outcome: z.literal('cannot'),
	why: z.enum(cannotStand),
	stallId: id,
	/** Watts asked for and left, for what is about supply; 0 else. */
	asked: z.int(),
	left: z.int(),
	/** The circuit's name; empty where it is about none. */
	circuit: z.string(),
})

/** What a place or a swap would mean before it is done. */
const consequence = z.object({
	positionId: id,
	code: z.string(),
	/** Who stands there and would come back to where the stall is now; null: it is free. */
	swapWith: id.nullable(),
	cannot: cannot.omit({ outcome: true }).nullable(),
	/** Wishes of the stall that would not be met, and those that others would lose. */
	unmet: z.array(wish),
	othersLose: z.array(z.object({ stallId: id, lost: z.array(wish) })),
	/** Less is better; to be compared with each other. */
	points: z.int(),
})

const measures = z.object({ worst: z.number(), total: z.number() })

const changes_ = { topics: ['marketplace', 'history'], privacy: 'nobody' } as const

export const marketplace = {
	/** The hall: size in centimetres, grid, a background picture as a data URL (PNG or JPEG) or none. */
	saveHall: command({
		input: z.object({
			hall: z.object({
				id,
				roomId: id.nullable(),
				name,
				widthCm: z.int().min(100).max(100_000),
				depthCm: z.int().min(100).max(100_000),
				gridCm: z.int().min(0).max(1000),
				picture: z
					.string()
					.max(700_000)
					.regex(/^$|^data:image\/(png|jpeg);base64,[A-Za-z0-9+/=]+$/),
			}),
		}),
		output: z.discriminatedUnion('outcome', [outcome('saved'), outcome('unchanged'), notFound]),
		roles: organisers,
		...changes_,
	}),
	saveCircuit: command({
		input: z.object({ hallId: id, circuit }),
		output: z.discriminatedUnion('outcome', [outcome('saved'), outcome('unchanged'), outcome('nameTaken'), notFound]),
		roles: organisers,
		...changes_,
	}),
	removeCircuit: command({
		input: z.object({ circuitId: id }),
		output: z.discriminatedUnion('outcome', [outcome('removed'), outcome('inUse'), notFound]),
		roles: organisers,
		...changes_,
	}),
	saveZones: command({
		input: z.object({ hallId: id, zones: z.array(zone).min(1).max(200) }),
		output: z.discriminatedUnion('outcome', [outcome('saved'), outcome('unchanged'), outcome('outside'), notFound]),
		roles: organisers,
		...changes_,
	}),
	removeZone: command({
		input: z.object({ zoneId: id }),
		output: z.discriminatedUnion('outcome', [outcome('removed'), notFound]),
		roles: organisers,
		...changes_,
	}),
	/** New positions and changed ones, many at a time: a row of them, a numbering, a file. */
	savePositions: command({
		input: z.object({ hallId: id, positions: z.array(positionFields).min(1).max(400) }),
		output: z.discriminatedUnion('outcome', [
			z.object({ outcome: z.literal('saved'), count: z.int() }),
			outcome('unchanged'),
			z.object({ outcome: z.literal('codeTaken'), code: z.string() }),
			z.object({ outcome: z.literal('outside'), code: z.string() }),
			outcome('tooMany'),
			notFound,
		]),
		roles: organisers,
		...changes_,
	}),
	/** `inUse`: stalls stand there; how many. */
	removePositions: command({
		input: z.object({ positionIds: z.array(id).min(1).max(400) }),
		output: z.discriminatedUnion('outcome', [
			z.object({ outcome: z.literal('removed'), count: z.int() }),
			z.object({ outcome: z.literal('inUse'), count: z.int() }),
			notFound,
		]),
		roles: organisers,
		...changes_,
	}),

	saveStalls: command({
		input: z.object({ stalls: z.array(stallFields).min(1).max(300) }),
		output: z.discriminatedUnion('outcome', [
			z.object({ outcome: z.literal('saved'), count: z.int() }),
			outcome('unchanged'),
			z.object({ outcome: z.literal('numberTaken'), number: z.int() }),
			/** Asks for watts but for no socket. */
			z.object({ outcome: z.literal('wattsWithoutSocket'), number: z.int() }),
			outcome('tooMany'),
		]),
		roles: organisers,
		...changes_,
	}),
	/** `placed`: take its place away first, or mark it as withdrawn. */
	removeStall: command({
		input: z.object({ stallId: id }),
		output: z.discriminatedUnion('outcome', [outcome('removed'), outcome('placed'), notFound]),
		roles: organisers,
		...changes_,
	}),
	setContact: command({
		input: z.object({ stallId: id, contact }),
		output: z.discriminatedUnion('outcome', [outcome('set'), outcome('unchanged'), notFound]),
		roles: organisers,
		...changes_,
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
		...changes_,
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
	setAims: command({
		input: z.object({ aims: stallAims }),
		output: z.discriminatedUnion('outcome', [outcome('set'), outcome('unchanged')]),
		roles: organisers,
		...changes_,
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
		...changes_,
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
		...changes_,
	}),
	setPin: command({
		input: z.object({ stallId: id, isPinned: z.boolean() }),
		output: z.discriminatedUnion('outcome', [outcome('set'), outcome('unchanged'), outcome('hasNoPlace'), notFound]),
		roles: organisers,
		...changes_,
	}),
	setBan: command({
		input: z.object({ stallId: id, positionId: id, isBanned: z.boolean() }),
		output: z.discriminatedUnion('outcome', [outcome('set'), outcome('unchanged'), outcome('standsThere'), notFound]),
		roles: organisers,
		...changes_,
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
		...changes_,
	}),
	/** Ticked off on the day, or not after all. */
	setMark: command({
		input: z.object({ stallId: id, dayId: id, mark: z.enum(stallMarks), isOn: z.boolean() }),
		output: z.discriminatedUnion('outcome', [outcome('set'), outcome('unchanged'), notFound]),
		roles: stewardsToo,
		...changes_,
	}),
	/** "We need power": what a stall asks for now, at its place or at another. */
	setPower: command({
		input: z.object({
			stallId: id,
			sockets: z.int().min(0).max(10),
			watts: z.int().min(0).max(10_000),
			positionId: id.nullable(),
		}),
		output: z.discriminatedUnion('outcome', [outcome('set'), outcome('unchanged'), cannot, notFound]),
		roles: organisers,
		...changes_,
	}),
	/** The stall will not come: its place is free, its stewards' duties there end, their seats in groups stay. */
	withdraw: command({
		input: z.object({ stallId: id }),
		output: z.discriminatedUnion('outcome', [
			z.object({ outcome: z.literal('withdrawn'), stewards: z.int() }),
			outcome('alreadyWithdrawn'),
			notFound,
		]),
		roles: organisers,
		...changes_,
	}),
	/** People who stopped by in an hour: one more, or one less. */
	tally: command({
		input: z.object({ stallId: id, dayId: id, hour: z.int().min(0).max(23), by: z.int().min(-100).max(100) }),
		output: z.discriminatedUnion('outcome', [z.object({ outcome: z.literal('counted'), count: z.int() }), notFound]),
		roles: stewardsToo,
		...changes_,
	}),

	/** The hall with everything in it; null where none is drawn. No personal data. */
	hall: query({
		input: z.object({}),
		output: z.object({
			hall: z
				.object({
					id,
					roomId: id.nullable(),
					name: z.string(),
					widthCm: z.int(),
					depthCm: z.int(),
					gridCm: z.int(),
					picture: z.string(),
				})
				.nullable(),
			circuits: z.array(circuit.extend({ usedWatts: z.int() })),
			zones: z.array(zone),
			positions: z.array(positionFields),
		}),
		roles: ['organiser', 'steward', 'display'],
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
	/** The day at the stalls, as the list for the floor and a steward's own page show it. No contact, no document. */
	day: query({
		input: z.object({ dayId: id }),
		output: z.object({
			stalls: z.array(
				z.object({
					stallId: id,
					number: z.int(),
					organisation: z.string(),
					title: z.string(),
					code: z.string(),
					isWithdrawn: z.boolean(),
					marks: z.array(z.object({ mark: z.enum(stallMarks), atMs: instant })),
					sockets: z.int(),
					stewards: z.array(
						card.extend({
							startAt: z.string(),
							endAt: z.string(),
							isHere: z.boolean(),
							/** When they are elsewhere now or next, at a group or a story, `13:55`; empty: not any more. */
							awayFrom: z.string(),
							awayUntil: z.string(),
							/** All of it, for a sign. */
							away: z.array(z.object({ startAt: z.string(), endAt: z.string() })),
						}),
					),
					tally: z.array(z.object({ hour: z.int(), count: z.int() })),
				}),
			),
		}),
		roles: stewardsToo,
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
			z.object({ state: z.literal('stopped') }),
			z.object({ state: z.literal('failed') }),
		]),
		roles: organisers,
	}),
	/** Keeps the best so far and ends. */
	stopProposing: service({ input: z.object({}), output: z.object({}), roles: organisers }),
}
