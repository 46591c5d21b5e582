/**
 * Is there a position for every stall, circuits aside? One maximum flow; where it falls short, the minimum cut
 * names stalls that have too few positions between them (Hall 1935): a proof, and one that can be said.
 */
import { createNetwork } from '../flow.ts'
import { counted, listed } from '../phrases.ts'
import type { StallsCompiled } from './compile.ts'
import type { PositionShortage, StallAsk, StallConflict } from './conflict.ts'
import type { Stall } from './instance.ts'

const asksIn: Readonly<Record<StallAsk, (stall: Stall) => boolean>> = {
	power: ({ sockets }) => sockets > 0,
	moreTables: ({ tables }) => tables > 1,
	stepFree: ({ needs }) => needs.stepFree,
	pinned: ({ pin }) => pin !== undefined,
	banned: ({ ban }) => ban.length > 0,
}

const askWords: Readonly<Record<StallAsk, readonly [one: string, many: string]>> = {
	power: ['asks for power', 'ask for power'],
	moreTables: ['has more than one table', 'have more than one table'],
	stepFree: ['needs to be step-free', 'need to be step-free'],
	pinned: ['is pinned', 'are pinned'],
	banned: ['has a position ruled out', 'have positions ruled out'],
}

const asksOf = (stalls: readonly Stall[]): PositionShortage['asks'] =>
	(Object.keys(asksIn) as StallAsk[])
		.map((ask) => ({ ask, stalls: stalls.filter(asksIn[ask]).length }))
		.filter((one) => one.stalls > 0)

/** The circuits of some positions, by name. */
export const circuitsAt = (c: StallsCompiled, positions: readonly number[]): string[] =>
	c.instance.circuits.map(({ id }) => id).filter((_, circuit) => positions.some((one) => c.circuitOf[one] === circuit))

/** What stands in the way, or null where every stall has a position. */
export const positionConflict = (c: StallsCompiled): StallConflict | null => {
	const stallNode = (stall: number) => 2 + stall
	const positionNode = (position: number) => 2 + c.stalls + position
	const network = createNetwork(2 + c.stalls + c.positions)
	for (let position = 0; position < c.positions; position++) network.arc(positionNode(position), 1, 1, 0)
	for (let stall = 0; stall < c.stalls; stall++) {
		network.arc(0, stallNode(stall), 1, 0)
		for (let next = c.choicesFrom[stall] as number; next < (c.choicesFrom[stall + 1] as number); next++)
			network.arc(stallNode(stall), positionNode(c.choices[next] as number), 1, 0)
	}
	if (network.run(0, 1).flow === c.stalls) return null
	const cut = network.reachable(0)
	const { stalls, positions } = c.instance
	const short = stalls.filter((_, at) => cut[stallNode(at)] === 1)
	const places = positions.flatMap((_, at) => (cut[positionNode(at)] === 1 ? [at] : []))
	const placeNames = places.map((at) => positions[at]?.id ?? '')
	const names = short.map(({ id }) => id)
	const shortage: PositionShortage = { short: short.length - places.length, asks: asksOf(short) }
	const asks = shortage.asks.map(({ ask, stalls: many }) => `${many} of them ${askWords[ask][many === 1 ? 0 : 1]}`)
	const circuits = shortage.asks.some(({ ask }) => ask === 'power') ? circuitsAt(c, places) : []
	const fed = circuits.length > 0 ? `, on ${circuits.length === 1 ? 'circuit' : 'circuits'} ${listed(circuits)}` : ''
	const where =
		places.length === 0
			? 'there is no open position that suits'
			: `there ${places.length === 1 ? 'is only' : 'are only'} ${counted(places.length, 'position')} for them (${listed(placeNames)}${fed})`
	return {
		what: `${counted(short.length, 'stall')} (${listed(names)}) must be placed, and ${where}: short by ${shortage.short}.${asks.length > 0 ? ` ${asks.join('; ')}.` : ''}`,
		stalls: names,
		positions: placeNames,
		circuits,
		shortage,
		power: null,
	}
}
