/**
 * Simulated annealing over moves, swaps and exchanges of three, with exact differences. A step that a position
 * or a circuit does not bear is never taken. Shares above the limit it is given weigh far more than points,
 * so the limit decides how fair the answer has to be.
 */
import type { Dice } from '../random.ts'
import type { StallsCompiled } from './compile.ts'
import type { StallState } from './state.ts'

export type StallSchedule = { readonly moves: number; readonly shareLimit: number }

/** Moves between two looks at the temperature; also how often a caller hears of it. */
const movesPerStep = 4096

/** -ln of the middle of each of 65,536 equal steps from 0 to 1: an exact table in place of the exponential. */
const patience = Float64Array.from({ length: 65_536 }, (_, at) => -Math.log((at + 0.5) / 65_536))

/** Points: a wish and a half weighs about as much as the hottest; the coolest takes hardly anything. */
const hottest = 12
const coolest = 0.4

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
	const { at, by } = state
	const free = Array.from({ length: c.stalls }, (_, stall) => stall).filter(
		(stall) => (c.choicesFrom[stall + 1] as number) - (c.choicesFrom[stall] as number) > 1,
	)
	const price = () => state.cost() + state.excess() * c.pointCost
	const best = at.slice()
	let bestPrice = price()
	const isOk = (stall: number, position: number) => c.ok[stall * c.positions + position] === 1
	const anyChoice = (stall: number): number => {
		const from = c.choicesFrom[stall] as number
		return c.choices[from + dice.below((c.choicesFrom[stall + 1] as number) - from)] as number
	}

	/** Tries one change; the third stall comes in where the second cannot, or one time in four. */
	const attempt = (limit: number): void => {
		const first = free[dice.below(free.length)] as number
		const home = at[first] as number
		const target = anyChoice(first)
		if (target === home) return
		const second = by[target] as number
		const before = price()
		let third = -1
		let away = home
		if (second >= 0 && (!isOk(second, home) || dice.below(4) === 0)) {
			away = anyChoice(second)
			if (away === target) return
			third = away === home ? -1 : (by[away] as number)
			if (third >= 0 && !isOk(third, home)) return
		}
		state.shift(first, target)
		if (second >= 0) state.shift(second, away)
		if (third >= 0) state.shift(third, home)
		const after = price()
		if (state.holds() && (after <= before || after - before < limit)) {
			if (after < bestPrice) {
				bestPrice = after
				best.set(at)
			}
			return
		}
		if (third >= 0) state.shift(third, away)
		if (second >= 0) state.shift(second, target)
		state.shift(first, home)
	}

	try {
		if (free.length === 0) return
		for (let done = 0; done < moves; ) {
			const temperature = hottest * (coolest / hottest) ** (done / moves) * c.pointCost
			const until = Math.min(moves, done + movesPerStep)
			for (; done < until; done++) attempt(temperature * (patience[dice.next() >>> 16] as number))
			yield done
		}
	} finally {
		for (let stall = 0; stall < c.stalls; stall++)
			if (at[stall] !== best[stall]) state.shift(stall, best[stall] as number)
	}
}
