/**
 * The engine from an instance to an allocation: what cannot be is said at once; otherwise a bound, a
 * start, a mending, a search, a mending. Pure and seeded: the same instance, seed and number of moves
 * give the same allocation on every machine. It may be left at any step and keeps the best it has.
 */

import { anneal } from './anneal.ts'
import { assignmentOf, seatBase } from './assignment.ts'
import { cheapestChoices } from './bound.ts'
import { compile } from './compile.ts'
import type { Conflict } from './conflict.ts'
import { contradictions } from './contradictions.ts'
import { type Assignment, type Evaluation, evaluate } from './evaluate.ts'
import { hallConflicts } from './hall.ts'
import type { Instance } from './instance.ts'
import type { Preset } from './presets.ts'
import { diceOf } from './random.ts'
import { createRepair, troubledBlocks } from './repair.ts'
import { startFrom } from './start.ts'
import { createState } from './state.ts'

/** Goes up with every change that may give another allocation for the same event and seed. */
export const engineVersion = 3

export type SolveOptions = {
	readonly seed: number
	/** How many changes the search tries; left out, as many as suit the size. */
	readonly moves?: number | undefined
	/** Instead of the instance's own. */
	readonly preset?: Preset | undefined
	/** Where to begin, instead of from the choices: what people were told, or an earlier answer. */
	readonly base?: Assignment | undefined
}

export type Progress = {
	readonly phase: 'start' | 'search'
	readonly done: number
	readonly of: number
	readonly cost: number
	readonly lowerBound: number
	/** Places still missing. */
	readonly missing: number
}

export type Solved = {
	/** unsolved: no rule was proven to stand in the way, and yet not everything that must hold does. */
	readonly outcome: 'solved' | 'unsolved'
	readonly assignment: Assignment
	readonly evaluation: Evaluation
	readonly lowerBound: number
	/** Choices and topics had twice cost exactly the lower bound: nobody could do better there. */
	readonly proven: boolean
	readonly moves: number
	readonly seed: number
	readonly preset: Preset
}
export type Infeasible = { readonly outcome: 'infeasible'; readonly conflicts: readonly Conflict[] }

const hasPublished = (instance: Instance): boolean => Object.keys(instance.published).length > 0

/** How many changes suit an allocation of this size: below a second for hundreds, a few for thousands. */
const usualMoves = (people: number, isAgain: boolean): number =>
	isAgain ? (people > 800 ? 400_000 : 150_000) : people > 1200 ? 2_000_000 : 1_000_000

/**
 * How much dearer than the least possible choices may become under *choices first*: a five-hundredth.
 * More only where that leaves somebody the one voice of their group, and no more than that takes.
 */
const strictness = [1.002, 1.01, 1.03, 1.1]

const hasLoneVoices = (instance: Instance, assignment: Assignment): boolean =>
	instance.aims.loneVoice && evaluate(instance, assignment).loneVoices > 0

/**
 * Solves step by step; each step takes a few milliseconds once the search has begun. To cancel, call
 * `return` on the generator and take `best()` from the last progress, or use `solve`.
 */
export function* solving(
	given: Instance,
	options: SolveOptions,
): Generator<Progress, Solved | Infeasible, boolean | undefined> {
	const preset = options.preset ?? given.aims.preset
	const instance: Instance = { ...given, aims: { ...given.aims, preset } }
	const c = compile(instance)
	const plain = contradictions(c)
	const conflicts = plain.length > 0 ? plain : hallConflicts(c)
	if (conflicts.length > 0) return { outcome: 'infeasible', conflicts }

	const dice = diceOf(options.seed)
	const bound = cheapestChoices(c, dice)
	const state = createState(c)
	const repair = createRepair(c, state)
	const isAgain = options.base !== undefined || hasPublished(instance)
	if (isAgain) seatBase(c, state, options.base ?? instance.published)
	else startFrom(c, state, dice, bound)
	repair.mend()

	const of = options.moves ?? usualMoves(c.people, isAgain)
	let done = 0
	const progress = (phase: Progress['phase']): Progress => ({
		phase,
		done: Math.min(done, of),
		of,
		cost: state.cost(),
		lowerBound: bound.lowerBound,
		missing: state.missingCount(),
	})
	let isCancelled = (yield progress('start')) === true
	const isStrict = preset === 'choices-first'
	for (const allowed of isStrict ? strictness : [Number.POSITIVE_INFINITY]) {
		const isMore = done > 0
		if (isCancelled || (isMore && !hasLoneVoices(instance, assignmentOf(c, state)))) break
		const before = done
		const search = anneal(c, state, dice, {
			moves: isMore ? Math.ceil(of / 4) : of,
			hottest: isAgain || isMore ? 4 : of >= 2_000_000 ? 12 : 8,
			coolest: isAgain || isMore ? 0.3 : 0.5,
			choicesAtMost: isStrict
				? Math.max(state.choices(), Math.floor(bound.lowerBound * allowed))
				: Number.POSITIVE_INFINITY,
		})
		while (!isCancelled) {
			const step = search.next()
			if (step.done === true) break
			done = before + step.value
			isCancelled = (yield progress('search')) === true
		}
		search.return()
	}
	for (let tries = 0; tries < 3 && troubledBlocks(c, state).length > 0; tries++) repair.mend()

	const assignment = assignmentOf(c, state)
	const evaluation = evaluate(instance, assignment)
	if (evaluation.cost.total !== state.cost()) throw new Error('the evaluator does not agree with the engine')
	return {
		outcome: evaluation.violations.length === 0 ? 'solved' : 'unsolved',
		assignment,
		evaluation,
		lowerBound: bound.lowerBound,
		proven: evaluation.cost.preference + evaluation.cost.repeatTopic === bound.lowerBound,
		moves: done,
		seed: options.seed,
		preset,
	}
}

/** Solves in one go. `onProgress` hears of every step and may cancel by answering true; the best so far is the answer then. */
export const solve = (
	instance: Instance,
	options: SolveOptions,
	onProgress: (progress: Progress) => boolean = () => false,
): Solved | Infeasible => {
	const steps = solving(instance, options)
	for (let answer: boolean | undefined; ; ) {
		const step = steps.next(answer)
		if (step.done === true) return step.value
		answer = onProgress(step.value)
	}
}
