/**
 * Tables that leave the event, as a paper: what each is about first, then sheet after sheet. A table that is too wide
 * for paper says which of its columns are on it.
 */
import type { ExportKind } from '../exports/kinds.ts'
import type { ExportFrame, MadeSheets, Sheet } from '../exports/sheet.ts'
import { footOf, overOf, practiceOnPaper } from './frame.ts'
import type { Paper, PaperBlock, PaperColumn } from './paper.ts'

/** Columns that are on paper, of kinds with more than fit; of a kind without, all of them. */
const onPaper: { readonly [K in ExportKind]?: readonly string[] } = {
	attendance: [
		'Badge',
		'Preferred name',
		'Family name',
		'Organisation',
		'Day',
		'Booked',
		'Arrived',
		'Left',
		'Left is assumed',
		'How',
		'Desk',
	],
}
/** Sheets that say again what others say. */
const notOnPaper: { readonly [K in ExportKind]?: readonly string[] } = { attendance: ['All days'] }

/** What the title, and the foot of every page, say anyway. */
const saidAround = ['Practice', 'Event', 'Days', 'What it is', 'Destroy by', 'Made']

/** A column of figures: every cell that says something is a number, a share, or the star of a hidden one. */
const isNumber = (rows: readonly (readonly string[])[], at: number): boolean =>
	rows.every((row) => /^(?:\*|[\d.,]+%?)?$/.test(row[at] ?? '')) && rows.some((row) => row[at])

const tableOf = (sheet: Sheet, wanted: readonly string[] | undefined): PaperBlock => {
	const kept = sheet.columns.flatMap((column, at) =>
		wanted === undefined || wanted.includes(column.title) ? [{ ...column, at }] : [],
	)
	// A column that says the same in every row, the sheet's own name, takes room from the others.
	const shown = kept.filter(({ at }) => sheet.rows.length === 0 || sheet.rows.some((row) => row[at] !== sheet.name))
	return {
		is: 'table',
		title: '',
		columns: shown.map(
			({ title, width, at }): PaperColumn => ({
				title,
				share: Math.max(width, title.length * 0.6),
				isNumber: isNumber(sheet.rows, at),
			}),
		),
		rows: sheet.rows.map((row) => shown.map(({ at }) => row[at] ?? '')),
		empty: 'Nothing.',
	}
}

/**
 * @param keptForDays after the last day; null: it may be kept
 */
export const paperOfSheets = (
	what: ExportKind,
	frame: ExportFrame,
	{ sheets }: MadeSheets,
	keptForDays: number | null,
): Paper => {
	const [about, ...tables] = sheets
	const told = new Map((about?.rows ?? []).map(([heading = '', words = '']) => [heading, words]))
	const said = told.get('What it is') ?? ''
	return {
		title: said.replace(/ \(E\d+.*$/, ''),
		over: overOf(frame),
		isWide: true,
		practice: practiceOnPaper(frame.event.practice),
		foot: footOf(frame, keptForDays),
		madeAtMs: frame.madeAtMs,
		blocks: [
			...(about
				? [
						{
							is: 'table',
							title: about.name,
							columns: [
								{ title: 'About', share: 1, isHeading: true },
								{ title: 'Answer', share: 4 },
							],
							rows: about.rows.filter(([heading = '']) => !saidAround.includes(heading)),
							empty: '',
						} as const,
					]
				: []),
			...tables
				.filter(({ name }) => !(notOnPaper[what] ?? []).includes(name))
				.flatMap((sheet): PaperBlock[] => [
					{ is: 'newPage' },
					{ is: 'heading', level: 2, text: sheet.name },
					tableOf(sheet, onPaper[what]),
				]),
		],
	}
}
