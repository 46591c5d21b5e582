/** Pieces that the calls of the marketplace share. */
import * as z from 'zod'
import { cannotStand, lightLevels, noiseZones, stallStates, wishKinds, zoneKinds } from '../domain/marketplace/words.ts'
import type { Role } from '../domain/roles.ts'
import { id, line, name } from './parts.ts'

export const stewardsToo = ['organiser', 'steward'] as const satisfies readonly Role[]

export const centimetres = z.int().min(0).max(100_000)
export const zone = z.object({
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
	/** Kinds of zones that it is said to be near; those that the drawing shows near it come on top. */
	near: z.array(z.enum(zoneKinds)).max(zoneKinds.length),
})

export const circuit = z.object({ id, name: line(40).trim().min(1), watts: z.int().min(0).max(1_000_000) })
/** A stall by id, or a kind of zone. */
export const neighbour = z.union([id, z.enum(zoneKinds)])

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

export const contact = z.object({
	contactName: line(120),
	contactEmail: line(320),
	contactPhone: line(60),
	/** Vehicle and time. */
	unloading: line(200),
	note: line(500),
})

/** `of`: the stall or zone of near and far. */
export const wish = z.object({ wish: z.enum(wishKinds), of: z.string().nullable() })

export const weight = z.int().min(0).max(100)
export const metres = z.number().min(0).max(1000)
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
export const card = z.object({ registrationId: id, preferredName: z.string(), badgeCode: z.string() })
export const placed = z.object({ stallId: id, positionId: id, isPinned: z.boolean() })
export const moved = z.object({ stallId: id, fromCode: z.string(), toCode: z.string() })

/** Why a stall cannot stand somewhere; `stallId` is of the stall itself, or of the one that a swap would bring back. */
export const cannot = z.object({
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
export const consequence = z.object({
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

export const measures = z.object({ worst: z.number(), total: z.number() })

/** What a command changes that nobody in particular is meant by. */
export const marketChange = { topics: ['marketplace', 'history'], privacy: 'nobody' } as const
