/** Where in a shown name the typed letters are, so that the screen can mark them as they stand there. */
import { readingsOf } from './doorWords.ts'
import { type Atom, atomsOf } from './folding.ts'
import { isWithinOne, shortestForgiven } from './oneTypo.ts'

type Range = [start: number, end: number]

/** The shown text as folded letters in one row, each knowing its place, and where words can begin. */
type Row = {
	readonly letters: string
	readonly starts: readonly number[]
	readonly ends: readonly number[]
	/** Where an atom begins, and how many letters it is from there to the next space. */
	readonly beginnings: readonly { readonly at: number; readonly toGap: number }[]
}

/**
 * Ranges of `shown` (UTF-16 units, end not included) that the typed letters match: in order, apart
 * from each other. Accents and apostrophes within a match are part of it. A typed word that matches
 * nowhere is tried with its neighbour run on, then with one slip forgiven.
 */
export function matchedRanges(shown: string, typed: string): [number, number][] {
	const row = rowOf(atomsOf(shown))
	const readings = readingsOf(typed)
	const plain = readings[0] ?? []
	const ranges = plain.flatMap((word) => exactly(row, word))
	if (plain.some((word) => exactly(row, word).length === 0)) {
		const runOn = new Set(readings.slice(1).flat())
		for (const word of plain) runOn.delete(word)
		const joined = [...runOn].flatMap((word) => exactly(row, word))
		ranges.push(...joined)
		if (joined.length === 0) {
			for (const word of plain) if (exactly(row, word).length === 0) ranges.push(...withOneSlip(row, word))
		}
	}
	return merged(ranges)
}

function rowOf(atoms: readonly Atom[]): Row {
	const beginnings: { at: number; toGap: number }[] = []
	let at = 0
	for (const atom of atoms) {
		if (atom.after !== 'gap')
			for (const one of beginnings) if (one.at + one.toGap === at) one.toGap += atom.letters.length
		beginnings.push({ at, toGap: atom.letters.length })
		at += atom.letters.length
	}
	return {
		letters: atoms.map((atom) => atom.letters).join(''),
		starts: atoms.flatMap((atom) => atom.starts),
		ends: atoms.flatMap((atom) => atom.ends),
		beginnings,
	}
}

const rangeOf = (row: Row, at: number, length: number): Range => [
	row.starts[at] ?? 0,
	row.ends[at + length - 1] ?? row.starts[at] ?? 0,
]

/** Wherever a word begins so; across spaces only where it is nowhere without. */
function exactly(row: Row, typed: string): Range[] {
	const all = row.beginnings.filter(({ at }) => row.letters.startsWith(typed, at))
	const within = all.filter(({ toGap }) => typed.length <= toGap)
	return (within.length > 0 ? within : all).map(({ at }) => rangeOf(row, at, typed.length))
}

/** Wherever a word begins so but for one slip: of the starts that fit, the one as long as what was typed. */
function withOneSlip(row: Row, typed: string): Range[] {
	if (typed.length < shortestForgiven) return []
	return row.beginnings.flatMap(({ at, toGap }) => {
		const length = [typed.length, typed.length + 1, typed.length - 1].find(
			(one) => one <= toGap && isWithinOne(row.letters.slice(at, at + one), typed),
		)
		return length === undefined ? [] : [rangeOf(row, at, length)]
	})
}

function merged(ranges: readonly Range[]): Range[] {
	const out: Range[] = []
	for (const [start, end] of ranges.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])) {
		const last = out.at(-1)
		if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end)
		else out.push([start, end])
	}
	return out
}
