/** Where the headings of a table are, told by the words that headings of such a file have. */
import { headingKey } from './headings.ts'

type Rows = readonly (readonly string[])[]

/** The words of one kind of file. Keys are those of `headingKey`. */
export type HeadingWords = {
	/** Something that a column can be, by its usual name. */
	readonly isExact: (key: string) => boolean
	/** A name that only tools write, whatever it means. */
	readonly isOfTool: (key: string) => boolean
	/** A question that asks for something a column can be. */
	readonly isQuestion: (heading: string) => boolean
}

const rowsLookedAt = 60

const filledCells = (row: readonly string[]): number =>
	row.reduce((count, cell) => (cell === '' ? count : count + 1), 0)

/** How much a row looks like headings. Answers hold addresses and figures, headings hold neither. */
const headingScore = (row: readonly string[], words: HeadingWords, withQuestions: boolean): number => {
	let score = 0
	for (const cell of row) {
		if (cell === '') continue
		if (cell.length < 320 && cell.includes('@')) score -= 4
		const key = headingKey(cell)
		if (words.isExact(key)) score += 3
		else if (words.isOfTool(key)) score += 2
		else if (/^[\d\s:/.,+-]+$/.test(cell)) score -= 1
		else if (withQuestions && words.isQuestion(cell)) score += 1
	}
	return score
}

const bestRow = (
	rows: Rows,
	words: HeadingWords,
	until: number,
	withQuestions: boolean,
): { at: number; score: number } => {
	let best = { at: -1, score: 0 }
	for (let at = 0; at < Math.min(rows.length, until); at++) {
		const score = headingScore(rows[at] ?? [], words, withQuestions)
		if (score > best.score) best = { at, score }
	}
	return best
}

/** The row of headings from 0, or -1. Past title lines, and to the last of several sections with the same headings. */
export const findHeader = (rows: Rows, words: HeadingWords): number => {
	let { at, score } = bestRow(rows, words, rowsLookedAt, false)
	if (score < 3) ({ at, score } = bestRow(rows, words, 10, true))
	if (score < 1) {
		const first = rows.findIndex((row) => filledCells(row) > 0)
		const row = rows[first]
		return row && !row.some((cell) => /@|^\d+$/.test(cell)) && rows.length > first + 1 ? first : -1
	}
	const text = (rows[at] ?? []).join('\u001f')
	for (let later = at + 1; later < rows.length; later++) {
		const isAfterTitle = filledCells(rows[later - 1] ?? []) === 1
		if (isAfterTitle && rows[later]?.[0] === rows[at]?.[0] && rows[later]?.join('\u001f') === text) at = later
	}
	return at
}

/** Columns without a heading count once a fifth of the rows have something there; fewer are stray cells. */
export const headingsOf = (rows: Rows, header: number): string[] => {
	const headings = [...(rows[header] ?? [])]
	while (headings.length > 0 && headings.at(-1) === '') headings.pop()
	const beyond: number[] = []
	for (let at = header + 1; at < rows.length; at++) {
		const row = rows[at] ?? []
		for (let column = headings.length; column < row.length; column++) {
			if (row[column] !== '') beyond[column - headings.length] = (beyond[column - headings.length] ?? 0) + 1
		}
	}
	const enough = Math.max(1, (rows.length - header - 1) * 0.2)
	let extra = 0
	for (let at = 0; at < beyond.length; at++) if ((beyond[at] ?? 0) >= enough) extra = at + 1
	return headings.concat(Array.from({ length: extra }, () => ''))
}
