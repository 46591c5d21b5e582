/**
 * The words a person can be found by, and the words that were typed. A name is found by each of its
 * parts and by parts run together: Okonjo-Reid by okonjo, reid and okonjoreid; O'Brien by obrien and
 * brien; van der Berg by vanderberg, derberg and berg too.
 */
import { atomsOf, fold } from './folding.ts'

/** Longer names than this run together only within a hyphen or an apostrophe. */
const mostRunTogether = 6

/** Words of an organisation: its parts, and what hyphens and apostrophes hold together. */
export const organisationWords = (text: string): string[] => wordsOf(text, false)
/** Words of one name field: those, and every run from a part to the end of the field. */
export const nameWords = (text: string): string[] => wordsOf(text, true)

function wordsOf(text: string, isName: boolean): string[] {
	const simple = fold(text)
	if (simple === '') return []
	const atoms = atomsOf(text)
	const only = atoms[0]
	if (atoms.length === 1 && only !== undefined) return [only.letters]
	const words = new Set(simple.split(' '))
	let held = ''
	for (const [at, atom] of atoms.entries()) {
		words.add(atom.letters)
		held = atom.after === 'gap' ? atom.letters : held + atom.letters
		if (atoms[at + 1]?.after !== 'hyphen' && atoms[at + 1]?.after !== 'apostrophe') words.add(held)
	}
	if (isName && atoms.length <= mostRunTogether) {
		let run = ''
		for (const atom of atoms.toReversed()) {
			run = atom.letters + run
			words.add(run)
		}
	}
	return [...words]
}

/** More typed words than this are not run together: nobody's name needs it. */
const mostReadings = 4

/**
 * What was typed, as every way of running neighbouring words together, the plain one first:
 * `o brien` is `[o, brien]` and `[obrien]`. Empty where fewer than two letters were typed.
 */
export function readingsOf(typed: string): string[][] {
	const words = fold(typed)
		.split(' ')
		.filter((word) => word !== '')
	if ([...words.join('')].length < 2) return []
	if (words.length > mostReadings) return [words]
	return runTogether(words)
}

function runTogether(words: readonly string[]): string[][] {
	const [first, ...rest] = words
	if (first === undefined) return [[]]
	const [second, ...others] = rest
	if (second === undefined) return [[first]]
	const apart = runTogether(rest).map((reading) => [first, ...reading])
	return [...apart, ...runTogether([first + second, ...others])]
}

/** Ten letters and digits: no I, L, O or U, which are easily misread. */
const codeLetters = /^[0-9A-HJKMNP-TV-Z]+$/

/** A badge code as it is compared: big letters, O as 0, I and L as 1, no gaps. */
export const foldCode = (code: string): string =>
	codeLetters.test(code)
		? code
		: code
				.toUpperCase()
				.replaceAll(/[\s\p{Pd}]/gu, '')
				.replaceAll('O', '0')
				.replaceAll(/[IL]/g, '1')

/** A badge code has five characters, the first of them a digit. */
const codeLength = 5

/** The start of a badge code where that is what was typed: it begins with a digit. Else undefined. */
export function typedCode(typed: string): string | undefined {
	if (!/^\s*\d/.test(typed)) return undefined
	const code = foldCode(typed)
	return code.length >= 2 && code.length <= codeLength && codeLetters.test(code) ? code : undefined
}
