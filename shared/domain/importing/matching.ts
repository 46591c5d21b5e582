/**
 * Who a row may be: the people the event has and those the file has named so far, findable by
 * reference, by address and name, and by name and organisation. Every look-up is by key; the few
 * that compare names one by one stop after `mostCompared`, so a file of one address stays quick.
 */
import { fold } from '../../lib/text.ts'
import type { PersonDetails } from '../person.ts'
import { hashOf, saySame } from './compare.ts'
import type { KnownPerson, Suspect } from './planTypes.ts'
import { isPlaceInOrder, isWeakRef } from './refs.ts'
import { areSimilar } from './similar.ts'

export type Candidate = {
	readonly id: string
	readonly ref: string
	readonly keys: Keys
	/** The address the last file had, where a desk has put another. */
	readonly fileEmail: string
	readonly details: NamedDetails
	/** Null for somebody the file itself has named. */
	readonly known: KnownPerson | null
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

export const suspectOf = ({ id, details }: Candidate): Suspect => ({
	id,
	name: displayName(details),
	email: details.email,
	organisation: details.organisation,
})

const mostCompared = 50
/** Buckets larger than this are found again by a second key; smaller ones are read through. */
const mostReadThrough = 16

/** `next` runs past the taken ones, which never come free again. */
type Bucket = { readonly all: Candidate[]; next: number; by: Map<string, Bucket> | null }
/** Most keys have one candidate: then it stands there itself. */
type Shelves = Map<string, Candidate | Bucket>

const nobody: readonly Candidate[] = []
const isBucket = (found: Candidate | Bucket): found is Bucket => 'all' in found
const allOf = (found: Candidate | Bucket | undefined): readonly Candidate[] =>
	found === undefined ? nobody : isBucket(found) ? found.all : [found]

const put = <Key>(
	shelves: Map<Key, Candidate | Bucket>,
	key: Key,
	candidate: Candidate,
	second: ((of: Candidate) => readonly string[]) | null,
): void => {
	const found = shelves.get(key)
	if (found === undefined) shelves.set(key, candidate)
	else if (!isBucket(found)) shelves.set(key, { all: [found, candidate], next: 0, by: null })
	else {
		found.all.push(candidate)
		if (!second) return
		if (found.by) sort(found.by, candidate, second)
		else if (found.all.length > mostReadThrough) {
			found.by = new Map()
			for (const one of found.all) sort(found.by, one, second)
		}
	}
}

const sort = (by: Map<string, Bucket>, candidate: Candidate, second: (of: Candidate) => readonly string[]): void => {
	for (const key of second(candidate)) {
		const bucket = by.get(key)
		if (bucket) bucket.all.push(candidate)
		else by.set(key, { all: [candidate], next: 0, by: null })
	}
}

const firstFree = (found: Candidate | Bucket | undefined): Candidate | null => {
	if (found === undefined) return null
	if (!isBucket(found)) return found.isTaken ? null : found
	while (found.next < found.all.length && found.all[found.next]?.isTaken) found.next++
	return found.all[found.next] ?? null
}

const share = (a: readonly string[], b: readonly string[]): boolean => a.some((one) => b.includes(one))
const namesOf = ({ keys }: Candidate): readonly string[] => keys.names
const organisationOf = ({ keys }: Candidate): readonly string[] => [keys.organisation]

type SameName = { readonly free: Candidate | null; readonly all: readonly Candidate[] }
const none: SameName = { free: null, all: nobody }

export const makeIndex = (known: readonly KnownPerson[]) => {
	const byContent = new Map<number, Candidate | Bucket>()
	const byRef: Shelves = new Map()
	const byAddress: Shelves = new Map()
	const byName: Shelves = new Map()

	const add = (
		id: string,
		ref: string,
		details: NamedDetails,
		keys: Keys,
		person: KnownPerson | null,
		fileEmail = '',
	): void => {
		const candidate: Candidate = { id, ref, keys, fileEmail, details, known: person, isTaken: person === null }
		if (person?.imported) put(byContent, hashOf(person.imported), candidate, null)
		if (ref !== '') put(byRef, ref, candidate, null)
		if (keys.email !== '') put(byAddress, keys.email, candidate, namesOf)
		if (fileEmail !== '') put(byAddress, fileEmail, candidate, namesOf)
		for (const name of keys.names) put(byName, name, candidate, organisationOf)
	}
	for (const person of known) {
		if (person.status === 'removed') continue
		const { registrationId, ref, current, imported } = person
		const now = keysOf(current)
		if (!imported || isSameBase(current, imported)) {
			add(registrationId, ref, current, now, person)
			continue
		}
		// Found under the name and address of the file as well as under what a desk has put right.
		const file = keysOf(imported)
		const keys = { ...now, names: [...new Set([...now.names, ...file.names])], email: now.email || file.email }
		add(registrationId, ref, current, keys, person, file.email === keys.email ? '' : file.email)
	}

	const agrees = ({ keys: theirs, fileEmail }: Candidate, keys: Keys): boolean =>
		(keys.email !== '' && (theirs.email === keys.email || fileEmail === keys.email)) ||
		areAlike(theirs.names, keys.names)

	/** The one that this very row made before, if the file was here already, and no row has claimed. */
	const exactly = (person: PersonDetails, ref: string): Candidate | null => {
		if (byContent.size === 0) return null
		const found = byContent.get(hashOf(person))
		const first = firstFree(found)
		if (first === null || isThisRow(first, person, ref)) return first
		return (
			allOf(found)
				.slice(0, mostCompared)
				.find((other) => !other.isTaken && isThisRow(other, person, ref)) ?? null
		)
	}

	const isAddressOfAnother = (email: string, id: string): boolean => {
		const found = byAddress.get(email)
		if (found === undefined) return false
		return isBucket(found) ? found.all[0]?.id !== id || found.all[1]?.id !== id : found.id !== id
	}

	/** Of one order: the same name, or an address that is nobody else's. Buyers' addresses stand on every place. */
	const agreesInOrder = (candidate: Candidate, keys: Keys): boolean =>
		areAlike(candidate.keys.names, keys.names) ||
		(keys.email !== '' && candidate.keys.email === keys.email && !isAddressOfAnother(keys.email, candidate.id))

	/** The one with this reference, taken or not. A row number alone needs a name or address to agree. */
	const withRef = (ref: string, keys: Keys): Candidate | null => {
		const found = ref === '' ? undefined : byRef.get(ref)
		if (found === undefined) return null
		const fits = isPlaceInOrder(ref) ? agreesInOrder : isWeakRef(ref) ? agrees : () => true
		let compared = 0
		for (const candidate of allOf(found)) {
			if (fits(candidate, keys)) return candidate
			if (++compared >= mostCompared) break
		}
		return null
	}

	/** Those with this address and name: the first that no row has claimed, and a few of all. */
	const addressAndName = (keys: Keys): SameName => {
		const found = keys.email === '' ? undefined : byAddress.get(keys.email)
		if (found === undefined) return none
		if (isBucket(found) && found.by) {
			let free: Candidate | null = null
			const all: Candidate[] = []
			for (const name of keys.names) {
				const bucket = found.by.get(name)
				free ??= firstFree(bucket)
				if (bucket && all.length < 5) all.push(...bucket.all.slice(0, 5))
			}
			return { free, all }
		}
		const all = allOf(found).filter((candidate) => share(candidate.keys.names, keys.names))
		return all.length === 0 ? none : { free: all.find(({ isTaken }) => !isTaken) ?? null, all }
	}

	/** Those a person has to tell apart from this row. Empty for somebody new. */
	const lookAlikes = (keys: Keys): readonly Candidate[] => {
		let found: Candidate[] | null = null
		const note = (candidate: Candidate) => {
			found ??= []
			if (found.length < 5 && !found.includes(candidate)) found.push(candidate)
		}
		for (const name of keys.names) {
			const shelf = byName.get(name)
			if (shelf === undefined) continue
			const namesakes = isBucket(shelf) && shelf.by ? shelf.by.get(keys.organisation) : shelf
			let compared = 0
			for (const candidate of allOf(namesakes)) {
				const { email, organisation } = candidate.keys
				const isOtherAddress =
					email !== '' && keys.email !== '' && email !== keys.email && candidate.fileEmail !== keys.email
				if (organisation === keys.organisation && !isOtherAddress) note(candidate)
				if (++compared >= mostCompared) break
			}
		}
		let compared = 0
		for (const candidate of allOf(keys.email === '' ? undefined : byAddress.get(keys.email))) {
			if (areAlike(candidate.keys.names, keys.names)) note(candidate)
			if (++compared >= mostCompared) break
		}
		return found ?? nobody
	}

	return { add, exactly, withRef, addressAndName, lookAlikes, isAddressOfAnother }
}

/** Whether a file had exactly this of them, under the same reference. */
export const isThisRow = ({ known, ref }: Candidate, person: PersonDetails, rowRef: string): boolean =>
	known?.imported != null && ref === rowRef && saySame(known.imported, person)

const isSameBase = (current: NamedDetails, imported: NamedDetails): boolean =>
	current.email === imported.email &&
	current.preferredName === imported.preferredName &&
	current.givenName === imported.givenName &&
	current.familyName === imported.familyName

const areAlike = (theirs: readonly string[], ours: readonly string[]): boolean =>
	theirs.some((name) => ours.some((other) => areSimilar(name, other)))
