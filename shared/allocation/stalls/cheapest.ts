/**
 * The best places as far as wishes about other stalls and circuits are left aside: the smallest worst share
 * that is possible at all, then the cheapest assignment within it, by minimum-cost flow. Nothing can be
 * better than this, so it is the bound; and it is where the search begins.
 */
import { createNetwork } from '../flow.ts'
import { costOf, type StallsCompiled, shareOf, wholeShare } from './compile.ts'

export type Cheapest = { readonly at: Int32Array; readonly cost: number }
export type StallBound = Cheapest & { readonly worst: number }

/** Whether a stall may stand at a position in this run: what a circuit plan narrows. */
export type Allowed = (stall: number, position: number) => boolean

/** The cheapest assignment in which no share is above `most`; null where there is none. */
export const cheapestPlaces = (c: StallsCompiled, most: number, isAllowed: Allowed): Cheapest | null => {
	const stallNode = (stall: number) => 2 + stall
	const positionNode = (position: number) => 2 + c.stalls + position
	const network = createNetwork(2 + c.stalls + c.positions)
	const arcs: { readonly arc: number; readonly stall: number; readonly position: number }[] = []
	for (let position = 0; position < c.positions; position++) network.arc(positionNode(position), 1, 1, 0)
	for (let stall = 0; stall < c.stalls; stall++) {
		network.arc(0, stallNode(stall), 1, 0)
		for (let next = c.choicesFrom[stall] as number; next < (c.choicesFrom[stall + 1] as number); next++) {
			const position = c.choices[next] as number
			const spot = stall * c.positions + position
			const unmet = c.unmet[spot] as number
			if (shareOf(unmet, c.asked[stall] as number) > most || !isAllowed(stall, position)) continue
			const cost = costOf(c, stall, unmet) + (c.moved[spot] as number) * c.pointCost
			arcs.push({ arc: network.arc(stallNode(stall), positionNode(position), 1, cost), stall, position })
		}
	}
	const { flow, cost } = network.run(0, 1)
	if (flow < c.stalls) return null
	const at = new Int32Array(c.stalls)
	for (const { arc, stall, position } of arcs) if (network.flowOn(arc) > 0) at[stall] = position
	return { at, cost }
}

/** Every share that a stall could have at a position, lowest first. */
const sharesOf = (c: StallsCompiled): number[] => {
	const shares = new Set<number>([0])
	for (let spot = 0; spot < c.ok.length; spot++)
		if (c.ok[spot] === 1)
			shares.add(shareOf(c.unmet[spot] as number, c.asked[Math.floor(spot / c.positions)] as number))
	return [...shares].sort((a, b) => a - b)
}

/** The bound; null where not every stall has a position, which the caller has asked before. */
export const boundOf = (c: StallsCompiled): StallBound | null => {
	const any: Allowed = () => true
	if (c.instance.aims.fairness === 'total') {
		const found = cheapestPlaces(c, wholeShare, any)
		return found && { ...found, worst: 0 }
	}
	const shares = sharesOf(c)
	let low = 0
	let high = shares.length - 1
	while (low < high) {
		const middle = (low + high) >> 1
		if (cheapestPlaces(c, shares[middle] as number, any)) high = middle
		else low = middle + 1
	}
	const worst = shares[low] ?? 0
	const found = cheapestPlaces(c, worst, any)
	return found && { ...found, worst }
}
