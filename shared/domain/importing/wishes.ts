/**
 * Topics in a cell, in the person's own words: what they would like to talk about, best first, and
 * what they wish to miss. Whether a topic of that name exists is seen later; here only cells with
 * several of them are taken apart. Titles hold commas too, so a known title is never cut in two.
 */
import { fold } from '../../lib/text.ts'
import { mostAvoided, mostChoices } from '../breakouts/words.ts'

const longest = 300

/** Answers that ask for nothing. */
const nothing =
	/^(no|none|n a|na|nil|nothing|no topics?|any|anything|all|either|no preference|no thanks?|no thank you|dont mind|i dont mind|not sure|unsure|surprise me|dim|nein|keine)$/

const isAsking = (words: string): boolean => {
	const key = fold(words)
	return key !== '' && !nothing.test(key)
}

const cut = (words: string): string => (words.length > longest ? `${words.slice(0, longest - 1)}…` : words)

/** Each once, however it is written, no more than so many. */
const tidy = (all: readonly string[], most: number): string[] => {
	const seen = new Set<string>()
	return all
		.map((words) => cut(words.trim()))
		.filter((words) => {
			const key = fold(words)
			const isNew = isAsking(words) && !seen.has(key)
			seen.add(key)
			return isNew
		})
		.slice(0, most)
}

/** Forms part several answers by semicolons and line breaks; no title holds one. */
const lines = (cell: string): string[] => cell.split(/[;\r\n|]+/).filter(isAsking)

/**
 * A text taken apart at commas and slashes, the longest known title first where one holds commas
 * itself. `isKnown`: every piece is a topic of the event.
 */
const pieces = (text: string, known: ReadonlySet<string>): { readonly all: string[]; readonly isKnown: boolean } => {
	const parts = text.split(/([,/])/)
	const all: string[] = []
	let isKnown = true
	for (let at = 0; at < parts.length; ) {
		let end = parts.length
		while (end > at + 1 && !known.has(fold(parts.slice(at, end).join('')))) end -= 2
		const piece = parts.slice(at, end).join('')
		if (fold(piece) !== '') {
			all.push(piece)
			isKnown &&= known.has(fold(piece))
		}
		at = end + 1
	}
	return { all, isKnown }
}

/** @param known folded titles and codes of the event's topics */
export const choicesIn = (cells: readonly string[], known: ReadonlySet<string>): string[] =>
	tidy(
		cells.flatMap((cell) =>
			lines(cell).flatMap((line) => {
				const { all, isKnown } = pieces(line, known)
				return isKnown ? all : [line]
			}),
		),
		mostChoices,
	)

/** @param known folded titles and codes of the event's topics */
export const avoidedIn = (cells: readonly string[], known: ReadonlySet<string>): string[] =>
	tidy(
		cells.flatMap((cell) => lines(cell).flatMap((line) => pieces(line, known).all)),
		mostAvoided,
	)
