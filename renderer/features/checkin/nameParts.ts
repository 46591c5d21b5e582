export type NamePart = { readonly at: number; readonly text: string; readonly isMatched: boolean }

/** A name cut where the typed letters begin and end. `matched` are pairs of start and end; overlaps and what lies outside count once or not at all. */
export const nameParts = (name: string, matched: readonly (readonly [number, number])[]): readonly NamePart[] => {
	const parts: NamePart[] = []
	let at = 0
	const add = (until: number, isMatched: boolean): void => {
		if (until > at) parts.push({ at, text: name.slice(at, until), isMatched })
		at = Math.max(at, until)
	}
	for (const [start, end] of matched.toSorted((one, other) => one[0] - other[0])) {
		add(Math.min(start, name.length), false)
		add(Math.min(end, name.length), true)
	}
	add(name.length, false)
	return parts
}
