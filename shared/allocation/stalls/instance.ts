/**
 * The instance format for marketplace stalls, version 1, `"kind": "stalls"`: the positions of a hall with
 * what they offer, the circuits that feed them, and the stalls with what they must have and what they wish.
 * x and y are metres. Tables, sockets, watts, circuits, `stepFree`, `pin` and `ban` are hard; everything
 * else is a wish. `readStalls` judges only the form: whether all stalls fit is the engine's question.
 */
import { z } from 'zod'
import { type Fault, faultsOf } from '../faults.ts'

/** The bounds that keep every cost a whole number that a computer holds exactly. */
export const mostStalls = 300
export const mostPositions = 400

const id = z.string().min(1).max(200)
const ids = z.array(id).max(20, 'must be at most 20').default([])
const count = z.int().min(0).max(1000)
const watts = z.int().min(0).max(100_000)
const metres = z.number().min(-10_000).max(10_000)
const flag = z.boolean().default(false)
const weight = z.int().min(0).max(100)

const positionSchema = z.strictObject({
	id,
	x: metres,
	y: metres,
	tables: count.default(1),
	sockets: count.default(0),
	/** The most that may be drawn here. */
	watts: watts.default(0),
	/** None: its supply is shared with nothing. */
	circuit: id.optional(),
	wall: flag,
	light: z.enum(['low', 'normal', 'bright']).default('normal'),
	noiseZone: z.enum(['quiet', 'normal', 'loud']).default('normal'),
	isPrivate: flag,
	/** Zones that it is beside, by any names: `entrance`, `exit`, `quiet`. */
	near: ids,
	stepFree: z.boolean().default(true),
	isOpen: z.boolean().default(true),
})

const stallSchema = z.strictObject({
	id,
	tables: count.default(1),
	sockets: count.default(0),
	watts: watts.default(0),
	needs: z
		.strictObject({
			wall: flag,
			privacy: flag,
			/** A position in a quiet zone, and no noisy stall near it. */
			quiet: flag,
			light: z.enum(['low', 'bright']).optional(),
			/** Hard: whoever stands here cannot use steps. */
			stepFree: flag,
		})
		.prefault({}),
	noisy: flag,
	/** Stalls or zones; each is one wish. */
	near: ids,
	far: ids,
	pin: id.optional(),
	ban: z.array(id).max(mostPositions).default([]),
	/** Points carried over from past events; they decide between answers that are otherwise as good. */
	priority: z.int().min(0).max(100).default(0),
})

const aimsSchema = z
	.strictObject({
		/** worstFirst: first the stall that is served worst, then all wishes together. total: all wishes together. */
		fairness: z.enum(['worstFirst', 'total']).default('worstFirst'),
		nearMetres: z.number().min(0).max(1000).default(5),
		farMetres: z.number().min(0).max(1000).default(10),
		weights: z
			.strictObject({
				wall: weight.default(10),
				privacy: weight.default(10),
				quiet: weight.default(10),
				light: weight.default(10),
				near: weight.default(10),
				far: weight.default(10),
				/** Standing elsewhere than was published. */
				moved: weight.default(15),
			})
			.prefault({}),
	})
	.prefault({})

const stallsSchema = z.strictObject({
	version: z.literal(1, 'must be 1, the only version there is'),
	kind: z.literal('stalls', 'must be "stalls"'),
	positions: z.array(positionSchema).max(mostPositions, `must be at most ${mostPositions} positions`),
	circuits: z.array(z.strictObject({ id, watts })).default([]),
	stalls: z.array(stallSchema).max(mostStalls, `must be at most ${mostStalls} stalls`),
	/** Stall to position, as people were told; may name stalls and positions that are no longer there. */
	published: z.record(id, id).default({}),
	aims: aimsSchema,
})

export type StallInstance = z.infer<typeof stallsSchema>
export type Stall = StallInstance['stalls'][number]
export type Position = StallInstance['positions'][number]

/** References and doubles: what a schema of one place cannot see. */
const crossFaults = ({ positions, circuits, stalls }: StallInstance): Fault[] => {
	const faults: Fault[] = []
	const say = (where: string, what: string) => void faults.push({ where, what })
	const distinct = (names: readonly string[], where: (at: number) => string): ReadonlySet<string> => {
		const seen = new Set<string>()
		for (const [at, name] of names.entries()) {
			if (seen.has(name)) say(where(at), `"${name}" is there twice`)
			seen.add(name)
		}
		return seen
	}
	const named = (list: readonly { readonly id: string }[], field: string) =>
		distinct(
			list.map((one) => one.id),
			(at) => `${field}[${at}].id`,
		)
	const circuitIds = named(circuits, 'circuits')
	const positionIds = named(positions, 'positions')
	const stallIds = named(stalls, 'stalls')
	const zones = new Set(positions.flatMap(({ near }) => near))
	for (const [at, { circuit, near }] of positions.entries()) {
		if (circuit !== undefined && !circuitIds.has(circuit))
			say(`positions[${at}].circuit`, `there is no circuit "${circuit}"`)
		distinct(near, (index) => `positions[${at}].near[${index}]`)
		for (const [index, zone] of near.entries())
			if (stallIds.has(zone))
				say(`positions[${at}].near[${index}]`, `"${zone}" is a stall, so no zone may be called that`)
	}
	for (const [at, stall] of stalls.entries()) {
		const here = `stalls[${at}]`
		if (stall.watts > 0 && stall.sockets === 0) say(`${here}.watts`, 'asks for watts but for no socket')
		if (stall.pin !== undefined && !positionIds.has(stall.pin))
			say(`${here}.pin`, `there is no position "${stall.pin}"`)
		if (stall.pin !== undefined && stall.ban.includes(stall.pin))
			say(`${here}.ban`, `"${stall.pin}" is both pinned and ruled out`)
		for (const [index, name] of stall.ban.entries())
			if (!positionIds.has(name)) say(`${here}.ban[${index}]`, `there is no position "${name}"`)
		distinct(stall.ban, (index) => `${here}.ban[${index}]`)
		for (const field of ['near', 'far'] as const) {
			distinct(stall[field], (index) => `${here}.${field}[${index}]`)
			for (const [index, name] of stall[field].entries())
				if (name === stall.id) say(`${here}.${field}[${index}]`, 'is the stall itself')
				else if (!stallIds.has(name) && !zones.has(name))
					say(`${here}.${field}[${index}]`, `there is no stall "${name}", and no position is near a zone called that`)
		}
	}
	return faults
}

/** The instance that a parsed JSON value holds, or everything that is wrong with it. */
export const readStalls = (
	value: unknown,
):
	| { readonly instance: StallInstance; readonly faults?: never }
	| { readonly instance?: never; readonly faults: Fault[] } => {
	const parsed = stallsSchema.safeParse(value)
	if (!parsed.success) return { faults: faultsOf(parsed.error) }
	const faults = crossFaults(parsed.data)
	return faults.length > 0 ? { faults } : { instance: parsed.data }
}
