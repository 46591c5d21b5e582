/** The attacker's audit of a release, exact: the least and the most that a count can be, by HiGHS. */
import type { Highs } from 'highs'
import { createLinear } from '../../shared/allocation/linear.ts'
import type { FindRange, Known } from '../../shared/domain/statistics/release.ts'

/** Whole people: a relaxed answer would leave more open than there is. */
const modelOf = ({ ranges, sums }: Known) => {
	const linear = createLinear()
	const columns = new Map<string, number>()
	for (const [id, [low, high]] of ranges) {
		const column = linear.column(0, high)
		columns.set(id, column)
		if (low > 0) linear.row(low, high, [[column, 1]])
	}
	const columnOf = (id: string): number => {
		const column = columns.get(id)
		if (column === undefined) throw new Error('A sum names a count that is not there')
		return column
	}
	for (const { whole, parts } of sums)
		linear.row(0, 0, [[columnOf(whole), -1], ...parts.map((part) => [columnOf(part), 1] as const)])
	return { data: linear.build(), columnOf }
}

export const createFindRange =
	(highs: Highs): FindRange =>
	(known, id) => {
		const { data, columnOf } = modelOf(known)
		return highs.withModel(data, (model) => {
			model.options.set({ output_flag: false, random_seed: 1 })
			const column = columnOf(id)
			const end = (sign: 1 | -1): number => {
				model.changeColCost(column, sign)
				model.run()
				if (model.getModelStatus() !== highs.constants.modelStatus.optimal)
					throw new Error('What is known of the counts fits nothing')
				return Math.round(model.getSolution().colValue[column] ?? 0)
			}
			return [end(1), end(-1)] as const
		})
	}
