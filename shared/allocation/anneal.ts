/**
 * Simulated annealing (Kirkpatrick, Gelatt and Vecchi 1983) with exact differences, a geometric
 * schedule that depends on the number of moves alone, and a table in place of the exponential, so
 * that every machine decides alike. It starts low: what it is given is already good.
 */
import type { Compiled } from './compile.ts'
import { createMoves } from './moves.ts'
import type { Dice } from './random.ts'
import { troubledBlocks } from './repair.ts'
import type { State } from './state.ts'
import { createTrack } from './track.ts'

export type Schedule = {
	readonly moves: number
	readonly hottest: number
	readonly coolest: number
	/** The most that choices may cost; more only where something that must hold is mended by it. */
	readonly choicesAtMost: number
}

/** Moves between two looks at the temperature; also how often a caller hears of it. */
export const movesPerStep = 4096

/** -ln of the middle of each of 65,536 equal steps from 0 to 1: a change of price p is taken at temperature T where p < T * it. */
const patience = Float64Array.from({ length: 65_536 }, (_, at) => -Math.log((at + 0.5) / 65_536))

/** A price below this mends something that must hold. */
const mends = -100_000

/**
 * Improves the state; yields the moves made so far after every step. Wherever it ends, the state is
 * the best that was found.
 */
export function* anneal(c: Compiled, state: State, dice: Dice, schedule: Schedule): Generator<number, void> {
	const track = createTrack(c, state)
	let temperature = schedule.hottest
	let limit = 0
	const moves = createMoves(c, state, track, dice, {
		draw: () => void (limit = temperature * (patience[dice.next() >>> 16] as number)),
		limit: () => limit,
		isFine: (price, choicesPrice, choicesThen) =>
			(price <= 0 || price < limit) && (choicesPrice <= 0 || choicesThen <= schedule.choicesAtMost || price < mends),
	})
	const cooling = schedule.coolest / schedule.hottest
	try {
		for (let done = 0; done < schedule.moves; ) {
			temperature = schedule.hottest * cooling ** (done / schedule.moves)
			moves.attend(troubledBlocks(c, state))
			const until = Math.min(schedule.moves, done + movesPerStep)
			for (; done < until; done++) moves.attempt()
			yield done
		}
	} finally {
		track.returnToBest()
	}
}
