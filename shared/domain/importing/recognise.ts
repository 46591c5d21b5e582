/**
 * Makes sense of a table nobody announced: where its headings are, which tool wrote it, and what
 * each column is. A heading proposes, the answers under it decide: a column called `Email` full of
 * `anonymous` is no e-mail address, and a question whose answers are addresses is.
 */
import { fold } from '../../lib/text.ts'
import type { FileKind } from '../fileCodes.ts'
import { yesOrNo } from './answers.ts'
import { type DateOrder, dateOrderOf } from './dates.ts'
import { fileKindOf } from './fileKind.ts'
import { findHeader, type HeadingWords, headingsOf } from './headerRow.ts'
import { exactHeadings, guessTarget, headingKey, toolHeadings } from './headings.ts'
import { isAtMostOnce, isChoice, type TargetId } from './targets.ts'

export type Mapping = {
	readonly columns: readonly string[]
	readonly answers: Readonly<Record<string, string>>
	readonly dateOrder: DateOrder
}

export type Recognised = {
	readonly kind: FileKind
	/** As a spreadsheet counts; 0 where the file has no headings. */
	readonly headerRow: number
	readonly headings: readonly string[]
	readonly mapping: Mapping
	/** The headings in one text, the same for every file of this shape. To be hashed, not kept. */
	readonly shape: string
}

type Rows = readonly (readonly string[])[]

const answersLookedAt = 2000

const words: HeadingWords = {
	isExact: (key) => exactHeadings.has(key),
	isOfTool: (key) => toolHeadings.has(key),
	isQuestion: (heading) => guessTarget(heading).sureness > 0,
}

type Answers = {
	filled: number
	/** Shares of the filled ones. */
	addresses: number
	yesNo: number
	withDigits: number
	oneWord: number
	twoNames: number
	distinct: number
	length: number
}

const twoToFourNames = /^\p{Lu}[\p{L}\p{M}'’.-]*( \p{L}[\p{L}\p{M}'’.-]*){1,3}$/u

const lookAtAnswers = (rows: Rows, from: number, column: number): Answers => {
	let filled = 0
	let addresses = 0
	let yesNo = 0
	let withDigits = 0
	let oneWord = 0
	let twoNames = 0
	let length = 0
	const distinct = new Set<string>()
	const until = Math.min(rows.length, from + answersLookedAt)
	for (let at = from; at < until; at++) {
		const cell = rows[at]?.[column] ?? ''
		if (cell === '') continue
		filled++
		length += cell.length
		distinct.add(cell)
		if (cell.indexOf('@') > 0) addresses++
		if (cell.length < 12 && yesOrNo(cell) !== '') yesNo++
		if (/\d{3}/.test(cell)) withDigits++
		if (!cell.includes(' ')) oneWord++
		else if (cell.length < 60 && twoToFourNames.test(cell)) twoNames++
	}
	const share = (count: number) => (filled === 0 ? 0 : count / filled)
	return {
		filled,
		addresses: share(addresses),
		yesNo: share(yesNo),
		withDigits: share(withDigits),
		oneWord: share(oneWord),
		twoNames: share(twoNames),
		distinct: share(distinct.size),
		length: share(length),
	}
}

const nameTargets: ReadonlySet<TargetId> = new Set<TargetId>(['preferredName', 'givenName', 'familyName', 'fullName'])

/** What is left of a heading's proposal once the answers have been looked at. */
const believe = (target: TargetId, sureness: number, answers: Answers): TargetId | '' => {
	if (answers.filled === 0) return target
	if (target === 'email') return answers.addresses >= 0.3 ? target : ''
	if (nameTargets.has(target)) return answers.addresses > 0.5 || answers.yesNo > 0.8 ? '' : target
	if (target === 'phone') return answers.withDigits >= 0.5 ? target : ''
	if (target === 'organisation' || target === 'jobTitle') return answers.yesNo > 0.8 ? '' : target
	if (target === 'sector') {
		const isFreeText = answers.length > 90 || (answers.filled > 20 && answers.distinct > 0.7)
		return answers.yesNo > 0.8 || (sureness < 3 && isFreeText) ? '' : target
	}
	if (target === 'avoidTopics' || isChoice(target)) return answers.yesNo > 0.8 ? '' : target
	// A reference that many rows share is their order's.
	if (target === 'ref' && answers.filled > 3 && answers.distinct < 0.9) return 'orderRef'
	return target
}

const ofThePerson = /\b(attendee|participant|delegate|guest|your|my|teilnehmer\w*)\b/
const ofSomebodyElse = /\b(buyer|purchaser|order|manager|emergency|carer s|supporter|invoice|payer)\b/

type Column = { heading: string; key: string; target: TargetId | ''; sureness: number; answers: Answers }

const keepBest = (columns: Column[], rowCount: number): void => {
	const best = new Map<TargetId, { column: Column; score: number }>()
	for (const column of columns) {
		const { target, sureness, answers, key } = column
		if (target === '' || !isAtMostOnce(target)) continue
		const bonus = ofThePerson.test(key) ? 0.5 : ofSomebodyElse.test(key) ? -2 : 0
		const score = sureness + (2 * answers.filled) / Math.max(1, rowCount) + bonus
		const other = best.get(target)
		if (other && other.score >= score) column.target = ''
		else {
			if (other) other.column.target = ''
			best.set(target, { column, score })
		}
	}
}

const chooseTargets = (rows: Rows, header: number, headings: readonly string[], kind: FileKind): string[] => {
	const columns = headings.map((heading, at): Column => {
		const answers = lookAtAnswers(rows, header + 1, at)
		const guess = guessTarget(heading)
		const isPosition = kind === 'pretixPositions' && guess.target === 'ref'
		const target = guess.target === '' || isPosition ? guess.target : believe(guess.target, guess.sureness, answers)
		return { heading, key: headingKey(heading), target, sureness: guess.sureness, answers }
	})
	if (kind === 'foyer') {
		for (const column of columns) if (column.target === 'sector' || column.target === 'status') column.target = ''
	}
	keepBest(columns, Math.min(rows.length - header - 1, answersLookedAt))
	const has = (target: TargetId) => columns.some((column) => column.target === target)
	const first = (fits: (column: Column) => boolean) => columns.filter((column) => column.target === '' && fits(column))

	if (!has('email')) {
		const found = first(({ answers, key }) => answers.addresses >= 0.5 && !ofSomebodyElse.test(key))
		const fullest = found.sort((a, b) => b.answers.filled - a.answers.filled)[0]
		if (fullest) fullest.target = 'email'
	}
	const full = columns.find(({ target }) => target === 'fullName')
	if (full && has('givenName') && !has('familyName') && full.answers.oneWord > 0.6 && !ofThePerson.test(full.key)) {
		full.target = 'familyName'
	}
	if (!has('fullName') && !has('givenName') && !has('familyName') && !has('preferredName')) {
		const found = first(({ answers }) => answers.twoNames > 0.7 && answers.distinct > 0.5)[0]
		if (found) found.target = 'fullName'
	}
	return columns.map(({ target }) => target)
}

const usualOrder = (kind: FileKind, headings: readonly string[]): DateOrder => {
	if (kind === 'microsoftForms') return 'monthFirst'
	const keys = headings.map(fold)
	return kind === 'eventbrite' && keys.some((key) => key === 'home zip' || key === 'home state')
		? 'monthFirst'
		: 'dayFirst'
}

function* column(rows: Rows, from: number, at: number): Generator<string> {
	for (let row = from; row < Math.min(rows.length, from + answersLookedAt); row++) yield rows[row]?.[at] ?? ''
}

export const recognise = (rows: Rows): Recognised => {
	const header = findHeader(rows, words)
	const headings = header < 0 ? Array.from({ length: rows[0]?.length ?? 0 }, () => '') : headingsOf(rows, header)
	const kind = fileKindOf(headings)
	const columns = chooseTargets(rows, header, headings, kind)
	const dated = headings.map((_, at) => column(rows, header + 1, at))
	return {
		kind,
		headerRow: header + 1,
		headings,
		mapping: { columns, answers: {}, dateOrder: dateOrderOf(dated, usualOrder(kind, headings)) },
		shape: `${kind}\n${headings.map(headingKey).join('\u001f')}`,
	}
}
