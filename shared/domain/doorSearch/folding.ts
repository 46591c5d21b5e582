/**
 * Letters as the door compares them: no accents, no case, no apostrophes, no hyphens. Done one code
 * point at a time, so that every folded letter knows where in the shown text it came from; the
 * tables of a code point are looked up once.
 */

/** What a code point is to the door: letters (already folded), nothing at all, or a gap. */
type Folded = string
const nothing = ''
const apostrophe = "'"
const gap = ' '
const hyphen = '-'

/** Letters that no decomposition takes apart. */
const spelledOut: Readonly<Record<string, string>> = {
	ß: 'ss',
	æ: 'ae',
	œ: 'oe',
	ø: 'o',
	ł: 'l',
	đ: 'd',
	ð: 'd',
	þ: 'th',
	ħ: 'h',
	ı: 'i',
	ŧ: 't',
	ŋ: 'n',
	ə: 'e',
	ς: 'σ',
}

const apostrophes = /^['`´‘’‛′＇ʹʺʻʼʽʾʿˈˊˋˮ׳ꞌ]$/u
const hyphens = /^[\p{Pd}⁃−]$/u
const invisible = /^[\p{M}\p{Cf}]$/u
const notLetter = /[^\p{L}\p{N}]/gu

function foldPoint(point: string): Folded {
	if (apostrophes.test(point)) return apostrophe
	if (hyphens.test(point)) return hyphen
	if (invisible.test(point)) return nothing
	const letters = Array.from(point.toLowerCase().normalize('NFKD'), (part) => spelledOut[part] ?? part)
		.join('')
		.replaceAll(notLetter, '')
	return letters === '' ? gap : letters
}

const ascii = Array.from({ length: 128 }, (_, code) => foldPoint(String.fromCharCode(code)))
const others = new Map<string, Folded>()
/** Far more than the letters of all names; a bound against text made to fill it. */
const mostOthers = 20_000

function folded(point: string): Folded {
	const quick = point.length === 1 ? ascii[point.charCodeAt(0)] : undefined
	if (quick !== undefined) return quick
	const known = others.get(point)
	if (known !== undefined) return known
	const made = foldPoint(point)
	if (others.size >= mostOthers) others.clear()
	others.set(point, made)
	return made
}

/** `Zoë O’Brien-Łukasz` as `zoe obrien lukasz`: words of letters and digits with single spaces. */
export function fold(text: string): string {
	// Joined at the end, not added up: engines keep a sum as a tree of parts, which compares slowly.
	const parts: string[] = []
	let isGap = false
	for (const point of text) {
		const letters = folded(point)
		if (letters === gap || letters === hyphen) isGap = parts.length > 0
		else if (letters !== apostrophe && letters !== nothing) {
			if (isGap) parts.push(gap)
			parts.push(letters)
			isGap = false
		}
	}
	return parts.join('')
}

/** The least that is ever parted: letters between two spaces, hyphens or apostrophes, with its place. */
export type Atom = {
	readonly letters: string
	/** For each letter (UTF-16 unit) of `letters`, where its source starts and ends in the text. */
	readonly starts: readonly number[]
	readonly ends: readonly number[]
	/** What stands between this atom and the one before: nothing that parts words, a hyphen, or a gap. */
	readonly after: 'apostrophe' | 'hyphen' | 'gap'
}

/** Takes text apart into its atoms. Marks and invisible characters belong to the letter before them. */
export function atomsOf(text: string): Atom[] {
	const atoms: { letters: string; starts: number[]; ends: number[]; after: Atom['after'] }[] = []
	let open: (typeof atoms)[number] | undefined
	let after: Atom['after'] = 'gap'
	let at = 0
	for (const point of text) {
		const letters = folded(point)
		const end = at + point.length
		if (letters === nothing) {
			if (open !== undefined) {
				const source = open.starts.at(-1)
				for (let unit = open.ends.length - 1; unit >= 0 && open.starts[unit] === source; unit--) open.ends[unit] = end
			}
		} else if (letters === gap || letters === hyphen || letters === apostrophe) {
			open = undefined
			after = wider(after, letters === gap ? 'gap' : letters === hyphen ? 'hyphen' : 'apostrophe')
		} else {
			if (open === undefined) {
				open = { letters: '', starts: [], ends: [], after }
				atoms.push(open)
			}
			open.letters += letters
			for (let unit = 0; unit < letters.length; unit++) {
				open.starts.push(at)
				open.ends.push(end)
			}
			after = 'apostrophe'
		}
		at = end
	}
	return atoms
}

/** Of two things that part letters, the one that parts them more. */
function wider(one: Atom['after'], other: Atom['after']): Atom['after'] {
	if (one === 'gap' || other === 'gap') return 'gap'
	return one === 'hyphen' || other === 'hyphen' ? 'hyphen' : 'apostrophe'
}
