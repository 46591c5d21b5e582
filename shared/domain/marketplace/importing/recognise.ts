/**
 * Makes sense of a list of stalls nobody announced: where its headings are and what each column is. A heading
 * proposes, the answers under it decide: a column called `Stall` full of names is no number.
 */
import { yesOrNo } from '../../importing/answers.ts'
import { type DateOrder, dateOrderOf } from '../../importing/dates.ts'
import { findHeader, type HeadingWords, headingsOf } from '../../importing/headerRow.ts'
import { headingKey } from '../../importing/headings.ts'
import type { Mapping } from '../../importing/recognise.ts'
import { isStallTargetOnce, type StallTarget } from './columns.ts'
import { exactStallHeadings, guessStallTarget } from './headings.ts'

type Rows = readonly (readonly string[])[]

export type RecognisedStalls = {
	/** As a spreadsheet counts; 0 where the file has no headings. */
	readonly headerRow: number
	readonly headings: readonly string[]
	readonly mapping: Mapping
	/** The headings in one text, the same for every list of this shape and for no booking file. To be hashed, not kept. */
	readonly shape: string
}

const words: HeadingWords = {
	isExact: (key) => exactStallHeadings.has(key),
	isOfTool: () => false,
	isQuestion: (heading) => guessStallTarget(heading).sureness > 0,
}

const answersLookedAt = 2000

/** Shares of the cells that hold anything. */
type Answers = {
	readonly filled: number
	readonly addresses: number
	readonly yesNo: number
	readonly numbers: number
	readonly dates: number
	readonly money: number
	readonly withDigits: number
}

const shortNumber = /^\D{0,12}\d{1,3}$/
const dateLike = /^\d{1,4}[-/. ](\d{1,2}|[a-z]{3,9})[-/. ]\d{2,4}/i
const moneyLike = /£|\bmillion\b|^\d+(\.\d+)? ?m$|^\d{1,3}(,\d{3})+$|^\d{6,}$/i

const lookAt = (rows: Rows, from: number, column: number): Answers => {
	const cells = rows.slice(from, from + answersLookedAt).flatMap((row) => row[column] || [])
	const share = (fits: (cell: string) => boolean): number =>
		cells.length === 0 ? 0 : cells.filter(fits).length / cells.length
	return {
		filled: cells.length,
		addresses: share((cell) => cell.indexOf('@') > 0),
		yesNo: share((cell) => cell.length < 12 && yesOrNo(cell) !== ''),
		numbers: share((cell) => shortNumber.test(cell)),
		dates: share((cell) => cell.length < 40 && dateLike.test(cell)),
		money: share((cell) => cell.length < 40 && moneyLike.test(cell)),
		withDigits: share((cell) => /\d{3}/.test(cell)),
	}
}

/** What is left of a heading's proposal once the answers have been looked at. */
const believe = (target: StallTarget, key: string, answers: Answers): StallTarget | '' => {
	if (answers.filled === 0) return target
	switch (target) {
		case 'number':
			return answers.numbers >= 0.5 ? target : key === 'stall' && answers.yesNo < 0.5 ? 'title' : ''
		case 'contactEmail':
			return answers.addresses >= 0.3 ? target : ''
		case 'contactPhone':
			return answers.withDigits >= 0.5 ? target : ''
		case 'organisation':
		case 'title':
		case 'contactName':
			return answers.yesNo > 0.8 || answers.addresses > 0.5 ? '' : target
		case 'insurance':
			return answers.dates > 0.5 ? 'insuranceExpires' : answers.money > 0.5 ? 'insuranceAmount' : target
		case 'stewards':
			return answers.numbers > 0.8 ? '' : target
		default:
			return target
	}
}

type Column = { readonly key: string; target: StallTarget | ''; readonly sureness: number; readonly answers: Answers }

/** Of several columns for a target that takes one, the surest and fullest keeps it. */
const keepBest = (columns: readonly Column[], rowCount: number): void => {
	const best = new Map<StallTarget, { column: Column; score: number }>()
	for (const column of columns) {
		const { target, sureness, answers } = column
		if (target === '' || !isStallTargetOnce(target)) continue
		const score = sureness + (2 * answers.filled) / Math.max(1, rowCount)
		const other = best.get(target)
		if (other && other.score >= score) column.target = ''
		else {
			if (other) other.column.target = ''
			best.set(target, { column, score })
		}
	}
}

const chooseTargets = (rows: Rows, header: number, headings: readonly string[]): readonly Column[] => {
	const columns = headings.map((heading, at): Column => {
		const { target, sureness } = guessStallTarget(heading)
		const key = headingKey(heading)
		const answers = lookAt(rows, header + 1, at)
		return { key, target: target === '' ? '' : believe(target, key, answers), sureness, answers }
	})
	// A plain `Name` is whose stall it is, where nothing else says so.
	if (!columns.some(({ target }) => target === 'organisation')) {
		const name = columns.find(({ key, target }) => key === 'name' && target === 'contactName')
		if (name) name.target = 'organisation'
	}
	keepBest(columns, Math.min(rows.length - header - 1, answersLookedAt))
	return columns
}

function* cellsOf(rows: Rows, from: number, at: number): Generator<string> {
	for (let row = from; row < Math.min(rows.length, from + answersLookedAt); row++) yield rows[row]?.[at] ?? ''
}

const dateOrder = (rows: Rows, header: number, columns: readonly Column[]): DateOrder =>
	dateOrderOf(
		columns.flatMap(({ answers }, at) => (answers.dates > 0.2 ? [cellsOf(rows, header + 1, at)] : [])),
		'dayFirst',
	)

export const recogniseStalls = (rows: Rows): RecognisedStalls => {
	const header = findHeader(rows, words)
	const headings = header < 0 ? Array.from({ length: rows[0]?.length ?? 0 }, () => '') : headingsOf(rows, header)
	const columns = chooseTargets(rows, header, headings)
	return {
		headerRow: header + 1,
		headings,
		mapping: {
			columns: columns.map(({ target }) => target),
			answers: {},
			dateOrder: dateOrder(rows, header, columns),
		},
		shape: `stalls\n${headings.map(headingKey).join('\u001f')}`,
	}
}
