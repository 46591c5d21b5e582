/**
 * The stall engine from an instance to places: what cannot be is said at once; otherwise a bound, a start that
 * keeps every circuit, and a search in several runs. Pure and seeded: the same instance, seed and number of
 * moves give the same places on every machine. It may be left at any step and keeps the best it has.
 */
import { diceOf } from '../random.ts'
import { type Allowed, boundOf, cheapestPlaces, type StallBound } from './cheapest.ts'
import { hungryStalls, planCircuits } from './circuits.ts'
import { compileStalls, pointsOf, type StallsCompiled, shareOf, wholeShare } from './compile.ts'
import type { StallConflict } from './conflict.ts'
import { evaluateStalls, type StallEvaluation, type StallPlaces } from './evaluate.ts'
import type { StallInstance } from './instance.ts'
import { circuitConflict } from './overload.ts'
import { annealStalls } from './search.ts'
import { positionConflict } from './shortage.ts'
import { createStallState, type StallState } from './state.ts'

/** Goes up with every change that may give other places for the same instance and seed. */
export const stallEngineVersion = 2

export type StallOptions = {
	readonly seed: number
	/** How many changes the search tries; left out, as many as suit the size. */
	readonly moves?: number | undefined
}

/** What an answer is held against: the worst unmet share in ten-thousandths, then the points of all. */
type StallWorth = { readonly worst: number; readonly total: number }

export type StallProgress = {
	readonly done: number
	readonly of: number
	readonly best: StallWorth
	/** No answer has a better worst share, and none with that share has fewer points. */
	readonly bound: StallWorth
}

export type StallsSolved = {
	readonly outcome: 'solved'
	readonly places: StallPlaces
	readonly evaluation: StallEvaluation
	readonly bound: StallWorth
	/** The answer is as good as the bound, ties and all. */
	readonly proven: boolean
	readonly moves: number
	readonly seed: number
}
/** infeasible: proven, with the reasons. unsolved: the circuits make a puzzle that was not settled either way. */
export type StallsUnsolved =
	| { readonly outcome: 'infeasible'; readonly conflicts: readonly StallConflict[] }
	| { readonly outcome: 'unsolved' }
export type StallsResult = StallsSolved | StallsUnsolved

type Answer = { readonly at: Int32Array; readonly worst: number; readonly cost: number }

/** How many changes suit a hall of this size. */
const usualMoves = (stalls: number): number => 500_000 + 20_000 * stalls
/** How much of them goes into looking whether a lower worst share can be: at first for the lowest of all. */
const tryParts = [0.3, 0.1, 0.1, 0.1] as const

/** Places that keep every circuit: the cheapest ones where they do, else the cheapest within a plan that does. */
const startWithin = (c: StallsCompiled, bound: StallBound): StallState | StallsUnsolved => {
	const state = createStallState(c, bound.at)
	if (state.holds()) return state
	const hungry = hungryStalls(c)
	const plan = planCircuits(c, hungry, bound.at)
	if (plan.outcome === 'impossible') return { outcome: 'infeasible', conflicts: [circuitConflict(c, hungry)] }
	if (plan.outcome === 'unknown') return { outcome: 'unsolved' }
	const isHungry = new Set(hungry)
	const keeps: Allowed = (stall, position) =>
		!isHungry.has(stall) || c.circuitOf[position] === c.circuitOf[plan.at[stall] as number]
	const within = cheapestPlaces(c, bound.worst, keeps) ?? cheapestPlaces(c, wholeShare, keeps)
	return createStallState(c, within?.at ?? plan.at)
}

const isBetter = (isWorstFirst: boolean, one: Answer, other: Answer): boolean =>
	isWorstFirst && one.worst !== other.worst ? one.worst < other.worst : one.cost < other.cost

/** Every share that a stall could come to, neighbours and all, lowest first. */
const possibleShares = (c: StallsCompiled): number[] => {
	const shares = new Set<number>()
	for (let stall = 0; stall < c.stalls; stall++) {
		const asked = c.asked[stall] as number
		for (let unmet = 0; unmet <= asked; unmet += c.grain) shares.add(shareOf(unmet, asked))
	}
	return [...shares].sort((one, other) => one - other)
}

/** `part` of the changes; null: whatever is left. */
type Run = { readonly shareLimit: number; readonly part: number | null }

/**
 * The shares that runs are held to, one after the other. First what is possible at best; where that was not reached,
 * the next below what was, as long as it is; and in the end what was reached, so that the rest is made as good as
 * it can be. A try has a part of the changes, the last run whatever is left.
 */
function* runsOf(c: StallsCompiled, bound: number, reached: () => number): Generator<Run, Run> {
	const shares = possibleShares(c)
	let lowest = bound
	for (const [tries, part] of tryParts.entries()) {
		const below = shares.filter((share) => share >= lowest && share < reached())
		const shareLimit = tries === 0 ? below[0] : below.at(-1)
		if (shareLimit === undefined) break
		yield { shareLimit, part }
		if (reached() > shareLimit) lowest = shareLimit + 1
	}
	return { shareLimit: reached(), part: null }
}

/** Solves step by step, a few milliseconds each once the search has begun. Answering true to a step cancels. */
export function* solvingStalls(
	instance: StallInstance,
	options: StallOptions,
): Generator<StallProgress, StallsResult, boolean | undefined> {
	const c = compileStalls(instance)
	const conflict = positionConflict(c)
	const bound = conflict ? null : boundOf(c)
	if (!bound) return { outcome: 'infeasible', conflicts: conflict ? [conflict] : [] }
	const state = startWithin(c, bound)
	if ('outcome' in state) return state

	const isWorstFirst = instance.aims.fairness === 'worstFirst'
	const now = (): Answer => ({ at: state.at.slice(), worst: state.worst(), cost: state.cost() })
	const worthOf = ({ worst, cost }: { readonly worst: number; readonly cost: number }): StallWorth => ({
		worst,
		total: pointsOf(c, cost),
	})
	let best = now()
	const isBest = () => best.cost === bound.cost && (!isWorstFirst || best.worst === bound.worst)
	const of = isBest() ? 0 : (options.moves ?? usualMoves(c.stalls))
	let done = 0
	const progress = (): StallProgress => ({ done, of, best: worthOf(best), bound: worthOf(bound) })
	let isCancelled = (yield progress()) === true
	const dice = diceOf(options.seed)
	const runs = isWorstFirst
		? runsOf(c, bound.worst, () => best.worst)
		: [{ shareLimit: wholeShare, part: null }].values()
	for (let isLast = false; !isLast && !isCancelled && !isBest(); ) {
		const next = runs.next()
		const { shareLimit, part } = next.value as Run
		isLast = part === null
		const before = done
		const moves = part === null ? of - done : Math.floor(of * part)
		state.standAt(best.at)
		const search = annealStalls(c, state, dice, { moves, shareLimit })
		while (!isCancelled) {
			const step = search.next()
			if (step.done === true) break
			done = before + step.value
			isCancelled = (yield progress()) === true
		}
		search.return()
		const found = now()
		if (isBetter(isWorstFirst, found, best)) best = found
	}

	const places = Object.fromEntries(
		instance.stalls.map(({ id }, stall) => [id, instance.positions[best.at[stall] as number]?.id ?? '']),
	)
	const evaluation = evaluateStalls(instance, places)
	const isAgreed =
		evaluation.violations.length === 0 &&
		evaluation.worst === best.worst &&
		evaluation.total * c.pointCost + evaluation.tie === best.cost
	if (!isAgreed) throw new Error('the evaluator does not agree with the engine')
	return {
		outcome: 'solved',
		places,
		evaluation,
		bound: worthOf(bound),
		proven: isBest(),
		moves: done,
		seed: options.seed,
	}
}

/** Solves in one go. `onProgress` hears of every step and may cancel by answering true; the best so far is the answer then. */
export const solveStalls = (
	instance: StallInstance,
	options: StallOptions,
	onProgress: (progress: StallProgress) => boolean = () => false,
): StallsResult => {
	const steps = solvingStalls(instance, options)
	for (let answer: boolean | undefined; ; ) {
		const step = steps.next(answer)
		if (step.done === true) return step.value
		answer = onProgress(step.value)
	}
}
