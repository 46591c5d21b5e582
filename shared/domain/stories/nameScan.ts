/**
 * Finds a real name in a text, so that a name behind a pseudonym does not stand in a title, a note or
 * the name of a file, and takes it out of texts when a story will not be told. Letters are compared as
 * the door compares them: accents, case, apostrophes and hyphens hide nothing. Rather one word too many
 * than a name let through: who is called Hope cannot be shown as somebody else while a title says "Hope".
 */
import { atomsOf, fold } from '../doorSearch/folding.ts'
import type { SpeakerName } from '../rules/eventFacts.ts'
import { everydayWords } from './everydayWords.ts'

type Name = Pick<SpeakerName, 'preferredName' | 'givenName' | 'familyName'>

/** Words shorter than this are part of many texts and of no use to find a person by. */
const leastLetters = 3
/** Letters of scripts that write words without spaces between them. */
const unspaced =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]/u

/** One way to write a name, as folded words. */
type Form = { readonly words: readonly string[]; readonly isAlone: boolean }

/** A name in every way it is looked for: both ways round, run together, and each part alone. */
const formsOf = ({ preferredName, givenName, familyName }: Name): readonly Form[] => {
	const [preferred, given, family] = [fold(preferredName), fold(givenName), fold(familyName)]
	const firsts = [...new Set([preferred, given])].filter((first) => first !== '')
	const both = family === '' ? [] : firsts.flatMap((first) => [`${first} ${family}`, `${family} ${first}`])
	const alone = new Set([...firsts, family].filter((one) => one.length >= leastLetters || unspaced.test(one)))
	return [
		...[...both, ...both.map((form) => form.replaceAll(' ', ''))].map((form) => ({ form, isAlone: false })),
		...[...alone].map((form) => ({ form, isAlone: true })),
	].map(({ form, isAlone }) => ({ words: form.split(' '), isAlone }))
}

/** A word of a text, folded, and where it stands there. */
type Word = { readonly letters: string; readonly from: number; readonly to: number }

const wordsOf = (text: string): readonly Word[] => {
	const words: { letters: string; from: number; to: number }[] = []
	for (const { letters, starts, ends, after } of atomsOf(text)) {
		const last = words.at(-1)
		const to = ends.at(-1) ?? 0
		if (after === 'apostrophe' && last) {
			last.letters += letters
			last.to = to
		} else words.push({ letters, from: starts[0] ?? 0, to })
	}
	return words
}

/** One word of a text against one of a name; `amaras` is Amara's. */
const isWord = (word: Word | undefined, wanted: string, isLast: boolean): boolean =>
	word?.letters === wanted || (isLast && word?.letters === `${wanted}s`)

/** The stretches of a text that are a name written this way. */
const foundIn = (words: readonly Word[], { words: form }: Form): readonly Pick<Word, 'from' | 'to'>[] => {
	const joined = form.join('')
	if (unspaced.test(joined)) return words.filter(({ letters }) => letters.includes(joined))
	return words.flatMap((word, at) => {
		const last = words[at + form.length - 1]
		const isHere = form.every((part, step) => isWord(words[at + step], part, step === form.length - 1))
		return isHere && last ? [{ from: word.from, to: last.to }] : []
	})
}

const lowerCase = /^\p{Ll}/u

export type NameScan = {
	readonly isIn: (text: string) => boolean
	/** The text with a gap where each name stood. */
	readonly takenOut: (text: string) => string
}

/** A scan for the same names over many texts: the names are taken apart once. */
export const nameScanFor = (names: readonly Name[]): NameScan => {
	const forms = names.flatMap(formsOf)
	const found = (text: string): readonly Pick<Word, 'from' | 'to'>[] => {
		if (forms.length === 0 || text === '') return []
		const words = wordsOf(text)
		return forms.flatMap((form) => {
			const isWordToo = form.isAlone && everydayWords.has(form.words.join(' '))
			return foundIn(words, form).filter(({ from }) => !isWordToo || !lowerCase.test(text.slice(from)))
		})
	}
	return {
		isIn: (text) => found(text).length > 0,
		takenOut: (text) => {
			let kept = ''
			let at = 0
			for (const { from, to } of found(text).toSorted((one, other) => one.from - other.from)) {
				if (from >= at) kept += `${text.slice(at, from)}…`
				at = Math.max(at, to)
			}
			return kept + text.slice(at)
		},
	}
}

/** Whether a text holds the preferred, given or family name of anybody of these. */
export const hasRealName = (text: string, names: readonly SpeakerName[]): boolean => nameScanFor(names).isIn(text)
