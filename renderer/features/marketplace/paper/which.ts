/** Which stalls a sheet is printed for. */
import type { PaperStall, ToldStall, Version } from './paperTypes.ts'

/** `since`: those that were told another place after this version. */
export type Which =
	| { readonly is: 'all' }
	| { readonly is: 'since'; readonly version: number }
	| { readonly is: 'chosen'; readonly stallIds: readonly string[] }

type Told = Pick<ToldStall, 'stallId' | 'code'>

/**
 * Stalls whose place is another than it was in that version. Changed and changed back is not changed: whoever holds
 * a sheet of then holds a sheet that is right.
 */
export const changedSince = (
	stalls: readonly Told[],
	versions: readonly Pick<Version, 'number' | 'changed'>[],
	since: number,
): ReadonlySet<string> => {
	const then = new Map(stalls.map(({ stallId, code }) => [stallId, code]))
	const later = versions.filter(({ number }) => number > since)
	for (const { changed } of later.toSorted((one, other) => other.number - one.number))
		for (const { stallId, fromCode } of changed) if (then.has(stallId)) then.set(stallId, fromCode)
	return new Set(stalls.flatMap(({ stallId, code }) => (then.get(stallId) === code ? [] : [stallId])))
}

export const stallsFor = (
	which: Which,
	stalls: readonly PaperStall[],
	versions: readonly Version[],
): readonly PaperStall[] => {
	if (which.is === 'all') return stalls
	const ids = which.is === 'since' ? changedSince(stalls, versions, which.version) : new Set(which.stallIds)
	return stalls.filter(({ stallId }) => ids.has(stallId))
}
