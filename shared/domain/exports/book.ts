/** Several tables as one file: about it first; and as the one table that a program reads. */
import { isoDate } from '../../lib/when.ts'
import { type About, aboutSheet } from './about.ts'
import type { ExportFrame, MadeSheets, Sheet } from './sheet.ts'

/** Every cell of several tables in one: which table, which row by its first cell, which column, what. */
export const longTable = (sheets: readonly Sheet[]): Sheet => ({
	name: 'All tables',
	columns: [
		{ title: 'Table', width: 24 },
		{ title: 'Row', width: 30 },
		{ title: 'Column', width: 24 },
		{ title: 'Value', width: 40 },
	],
	rows: sheets.flatMap(({ name, columns, rows }) =>
		rows.flatMap((row) =>
			columns.slice(1).map(({ title }, at) => [name, row[0] ?? '', title, row[at + 1] ?? ''] as const),
		),
	),
})

/** @param plain what a program reads; the only table, or all of them as one */
export const book = (frame: ExportFrame, about: About, sheets: readonly Sheet[], plain?: Sheet): MadeSheets => {
	const [only] = sheets
	const read = plain ?? (sheets.length === 1 && only !== undefined ? only : longTable(sheets))
	return {
		sheets: [aboutSheet(frame, about), ...sheets],
		plain: read,
		date: frame.days.map(({ date }) => date).toSorted()[0] ?? isoDate(frame.madeAtMs),
	}
}

/** Columns of a table from their titles and widths. */
export const columnsOf = (titles: Readonly<Record<string, number>>): Sheet['columns'] =>
	Object.entries(titles).map(([title, width]) => ({ title, width }))
