/**
 * The engine within one second beside HiGHS alone after a minute and a half or two, on the same aims (the mix of
 * sectors left out, which is no linear thing). HiGHS is given nothing but the model.
 */
import { loadHighs } from '../../electron/workers/loadHighs.ts'
import type { Instance } from '../../shared/allocation/instance.ts'
import { solve } from '../../shared/allocation/solve.ts'
import type { Bench, Row } from './measure.ts'
import { benchInstance } from './sizes.ts'
import { wholeModel } from './wholeModel.ts'

type Match = {
	readonly people: number
	readonly groups: number
	readonly topics: number
	readonly meetNewPeople: boolean
	readonly seconds: number
	readonly factor: number
}
const matches: readonly Match[] = [
	{ people: 60, groups: 8, topics: 8, meetNewPeople: true, seconds: 90, factor: 0.99 },
	{ people: 300, groups: 20, topics: 12, meetNewPeople: false, seconds: 120, factor: 1.002 },
	{ people: 1000, groups: 40, topics: 20, meetNewPeople: false, seconds: 120, factor: 1.002 },
]

/** What the engine has after its usual number of moves, or after a second if that comes first. */
const afterOneSecond = (instance: Instance): number => {
	const started = performance.now()
	const result = solve(instance, { seed: 1 }, () => performance.now() - started > 1_000)
	return result.outcome === 'solved' ? result.evaluation.cost.total : Number.NaN
}

export const againstSolver: Bench = async ({ isQuick, say }) => {
	const highs = await loadHighs()
	const rows: Row[] = []
	for (const { seconds, factor, meetNewPeople, ...size } of isQuick ? matches.slice(0, 1) : matches) {
		const most = isQuick ? 10 : seconds
		say(`${size.people} people, HiGHS alone for ${most} s`)
		const given = benchInstance(size, 1.15, 1)
		const instance = { ...given, aims: { ...given.aims, meetNewPeople, weights: { sectorMix: 0 } } }
		const ours = afterOneSecond(instance)
		const theirs = highs.withModel(wholeModel(instance), (model) => {
			model.options.set({ output_flag: false, random_seed: 1, time_limit: most })
			model.run()
			return {
				best: Number(model.info.get('objective_function_value')),
				bound: Number(model.info.get('mip_dual_bound')),
			}
		})
		rows.push({
			what: `${size.people} people, ${meetNewPeople ? 'meeting new people' : 'not minding who meets'}: total cost within 1 s`,
			unit: 'count',
			ours,
			yardstick: { name: `HiGHS alone, ${most} s`, value: theirs.best },
			target: { words: `at most ${factor} ×`, isMet: ours <= factor * theirs.best },
			details: { ratio: ours / theirs.best, bound: theirs.bound },
		})
	}
	return rows
}
