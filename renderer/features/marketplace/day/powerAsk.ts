/**
 * "We need power": what is asked for, which circuits could give it where a stall stands, and how full a circuit
 * would be. Watts; what a stall draws counts on the circuit of its position.
 */
import type { Circuit, HallRead, Position, Stall } from '../marketTypes.ts'

/** What stalls ask for most, as it says on the label of the thing. */
export const presets = [
	{ thing: 'phone', watts: 20 },
	{ thing: 'laptop', watts: 90 },
	{ thing: 'screen', watts: 150 },
	{ thing: 'projector', watts: 300 },
	{ thing: 'urn', watts: 1500 },
	{ thing: 'kettle', watts: 2200 },
] as const
export type Thing = (typeof presets)[number]['thing']

/** As the hub takes them. */
export const mostWatts = 10_000

export type Asked = { readonly sockets: number; readonly watts: number }

/** In all, with what the stall has already. `own`: typed watts for something that is not in the list. */
export const askedFor = (stall: Pick<Stall, 'sockets' | 'watts'>, things: ReadonlySet<Thing>, own: number): Asked => {
	const more = presets.reduce((sum, { thing, watts }) => sum + (things.has(thing) ? watts : 0), own)
	return { sockets: Math.max(1, stall.sockets), watts: Math.min(mostWatts, stall.watts + more) }
}

type Standing = Pick<Stall, 'id' | 'watts' | 'place'>

/** Watts on a circuit of everybody but one stall, as if those in `moved` stood where it says. */
export const othersOn = (
	hall: Pick<HallRead, 'positions'>,
	stalls: readonly Standing[],
	circuitId: string,
	stallId: string,
	moved: ReadonlyMap<string, string> = new Map(),
): number => {
	const fed = new Set(hall.positions.filter((one) => one.circuitId === circuitId).map(({ id }) => id))
	return stalls.reduce((sum, { id, watts, place }) => {
		const at = moved.get(id) ?? place?.positionId
		return id !== stallId && at !== undefined && fed.has(at) ? sum + watts : sum
	}, 0)
}

export type Left = { readonly circuit: Circuit; readonly others: number; readonly left: number }

/** What every circuit could give a stall, the one with most first. */
export const leftOn = (hall: HallRead, stalls: readonly Standing[], stallId: string): readonly Left[] =>
	hall.circuits
		.map((circuit) => {
			const others = othersOn(hall, stalls, circuit.id, stallId)
			return { circuit, others, left: Math.max(0, circuit.watts - others) }
		})
		.toSorted((one, other) => other.left - one.left)

/** The position as it would be with an extension lead from a circuit, for what is asked for. */
export const withLead = (position: Position, circuitId: string, { sockets, watts }: Asked): Position => ({
	...position,
	near: [...position.near],
	circuitId,
	sockets: Math.max(position.sockets, sockets),
	watts: Math.max(position.watts, watts),
})
