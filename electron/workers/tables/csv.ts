/**
 * Separated text to rows. Finds out what separates the cells, refuses what is too large before
 * anything is allocated for it, and takes back the one apostrophe that our own exports put before
 * the start of a formula.
 */
import Papa from 'papaparse'
import { clean } from '../../../shared/lib/text.ts'
import { decodeText } from './decode.ts'
import { columnLetters, limits, problem, type Table, type TableProblem } from './table.ts'

const delimiters = [',', ';', '\t', '|'] as const
const quote = 34
const lineFeed = 10

const neutralised = /^'[\s\p{Cf}]*[=+\-@\t\r\n＝＋－＠]/u

/** Exactly one apostrophe off a cell that an export made harmless; any other cell as it is. */
export const withoutGuard = (cell: string): string =>
	cell.charCodeAt(0) === 39 && neutralised.test(cell) ? cell.slice(1) : cell

/** Cells in each of the first records, were this the delimiter. */
const cellCounts = (text: string, delimiter: number, records: number): number[] => {
	const counts: number[] = []
	let cells = 1
	let isQuoted = false
	let isEmpty = true
	for (let at = 0; at < text.length && counts.length < records; at++) {
		const code = text.charCodeAt(at)
		if (code === quote) isQuoted = !isQuoted
		else if (isQuoted) continue
		else if (code === delimiter) cells++
		else if (code === lineFeed) {
			if (!isEmpty) counts.push(cells)
			cells = 1
			isEmpty = true
			continue
		}
		isEmpty = false
	}
	if (!isEmpty && counts.length < records) counts.push(cells)
	return counts
}

/** Nobody types a tab into an answer, while commas stand in dates and sentences. */
const tabCounts = 1.5

/** The delimiter under which most records have the same number of cells, two at least; a comma if none. */
export const sniffDelimiter = (text: string): string => {
	const sample = text.length > 200_000 ? text.slice(0, 200_000) : text
	let best = ','
	let bestScore = 0
	for (const delimiter of delimiters) {
		const counts = cellCounts(sample, delimiter.charCodeAt(0), 200)
		const records = new Map<number, number>()
		for (const cells of counts) records.set(cells, (records.get(cells) ?? 0) + 1)
		for (const [cells, times] of records) {
			const score = cells < 2 ? 0 : (times / counts.length) * Math.log2(cells) * (delimiter === '\t' ? tabCounts : 1)
			if (score > bestScore) {
				bestScore = score
				best = delimiter
			}
		}
	}
	return best
}

/** Rows and columns counted with the quotes minded, before a parser makes anything of them. */
const tooMuch = (text: string, delimiter: number): TableProblem | null => {
	let row = 1
	let column = 1
	let isQuoted = false
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at)
		if (code === quote) isQuoted = !isQuoted
		else if (isQuoted) continue
		else if (code === delimiter) {
			if (++column > limits.columns) return problem('tooManyColumns', row)
		} else if (code === lineFeed) {
			if (++row > limits.rows + 1) return problem('tooManyRows', row)
			column = 1
		}
	}
	return null
}

/** Where the text ends once the lines of nothing but separators are off its end. */
const withoutEmptyTail = (text: string, delimiter: string): string => {
	let end = text.length
	while (end > 0) {
		const code = text.charCodeAt(end - 1)
		if (code !== lineFeed && code !== 32 && text[end - 1] !== delimiter) break
		end--
	}
	return text.slice(0, end)
}

export const readCsv = (bytes: Uint8Array): Table | TableProblem => {
	const decoded = decodeText(bytes)
	if (!decoded) return problem('binary')
	let text = decoded.text.replace(/\r\n?/g, '\n')
	let delimiter: string
	const told = /^sep=(.)\n/i.exec(text.slice(0, 8))
	if (told?.[1]) {
		delimiter = told[1]
		text = text.slice(6)
	} else delimiter = sniffDelimiter(text)
	text = withoutEmptyTail(text, delimiter)
	if (text.trim() === '') return problem('noRows')
	const tooLarge = tooMuch(text, delimiter.charCodeAt(0))
	if (tooLarge) return tooLarge
	const { data, errors } = Papa.parse<string[]>(text, { header: false, delimiter, newline: '\n', quoteChar: '"' })
	for (const { type, code, row } of errors) {
		if (type !== 'Quotes' || row === undefined) continue
		// A stray quote that swallows lines is as bad as one that never ends; inside one line it does no harm.
		if (code === 'MissingQuotes' || data[row]?.some((cell) => cell.includes('\n')))
			return problem('unclosedQuote', row + 1)
	}
	return tidy(data, decoded.encoding)
}

const tidy = (rows: string[][], encoding: string): Table | TableProblem => {
	for (let at = 0; at < rows.length; at++) {
		const row = rows[at] as string[]
		if (row.length > limits.columns) return problem('tooManyColumns', at + 1)
		for (let column = 0; column < row.length; column++) {
			const cell = row[column] as string
			if (cell.length > limits.cellCharacters) return problem('cellTooLong', at + 1, columnLetters(column))
			row[column] = clean(withoutGuard(cell))
		}
	}
	if (rows.length > limits.rows + 1) return problem('tooManyRows', limits.rows + 2)
	return { rows, encoding, format: 'csv' }
}
