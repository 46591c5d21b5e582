/**
 * Ten thousand random instances through the engine, and ten thousand tiny ones held against trying every
 * allocation there is: how often anything was wrong. Every figure is to be nought. `npm test` does the same
 * with a few hundred; this takes five minutes and more, and is run only where it is named.
 */
import fc from 'fast-check'
import type { Highs } from 'highs'
import { loadHighs } from '../../electron/workers/loadHighs.ts'
import { explainRules } from '../../electron/workers/prover.ts'
import type { Conflict } from '../../shared/allocation/conflict.ts'
import { evaluate } from '../../shared/allocation/evaluate.ts'
import type { Instance } from '../../shared/allocation/instance.ts'
import { solve } from '../../shared/allocation/solve.ts'
import { anyInstance } from '../support/anyInstance.ts'
import { canBe, withOnly } from '../support/tryingAll.ts'
import type { Bench, BenchOptions, Row } from './measure.ts'

const small = { people: 12, rounds: 3, groups: 4, topics: 5 }
const tiny = { people: 4, rounds: 2, groups: 2, topics: 2 }

/** So many are drawn at once: enough to be quick, few enough to be held. */
const drawnAtOnce = 100
const saidEvery = 1_000

/** Goes through so many random instances, the same on every machine; `at` counts from 0. */
const through = (
	sizes: typeof small,
	count: number,
	say: BenchOptions['say'],
	look: (instance: Instance, at: number) => void,
): void => {
	for (let from = 0; from < count; from += drawnAtOnce) {
		const drawn = fc.sample(anyInstance(sizes), { numRuns: Math.min(drawnAtOnce, count - from), seed: 1 + from })
		for (const [at, instance] of drawn.entries()) look(instance, from + at)
		const done = from + drawn.length
		if (done % saidEvery === 0 || done === count)
			say(`${done.toLocaleString('en-GB')} of at most ${sizes.people} people`)
	}
}

/** Counts by name, and keeps which instance was the first, to be looked into. */
const createTally = () => {
	const counts = new Map<string, { count: number; first: number; words: string }>()
	return {
		add: (name: string, at: number, words = ''): void => {
			const found = counts.get(name)
			if (found) found.count += 1
			else counts.set(name, { count: 1, first: at, words })
		},
		row: (name: string, of: number): Row => {
			const found = counts.get(name)
			return {
				what: name,
				unit: 'count',
				ours: found?.count ?? 0,
				yardstick: null,
				// Nothing found where nothing was looked at proves nothing.
				target: { words: 'none', isMet: found === undefined && of > 0 },
				details: { of, ...(found ? { first: found.first, words: found.words } : {}) },
			}
		},
	}
}

const ofEngine = {
	broken: 'Random instances: solved with a rule broken',
	threw: 'Random instances: the engine and the evaluator disagree',
	differs: 'Random instances: another answer for the same seed',
	below: 'Random instances: costs below the bound',
} as const

const engineRows = (count: number, say: BenchOptions['say']): Row[] => {
	const tally = createTally()
	let solvedCount = 0
	through(small, count, say, (instance, at) => {
		const seed = at % 1000
		try {
			// The engine throws where its own cost is not the evaluator's, to the last digit.
			const result = solve(instance, { seed, moves: 3000 })
			if (JSON.stringify(solve(instance, { seed, moves: 3000 })) !== JSON.stringify(result))
				tally.add(ofEngine.differs, at)
			if (result.outcome !== 'solved') return
			solvedCount += 1
			const { violations, cost } = evaluate(instance, result.assignment)
			if (violations.length > 0) tally.add(ofEngine.broken, at, violations[0])
			if (cost.preference + cost.repeatTopic < result.lowerBound) tally.add(ofEngine.below, at)
		} catch (error) {
			tally.add(ofEngine.threw, at, error instanceof Error ? error.message : String(error))
		}
	})
	return [
		tally.row(ofEngine.broken, solvedCount),
		tally.row(ofEngine.threw, count),
		tally.row(ofEngine.differs, count),
		tally.row(ofEngine.below, solvedCount),
	]
}

const ofReasons = {
	wrong: 'Tiny instances: said to be possible or impossible, and it is the other',
	missed: 'Tiny instances: possible, and the engine did not solve it',
	noConflict: 'Tiny impossible instances: conflicts that are none',
	notMinimal: 'Tiny impossible instances: conflicts that are not minimal',
	noFix: 'Tiny impossible instances: without a smallest fix',
} as const

const isConflict = (instance: Instance, { rules }: Conflict): boolean => !canBe(withOnly(instance, rules))

const isMinimal = (instance: Instance, { rules }: Conflict): boolean =>
	rules.every((rule) =>
		canBe(
			withOnly(
				instance,
				rules.filter((one) => one !== rule),
			),
		),
	)

const reasonRows = (highs: Highs, count: number, say: BenchOptions['say']): Row[] => {
	const tally = createTally()
	const seen = { impossible: 0, conflicts: 0 }
	through(tiny, count, say, (drawn, at) => {
		const instance: Instance = { ...drawn, aims: { ...drawn.aims, repeatTopic: 'discourage' } }
		const isPossible = canBe(instance)
		const explained = explainRules(highs, instance)
		const found = solve(instance, { seed: 1, moves: 2000 })
		if ((explained.outcome === 'possible') !== isPossible || (found.outcome === 'infeasible' && isPossible))
			tally.add(ofReasons.wrong, at, `${explained.outcome}, ${found.outcome}`)
		if (isPossible && found.outcome !== 'solved') tally.add(ofReasons.missed, at, found.outcome)
		if (isPossible || explained.outcome !== 'impossible') return
		seen.impossible += 1
		if (explained.smallestFix.length === 0) tally.add(ofReasons.noFix, at)
		for (const conflict of explained.conflicts) {
			// A duty in a round its holder is not in: the two rules are one thing to the trying of all.
			if (conflict.rules.length < 2) continue
			seen.conflicts += 1
			if (!isConflict(instance, conflict)) tally.add(ofReasons.noConflict, at, conflict.what)
			else if (!isMinimal(instance, conflict)) tally.add(ofReasons.notMinimal, at, conflict.what)
		}
	})
	return [
		tally.row(ofReasons.wrong, count),
		tally.row(ofReasons.missed, count - seen.impossible),
		tally.row(ofReasons.noConflict, seen.conflicts),
		tally.row(ofReasons.notMinimal, seen.conflicts),
		tally.row(ofReasons.noFix, seen.impossible),
	]
}

export const fuzzing: Bench = async ({ isQuick, say }) => {
	const count = isQuick ? 200 : 10_000
	return [...engineRows(count, say), ...reasonRows(await loadHighs(), count, say)]
}
