/**
 * What a file says now against what a file said before. The comparison is with the last file and
 * not with the person as they are: what a desk has put right since is no change of the file's, and
 * a blank in a file takes nothing away.
 */
import { fold } from '../../lib/text.ts'
import type { Need, PersonDetails } from '../person.ts'
import type { FileNeed } from './needs.ts'
import type { KnownPerson, Person } from './planTypes.ts'
import type { RowFacts } from './rowFacts.ts'

/** 32 bits of FNV-1a; a field's end counts, so that moving text from one field to the next is seen. */
const mix = (hash: number, text: string): number => {
	let mixed = hash
	for (let at = 0; at < text.length; at++) mixed = Math.imul(mixed ^ text.charCodeAt(at), 0x01000193)
	return Math.imul(mixed ^ 0x1f, 0x01000193)
}
const start = 0x811c9dc5

const needHash = ({ kind, code, words }: Need): number => mix(mix(mix(start, kind), code), words)

/** A number that two persons who say the same share. Others may share it too: `saySame` decides. */
export const hashOf = (person: PersonDetails): number => {
	let hash = mix(mix(mix(start, person.preferredName), person.givenName), person.familyName)
	hash = mix(mix(mix(hash, person.email), person.phone), fold(person.organisation))
	hash = mix(mix(mix(hash, person.jobTitle), person.sector), person.photo)
	for (const need of person.needs) hash = (hash + needHash(need)) | 0
	for (const words of person.topicChoices) hash = mix(hash, words)
	for (const words of person.avoidTopics) hash = (hash + mix(start, words)) | 0
	return hash
}

const sameList = (a: readonly string[], b: readonly string[]): boolean =>
	a === b || (a.length === b.length && a.every((one, at) => one === b[at]))

const sameNeeds = (a: readonly Need[], b: readonly Need[]): boolean =>
	a === b ||
	(a.length === b.length &&
		a.every((one) => b.some(({ kind, code, words }) => kind === one.kind && code === one.code && words === one.words)))

/** One however it is written, as it is kept. */
const isSameOrganisation = (one: string, other: string): boolean => one === other || fold(one) === fold(other)

/** Whether a file says the same of both, whatever the order of the needs. */
export const saySame = (a: PersonDetails, b: PersonDetails): boolean =>
	a.preferredName === b.preferredName &&
	a.givenName === b.givenName &&
	a.familyName === b.familyName &&
	a.email === b.email &&
	isSameOrganisation(a.organisation, b.organisation) &&
	a.phone === b.phone &&
	a.jobTitle === b.jobTitle &&
	a.pronouns === b.pronouns &&
	a.sector === b.sector &&
	a.photo === b.photo &&
	a.keepInTouch === b.keepInTouch &&
	a.wantsCpd === b.wantsCpd &&
	a.isUnder18 === b.isUnder18 &&
	a.needsEvacuationHelp === b.needsEvacuationHelp &&
	sameList(a.roles, b.roles) &&
	sameList(a.days, b.days) &&
	sameNeeds(a.needs, b.needs) &&
	sameList(a.topicChoices, b.topicChoices) &&
	sameList(a.avoidTopics.toSorted(), b.avoidTopics.toSorted())

const copied = ({ kind, code, words, actionLine, audience }: Need): FileNeed => ({
	kind,
	code,
	words,
	actionLine,
	audience: [...audience],
})

/** The details a file leaves a person with: its own where it says something, the last file's where it is silent. */
export const mergeWith = (person: Person, said: RowFacts['said'] | null, before: PersonDetails | null): Person => {
	if (!before) return person
	const silent = (kind: Need['kind']): boolean => {
		if (!said) return true
		if (kind === 'access') return !said.access
		return kind === 'dietary' ? !said.dietary : person.needsEvacuationHelp === 'notAsked'
	}
	const kept = before.needs.filter(({ kind }) => silent(kind)).map(copied)
	// Another given name is another name as a whole; the same one keeps what this file leaves out.
	const isSameName = fold(person.givenName) === fold(before.givenName)
	const isPreferredKept = isSameName && before.preferredName !== '' && !said?.preferred
	return {
		preferredName: isPreferredKept ? before.preferredName : person.preferredName,
		givenName: person.givenName,
		familyName: person.familyName || (isSameName ? before.familyName : ''),
		pronouns: person.pronouns || before.pronouns,
		email: person.email || before.email,
		phone: person.phone || before.phone,
		organisation: fold(person.organisation) === '' ? before.organisation : person.organisation,
		jobTitle: person.jobTitle || before.jobTitle,
		sector: person.sector || before.sector,
		roles: [...before.roles],
		days: said?.days || before.days.length === 0 ? person.days : [...before.days],
		photo: person.photo || before.photo,
		keepInTouch: person.keepInTouch || before.keepInTouch,
		wantsCpd: said?.cpd ? person.wantsCpd : before.wantsCpd,
		isUnder18: said?.under18 ? person.isUnder18 : before.isUnder18,
		needsEvacuationHelp:
			person.needsEvacuationHelp === 'notAsked' ? before.needsEvacuationHelp : person.needsEvacuationHelp,
		needs: kept.length === 0 ? person.needs : [...kept, ...person.needs.filter(({ kind }) => !silent(kind))],
		topicChoices: person.topicChoices.length === 0 ? [...before.topicChoices] : person.topicChoices,
		avoidTopics: person.avoidTopics.length === 0 ? [...before.avoidTopics] : person.avoidTopics,
	}
}

/** Whether the file says anything of somebody it has not brought that is not so already. */
export const bringsNothing = (person: Person, { current }: KnownPerson): boolean =>
	fold(person.preferredName) === fold(current.preferredName) &&
	(person.familyName === '' || fold(person.familyName) === fold(current.familyName)) &&
	(person.email === '' || person.email.toLowerCase() === current.email.toLowerCase()) &&
	(person.organisation === '' || fold(person.organisation) === fold(current.organisation)) &&
	person.needs.length + person.topicChoices.length + person.avoidTopics.length === 0 &&
	`${person.sector}${person.photo}${person.keepInTouch}${person.phone}${person.jobTitle}${person.pronouns}` === ''

const fields = [
	'preferredName',
	'givenName',
	'familyName',
	'pronouns',
	'email',
	'phone',
	'organisation',
	'jobTitle',
	'sector',
	'photo',
	'keepInTouch',
	'needsEvacuationHelp',
] as const

const needWords = (needs: readonly Need[], kind: Need['kind']): string =>
	needs
		.filter((need) => need.kind === kind)
		.map(({ code, words }) => words || code)
		.sort()
		.join('; ')

/** What a row says of a person beside name, e-mail and organisation, in the words and codes it will be kept in. */
export const detailsSaid = (
	person: PersonDetails,
	status: string,
	dayNames: ReadonlyMap<string, string>,
): { field: string; value: string }[] =>
	[
		{ field: 'status', value: status === 'confirmed' ? '' : status },
		{ field: 'jobTitle', value: person.jobTitle },
		{ field: 'pronouns', value: person.pronouns },
		{ field: 'sector', value: person.sector },
		{ field: 'access', value: needWords(person.needs, 'access') },
		{ field: 'dietary', value: needWords(person.needs, 'dietary') },
		{ field: 'needsEvacuationHelp', value: person.needsEvacuationHelp === 'yes' ? 'yes' : '' },
		{ field: 'topicChoices', value: person.topicChoices.join('; ') },
		{ field: 'avoidTopics', value: person.avoidTopics.join('; ') },
		{ field: 'photo', value: person.photo },
		{ field: 'days', value: dayNames.size > 1 ? person.days.map((id) => dayNames.get(id) ?? id).join(', ') : '' },
		{ field: 'keepInTouch', value: person.keepInTouch },
		{ field: 'cpd', value: person.wantsCpd ? 'yes' : '' },
		{ field: 'under18', value: person.isUnder18 ? 'yes' : '' },
		{ field: 'phone', value: person.phone },
	].filter(({ value }) => value !== '')

export type Change = { field: string; before: string; after: string }

/** Which fields differ, from what to what, for a person to look over. */
export const changesBetween = (
	known: KnownPerson,
	person: Person,
	status: string,
	dayNames: ReadonlyMap<string, string>,
): Change[] => {
	const before = known.imported
	const changes: Change[] = []
	const add = (field: string, from: string, to: string) => {
		if (from !== to) changes.push({ field, before: from, after: to })
	}
	add('status', known.status, status)
	for (const field of fields) {
		if (before) add(field, before[field], person[field])
		else if (field in known.current)
			add(
				field,
				known.current[field as keyof KnownPerson['current']],
				person[field] || known.current[field as keyof KnownPerson['current']],
			)
		else if (person[field] !== 'notAsked') add(field, '', person[field])
	}
	const days = (ids: readonly string[]) => ids.map((id) => dayNames.get(id) ?? id).join(', ')
	if (before) add('days', days(before.days), days(person.days))
	add('access', needWords(before?.needs ?? [], 'access'), needWords(person.needs, 'access'))
	add('dietary', needWords(before?.needs ?? [], 'dietary'), needWords(person.needs, 'dietary'))
	for (const field of ['topicChoices', 'avoidTopics'] as const)
		add(field, before?.[field].join('; ') ?? '', person[field].join('; '))
	if (before?.wantsCpd !== person.wantsCpd) add('cpd', before?.wantsCpd ? 'yes' : '', person.wantsCpd ? 'yes' : '')
	if (before?.isUnder18 !== person.isUnder18)
		add('under18', before?.isUnder18 ? 'yes' : '', person.isUnder18 ? 'yes' : '')
	return changes
}
