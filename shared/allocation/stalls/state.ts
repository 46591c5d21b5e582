/**
 * Who stands where while the search runs, and what that costs, kept exact with every step. A stall is moved by
 * `shift`; two stalls are exchanged by shifting both, so a position may hold two for the moment in between.
 */
import { costOf, type Link, type StallsCompiled, shareOf } from './compile.ts'

/** A stall above the limit counts as so many ten-thousandths besides those it is over. */
const overBase = 1000

export type StallState = ReturnType<typeof createStallState>

export const createStallState = (c: StallsCompiled, start: Int32Array) => {
	const at = start.slice()
	/** Who is at each position, -1 where nobody is. */
	const by = new Int32Array(c.positions).fill(-1)
	const drawn = new Int32Array(c.circuitWatts.length)
	const unmet = new Int32Array(c.stalls)
	/** How many targets of each link are within its distance. */
	const counts = new Int32Array(c.links.length)
	const own = Array.from({ length: c.stalls }, (): number[] => [])
	const watching = Array.from({ length: c.stalls }, (): number[] => [])
	/** What is above it weighs in the excess. */
	let shareLimit = 0
	let cost = 0
	let excess = 0

	const within = (link: Link, one: number, other: number): number =>
		(link.isFar ? c.isNotFar : c.isNear)[one * c.positions + other] as number
	const isUnmet = (link: Link, count: number): boolean => link.isFar === count > 0
	const excessOf = (stall: number): number => {
		const over = shareOf(unmet[stall] as number, c.asked[stall] as number) - shareLimit
		return over > 0 ? overBase + over : 0
	}

	const changeUnmet = (stall: number, points: number): void => {
		if (points === 0) return
		cost -= costOf(c, stall, unmet[stall] as number)
		excess -= excessOf(stall)
		unmet[stall] = (unmet[stall] as number) + points
		cost += costOf(c, stall, unmet[stall] as number)
		excess += excessOf(stall)
	}
	const setCount = (index: number, count: number): void => {
		const link = c.links[index] as Link
		const before = isUnmet(link, counts[index] as number)
		const after = isUnmet(link, count)
		counts[index] = count
		if (before !== after) changeUnmet(link.owner, after ? link.points : -link.points)
	}
	const countFor = ({ isFar, owner, targets }: Link): number => {
		const close = isFar ? c.isNotFar : c.isNear
		const row = (at[owner] as number) * c.positions
		let count = 0
		for (let next = 0; next < targets.length; next++)
			count += close[row + (at[targets[next] as number] as number)] as number
		return count
	}

	/** Moves a stall; who stood there stays where they are, and is to be shifted next. */
	const shift = (stall: number, to: number): void => {
		const from = at[stall] as number
		if (by[from] === stall) by[from] = -1
		by[to] = stall
		at[stall] = to
		const fromCircuit = c.circuitOf[from] as number
		const toCircuit = c.circuitOf[to] as number
		const watts = c.watts[stall] as number
		if (fromCircuit >= 0) drawn[fromCircuit] = (drawn[fromCircuit] as number) - watts
		if (toCircuit >= 0) drawn[toCircuit] = (drawn[toCircuit] as number) + watts
		const row = stall * c.positions
		cost += ((c.moved[row + to] as number) - (c.moved[row + from] as number)) * c.pointCost
		changeUnmet(stall, (c.unmet[row + to] as number) - (c.unmet[row + from] as number))
		for (const index of own[stall] as number[]) setCount(index, countFor(c.links[index] as Link))
		for (const index of watching[stall] as number[]) {
			const link = c.links[index] as Link
			const owner = at[link.owner] as number
			setCount(index, (counts[index] as number) + within(link, owner, to) - within(link, owner, from))
		}
	}
	const worst = (): number => {
		let most = 0
		for (let stall = 0; stall < c.stalls; stall++)
			most = Math.max(most, shareOf(unmet[stall] as number, c.asked[stall] as number))
		return most
	}
	const limitShares = (limit: number): void => {
		shareLimit = limit
		excess = 0
		for (let stall = 0; stall < c.stalls; stall++) excess += excessOf(stall)
	}
	/** Whether no circuit gives more than it has. */
	const holds = (): boolean => {
		for (let circuit = 0; circuit < drawn.length; circuit++)
			if ((drawn[circuit] as number) > (c.circuitWatts[circuit] as number)) return false
		return true
	}

	for (const [index, link] of c.links.entries()) {
		own[link.owner]?.push(index)
		for (const target of link.targets) watching[target]?.push(index)
		counts[index] = countFor(link)
	}
	for (let stall = 0; stall < c.stalls; stall++) {
		const position = at[stall] as number
		const circuit = c.circuitOf[position] as number
		by[position] = stall
		if (circuit >= 0) drawn[circuit] = (drawn[circuit] as number) + (c.watts[stall] as number)
		const spot = stall * c.positions + position
		cost += (c.moved[spot] as number) * c.pointCost
		changeUnmet(stall, c.unmet[spot] as number)
	}
	for (const [index, link] of c.links.entries())
		if (isUnmet(link, counts[index] as number)) changeUnmet(link.owner, link.points)

	return {
		at,
		by,
		shift,
		worst,
		limitShares,
		holds,
		cost: () => cost,
		excess: () => excess,
	}
}
