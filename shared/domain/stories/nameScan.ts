/**
 * Finds a real name in a text, so that a name behind a pseudonym does not stand in a title, a note or
 * the name of a file. Letters are compared as the door compares them: accents, case, apostrophes and
 * hyphens hide nothing. Rather one word too many than a name let through: who is called Hope cannot
 * be shown as somebody else while a title says "hope".
 */
import { fold } from '../doorSearch/folding.ts'
import type { SpeakerName } from '../rules/eventFacts.ts'

type Name = Pick<SpeakerName, 'preferredName' | 'givenName' | 'familyName'>

/** Words shorter than this are part of many texts and of no use to find a person by. */
const leastLetters = 3
/** Letters of scripts that write words without spaces between them. */
const unspaced =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]/u

/** A name in every way it is looked for, each as folded words: alone, both ways round, run together. */
const formsOf = ({ preferredName, givenName, familyName }: Name): readonly (readonly string[])[] => {
	const [preferred, given, family] = [fold(preferredName), fold(givenName), fold(familyName)]
	const firsts = [...new Set([preferred, given])].filter((first) => first !== '')
	const both = family === '' ? [] : firsts.flatMap((first) => [`${first} ${family}`, `${family} ${first}`])
	const alone = [...firsts, family].filter((one) => one.length >= leastLetters || unspaced.test(one))
	const forms = new Set([...both, ...both.map((form) => form.replaceAll(' ', '')), ...alone])
	return [...forms].map((form) => form.split(' '))
}

/** One word of a text against one of a name; `amaras` is Amara's. */
const isWord = (word: string | undefined, wanted: string, isLast: boolean): boolean =>
	word === wanted || (isLast && word === `${wanted}s`)

const holds = (words: readonly string[], form: readonly string[]): boolean =>
	unspaced.test(form.join(''))
		? words.join('').includes(form.join(''))
		: words.some((_, from) => form.every((part, at) => isWord(words[from + at], part, at === form.length - 1)))

/** A scan for the same names over many texts: the names are taken apart once. */
export const nameScanFor = (names: readonly Name[]): ((text: string) => boolean) => {
	const forms = names.flatMap(formsOf)
	return (text) => {
		if (forms.length === 0 || text === '') return false
		const words = fold(text).split(' ')
		return forms.some((form) => holds(words, form))
	}
}

/** Whether a text holds the preferred, given or family name of anybody of these. */
export const hasRealName = (text: string, names: readonly SpeakerName[]): boolean => nameScanFor(names)(text)
