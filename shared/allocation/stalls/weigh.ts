/**
 * What a change would mean, worked out without making it: most changes that are tried are not taken, and to make
 * one and take it back costs several times as much.
 */
import { longestChange } from './changes.ts'
import type { StallsCompiled } from './compile.ts'
import type { StallState } from './state.ts'

export type Weigher = {
	/**
	 * A quick look: points that the change costs at least, for every unmet wish about the neighbours of its stalls
	 * might come to be met by it. `overWeight`: what a point above a cap weighs besides, where there is any.
	 */
	readonly atLeast: (length: number, overWeight: number) => number
	/** The exact difference; read it off `cost` and `over`. */
	readonly weigh: (length: number) => void
	readonly cost: () => number
	readonly over: () => number
}

export const createWeigher = (
	c: StallsCompiled,
	state: StallState,
	movers: Int32Array,
	targets: Int32Array,
): Weigher => {
	const { at, unmet, counts, hopes, prices, caps, links } = state
	/** Which links were looked at, by the number of the change. */
	const seen = new Int32Array(c.links.length)
	const homes = new Int32Array(longestChange)
	/** Stalls whose unmet points change, each once, and by how much. */
	const touched = new Int32Array(c.stalls)
	const changed = new Int32Array(c.stalls)
	let round = 0
	let touchedCount = 0
	let cost = 0
	let over = 0

	const atLeast = (length: number, overWeight: number): number => {
		const factor = 1 + overWeight
		let points = 0
		for (let index = 0; index < length; index++) {
			const stall = movers[index] as number
			const row = stall * c.positions
			const from = row + (at[stall] as number)
			const to = row + (targets[index] as number)
			const lost = (c.unmet[to] as number) - (c.unmet[from] as number)
			points += (lost < 0 ? lost * factor : lost) + (c.moved[to] as number) - (c.moved[from] as number)
			points -= factor * (hopes[stall] as number)
		}
		return points
	}

	const touch = (stall: number, points: number): void => {
		for (let index = 0; index < touchedCount; index++)
			if (touched[index] === stall) {
				changed[stall] = (changed[stall] as number) + points
				return
			}
		touched[touchedCount] = stall
		touchedCount += 1
		changed[stall] = points
	}
	/** As everybody would stand. */
	const isClose = (link: number): boolean => {
		const close = links.isFar[link] === 1 ? c.isNotFar : c.isNear
		const row = (at[links.owner[link] as number] as number) * c.positions
		for (let next = links.targetsFrom[link] as number; next < (links.targetsFrom[link + 1] as number); next++)
			if (close[row + (at[links.targets[next] as number] as number)] === 1) return true
		return false
	}
	const touchLinks = (stall: number): void => {
		for (let next = links.ofFrom[stall] as number; next < (links.ofFrom[stall + 1] as number); next++) {
			const link = links.of[next] as number
			if (seen[link] === round) continue
			seen[link] = round
			const isNow = isClose(link)
			if (isNow === (counts[link] as number) > 0) continue
			const isUnmet = isNow === (links.isFar[link] === 1)
			const points = links.points[link] as number
			touch(links.owner[link] as number, isUnmet ? points : -points)
		}
	}

	const weigh = (length: number): void => {
		round += 1
		touchedCount = 0
		cost = 0
		over = 0
		for (let index = 0; index < length; index++) {
			const stall = movers[index] as number
			const row = stall * c.positions
			const home = at[stall] as number
			const target = targets[index] as number
			homes[index] = home
			touched[touchedCount] = stall
			touchedCount += 1
			changed[stall] = (c.unmet[row + target] as number) - (c.unmet[row + home] as number)
			cost += ((c.moved[row + target] as number) - (c.moved[row + home] as number)) * c.pointCost
		}
		for (let index = 0; index < length; index++) at[movers[index] as number] = targets[index] as number
		for (let index = 0; index < length; index++) touchLinks(movers[index] as number)
		for (let index = 0; index < length; index++) at[movers[index] as number] = homes[index] as number
		for (let index = 0; index < touchedCount; index++) {
			const stall = touched[index] as number
			const points = changed[stall] as number
			if (points === 0) continue
			cost += points * (prices[stall] as number)
			const before = (unmet[stall] as number) - (caps[stall] as number)
			const after = before + points
			over += (after > 0 ? after : 0) - (before > 0 ? before : 0)
		}
	}
	return { atLeast, weigh, cost: () => cost, over: () => over }
}
