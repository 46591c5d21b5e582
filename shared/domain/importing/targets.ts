/** What a column of a file can become. The ids stand in `mapping.columns`; an empty one means "not used". */

export const targetIds = [
	'preferredName',
	'givenName',
	'familyName',
	'fullName',
	'email',
	'phone',
	'organisation',
	'jobTitle',
	'pronouns',
	'sector',
	'access',
	'dietary',
	'photo',
	'keepInTouch',
	'evacuation',
	'cpd',
	'under18',
	'days',
	'status',
	'ref',
	'orderRef',
	'quantity',
	'companion',
	'choice1',
	'choice2',
	'choice3',
	'choice4',
	'choice5',
	'avoidTopics',
] as const
export type TargetId = (typeof targetIds)[number]

/** Topics somebody would like to talk about, best first. */
export const choiceTargets = [
	'choice1',
	'choice2',
	'choice3',
	'choice4',
	'choice5',
] as const satisfies readonly TargetId[]

export const isChoice = (target: TargetId): boolean => choiceTargets.some((one) => one === target)

/** Not used, said by a person rather than left open. */
export const ignored = 'ignore'

/** Needs come in several columns (one an option, or a question and its follow-up), as do topics to miss; every other target takes one. */
const several: ReadonlySet<TargetId> = new Set<TargetId>(['access', 'dietary', 'days', 'avoidTopics'])

export const isAtMostOnce = (target: TargetId): boolean => !several.has(target)

const known: ReadonlySet<string> = new Set(targetIds)

export const isTarget = (id: string): id is TargetId => known.has(id)

/** What a desk needs of a person, in the order a screen tells that it is missing. `name` is any of the name columns. */
export const deskFields = [
	'name',
	'email',
	'organisation',
	'sector',
	'access',
	'dietary',
	'photo',
	'evacuation',
] as const

/** The first column for each target; for those that take several, all of them. */
export type ColumnsOf = ReadonlyMap<TargetId, readonly number[]>

/** Columns by what they become. Of two for a target that takes one, the first counts. */
export const columnsByTarget = (columns: readonly string[]): ColumnsOf => {
	const found = new Map<TargetId, number[]>()
	for (let at = 0; at < columns.length; at++) {
		const id = columns[at] ?? ''
		if (!isTarget(id)) continue
		const sofar = found.get(id)
		if (!sofar) found.set(id, [at])
		else if (!isAtMostOnce(id)) sofar.push(at)
	}
	return found
}
