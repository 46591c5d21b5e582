/**
 * Simulated annealing over moves, swaps, chains and pairs, with exact differences. A change that a position or a
 * circuit does not bear is never taken. What stalls go without beyond the share limit weighs more than other
 * points, and the best is the one with least of it, so the limit decides how fair the answer has to be.
 */
import type { Dice } from '../random.ts'
import { createChanges, longestChange } from './changes.ts'
import type { StallsCompiled } from './compile.ts'
import type { StallState } from './state.ts'
import { createWeigher } from './weigh.ts'

export type StallSchedule = { readonly moves: number; readonly shareLimit: number }

/** Moves between two looks at the temperature; also how often a caller hears of it. */
const movesPerStep = 4096

/** -ln of the middle of each of 65,536 equal steps from 0 to 1: an exact table in place of the exponential. */
const patience = Float64Array.from({ length: 65_536 }, (_, at) => -Math.log((at + 0.5) / 65_536))

/** In wishes: at the hottest, one change in seven that costs a wish more is taken; at the coolest, one in 800. */
const hottest = 0.5
const coolest = 0.15
/** What a point above a cap weighs besides. More of it, and the search is too stiff to find its way below all caps. */
const overWeight = 0.5

/** What a wish weighs in this hall, about: the mean of those that anybody has, so that the heat suits all weights. */
const pointsOfWish = ({ instance: { aims } }: StallsCompiled): number => {
	const { moved: _, ...weights } = aims.weights
	const used = Object.values(weights).filter((weight) => weight > 0)
	return used.length === 0 ? 1 : used.reduce((sum, weight) => sum + weight, 0) / used.length
}

/**
 * Improves the state; yields the moves made so far after every step. Wherever it ends, the state is the best that
 * was found: least above the limit, then cheapest.
 */
export function* annealStalls(
	c: StallsCompiled,
	state: StallState,
	dice: Dice,
	{ moves, shareLimit }: StallSchedule,
): Generator<number, void> {
	state.limitShares(shareLimit)
	const { at } = state
	const { movers, targets, draw } = createChanges(c, state, dice)
	const { atLeast, weigh, ...weighed } = createWeigher(c, state, movers, targets)
	const unit = pointsOfWish(c) * c.pointCost
	const homes = new Int32Array(longestChange)
	const best = at.slice()
	let bestCost = state.cost()
	let bestOver = state.over()

	/** Makes the change that was drawn; takes it back where a circuit does not bear it. */
	const make = (length: number): void => {
		for (let index = 0; index < length; index++) {
			homes[index] = at[movers[index] as number] as number
			state.shift(movers[index] as number, targets[index] as number)
		}
		if (state.holds()) {
			const isBest = state.over() < bestOver || (state.over() === bestOver && state.cost() < bestCost)
			if (!isBest) return
			bestCost = state.cost()
			bestOver = state.over()
			best.set(at)
			return
		}
		for (let index = 0; index < length; index++) state.shift(movers[index] as number, homes[index] as number)
	}
	/** Tries one change: quickly first, for most are far too dear. */
	const attempt = (temperature: number): void => {
		const length = draw()
		if (length === 0) return
		const limit = temperature * (patience[dice.next() >>> 16] as number)
		// A point less, for what ties are about.
		if ((atLeast(length, state.over() > 0 ? overWeight : 0) - 1) * c.pointCost >= limit) return
		weigh(length)
		const dearer = weighed.cost() + overWeight * weighed.over() * c.pointCost
		if (dearer <= 0 || dearer < limit) make(length)
	}

	try {
		for (let done = 0; done < moves; ) {
			const temperature = hottest * (coolest / hottest) ** (done / moves) * unit
			const until = Math.min(moves, done + movesPerStep)
			for (; done < until; done++) attempt(temperature)
			yield done
		}
	} finally {
		state.standAt(best)
	}
}
