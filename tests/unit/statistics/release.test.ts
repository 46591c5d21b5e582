import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { createFindRange } from '../../../electron/workers/findRange.ts'
import { loadHighs } from '../../../electron/workers/loadHighs.ts'
import { maySubtract, type TwoDays, twoDayCounts, twoDayId } from '../../../shared/domain/statistics/days.ts'
import { type CountSet, type FindRange, knownOf, releaseOf } from '../../../shared/domain/statistics/release.ts'
import { isSmall, readAs, type StatisticsRule, statisticsRule } from '../../../shared/domain/statistics/rule.ts'

let findRange: FindRange
beforeAll(async () => {
	findRange = createFindRange(await loadHighs())
})

const mentalHealth = statisticsRule('mentalHealth')
const exact = statisticsRule('own', { least: 5, base: 1 })

const cell = (id: string, value: number, cost = 0) => ({ id, value, isShown: true, cost })

/** Groups and their total. */
const column = (values: readonly number[]): CountSet => ({
	counts: [
		...values.map((value, at) => cell(`g${at}`, value)),
		cell(
			'total',
			values.reduce((a, b) => a + b, 0),
			1,
		),
	],
	sums: [{ whole: 'total', parts: values.map((_, at) => `g${at}`) }],
})

const shownIn = (rule: StatisticsRule, set: CountSet) =>
	Object.fromEntries(
		[...releaseOf(rule, set, findRange).cells].map(([id, one]) => [id, 'shown' in one ? one.shown : one.hidden]),
	)

describe('one column and its total', () => {
	test('of the forum gives up nothing: what is rounded says no more than it should', () => {
		const shown = shownIn(mentalHealth, column([36, 15, 43, 12, 18, 37, 8, 5, 6]))
		expect(Object.values(shown)).toEqual([35, 15, 45, 10, 20, 35, 10, 5, 5, 180])
	})

	test('without rounding, a total gives way to the one small count that would follow from it', () => {
		expect(shownIn(exact, column([30, 20, 3]))).toEqual({ g0: 30, g1: 20, g2: 'small', total: 'protects' })
	})

	test('even rounded numbers can meet so that one follows: four, from twelve, twelve and twenty-eight', () => {
		expect(shownIn(mentalHealth, column([12, 12, 4]))).toEqual({ g0: 10, g1: 10, g2: 'small', total: 'protects' })
	})
})

describe('two days', () => {
	/** Integrated care boards at the conference, domain 6.2: nine on both days, two and one on one of them alone. */
	const boards: TwoDays = { group: 'CO', first: 2, second: 1, both: 9 }
	const others: readonly TwoDays[] = [
		{ group: 'SC', first: 7, second: 3, both: 29 },
		{ group: 'PC', first: 10, second: 7, both: 52 },
		{ group: 'NP', first: 11, second: 11, both: 59 },
		{ group: 'IS', first: 6, second: 4, both: 31 },
		{ group: 'LE', first: 6, second: 3, both: 26 },
		{ group: 'HE', first: 1, second: 2, both: 12 },
		{ group: 'VC', first: 2, second: 2, both: 13 },
		{ group: 'OT', first: 1, second: 1, both: 9 },
	]

	test('either day of a group is not shown beside both where one follows from the other', () => {
		expect(maySubtract(mentalHealth, boards)).toBe(false)
		const set = twoDayCounts(mentalHealth, [boards, ...others])
		const { cells } = releaseOf(mentalHealth, set, findRange)
		expect(cells.has(twoDayId('CO', 'either'))).toBe(false)
		expect(cells.get(twoDayId('CO', 'first'))).toEqual({ shown: 10 })
		expect(cells.get(twoDayId('CO', 'second'))).toEqual({ shown: 10 })
		expect(cells.get(twoDayId('PC', 'either'))).toEqual({ shown: 70 })
		expect(cells.get(twoDayId('total', 'either'))).toEqual({ shown: 320 })
	})
})

/** Every way in which whole people can be what is known, by trying all of them: independent of any solver. */
const everyWay = (rule: StatisticsRule, set: CountSet, hidden: ReadonlySet<string>, most: number) => {
	const parts = set.sums[0]?.parts ?? []
	const known = knownOf(rule, set, hidden)
	const rangeOf = (id: string) => known.ranges.get(id) ?? ([0, 0] as const)
	const [totalLow, totalHigh] = rangeOf('total')
	const found = new Map<string, Set<number>>(parts.map((id) => [id, new Set()]))
	const take = (at: number, sum: number, chosen: readonly number[]): void => {
		if (sum > totalHigh) return
		const id = parts[at]
		if (id === undefined) {
			if (sum >= totalLow) for (const [index, value] of chosen.entries()) found.get(parts[index] ?? '')?.add(value)
			return
		}
		const [low, high] = rangeOf(id)
		for (let value = low; value <= Math.min(high, most); value++) take(at + 1, sum + value, [...chosen, value])
	}
	take(0, 0, [])
	return found
}

describe('somebody who tries', () => {
	const rules = [mentalHealth, statisticsRule('hospital'), exact, statisticsRule('own', { least: 3, base: 3 })]

	test('finds no small count of a column by trying every way in which it can be', () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...rules),
				fc.array(fc.integer({ min: 0, max: 14 }), { minLength: 2, maxLength: 4 }),
				(rule, values) => {
					const set = column(values)
					const { givenUp } = releaseOf(rule, set, findRange)
					const ways = everyWay(rule, set, new Set(givenUp), 90)
					for (const [at, value] of values.entries())
						if (isSmall(rule, value)) {
							const open = ways.get(`g${at}`) ?? new Set()
							expect(open.has(value)).toBe(true)
							expect(open.size).toBeGreaterThanOrEqual(Math.min(3, rule.least - 1))
						}
				},
			),
			{ seed: 8, numRuns: 150 },
		)
	})

	test('finds no small count of two days and all groups by linear programming', () => {
		const group = fc.record({
			first: fc.integer({ min: 0, max: 9 }),
			second: fc.integer({ min: 0, max: 9 }),
			both: fc.integer({ min: 0, max: 60 }),
		})
		fc.assert(
			fc.property(fc.constantFrom(...rules), fc.array(group, { minLength: 2, maxLength: 6 }), (rule, rows) => {
				const set = twoDayCounts(
					rule,
					rows.map((row, at) => ({ group: `s${at}`, ...row })),
				)
				const { cells } = releaseOf(rule, set, findRange)
				/** Only what stands in the table: `*` may be anything small, and anything at all where it protects. */
				const ranges = new Map(
					set.counts.map(({ id }) => {
						const one = cells.get(id)
						if (one !== undefined && 'shown' in one) return [id, readAs(rule, one.shown)] as const
						return [id, one?.hidden === 'small' ? readAs(rule, null) : ([0, 2000] as const)] as const
					}),
				)
				for (const { id, value } of set.counts.filter((count) => isSmall(rule, count.value))) {
					const [low, high] = findRange({ ranges, sums: set.sums }, id)
					expect([id, low <= value && value <= high && high - low + 1 >= Math.min(3, rule.least - 1)]).toEqual([
						id,
						true,
					])
				}
			}),
			{ seed: 8, numRuns: 40 },
		)
	})
})
