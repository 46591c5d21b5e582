/** What a file of rows is, how much of it is read, and how a refusal is told. */
import type { FileProblem } from '../../../shared/domain/fileCodes.ts'

/** Every cell is `clean` text; rows may differ in length. `rows[0]` is row 1 of the spreadsheet. */
export type Table = {
	rows: string[][]
	encoding: string
	format: 'csv' | 'xlsx'
	/** Names of the sheets that are not hidden, and which of them these rows are; only where there are several. */
	sheets?: { names: string[]; at: number }
}

/** Why there is no table. `row` as a spreadsheet counts, `column` its letters; empty where it is the whole file. */
export type TableProblem = { problem: FileProblem; row: number | null; column: string }

export const limits = {
	fileBytes: 20 * 1024 * 1024,
	rows: 100_000,
	columns: 500,
	cellCharacters: 32_767,
	/** All cells together: one long shared text can stand in every cell of a sheet. */
	allCharacters: 64 * 1024 * 1024,
	zipEntries: 1000,
	/** A constant, whatever the file says of itself. */
	entryBytes: 96 * 1024 * 1024,
	unpackedBytes: 160 * 1024 * 1024,
	xmlDepth: 64,
} as const

export const problem = (what: FileProblem, row: number | null = null, column = ''): TableProblem => ({
	problem: what,
	row,
	column,
})

export const isProblem = (value: Table | TableProblem): value is TableProblem => 'problem' in value

/** 0 is `A`, 26 is `AA`. */
export const columnLetters = (index: number): string => {
	let letters = ''
	for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
		letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
	}
	return letters
}
