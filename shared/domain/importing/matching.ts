/**
 * Who a row may be: the people the event has and those the file has named so far, findable by
 * reference, by address and name, and by name and organisation. Every look-up is by key; the few
 * that compare names one by one stop after `mostCompared`, so a file of one address stays quick.
 */
import { fold } from '../../lib/text.ts'
import type { PersonDetails } from '../person.ts'
import { printOf } from './compare.ts'
import type { KnownPerson, Suspect } from './planTypes.ts'
import { areSimilar } from './similar.ts'

export type Candidate = {
	readonly id: string
	readonly ref: string
	readonly email: string
	/** Folded: given and family name, and the preferred with the family name where that is another. */
	readonly names: readonly string[]
	readonly organisation: string
	readonly suspect: Suspect
	/** Null for somebody the file itself has named. */
	readonly known: KnownPerson | null
	readonly print: string
	/** A row of this file is this person already. */
	isTaken: boolean
}

type NamedDetails = Pick<PersonDetails, 'preferredName' | 'givenName' | 'familyName' | 'email' | 'organisation'>

/** What of a row or person is compared. */
export type Keys = { readonly email: string; readonly names: readonly string[]; readonly organisation: string }

export const keysOf = ({ preferredName, givenName, familyName, email, organisation }: NamedDetails): Keys => {
	const family = fold(familyName)
	const given = fold(givenName)
	const preferred = preferredName === givenName ? given : fold(preferredName)
	const whole = (first: string): string => (first === '' ? family : family === '' ? first : `${first} ${family}`)
	const names =
		given === '' || given === preferred
			? [whole(preferred)]
			: preferred === ''
				? [whole(given)]
				: [whole(given), whole(preferred)]
	return { email: email.toLowerCase(), names, organisation: fold(organisation) }
}

export const displayName = ({
	preferredName,
	familyName,
}: Pick<NamedDetails, 'preferredName' | 'familyName'>): string =>
	familyName === '' || fold(preferredName).endsWith(fold(familyName)) ? preferredName : `${preferredName} ${familyName}`

const mostCompared = 50
const separator = '\u001f'

/** Those of one key, in order; `next` runs past the taken ones, which never come free again. */
type Shelf = { all: Candidate[]; next: number }

const put = (shelves: Map<string, Shelf>, key: string, candidate: Candidate): void => {
	const shelf = shelves.get(key)
	if (shelf) shelf.all.push(candidate)
	else shelves.set(key, { all: [candidate], next: 0 })
}

const firstFree = (shelf: Shelf | undefined): Candidate | null => {
	if (!shelf) return null
	while (shelf.next < shelf.all.length && shelf.all[shelf.next]?.isTaken) shelf.next++
	return shelf.all[shelf.next] ?? null
}

/** A number of a few figures is a row's number in some form: every form has a 1. */
const isWeakRef = (ref: string): boolean => ref.length <= 6 && /^\d+(\/2)?$/.test(ref)

export type Found = { same: Candidate } | { maybe: readonly Candidate[]; twin: Candidate | null } | null

export type Index = ReturnType<typeof makeIndex>

export const makeIndex = (known: readonly KnownPerson[]) => {
	const byPrint = new Map<string, Shelf>()
	const byRef = new Map<string, Shelf>()
	const byAddressAndName = new Map<string, Shelf>()
	const byAddress = new Map<string, Shelf>()
	const byNameAndOrganisation = new Map<string, Shelf>()

	const add = (candidate: Candidate): void => {
		const { ref, email, names, organisation, print } = candidate
		if (print !== '') put(byPrint, print, candidate)
		if (ref !== '') put(byRef, ref, candidate)
		if (email !== '') put(byAddress, email, candidate)
		for (const name of names) {
			if (email !== '') put(byAddressAndName, `${email}${separator}${name}`, candidate)
			put(byNameAndOrganisation, `${name}${separator}${organisation}`, candidate)
		}
	}
	const addPerson = (id: string, ref: string, details: NamedDetails, keys: Keys, person: KnownPerson | null): void => {
		const suspect = { id, name: displayName(details), email: details.email, organisation: details.organisation }
		const print = person?.imported ? printOf(person.imported, ref) : ''
		add({ id, ref, ...keys, suspect, known: person, print, isTaken: person === null })
	}
	for (const person of known) {
		if (person.status === 'removed') continue
		const now = keysOf(person.current)
		const imported = person.imported && keysOf(person.imported)
		// Found under the name and address of the file as well as under what a desk has put right.
		const names = imported ? [...new Set([...now.names, ...imported.names])] : now.names
		addPerson(
			person.registrationId,
			person.ref,
			person.current,
			{ ...now, names, email: now.email || (imported?.email ?? '') },
			person,
		)
	}

	const agrees = (candidate: Candidate, keys: Keys): boolean =>
		(keys.email !== '' && candidate.email === keys.email) ||
		candidate.names.some((name) => keys.names.some((other) => areSimilar(name, other)))

	/** The one that this very row made before, if the file was here already. */
	const exactly = (print: string): Candidate | null => firstFree(byPrint.get(print))

	/** The one with this reference, taken or not. A row number alone needs a name or address to agree. */
	const withRef = (ref: string, keys: Keys): Candidate | null => {
		const shelf = ref === '' ? undefined : byRef.get(ref)
		if (!shelf) return null
		const isWeak = isWeakRef(ref)
		for (const candidate of shelf.all.slice(0, mostCompared)) if (!isWeak || agrees(candidate, keys)) return candidate
		return null
	}

	const addressAndName = (keys: Keys): { free: Candidate | null; all: Candidate[] } => {
		const all: Candidate[] = []
		let free: Candidate | null = null
		if (keys.email === '') return { free, all }
		for (const name of keys.names) {
			const shelf = byAddressAndName.get(`${keys.email}${separator}${name}`)
			free ??= firstFree(shelf)
			if (shelf && all.length < 5) all.push(...shelf.all.slice(0, 5))
		}
		return { free, all }
	}

	/** Those a person has to tell apart from this row. Empty for somebody new. */
	const lookAlikes = (keys: Keys): Candidate[] => {
		const found = new Set<Candidate>()
		for (const name of keys.names) {
			const shelf = byNameAndOrganisation.get(`${name}${separator}${keys.organisation}`)
			for (const candidate of shelf?.all.slice(0, mostCompared) ?? []) {
				if (found.size >= 5) break
				if (candidate.email === '' || keys.email === '' || candidate.email === keys.email) found.add(candidate)
			}
		}
		const sharing = keys.email === '' ? undefined : byAddress.get(keys.email)
		for (const candidate of sharing?.all.slice(0, mostCompared) ?? []) {
			if (found.size >= 5) break
			if (candidate.names.some((name) => keys.names.some((other) => areSimilar(name, other)))) found.add(candidate)
		}
		return [...found]
	}

	const isAddressOfAnother = (email: string, id: string): boolean => {
		const shelf = byAddress.get(email)
		return shelf?.all.some((candidate, at) => at < mostCompared && candidate.id !== id) ?? false
	}

	return { addPerson, exactly, withRef, addressAndName, lookAlikes, isAddressOfAnother }
}
