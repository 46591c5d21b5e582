/**
 * The statistics (E2) as a file: the tables that may be published, of the frozen counts alone. A number that is not
 * shown is `*`. Pure.
 */
import { dayInWords, timeOfDay } from '../../lib/when.ts'
import type { StatisticsPreset } from '../statistics/rule.ts'
import type { ShownCell, ShownTable } from '../statistics/tables.ts'
import type { About } from './about.ts'
import { book } from './book.ts'
import { careWords } from './careWords.ts'
import { exportList } from './kinds.ts'
import type { ExportFrame, MadeSheets, Sheet } from './sheet.ts'

export type StatisticsFacts = ExportFrame & {
	readonly frozenAtMs: number
	readonly snapshotId: string
	readonly rule: { readonly preset: StatisticsPreset; readonly least: number; readonly base: number }
	readonly tables: readonly ShownTable[]
}

const sheetNames: Readonly<Record<ShownTable['id'], string>> = {
	byDay: 'By day',
	bySector: 'By sector and day',
	byOrganisation: 'By organisation',
	arrivals: 'Arrival curve',
	breakouts: 'Breakouts',
	access: 'Access',
	stalls: 'Stalls',
}

const cell = (shown: ShownCell): string => {
	switch (shown.is) {
		case 'text':
			return shown.text
		case 'number':
			return String(shown.number)
		case 'share':
			return shown.share === null ? '*' : `${shown.share}%`
		case 'hidden':
			return '*'
	}
}

/** The rule in words, as the first sheet and the list of what left have it. */
export const ruleInWords = ({ preset, least, base }: StatisticsFacts['rule']): string => {
	if (preset === 'mentalHealth')
		return 'Mental health: numbers of people under 5, nobody included, are shown as *; others to the nearest 5.'
	if (preset === 'hospital') return 'Hospital: 1 to 7 people are shown as *; others to the nearest 5.'
	return `Our own: 1 to ${least - 1} people are shown as *; others to the nearest ${base}.`
}

const aboutStatistics = (facts: StatisticsFacts, rows: number): About => ({
	what: 'Attendance statistics (E2): numbers of people that may be published',
	rows: ['Rows in all tables', rows],
	statisticsRule: ruleInWords(facts.rule),
	sensitivity: careWords.open,
	keptForDays: exportList.statistics.keptForDays,
	notes: [
		['Counted', `${dayInWords(facts.frozenAtMs)}, ${timeOfDay(facts.frozenAtMs)}: once, for everything published.`],
		['*', 'Not shown: too few people, or a small number would follow from it.'],
		['Totals', 'Worked out from the true numbers and then treated the same way, so rows need not add up.'],
		['Percentages', 'Worked out from the numbers shown. * where a number is not shown or the whole is under 20.'],
		['Stalls', 'How often somebody stopped by. Not of people, so not treated.'],
	],
})

export const makeStatistics = (facts: StatisticsFacts): MadeSheets => {
	const sheets = facts.tables.map(
		({ id, columns, rows }): Sheet => ({
			name: sheetNames[id],
			columns: columns.map((title, at) => ({ title, width: at === 0 ? 34 : 18 })),
			rows: rows.map((row) => row.map(cell)),
		}),
	)
	const rows = sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0)
	return book(facts, aboutStatistics(facts, rows), sheets)
}
