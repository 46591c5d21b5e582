/** The rows that were left out as a CSV file: where, why, and what to do. No cell of theirs is in it. */
import type { OutputOf } from '../../../shared/contract/index.ts'
import { neutralise } from '../../../shared/domain/safeCell.ts'
import { rowRefusalWords } from '../../../shared/text/files.ts'

export type RefusedRow = Pick<OutputOf<'imports.rows'>['rows'][number], 'row' | 'column' | 'code'>

const field = (text: string): string => {
	const safe = neutralise(text)
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** What and remedy of one refused row. */
export const refusalWords = ({ code }: RefusedRow): { readonly what: string; readonly remedy: string } =>
	code === null ? { what: '', remedy: '' } : rowRefusalWords[code]

/** A table with these headings in its first line; UTF-8 with a mark at the start, so that Excel reads it. */
export const refusedAsCsv = (rows: readonly RefusedRow[], headings: readonly string[]): string => {
	const lines = rows.map((row) => {
		const { what, remedy } = refusalWords(row)
		return [String(row.row), row.column, what, remedy]
	})
	return `\ufeff${[headings, ...lines].map((cells) => cells.map(field).join(',')).join('\r\n')}\r\n`
}

/** A name for that file: says which file it is about, and nothing of anybody. */
export const refusedFileName = (fileName: string): string => `Left out of ${fileName.replace(/\.[^.]*$/, '')}.csv`

/** The same to paste into a spreadsheet: tabs between cells, none inside them. */
export const refusedAsTabs = (rows: readonly RefusedRow[], headings: readonly string[]): string =>
	[
		headings,
		...rows.map((row) => {
			const { what, remedy } = refusalWords(row)
			return [String(row.row), row.column, what, remedy]
		}),
	]
		.map((cells) => cells.map((cell) => neutralise(cell.replace(/[\t\r\n]+/g, ' '))).join('\t'))
		.join('\n')
