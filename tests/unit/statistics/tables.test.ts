import { beforeAll, describe, expect, test } from 'vitest'
import { createFindRange } from '../../../electron/workers/findRange.ts'
import { loadHighs } from '../../../electron/workers/loadHighs.ts'
import type { StatisticsCounts } from '../../../shared/domain/statistics/counts.ts'
import { type FindRange, releaseOf } from '../../../shared/domain/statistics/release.ts'
import { isSmall, statisticsRule } from '../../../shared/domain/statistics/rule.ts'
import { planStatistics, type ShownCell, showStatistics } from '../../../shared/domain/statistics/tables.ts'

let findRange: FindRange
beforeAll(async () => {
	findRange = createFindRange(await loadHighs())
})

const rule = statisticsRule('mentalHealth')
const oneDay = { id: 'd1', date: '2027-05-19', booked: 186, bookedCame: 164, walkIns: 16 }

const sector = (key: string, booked: number, came: number) => ({
	key,
	label: key,
	booked,
	came: [{ dayIds: ['d1'], count: came }],
})

/** The forum of domain 6.1. */
const forum: StatisticsCounts = {
	days: [oneDay],
	sectors: [
		sector('LE', 38, 36),
		sector('CA', 16, 15),
		sector('NP', 46, 43),
		sector('CO', 14, 12),
		sector('LA', 18, 18),
		sector('VC', 36, 37),
		sector('PR', 8, 8),
		sector('ED', 5, 5),
		sector('OT', 5, 6),
	],
	organisations: [
		{ ...sector('individuals', 60, 57), label: 'Individuals and families', type: '' },
		{ ...sector('trust', 50, 43), type: 'NHS provider' },
		{ ...sector('council', 20, 18), type: 'Council' },
		{ ...sector('charity', 50, 58), type: 'Charity' },
		{ ...sector('tiny', 3, 2), type: 'Charity' },
		{ ...sector('tinier', 3, 2), type: 'Charity' },
	],
	arrivals: [
		{ dayId: 'd1', at: '09:00', count: 60 },
		{ dayId: 'd1', at: '09:15', count: 80 },
		{ dayId: 'd1', at: '09:30', count: 38 },
		{ dayId: 'd1', at: '09:45', count: 2 },
	],
	topics: [{ dayId: 'd1', startAt: '11:35', topic: 'Help in a crisis', groups: 2, people: 17, withVoices: 2 }],
	access: [{ code: 'loop', label: 'Hearing loop', asked: 5, met: 3, metAnotherWay: 1, notMet: 0 }],
	stalls: [{ number: 1, organisation: 'Mind BLMK', tally: 3 }],
}

const said = (cell: ShownCell | undefined): unknown => {
	if (cell === undefined) return undefined
	if (cell.is === 'number') return cell.number
	if (cell.is === 'share') return cell.share === null ? '*' : `${cell.share} %`
	return cell.is === 'text' ? cell.text : `* ${cell.why}`
}
const published = (counts: StatisticsCounts) => {
	const plan = planStatistics(counts, rule)
	const release = releaseOf(rule, plan.set, findRange)
	const tables = showStatistics(plan, release)
	const rowsOf = (id: string) => tables.find((table) => table.id === id)?.rows.map((row) => row.map(said))
	return { plan, release, rowsOf }
}

describe('the statistics of a forum', () => {
	test('are the worked figures, by sector and in all', () => {
		const { rowsOf } = published(forum)
		expect(rowsOf('byDay')).toEqual([['19 May 2027', 185, 180, 15, 20, '97 %']])
		expect(rowsOf('bySector')?.map(([, , came]) => came)).toEqual([35, 15, 45, 10, 20, 35, 10, 5, 5, 180])
		expect(rowsOf('bySector')?.at(0)).toEqual(['LE', 40, 35, '19 %'])
	})

	test('put small organisations together, and show none of fewer than five', () => {
		const { rowsOf } = published(forum)
		expect(rowsOf('byOrganisation')?.map(([name, , came]) => [name, came])).toEqual([
			['Individuals and families', 55],
			['trust', 45],
			['council', 20],
			['charity', 60],
			['Other organisations', '* small'],
		])
	})

	test('leave what is not of people as it is', () => {
		const { rowsOf } = published(forum)
		expect(rowsOf('stalls')).toEqual([[1, 'Mind BLMK', 3]])
		expect(rowsOf('breakouts')?.[0]?.slice(2)).toEqual([2, 15, 2])
	})

	test('leave at least three numbers open for every small count, in all tables together', () => {
		const { plan, release } = published(forum)
		const shown = new Map(
			plan.set.counts.map(({ id, value }) => {
				const cell = release.cells.get(id)
				if (cell !== undefined && 'shown' in cell) return [id, [Math.max(5, cell.shown - 2), cell.shown + 2] as const]
				return [id, isSmall(rule, value) && cell !== undefined ? ([0, 4] as const) : ([0, 900] as const)]
			}),
		)
		const small = plan.set.counts.filter(({ value }) => isSmall(rule, value))
		expect(small.length).toBeGreaterThan(5)
		for (const { id } of small) {
			const [low, high] = findRange({ ranges: shown, sums: plan.set.sums }, id)
			expect([id, high - low >= 2]).toEqual([id, true])
		}
	})
})

describe('the statistics of two days', () => {
	test('show either day only where no difference is small', () => {
		const two: StatisticsCounts = {
			...forum,
			days: [oneDay, { ...oneDay, id: 'd2', date: '2027-05-20' }],
			sectors: [
				{
					key: 'CO',
					label: 'Boards',
					booked: 14,
					came: [
						{ dayIds: ['d1'], count: 2 },
						{ dayIds: ['d2'], count: 1 },
						{ dayIds: ['d1', 'd2'], count: 9 },
					],
				},
				{
					key: 'PC',
					label: 'Collaboratives',
					booked: 74,
					came: [
						{ dayIds: ['d1'], count: 10 },
						{ dayIds: ['d2'], count: 7 },
						{ dayIds: ['d1', 'd2'], count: 52 },
					],
				},
			],
			organisations: [],
			arrivals: [],
		}
		const { rowsOf } = published({
			...two,
			days: two.days.map((day) => ({ ...day, booked: 88, bookedCame: day.id === 'd1' ? 73 : 69, walkIns: 0 })),
		})
		const rows = rowsOf('bySector')
		expect(rows?.[0]?.[4]).toBe('* protects')
		expect(rows?.[1]?.[4]).toBe(70)
	})
})
