/** What a column of a list of stalls can become. The ids stand in `mapping.columns`; an empty one means "not used". */

export const stallTargetIds = [
	'number',
	'organisation',
	'title',
	'blurb',
	'state',
	'tables',
	'chairs',
	'power',
	'sockets',
	'watts',
	'wall',
	'privacy',
	'quiet',
	'light',
	'noisy',
	'food',
	'near',
	'far',
	'priority',
	'contactName',
	'contactEmail',
	'contactPhone',
	'unloading',
	'note',
	'insurance',
	'insuranceExpires',
	'insuranceAmount',
	'riskAssessment',
	'pat',
	'foodHygiene',
	'stewards',
] as const
export type StallTarget = (typeof stallTargetIds)[number]

const known: ReadonlySet<string> = new Set(stallTargetIds)

export const isStallTarget = (id: string): id is StallTarget => known.has(id)

/** These are read from several columns, one after the other: `Steward 1`, `Steward 2`; vehicle and time. */
const several: ReadonlySet<StallTarget> = new Set<StallTarget>(['near', 'far', 'unloading', 'note', 'stewards'])

export const isStallTargetOnce = (target: StallTarget): boolean => !several.has(target)

/** Which columns each target is read from, in the file's order. Of two for a target that takes one, the first counts. */
export const stallColumns = (columns: readonly string[]): ReadonlyMap<StallTarget, readonly number[]> => {
	const found = new Map<StallTarget, number[]>()
	for (const [at, id] of columns.entries()) {
		if (!isStallTarget(id)) continue
		const sofar = found.get(id)
		if (!sofar) found.set(id, [at])
		else if (!isStallTargetOnce(id)) sofar.push(at)
	}
	return found
}
