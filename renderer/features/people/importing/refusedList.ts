/** The rows that were left out as a list: where, why, and what to do. No cell of theirs is in it. */
import type { OutputOf } from '../../../../shared/contract/index.ts'
import { rowRefusalWords } from '../../../../shared/text/files.ts'

export type RefusedRow = Pick<OutputOf<'imports.rows'>['rows'][number], 'row' | 'column' | 'code'>

/** What and remedy of one refused row. */
export const refusalWords = ({ code }: RefusedRow): { readonly what: string; readonly remedy: string } =>
	code === null ? { what: '', remedy: '' } : rowRefusalWords[code]

export const refusedLines = (rows: readonly RefusedRow[]): readonly (readonly string[])[] =>
	rows.map((row) => {
		const { what, remedy } = refusalWords(row)
		return [String(row.row), row.column, what, remedy]
	})
