/**
 * Who came on which of two days, by group, as a set of counts: the first day, the second and either of them are
 * shown, and so whoever reads all three can subtract. Groups and totals make up one another.
 */
import type { Count, CountSet, Sum } from './release.ts'
import { isSmall, type StatisticsRule } from './rule.ts'

/** Of one group: who came on the first day alone, on the second alone, and on both. */
export type TwoDays = { readonly group: string; readonly first: number; readonly second: number; readonly both: number }

export const twoDayColumns = ['first', 'second', 'either'] as const
export type TwoDayColumn = (typeof twoDayColumns)[number]

export const twoDayId = (group: string, column: TwoDayColumn | 'firstOnly' | 'secondOnly' | 'both'): string =>
	`${group}/${column}`

export const totalGroup = 'total'

/**
 * The subtraction guard across days: whether either day can be shown beside both, which is so where every difference
 * is none of the small ones. @source the event's own rule, domain 4 E2: published together only if every difference passes
 */
export const maySubtract = (rule: StatisticsRule, { first, second, both }: TwoDays): boolean =>
	![first, second, both].some((difference) => isSmall(rule, difference))

/** All groups and their total. Where a difference does not pass, "either" of that group is not shown at all. */
export const twoDayCounts = (rule: StatisticsRule, groups: readonly TwoDays[]): CountSet => {
	const total = groups.reduce(
		(sum, { first, second, both }) => ({
			group: totalGroup,
			first: sum.first + first,
			second: sum.second + second,
			both: sum.both + both,
		}),
		{ group: totalGroup, first: 0, second: 0, both: 0 },
	)
	const rows = [...groups, total]
	const counts = rows.flatMap((row): Count[] => {
		const { group, first, second, both } = row
		const extra = group === totalGroup ? 1 : 0
		const mayEither = maySubtract(rule, row)
		return [
			{ id: twoDayId(group, 'first'), value: first + both, isShown: true, cost: extra },
			{ id: twoDayId(group, 'second'), value: second + both, isShown: true, cost: extra },
			{ id: twoDayId(group, 'either'), value: first + second + both, isShown: mayEither, cost: 2 + extra },
			{ id: twoDayId(group, 'firstOnly'), value: first, isShown: false, cost: 0 },
			{ id: twoDayId(group, 'secondOnly'), value: second, isShown: false, cost: 0 },
			{ id: twoDayId(group, 'both'), value: both, isShown: false, cost: 0 },
		]
	})
	const within = rows.flatMap(({ group }): Sum[] => [
		{ whole: twoDayId(group, 'first'), parts: [twoDayId(group, 'firstOnly'), twoDayId(group, 'both')] },
		{ whole: twoDayId(group, 'second'), parts: [twoDayId(group, 'secondOnly'), twoDayId(group, 'both')] },
		{
			whole: twoDayId(group, 'either'),
			parts: [twoDayId(group, 'firstOnly'), twoDayId(group, 'secondOnly'), twoDayId(group, 'both')],
		},
	])
	const down = [...twoDayColumns, 'firstOnly', 'secondOnly', 'both'] as const
	const across = down.map(
		(column): Sum => ({
			whole: twoDayId(totalGroup, column),
			parts: groups.map(({ group }) => twoDayId(group, column)),
		}),
	)
	return { counts, sums: [...within, ...across] }
}
