/** What a form holds of a person, what is wrong with it, and what of it is new. */
import type { InputOf } from '../../../../shared/contract/index.ts'
import { nobodyYet, type PersonDetails } from '../../../../shared/domain/person.ts'

export type PersonDraft = Pick<
	PersonDetails,
	| 'preferredName'
	| 'givenName'
	| 'familyName'
	| 'pronouns'
	| 'email'
	| 'phone'
	| 'organisation'
	| 'jobTitle'
	| 'sector'
	| 'roles'
	| 'days'
	| 'wantsCpd'
	| 'isUnder18'
	| 'needsEvacuationHelp'
>

export const draftOf = (person: PersonDetails): PersonDraft => ({
	preferredName: person.preferredName,
	givenName: person.givenName,
	familyName: person.familyName,
	pronouns: person.pronouns,
	email: person.email,
	phone: person.phone,
	organisation: person.organisation,
	jobTitle: person.jobTitle,
	sector: person.sector,
	roles: person.roles,
	days: person.days,
	wantsCpd: person.wantsCpd,
	isUnder18: person.isUnder18,
	needsEvacuationHelp: person.needsEvacuationHelp,
})

/** Somebody new: booked for every day, until it is said otherwise. */
export const newDraft = (dayIds: readonly string[]): PersonDraft => ({ ...draftOf(nobodyYet), days: dayIds })

/** Without the spaces around what was typed. */
const trimmed = (draft: PersonDraft): PersonDraft => ({
	...draft,
	preferredName: draft.preferredName.trim(),
	givenName: draft.givenName.trim(),
	familyName: draft.familyName.trim(),
	pronouns: draft.pronouns.trim(),
	email: draft.email.trim(),
	phone: draft.phone.trim(),
	organisation: draft.organisation.trim(),
	jobTitle: draft.jobTitle.trim(),
})

export type DraftProblem = 'preferredNameMissing' | 'emailWrong'

/** An address is only looked at for what would be a slip: many are stranger than a rule allows. */
export const problemsOf = (draft: PersonDraft): ReadonlySet<DraftProblem> => {
	const { preferredName, email } = trimmed(draft)
	const found = new Set<DraftProblem>()
	if (preferredName === '') found.add('preferredNameMissing')
	if (email !== '' && !/^[^\s@]+@[^\s@]+$/.test(email)) found.add('emailWrong')
	return found
}

const isSame = (one: PersonDraft[keyof PersonDraft], other: PersonDraft[keyof PersonDraft]): boolean =>
	Array.isArray(one) && Array.isArray(other)
		? one.length === other.length && one.every((each) => other.includes(each))
		: one === other

/** What is different, field by field; null: nothing is. What was not touched is not sent, so that a desk's change to it stays. */
export const changesOf = (before: PersonDetails, draft: PersonDraft): InputOf<'people.edit'>['changes'] | null => {
	const now = trimmed(draft)
	const was = draftOf(before)
	const fields = (Object.keys(now) as (keyof PersonDraft)[]).filter((field) => !isSame(now[field], was[field]))
	return fields.length === 0 ? null : Object.fromEntries(fields.map((field) => [field, now[field]]))
}

export const personOf = (draft: PersonDraft, photo: PersonDetails['photo']): InputOf<'people.add'>['person'] => ({
	...nobodyYet,
	...trimmed(draft),
	photo,
	needs: [],
	topicChoices: [],
	avoidTopics: [],
})
