/** Codes that count: `M09` is followed by `M10`, `A` by `A2`. */
import { fold } from '../../lib/text.ts'

type Parts = { readonly word: string; readonly number: number; readonly digits: number }

const partsOf = (code: string): Parts => {
	const [, word = '', digits = ''] = /^(.*?)(\d*)$/.exec(code.trim()) ?? []
	return { word, number: digits === '' ? 1 : Number(digits), digits: digits.length }
}

const codeAt = ({ word, number, digits }: Parts, ahead: number): string =>
	digits === 0 && ahead === 0 ? word : `${word}${String(number + ahead).padStart(digits, '0')}`

/** So many codes, the first as it is; zeros in front stay. */
export const codesFrom = (first: string, count: number): readonly string[] => {
	const parts = partsOf(first)
	return Array.from({ length: count }, (_, ahead) => codeAt(parts, ahead))
}

/** So many codes that nothing has yet, counted on from the highest with the same letters as `like`. */
export const freeCodes = (like: string, count: number, taken: readonly string[]): readonly string[] => {
	const { word, number, digits } = partsOf(like)
	const same = taken.map(partsOf).filter((parts) => fold(parts.word) === fold(word) && parts.digits > 0)
	const highest = Math.max(number, ...same.map((parts) => parts.number))
	const width = Math.max(digits, ...same.map((parts) => parts.digits))
	const known = new Set(taken.map(fold))
	const free: string[] = []
	for (let ahead = 1; free.length < count; ahead++) {
		const code = codeAt({ word, number: highest, digits: width }, ahead)
		if (!known.has(fold(code))) free.push(code)
	}
	return free
}

const inOrder = new Intl.Collator('en-GB', { numeric: true })

/** As people count: `M2` before `M10`. */
export const byCode = (one: { readonly code: string }, other: { readonly code: string }): number =>
	inOrder.compare(one.code, other.code)
