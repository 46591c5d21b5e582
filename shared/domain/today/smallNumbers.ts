/**
 * Counts that may be shown without pointing at somebody: none below five, and never exactly one left out, since
 * it would follow from the total. Of two orders of equal counts the first is left out, so that it comes out the same.
 */
const least = 5

export const withoutSmall = <T extends { readonly count: number }>(
	counts: readonly T[],
): readonly (Omit<T, 'count'> & { readonly count: number | null })[] => {
	const hidden = new Set(counts.filter(({ count }) => count > 0 && count < least))
	if (hidden.size === 1) {
		const others = counts.filter((one) => !hidden.has(one)).toSorted((one, other) => one.count - other.count)
		// Where all others are none, that is what would give it away.
		const next = others.find(({ count }) => count > 0) ?? others[0]
		if (next) hidden.add(next)
	}
	return counts.map((one) => ({ ...one, count: hidden.has(one) ? null : one.count }))
}
