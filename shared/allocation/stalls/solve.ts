/**
 * The stall engine from an instance to places: what cannot be is said at once; otherwise a bound, a start that
 * keeps every circuit, and a search in several runs. Pure and seeded: the same instance, seed and number of
 * moves give the same places on every machine. It may be left at any step and keeps the best it has.
 */
import { diceOf } from '../random.ts'
import { type Allowed, boundOf, cheapestPlaces, type StallBound } from './cheapest.ts'
import { hungryStalls, planCircuits } from './circuits.ts'
import { compileStalls, pointsOf, type StallsCompiled, wholeShare } from './compile.ts'
import type { StallConflict } from './conflict.ts'
import { evaluateStalls, type StallEvaluation, type StallPlaces } from './evaluate.ts'
import type { StallInstance } from './instance.ts'
import { circuitConflict } from './overload.ts'
import { annealStalls } from './search.ts'
import { positionConflict } from './shortage.ts'
import { createStallState, type StallState } from './state.ts'

/** Goes up with every change that may give other places for the same instance and seed. */
export const stallEngineVersion = 1

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

const runs = 6
/** How many changes suit a hall of this size. */
const usualMoves = (stalls: number): number => 450_000 + 4_000 * stalls

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

/**
 * The share that the next run is held to: what is possible at best, then halfway to what was reached, then
 * anything better than that, and in the end what was reached, so that the rest is made as good as it can be.
 */
const nextLimit = (run: number, bound: number, reached: number): number => {
	if (run === 0) return bound
	if (run === 1) return (bound + reached) >> 1
	return run < 4 ? Math.max(bound, reached - 1) : reached
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
	for (let run = 0; run < runs && !isCancelled && !isBest(); run++) {
		const before = done
		const moves = Math.floor(of / runs)
		const shareLimit = isWorstFirst ? nextLimit(run, bound.worst, best.worst) : wholeShare
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
