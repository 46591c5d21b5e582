/**
 * Tables as an XLSX file. Every cell but an amount, which is a number, is typed as text, so no spreadsheet runs one,
 * whatever it starts with. The header row stays in sight; no cells are merged; no author, company or program
 * is written into the file (it has no document properties at all).
 */
import type { Blob, Buffer } from 'node:buffer'
import type Stream from 'node:stream'
import writeExcelFile, { type Cell, type Feature, type Sheet } from 'write-excel-file/node'
import type { Sheet as Table } from '../../../shared/domain/exports/sheet.ts'
import { neutralise } from '../../../shared/domain/safeCell.ts'

type Content = Stream | Buffer | Blob

/** How many rows are between two words about how far it is. */
const step = 2_000

/**
 * @param onRows told how many rows, over all sheets, are written so far
 */
export async function xlsxFile(
	sheets: readonly Table[],
	onRows: (done: number) => void = () => undefined,
): Promise<Uint8Array> {
	const made = sheets.map(
		(sheet): Sheet<Content> => ({
			sheet: sheet.name,
			columns: sheet.columns.map(({ width }) => ({ width })),
			stickyRowsCount: 1,
			orientation: 'landscape',
			data: [
				sheet.columns.map(header),
				...sheet.rows.map((row) =>
					row.map((text, at) => (sheet.columns[at]?.isAmount === true ? amountCell(text) : textCell(text))),
				),
			],
		}),
	)
	return await writeExcelFile(made, { features: [countRows(onRows)] }).toBuffer()
}

const header = ({ title }: { readonly title: string }): Cell => ({ value: title, type: String, fontWeight: 'bold' })

/** Nothing but digits and a point becomes a number. */
function amountCell(text: string): Cell {
	return /^\d+\.\d{2}$/.test(text) ? { value: Number(text), type: Number, format: '0.00' } : textCell(text)
}

/**
 * A plain string is written as a cell of type text. What looks like a formula also gets the format
 * "text", or editing the cell without changing it would turn it into one.
 */
function textCell(text: string): Cell {
	const value = written(text)
	return neutralise(text) === text ? value : { value, type: String, format: '@' }
}

/** `_x0041_` in a cell is read as the letter A, so the underscore before such a run is spelled out. */
const looksEscaped = /_(?=x[0-9A-Fa-f]{4}_)/g
const dropped = '\u0001'

function written(text: string): string {
	const value = text.replaceAll(looksEscaped, '_x005F_')
	// The library counts its strings in a plain object, where `constructor` is known before it is
	// written. A character that no XLSX can hold makes the key another one and is left out of the file.
	return value in Object.prototype ? value + dropped : value
}

/** The library writes all sheets in one go; this is told of each row as it passes. */
function countRows(onRows: (done: number) => void): Feature<Content> {
	let done = 0
	return {
		files: {
			transform: {
				'xl/worksheets/sheet{id}.xml': {
					transformElementAttributes: (tag, attributes) => {
						if (tag === 'row' && ++done % step === 0) onRows(done)
						return attributes
					},
				},
			},
		},
	}
}
