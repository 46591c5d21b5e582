/** A list of what was left out of a file, to put right where the file comes from. */
import { neutralise } from '../../../shared/domain/safeCell.ts'

const field = (text: string): string => {
	const safe = neutralise(text)
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** UTF-8 with a mark at the start, so that Excel reads it. */
export const asCsv = (lines: readonly (readonly string[])[]): string =>
	`\ufeff${lines.map((cells) => cells.map(field).join(',')).join('\r\n')}\r\n`

/** The same to paste into a spreadsheet: tabs between cells, none inside them. */
export const asTabs = (lines: readonly (readonly string[])[]): string =>
	lines.map((cells) => cells.map((cell) => neutralise(cell.replace(/[\t\r\n]+/g, ' '))).join('\t')).join('\n')

/** A name for that file: says which file it is about, and nothing of anybody. */
export const leftFileName = (fileName: string): string => `Left out of ${fileName.replace(/\.[^.]*$/, '')}.csv`
