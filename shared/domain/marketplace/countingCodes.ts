/** Codes that count: `M09` is followed by `M10`, `A` by `A2`. */
import { fold } from '../../lib/text.ts'
import { codeOf, partsOfCode } from './drawing/numbering.ts'

/** So many codes, the first as it is; zeros in front stay. */
export const codesFrom = (first: string, count: number): readonly string[] => {
	const code = first.trim()
	const { prefix, number, digits } = partsOfCode(code)
	return Array.from({ length: count }, (_, ahead) => (ahead === 0 ? code : codeOf(prefix, number + ahead, digits)))
}

/** So many codes that nothing has yet, counted on from the highest with the same letters as `like`. */
export const freeCodes = (like: string, count: number, taken: readonly string[]): readonly string[] => {
	const own = partsOfCode(like.trim())
	const same = taken
		.filter((code) => /\d$/.test(code))
		.map(partsOfCode)
		.filter(({ prefix }) => fold(prefix) === fold(own.prefix))
	const highest = Math.max(own.number, ...same.map(({ number }) => number))
	const digits = Math.max(own.digits, ...same.map((parts) => parts.digits))
	const known = new Set(taken.map(fold))
	const free: string[] = []
	for (let ahead = 1; free.length < count; ahead++) {
		const code = codeOf(own.prefix, highest + ahead, digits)
		if (!known.has(fold(code))) free.push(code)
	}
	return free
}

const inOrder = new Intl.Collator('en-GB', { numeric: true })

/** As people count: `M2` before `M10`. */
export const byCode = (one: { readonly code: string }, other: { readonly code: string }): number =>
	inOrder.compare(one.code, other.code)
