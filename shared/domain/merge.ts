/**
 * A newer file against what a desk has changed since: a three-way merge, field by field. What the
 * file did not say is left; what only the file changed is taken; what a desk changed stays.
 */
import { fold } from '../lib/text.ts'
import type { PersonDetails } from './person.ts'

export type DetailField = keyof PersonDetails

/** All fields, in a fixed order: the log replays in it. */
export const detailFields: readonly DetailField[] = [
	'preferredName',
	'givenName',
	'familyName',
	'pronouns',
	'email',
	'phone',
	'organisation',
	'jobTitle',
	'sector',
	'roles',
	'days',
	'photo',
	'keepInTouch',
	'wantsCpd',
	'isUnder18',
	'needsEvacuationHelp',
	'needs',
	'topicChoices',
	'avoidTopics',
]

export type Merged = {
	/** What to set, and what it was. */
	readonly changes: readonly { readonly field: DetailField; readonly before: unknown; readonly after: unknown }[]
	/** Fields where the file and a desk said different things: the desk's word stays. */
	readonly keptAtDesk: readonly DetailField[]
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/**
 * Lists are compared without regard to order where order says nothing: of choices the first comes first. An
 * organisation is one however it is written; a dash or a sign is none.
 */
const formOf = (field: DetailField, value: unknown): string =>
	JSON.stringify(
		field !== 'topicChoices' && Array.isArray(value) && value.every((item) => typeof item === 'string')
			? value.toSorted()
			: field === 'organisation'
				? fold(textOf(value))
				: value,
	)
const isSame = (field: DetailField, one: unknown, other: unknown): boolean =>
	one === other || formOf(field, one) === formOf(field, other)

/** A field that the file leaves open: nothing is taken from silence. */
const isSilent = (field: DetailField, value: unknown): boolean =>
	value === undefined ||
	(field === 'organisation' && fold(textOf(value)) === '') ||
	value === '' ||
	value === 'notAsked' ||
	value === false ||
	(Array.isArray(value) && value.length === 0)

/** Answers that a file may make stricter and never looser: whoever changed their mind is asked. */
const answers: ReadonlySet<DetailField> = new Set<DetailField>(['photo', 'keepInTouch'])
const isLooser = (field: DetailField, current: unknown, said: unknown): boolean =>
	answers.has(field) && current === 'no' && said !== 'no'

/** The fields in which a file says something else than it, or whoever entered the person, said before. */
export const newlySaid = (before: PersonDetails, file: PersonDetails): readonly DetailField[] =>
	detailFields.filter((field) => !isSilent(field, file[field]) && !isSame(field, file[field], before[field]))

/** What a file has said so far: its new words over its old ones, silence leaving the old. */
export const overlaid = (before: PersonDetails, file: PersonDetails): PersonDetails => ({
	...before,
	...Object.fromEntries(
		detailFields.filter((field) => !isSilent(field, file[field])).map((field) => [field, file[field]]),
	),
})

/**
 * @param base what the file last said, or null for somebody no file has brought: then a file only
 * fills what is empty. A "no" to photos or to being written to stays one, whoever said it.
 */
export const mergeDetails = (current: PersonDetails, base: PersonDetails | null, file: PersonDetails): Merged => {
	const changes: Merged['changes'][number][] = []
	const keptAtDesk: DetailField[] = []
	for (const field of detailFields) {
		const said = file[field]
		if (isSilent(field, said) || isSame(field, said, current[field])) continue
		const isFree = base === null ? isSilent(field, current[field]) : isSame(field, current[field], base[field])
		if (isFree && !isLooser(field, current[field], said)) changes.push({ field, before: current[field], after: said })
		else if (base === null || !isSame(field, said, base[field])) keptAtDesk.push(field)
	}
	return { changes, keptAtDesk }
}
