/**
 * The stall engine at the sizes of real halls: how long it takes, how far its answer is from the bound where no
 * stall minds its neighbours (it should be none), and from what HiGHS proves where they do: that no worst share is
 * lower, and that no placing with that share has fewer points. Five halls of each size; what is compared was
 * worked out in one run. Every answer has passed the evaluator, which the engine asks itself.
 */
import type { Highs } from 'highs'
import { loadHighs } from '../../electron/workers/loadHighs.ts'
import type { StallInstance } from '../../shared/allocation/stalls/instance.ts'
import { type StallsSolved, solveStalls } from '../../shared/allocation/stalls/solve.ts'
import { type Bench, median, type Row, timed } from './measure.ts'
import { stallHall } from './stallHall.ts'
import { grainOf, stallModel } from './stallModel.ts'

const targets: readonly (readonly [stalls: number, mostMs: number])[] = [
	[10, 1000],
	[20, 1000],
	[40, 1000],
	[60, 1000],
	[120, 5000],
	[200, 5000],
]
/** Up to here HiGHS looks for whole stalls, which settles most halls; beyond, stalls may be split, which is a bound. */
const mostWhole = 60
const wholeSeconds = 90
const splitSeconds = 240

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

type Run = { readonly instance: StallInstance; readonly value: StallsSolved }

/**
 * What HiGHS says of one answer: points that none with that worst share is below; and that no lower share can be,
 * which it is asked of halls that are not too large.
 */
type Proof = { readonly points: number; readonly isExact: boolean; readonly isWorstLeast: boolean }

const createProver = (highs: Highs, isQuick: boolean) => {
	const { optimal, infeasible } = highs.constants.modelStatus
	const ask = (instance: StallInstance, most: number, isWhole: boolean) =>
		highs.withModel(stallModel(instance, most, isWhole), (model) => {
			const seconds = isQuick ? 20 : isWhole ? wholeSeconds : splitSeconds
			model.options.set({
				output_flag: false,
				random_seed: 1,
				time_limit: seconds,
				...(isWhole ? {} : { solver: 'ipm' }),
			})
			model.run()
			const status = model.getModelStatus()
			const isFinished = status === optimal
			// A split that is not finished says nothing.
			const bound = Number(model.info.get(isWhole ? 'mip_dual_bound' : 'objective_function_value'))
			return { isFinished, isImpossible: status === infeasible, bound: isWhole || isFinished ? bound : 0 }
		})
	return ({ instance, value: { evaluation, bound: own } }: Run): Proof => {
		const isWhole = instance.stalls.length <= mostWhole
		const grain = grainOf(instance)
		const { bound, isFinished } = ask(instance, evaluation.worst, isWhole)
		const proven = grain * Math.ceil(bound / grain - 1e-6)
		const isWorstLeast =
			evaluation.worst === own.worst || (isWhole && ask(instance, evaluation.worst - 1, true).isImpossible)
		return { points: Math.max(proven, own.total), isExact: isWhole && isFinished, isWorstLeast }
	}
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** The answers for all halls of one size beside what HiGHS proved of them. */
const gaps = (stalls: number, runs: readonly Run[], proofs: readonly Proof[]): Row[] => {
	const points = runs.map(({ value }) => value.evaluation.total)
	const [ours, proven] = [sum(points), sum(proofs.map((one) => one.points))]
	const count = runs.length === 1 ? 'one hall' : `${runs.length} halls`
	const each = proofs.map((one, at) => `${points[at]}/${one.points}${one.isExact ? '' : '+'}`)
	return [
		{
			what: `${stalls} stalls, neighbours minded: points of ${count}`,
			unit: 'count',
			ours,
			yardstick: { name: proofs.every(({ isExact }) => isExact) ? 'HiGHS, proven' : 'HiGHS, bound', value: proven },
			target: stalls > mostWhole ? null : { words: 'at most 1.02 ×', isMet: ours <= 1.02 * proven },
			details: {
				each: each.join(' '),
				boundWithoutNeighbours: sum(runs.map(({ value }) => value.bound.total)),
			},
		},
		{
			what: `${stalls} stalls, neighbours minded: halls whose worst share is proven least, of ${runs.length}`,
			unit: 'count',
			ours: proofs.filter(({ isWorstLeast }) => isWorstLeast).length,
			yardstick: null,
			target: null,
			details: { worst: runs.map(({ value }) => value.evaluation.worst).join(' ') },
		},
	]
}

export const measuringStalls: Bench = async ({ isQuick, say }) => {
	const highs = await loadHighs()
	const prove = createProver(highs, isQuick)
	const seeds = isQuick ? [1] : [1, 2, 3, 4, 5]
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
		if (isQuick && stalls > mostWhole) continue
		rows.push(...gaps(stalls, runs, runs.map(prove)))
	}
	return rows
}
