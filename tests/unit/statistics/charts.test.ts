/** Charts are made of what is published: no drawing shows or measures a number that its table hides. */
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { createFindRange } from '../../../electron/workers/findRange.ts'
import { loadHighs } from '../../../electron/workers/loadHighs.ts'
import { barsPicture } from '../../../shared/domain/statistics/charts/bars.ts'
import { columnsPicture } from '../../../shared/domain/statistics/charts/columns.ts'
import {
	arrivalFigures,
	type Figure,
	sectorFigure,
	topicFigures,
} from '../../../shared/domain/statistics/charts/figures.ts'
import type { StatisticsCounts } from '../../../shared/domain/statistics/counts.ts'
import { type FindRange, releaseOf } from '../../../shared/domain/statistics/release.ts'
import { statisticsPresets, statisticsRule } from '../../../shared/domain/statistics/rule.ts'
import { planStatistics, type ShownTable, showStatistics } from '../../../shared/domain/statistics/tables.ts'

let findRange: FindRange
beforeAll(async () => {
	findRange = createFindRange(await loadHighs())
})

const preset = fc.constantFrom(...statisticsPresets)
const dayIds = ['d1', 'd2']
/** Of a few sectors: who came on one day, on the other, on both. */
const counts = fc
	.array(fc.tuple(fc.nat(12), fc.nat(12), fc.nat(12)), { minLength: 2, maxLength: 5 })
	.chain((sectors) =>
		fc.array(fc.nat(9), { minLength: 1, maxLength: 6 }).map((quarters): StatisticsCounts => {
			const on = (at: 0 | 1) => sectors.reduce((sum, one) => sum + one[at] + one[2], 0)
			return {
				days: dayIds.map((id, at) => ({
					id,
					date: `2027-05-1${at}`,
					booked: on(at === 0 ? 0 : 1),
					bookedCame: on(at === 0 ? 0 : 1),
					walkIns: 0,
				})),
				sectors: sectors.map(([first, second, both], at) => ({
					key: `s${at}`,
					label: `Sector ${at}`,
					booked: first + second + both,
					came: [
						{ dayIds: ['d1'], count: first },
						{ dayIds: ['d2'], count: second },
						{ dayIds, count: both },
					],
				})),
				organisations: [],
				// What is left of the first day comes in its last quarter.
				arrivals: quarters.map((count, at) => ({
					dayId: 'd1',
					at: `0${at + 1}:00`,
					count:
						at === quarters.length - 1 ? Math.max(0, on(0) - quarters.slice(0, -1).reduce((a, b) => a + b, 0)) : count,
				})),
				topics: sectors.map(([people], at) => ({
					dayId: 'd1',
					startAt: '11:00',
					topic: `Topic ${at}`,
					groups: 1,
					people,
					withVoices: 0,
				})),
				access: [],
				stalls: [],
			}
		}),
	)
	// Quarters that add up to more than came cannot be.
	.filter(({ arrivals, sectors }) => {
		const came = sectors
			.flatMap(({ came: on }) => on)
			.reduce((sum, { dayIds: of, count }) => (of.includes('d1') ? sum + count : sum), 0)
		return arrivals.reduce((sum, { count }) => sum + count, 0) === came
	})

const published = (of: StatisticsCounts, name: (typeof statisticsPresets)[number]): readonly ShownTable[] => {
	const rule = statisticsRule(name, { least: 6, base: 1 })
	const plan = planStatistics(of, rule)
	return showStatistics(plan, releaseOf(rule, plan.set, findRange))
}

const drawn = (tables: readonly ShownTable[]): readonly (readonly [ShownTable, Figure, column: number])[] =>
	tables.flatMap((table): readonly (readonly [ShownTable, Figure, column: number])[] => {
		if (table.id === 'arrivals') return arrivalFigures(table).map(({ figure }) => [table, figure, 2] as const)
		if (table.id === 'breakouts') return topicFigures(table).map(({ figure }) => [table, figure, 3] as const)
		if (table.id === 'bySector') return [[table, sectorFigure(table), 2] as const]
		return []
	})

describe('the charts of the statistics', () => {
	test('have a number exactly where their table shows one', () => {
		fc.assert(
			fc.property(counts, preset, (of, name) => {
				for (const [table, figure, column] of drawn(published(of, name)))
					for (const { label, values } of figure.groups) {
						const row = table.rows.find((cells) => cells.some((cell) => cell.is === 'text' && cell.text === label))
						values.forEach((value, at) => {
							const cell = row?.[column + at]
							expect(value).toBe(cell?.is === 'number' ? cell.number : null)
						})
					}
			}),
			{ seed: 8, numRuns: 12 },
		)
	})

	test('draw what is hidden the same, whatever it is', () => {
		fc.assert(
			fc.property(counts, preset, (of, name) => {
				for (const [, figure] of drawn(published(of, name))) {
					const columns = columnsPicture(figure, 640, 240).columns.filter(({ value }) => value === null)
					expect(new Set(columns.map(({ height }) => height)).size).toBeLessThanOrEqual(1)
					const bars = barsPicture(figure, 640).groups.flatMap((group) =>
						group.bars.filter(({ value }) => value === null),
					)
					expect(new Set(bars.map(({ width }) => width)).size).toBeLessThanOrEqual(1)
				}
			}),
			{ seed: 8, numRuns: 10 },
		)
	})

	test('keep the order of days, leave everybody out, and stay inside their room', () => {
		const table: ShownTable = {
			id: 'bySector',
			columns: ['Attending as', 'Booked', 'Came day 1', 'Came day 2', 'Came either day', '% of all'],
			rows: [
				['Carers', 20, 15, 10, 20],
				['NHS', 40, 35, null, 40],
				['Everybody', 60, 50, 30, 60],
			].map((row) =>
				row.map((cell) =>
					cell === null
						? ({ is: 'hidden', why: 'small' } as const)
						: typeof cell === 'number'
							? ({ is: 'number', number: cell } as const)
							: ({ is: 'text', text: String(cell) } as const),
				),
			),
		}
		const figure = sectorFigure(table)
		expect(figure).toEqual({
			series: ['Came day 1', 'Came day 2'],
			groups: [
				{ label: 'Carers', values: [15, 10] },
				{ label: 'NHS', values: [35, null] },
			],
		})
		const { groups, height } = barsPicture(figure, 600)
		for (const { bars } of groups)
			for (const bar of bars) {
				expect(bar.width).toBeLessThanOrEqual(600 - 190)
				expect(bar.y + 20).toBeLessThanOrEqual(height)
			}
		expect(groups[1]?.bars[0]?.width).toBeGreaterThan(groups[0]?.bars[0]?.width ?? 0)
	})
})
