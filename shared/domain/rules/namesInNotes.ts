/**
 * Finds registered names in what a group wrote down. Among thousands of names nearly every first name is
 * somebody's, so a name counts where it is written as one: with a capital letter, and where it is a word of
 * everyday English too only with the family name behind it. A family name alone is a place or a word too often.
 */
import { fold } from '../../lib/text.ts'
import { everydayWords } from '../stories/everydayWords.ts'

export type RegisteredName = {
	readonly preferredName: string
	readonly givenName: string
	readonly familyName: string
}

/** Shorter ones are part of too many texts. */
const leastLetters = 3
/** Words of the longest name that is looked for whole. */
const mostWords = 6

type Word = { readonly letters: string; readonly isCapital: boolean }

const pieces = /[\p{L}\p{M}\p{N}'’`-]+/gu
const small = /^\p{Ll}/u

const wordsOf = (text: string): readonly Word[] =>
	[...text.matchAll(pieces)].flatMap(([piece]) => {
		const isCapital = !small.test(piece)
		return fold(piece)
			.split(' ')
			.filter((letters) => letters !== '')
			.map((letters) => ({ letters, isCapital }))
	})

/** A scan for the same names over many texts. */
export const namesInNotes = (names: readonly RegisteredName[]): ((text: string) => boolean) => {
	const [firsts, wholes] = [new Set<string>(), new Set<string>()]
	for (const { preferredName, givenName, familyName } of names) {
		const family = fold(familyName)
		for (const first of new Set([fold(preferredName), fold(givenName)])) {
			if (first === '') continue
			if (family !== '') wholes.add(`${first} ${family}`)
			if (first.includes(' ')) wholes.add(first)
			else if (first.length >= leastLetters && !everydayWords.has(first)) firsts.add(first)
		}
	}
	/** `Amara's` is folded to `amaras`. */
	const isIn = (known: ReadonlySet<string>, words: string): boolean =>
		known.has(words) || (words.endsWith('s') && known.has(words.slice(0, -1)))
	return (text) => {
		const words = wordsOf(text)
		return words.some(({ letters, isCapital }, at) => {
			if (!isCapital) return false
			if (isIn(firsts, letters)) return true
			let whole = letters
			return words.slice(at + 1, at + mostWords).some((next) => {
				whole += ` ${next.letters}`
				return isIn(wholes, whole)
			})
		})
	}
}
