/** One table as a CSV file: every field quoted, CRLF, UTF-8 with a byte order mark, nothing that runs. */
import type { Sheet } from '../../../shared/domain/exports/sheet.ts'
import { neutralise } from '../../../shared/domain/safeCell.ts'

const field = (text: string): string => `"${neutralise(text).replaceAll('"', '""')}"`
const record = (cells: readonly string[]): string => `${cells.map(field).join(',')}\r\n`

/** How many rows are between two words about how far it is. */
const step = 2_000

/**
 * @param onRows told how many rows are written so far
 */
export function csvFile(sheet: Sheet, onRows: (done: number) => void = () => undefined): Uint8Array {
	const records = [record(sheet.columns.map((column) => column.title))]
	for (const [at, row] of sheet.rows.entries()) {
		records.push(record(row))
		if ((at + 1) % step === 0) onRows(at + 1)
	}
	return new TextEncoder().encode(`\uFEFF${records.join('')}`)
}
