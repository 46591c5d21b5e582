/**
 * Badge codes: a digit and four of 30 characters, `4KM2Q`. Random, so that they say nothing about
 * anybody; they begin with a digit, so that the search field knows one from a name; they have no
 * vowels, so that no badge spells a word, and nothing that is mistaken for something else.
 */
import type { Random } from '../lib/random.ts'

const digits = '23456789'
const characters = '0123456789BCDFGHJKMNPQRSTVWXYZ'

/** A code that nobody has yet. Six million are possible, so a second draw is rare even among 50,000. */
export const freshBadgeCode = (random: Random, isTaken: (code: string) => boolean): string => {
	for (;;) {
		let code = digits[random.int(digits.length)] as string
		while (code.length < 5) code += characters[random.int(characters.length)]
		if (!isTaken(code)) return code
	}
}

/** A code as somebody typed it, in its one form: capitals, O read as 0, I and L as 1. Empty for what cannot be one. */
export const readBadgeCode = (typed: string): string => {
	const code = typed.trim().toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1')
	return /^\d[0-9B-DF-HJKMNP-TV-Z]{4}$/.test(code) ? code : ''
}
