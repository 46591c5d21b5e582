/**
 * Can the stalls that draw power be shared out over the circuits so that none goes over its watts, and
 * everybody still has a position? An exact search: the hungriest stall first, circuit by circuit, with a
 * matching kept alongside that proves at every step that all stalls still fit. It counts its steps, so
 * that a puzzle too hard to settle is said to be unsettled and never guessed.
 */
import type { StallsCompiled } from './compile.ts'

export type CircuitPlan =
	/** Where every stall can stand so that all circuits hold. */
	| { readonly outcome: 'fits'; readonly at: Int32Array }
	| { readonly outcome: 'impossible' }
	| { readonly outcome: 'unknown' }

/** Positions without a circuit, as one more circuit with no limit. */
const optionsOf = (c: StallsCompiled, stall: number): number[] => {
	const options = new Set<number>()
	for (let next = c.choicesFrom[stall] as number; next < (c.choicesFrom[stall + 1] as number); next++)
		options.add(c.circuitOf[c.choices[next] as number] as number)
	return [...options].sort((a, b) => a - b)
}

/** The stalls that may come to draw from a circuit, hungriest first. */
export const hungryStalls = (c: StallsCompiled): number[] =>
	Array.from({ length: c.stalls }, (_, stall) => stall)
		.filter((stall) => (c.watts[stall] as number) > 0 && optionsOf(c, stall).some((circuit) => circuit >= 0))
		.sort((a, b) => (c.watts[b] as number) - (c.watts[a] as number) || a - b)

const undecided = -2

/** A matching of stalls and positions in which a stall may be held to one circuit. */
const createMatching = (c: StallsCompiled) => {
	const at = new Int32Array(c.stalls).fill(-1)
	const by = new Int32Array(c.positions).fill(-1)
	const held = new Int32Array(c.stalls).fill(undecided)
	const seen = new Int32Array(c.positions)
	let round = 0
	const seat = (stall: number): boolean => {
		for (let next = c.choicesFrom[stall] as number; next < (c.choicesFrom[stall + 1] as number); next++) {
			const position = c.choices[next] as number
			if (seen[position] === round) continue
			if (held[stall] !== undecided && held[stall] !== c.circuitOf[position]) continue
			seen[position] = round
			const other = by[position] as number
			if (other >= 0 && !seat(other)) continue
			by[position] = stall
			at[stall] = position
			return true
		}
		return false
	}
	const augment = (stall: number): boolean => {
		round += 1
		return seat(stall)
	}
	/** Holds a stall to a circuit; where that leaves somebody without a position, nothing is changed. */
	const hold = (stall: number, circuit: number): boolean => {
		const before = at[stall] as number
		held[stall] = circuit
		if (c.circuitOf[before] === circuit) return true
		by[before] = -1
		if (augment(stall)) return true
		by[before] = stall
		held[stall] = undecided
		return false
	}
	const release = (stall: number): void => void (held[stall] = undecided)
	return { at, augment, hold, release }
}

/**
 * Looks for places that keep all circuits. `hungry` are the stalls whose watts count; `preferred` is where
 * they would rather stand, which decides what is tried first. Needs that every stall fits, circuits aside.
 */
export const planCircuits = (
	c: StallsCompiled,
	hungry: readonly number[],
	preferred: Int32Array | null,
	mostSteps = 20_000,
): CircuitPlan => {
	const matching = createMatching(c)
	for (let stall = 0; stall < c.stalls; stall++) if (!matching.augment(stall)) return { outcome: 'impossible' }
	const left = c.circuitWatts.slice()
	const options = hungry.map((stall) => {
		const first = preferred ? (c.circuitOf[preferred[stall] as number] as number) : undecided
		return optionsOf(c, stall).sort((a, b) => Number(b === first) - Number(a === first))
	})
	const row = (stall: number) => c.choices.subarray(c.choicesFrom[stall], c.choicesFrom[stall + 1]).join()
	/** A stall like the one before it takes no option before that one's: the rest would be the same again. */
	const isTwin = hungry.map((stall, at) => {
		const before = hungry[at - 1]
		return before !== undefined && c.watts[before] === c.watts[stall] && row(before) === row(stall)
	})
	for (const [at, own] of options.entries()) if (isTwin[at]) own.splice(0, own.length, ...(options[at - 1] ?? []))
	const room = (circuit: number): number => (circuit < 0 ? Number.POSITIVE_INFINITY : (left[circuit] as number))
	/** Whether the watts still to come could find room at all. */
	const hasHope = (from: number): boolean => {
		let bound = 0
		for (let at = from; at < hungry.length; at++) {
			const own = options[at] ?? []
			const asked = c.watts[hungry[at] as number] as number
			if (!own.some((circuit) => room(circuit) >= asked)) return false
			if (!own.includes(-1)) bound += asked
		}
		return left.reduce((sum, watts) => sum + watts, 0) >= bound
	}
	let steps = 0
	const tryFrom = (at: number, twinFrom: number): CircuitPlan['outcome'] => {
		const stall = hungry[at]
		if (stall === undefined) return 'fits'
		if (!hasHope(at)) return 'impossible'
		const own = options[at] ?? []
		const asked = c.watts[stall] as number
		for (let choice = isTwin[at] ? twinFrom : 0; choice < own.length; choice++) {
			const circuit = own[choice] as number
			if (room(circuit) < asked) continue
			steps += 1
			if (steps > mostSteps) return 'unknown'
			if (!matching.hold(stall, circuit)) continue
			if (circuit >= 0) left[circuit] = (left[circuit] as number) - asked
			const outcome = tryFrom(at + 1, choice)
			if (outcome !== 'impossible') return outcome
			matching.release(stall)
			if (circuit >= 0) left[circuit] = (left[circuit] as number) + asked
		}
		return 'impossible'
	}
	const outcome = tryFrom(0, 0)
	return outcome === 'fits' ? { outcome, at: matching.at } : { outcome }
}
