/**
 * Who stands where while the search runs, and what that costs, kept exact with every step. A stall is moved by
 * `shift`; two stalls are exchanged by shifting both, so a position may hold two for the moment in between.
 */
import { type StallsCompiled, shareOf, unmetWithin } from './compile.ts'
import { linksOf } from './links.ts'

export type StallState = ReturnType<typeof createStallState>

export const createStallState = (c: StallsCompiled, start: Int32Array) => {
	const links = linksOf(c)
	const at = start.slice()
	/** Who is at each position, -1 where nobody is. */
	const by = new Int32Array(c.positions).fill(-1)
	const drawn = new Int32Array(c.circuitWatts.length)
	const unmet = new Int32Array(c.stalls)
	/** How many targets of each link are within its distance. */
	const counts = new Int32Array(c.links.length)
	/** Points of unmet links that a stall has to do with: no move of it alone wins back more, besides its own place. */
	const hopes = new Int32Array(c.stalls)
	/** What a point of each stall adds to the cost. */
	const prices = Float64Array.from(c.priority, (points) => c.pointCost + points)
	/** The most that each may go without before it counts as over. */
	const caps = Int32Array.from(c.asked)
	let cost = 0
	let over = 0
	/** Watts beyond what circuits have. */
	let overload = 0

	const changeUnmet = (stall: number, points: number): void => {
		if (points === 0) return
		const before = unmet[stall] as number
		const after = before + points
		const cap = caps[stall] as number
		unmet[stall] = after
		cost += points * (prices[stall] as number)
		if (before > cap) over -= before - cap
		if (after > cap) over += after - cap
	}
	/** A link comes to be unmet, or with a minus, to be met. */
	const changeLink = (link: number, points: number): void => {
		const owner = links.owner[link] as number
		changeUnmet(owner, points)
		hopes[owner] = (hopes[owner] as number) + points
		for (let next = links.targetsFrom[link] as number; next < (links.targetsFrom[link + 1] as number); next++) {
			const target = links.targets[next] as number
			hopes[target] = (hopes[target] as number) + points
		}
	}
	const setCount = (link: number, count: number): void => {
		const before = counts[link] as number
		counts[link] = count
		if (before > 0 === count > 0) return
		const isUnmet = count > 0 === (links.isFar[link] === 1)
		changeLink(link, isUnmet ? (links.points[link] as number) : -(links.points[link] as number))
	}
	const closeFor = (link: number): Uint8Array => (links.isFar[link] === 1 ? c.isNotFar : c.isNear)
	const countFor = (link: number): number => {
		const close = closeFor(link)
		const row = (at[links.owner[link] as number] as number) * c.positions
		let count = 0
		for (let next = links.targetsFrom[link] as number; next < (links.targetsFrom[link + 1] as number); next++)
			count += close[row + (at[links.targets[next] as number] as number)] as number
		return count
	}
	const draw = (circuit: number, watts: number): void => {
		if (circuit < 0) return
		const most = c.circuitWatts[circuit] as number
		const before = drawn[circuit] as number
		drawn[circuit] = before + watts
		overload += Math.max(0, before + watts - most) - Math.max(0, before - most)
	}

	/** Moves a stall; who stood there stays where they are, and is to be shifted next. */
	const shift = (stall: number, to: number): void => {
		const from = at[stall] as number
		if (by[from] === stall) by[from] = -1
		by[to] = stall
		at[stall] = to
		const watts = c.watts[stall] as number
		if (watts > 0) {
			draw(c.circuitOf[from] as number, -watts)
			draw(c.circuitOf[to] as number, watts)
		}
		const row = stall * c.positions
		cost += ((c.moved[row + to] as number) - (c.moved[row + from] as number)) * c.pointCost
		changeUnmet(stall, (c.unmet[row + to] as number) - (c.unmet[row + from] as number))
		for (let next = links.ownFrom[stall] as number; next < (links.ownFrom[stall + 1] as number); next++) {
			const link = links.own[next] as number
			setCount(link, countFor(link))
		}
		for (let next = links.watchFrom[stall] as number; next < (links.watchFrom[stall + 1] as number); next++) {
			const link = links.watch[next] as number
			const close = closeFor(link)
			const owner = (at[links.owner[link] as number] as number) * c.positions
			setCount(link, (counts[link] as number) + (close[owner + to] as number) - (close[owner + from] as number))
		}
	}
	const standAt = (places: Int32Array): void => {
		for (let stall = 0; stall < c.stalls; stall++)
			if (at[stall] !== places[stall]) shift(stall, places[stall] as number)
		by.fill(-1)
		for (let stall = 0; stall < c.stalls; stall++) by[at[stall] as number] = stall
	}
	const worst = (): number => {
		let most = 0
		for (let stall = 0; stall < c.stalls; stall++)
			most = Math.max(most, shareOf(unmet[stall] as number, c.asked[stall] as number))
		return most
	}
	/** From now on what is above this share counts as over. */
	const limitShares = (limit: number): void => {
		over = 0
		for (let stall = 0; stall < c.stalls; stall++) {
			caps[stall] = unmetWithin(c, stall, limit)
			over += Math.max(0, (unmet[stall] as number) - (caps[stall] as number))
		}
	}

	for (let stall = 0; stall < c.stalls; stall++) {
		const position = at[stall] as number
		by[position] = stall
		draw(c.circuitOf[position] as number, c.watts[stall] as number)
		const spot = stall * c.positions + position
		cost += (c.moved[spot] as number) * c.pointCost
		changeUnmet(stall, c.unmet[spot] as number)
	}
	for (let link = 0; link < c.links.length; link++) {
		if (links.isFar[link] === 0) changeLink(link, links.points[link] as number)
		setCount(link, countFor(link))
	}

	return {
		links,
		at,
		by,
		unmet,
		counts,
		hopes,
		prices,
		caps,
		shift,
		/** Moves everybody to places where no two are at one. */
		standAt,
		worst,
		limitShares,
		/** Whether no circuit gives more than it has. */
		holds: (): boolean => overload === 0,
		cost: (): number => cost,
		/** Points above the caps. */
		over: (): number => over,
	}
}
