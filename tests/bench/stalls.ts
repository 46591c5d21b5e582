/**
 * The stall engine at the sizes of real halls: how long it takes, how far its answer is from the bound where no
 * stall minds its neighbours (it should be none), and from what HiGHS proves where they do. Every answer has
 * passed the evaluator, which the engine asks itself.
 */
import { loadHighs } from '../../electron/workers/loadHighs.ts'
import type { StallInstance } from '../../shared/allocation/stalls/instance.ts'
import { type StallsSolved, solveStalls } from '../../shared/allocation/stalls/solve.ts'
import { type Bench, median, type Row, timed } from './measure.ts'
import { stallHall } from './stallHall.ts'
import { stallModel } from './stallModel.ts'

const targets: readonly (readonly [stalls: number, mostMs: number])[] = [
	[10, 1000],
	[20, 1000],
	[40, 1000],
	[60, 1000],
	[100, 5000],
	[200, 5000],
]
/** HiGHS settles forty mostly; of sixty it leaves a bound that is far off, and of more nothing worth having. */
const mostForSolver = 60
const solverSeconds = 60

const solved = (instance: StallInstance): StallsSolved => {
	const result = solveStalls(instance, { seed: 1 })
	if (result.outcome !== 'solved') throw new Error(`a hall of the bench is ${result.outcome}`)
	return result
}

/** The first invented hall from a seed on in which every stall can stand: chance makes some that are too small. */
const hallFor = (stalls: number, seed: number, isMindingNeighbours: boolean): StallInstance => {
	for (let from = seed; ; from += 1000) {
		const instance = stallHall(stalls, from, isMindingNeighbours)
		if (solveStalls(instance, { seed: 1, moves: 0 }).outcome === 'solved') return instance
	}
}

const timeRow = (what: string, times: readonly number[], mostMs: number): Row => ({
	what,
	unit: 'ms',
	ours: median(times),
	yardstick: null,
	target: { words: `at most ${mostMs}`, isMet: median(times) <= mostMs },
	details: { worst: Math.max(...times) },
})

/** Halls in which nobody minds their neighbours: the answer is the bound. */
const alone = (stalls: number, mostMs: number, seeds: readonly number[]): Row[] => {
	const halls = seeds.map((seed) => hallFor(stalls, seed, false))
	const runs = halls.map((instance) => timed(() => solved(instance)))
	const gaps = runs.map(({ value: { evaluation, bound } }) =>
		Math.max(evaluation.worst - bound.worst, evaluation.total - bound.total),
	)
	return [
		timeRow(
			`${stalls} stalls, no neighbours minded: finished`,
			runs.map(({ ms }) => ms),
			mostMs,
		),
		{
			what: `${stalls} stalls, no neighbours minded: points above the bound`,
			unit: 'count',
			ours: Math.max(...gaps),
			yardstick: null,
			target: { words: 'none', isMet: gaps.every((gap) => gap === 0) },
			details: { proven: runs.filter(({ value }) => value.proven).length, of: runs.length },
		},
	]
}

const gapTarget = (stalls: number, points: number, proven: number): Row['target'] => {
	const factor = stalls < 60 ? 1.1 : 1.02
	return { words: `at most ${factor} ×`, isMet: points <= factor * proven }
}

/** Beyond what HiGHS says anything of in time: against the engine's own bound, in which nobody minds their neighbours. */
const overFlow = (stalls: number, runs: readonly StallsSolved[]): Row => {
	const sum = (of: (run: StallsSolved) => number) => runs.reduce((total, run) => total + of(run), 0)
	return {
		what: `${stalls} stalls, neighbours minded: points, ${runs.length === 1 ? 'one hall' : `${runs.length} halls together`}`,
		unit: 'count',
		ours: sum(({ evaluation }) => evaluation.total),
		yardstick: { name: 'bound without neighbours', value: sum(({ bound }) => bound.total) },
		target: null,
		details: {
			worst: Math.max(...runs.map(({ evaluation }) => evaluation.worst)),
			worstBound: Math.max(...runs.map(({ bound }) => bound.worst)),
		},
	}
}

export const measuringStalls: Bench = async ({ isQuick, say }) => {
	const highs = await loadHighs()
	const seeds = isQuick ? [1] : [1, 2, 3, 4, 5]
	/** The least points with no share above the given one, as far as HiGHS gets. */
	const provenTotal = (instance: StallInstance, most: number, seconds: number) =>
		highs.withModel(stallModel(instance, most), (model) => {
			model.options.set({ output_flag: false, random_seed: 1, time_limit: seconds })
			model.run()
			return {
				isFinished: model.getModelStatus() === highs.constants.modelStatus.optimal,
				bound: Math.ceil(Number(model.info.get('mip_dual_bound')) - 1e-6),
			}
		})
	const rows: Row[] = []
	for (const [stalls, mostMs] of targets) {
		say(`${stalls} stalls`)
		rows.push(...alone(stalls, mostMs, seeds))
		const runs = seeds.map((seed) => {
			const instance = hallFor(stalls, seed, true)
			return { instance, ...timed(() => solved(instance)) }
		})
		rows.push(
			timeRow(
				`${stalls} stalls, neighbours minded: finished`,
				runs.map(({ ms }) => ms),
				mostMs,
			),
		)
		if (stalls > mostForSolver) {
			const solutions = runs.map(({ value }) => value)
			rows.push(overFlow(stalls, solutions))
			continue
		}
		for (const { instance, value } of runs.slice(0, isQuick ? 1 : 2)) {
			const { worst, total } = value.evaluation
			const { bound, isFinished } = provenTotal(instance, worst, isQuick ? 10 : solverSeconds)
			rows.push({
				what: `${stalls} stalls, neighbours minded: points, no share worse than ${(worst / 100).toFixed(0)} %`,
				unit: 'count',
				ours: total,
				yardstick: { name: isFinished ? 'HiGHS, proven' : 'HiGHS, bound', value: bound },
				// A bound that is not finished says how good the answer is at least, not how good it could be.
				target: isFinished ? gapTarget(stalls, total, bound) : null,
				details: { flowBound: value.bound.total, worst, worstBound: value.bound.worst },
			})
		}
	}
	return rows
}
