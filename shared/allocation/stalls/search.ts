/**
 * Simulated annealing over moves, swaps and longer chains, with exact differences. A step that a position
 * or a circuit does not bear is never taken. Shares above the limit it is given weigh more than points,
 * and the best is the one with least above it, so the limit decides how fair the answer has to be.
 */
import type { Dice } from '../random.ts'
import type { Link, StallsCompiled } from './compile.ts'
import type { StallState } from './state.ts'

export type StallSchedule = { readonly moves: number; readonly shareLimit: number }

/** Moves between two looks at the temperature; also how often a caller hears of it. */
const movesPerStep = 4096

/** -ln of the middle of each of 65,536 equal steps from 0 to 1: an exact table in place of the exponential. */
const patience = Float64Array.from({ length: 65_536 }, (_, at) => -Math.log((at + 0.5) / 65_536))

/** The most stalls that one change may move. */
const longestChain = 5
/** Points: the hottest is a wish and a half; the coolest takes hardly anything. */
const hottest = 15
const coolest = 0.7
/** How much excess weighs a point: a stall just above the limit weighs as much as one wish more. */
const excessPerPoint = 100

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
	const price = () => state.cost() + (state.excess() / excessPerPoint) * c.pointCost
	const best = at.slice()
	let bestCost = state.cost()
	let bestExcess = state.excess()
	const isBest = () => state.excess() < bestExcess || (state.excess() === bestExcess && state.cost() < bestCost)
	const isOk = (stall: number, position: number) => c.ok[stall * c.positions + position] === 1
	const nearTo = Array.from({ length: c.positions }, (_, one) =>
		Array.from({ length: c.positions }, (_one, other) => other).filter(
			(other) => other !== one && c.isNear[one * c.positions + other] === 1,
		),
	)
	const anyChoice = (stall: number): number => {
		const from = c.choicesFrom[stall] as number
		return c.choices[from + dice.below((c.choicesFrom[stall + 1] as number) - from)] as number
	}

	/** Of two places drawn, the one that leaves less unmet: better first guesses. */
	const likelyChoice = (stall: number): number => {
		const one = anyChoice(stall)
		const other = anyChoice(stall)
		const row = stall * c.positions
		return (c.unmet[row + one] as number) <= (c.unmet[row + other] as number) ? one : other
	}
	const nearLinks = c.links.filter(({ isFar }) => !isFar)
	/** A stall to begin with, and where it is to go: half the time beside one that it, or that the other, wants near. */
	let begins = 0
	let aims = 0
	const aim = (): void => {
		const draw = dice.below(4)
		if (nearLinks.length > 0 && draw < 2) {
			const { owner, targets } = nearLinks[dice.below(nearLinks.length)] as Link
			const target = targets[0] as number
			begins = draw === 0 ? owner : target
			const beside = nearTo[at[draw === 0 ? target : owner] as number] as readonly number[]
			aims = beside.length > 0 ? (beside[dice.below(beside.length)] as number) : -1
			if (aims >= 0 && isOk(begins, aims)) return
		}
		begins = free[dice.below(free.length)] as number
		aims = draw === 3 ? anyChoice(begins) : likelyChoice(begins)
	}

	/** The change being tried: who moved, and from where. */
	const movers = new Int32Array(longestChain)
	const homes = new Int32Array(longestChain)
	let length = 0
	/** Who was to move on and found no end: they are still where somebody else came to. */
	let left = -1
	const takeBack = (): void => {
		while (length > 0) {
			length -= 1
			state.shift(movers[length] as number, homes[length] as number)
		}
		if (left >= 0) state.shift(left, at[left] as number)
	}
	/**
	 * One stall goes somewhere else, and whoever stood there goes where the first came from, or somewhere else in
	 * turn: where they cannot, and one time in four. False where the chain finds no end.
	 */
	const change = (): boolean => {
		aim()
		let stall = begins
		const home = at[stall] as number
		length = 0
		left = -1
		for (;;) {
			const isBack = length > 0 && isOk(stall, home) && (length === longestChain - 1 || dice.below(4) > 0)
			const target = length === 0 ? aims : isBack ? home : anyChoice(stall)
			if (target === at[stall]) return false
			const next = target === home ? -1 : (by[target] as number)
			movers[length] = stall
			homes[length] = at[stall] as number
			length += 1
			state.shift(stall, target)
			left = next
			if (next < 0) return true
			if (length === longestChain) return false
			stall = next
		}
	}
	/** Tries one change, and takes it back where a circuit does not bear it or it is too dear. */
	const attempt = (limit: number): void => {
		const before = price()
		const isWhole = change()
		const dearer = price() - before
		if (!isWhole || !state.holds() || (dearer > 0 && dearer >= limit)) takeBack()
		else if (isBest()) {
			bestCost = state.cost()
			bestExcess = state.excess()
			best.set(at)
		}
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
