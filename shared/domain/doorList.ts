/**
 * The people as a door needs them, in memory: who answers to what was typed, where they stand, and
 * the numbers of the day. Holds nothing that a desk may not see, save whether somebody is here for
 * work, which decides if their organisation is shown. The hub keeps one; a desk on its own another.
 */
import { fold } from '../lib/text.ts'
import { type DoorState, doorStateOf } from './attendance.ts'
import { createDoorSearch } from './doorSearch/doorSearch.ts'
import { matchedRanges } from './doorSearch/matchedRanges.ts'
import type { RegistrationStatus } from './person.ts'

export type DoorPresence = {
	readonly dayId: string
	readonly state: 'in' | 'out'
	readonly sinceMs: number
	readonly desk: string
}

export type DoorRecord = {
	readonly registrationId: string
	readonly preferredName: string
	readonly givenName: string
	readonly familyName: string
	/** Empty for people who are not here for work: then it is neither shown nor searched. */
	readonly organisation: string
	readonly badgeCode: string
	readonly status: RegistrationStatus
	readonly isWalkIn: boolean
	readonly bookedDayIds: readonly string[]
	readonly presence: readonly DoorPresence[]
}

export type FoundPerson = {
	readonly registrationId: string
	readonly preferredName: string
	readonly fullName: string
	readonly matched: [number, number][]
	readonly organisation: string
	readonly badgeCode: string
	readonly state: DoorState
	readonly inAtMs: number | null
	readonly inDesk: string
	readonly namesakes: string[]
}

export type DoorCounts = {
	readonly in: number
	readonly expected: number
	readonly walkIns: number
	readonly stillToCome: number
}

export type DoorList = {
	readonly size: number
	readonly get: (registrationId: string) => DoorRecord | undefined
	/** Adds somebody or brings them up to date. Somebody `removed` leaves the list. */
	readonly put: (record: DoorRecord) => void
	readonly remove: (registrationId: string) => void
	/** At most `limit` people for what was typed, those still to come first among equals. */
	readonly search: (text: string, dayId: string, limit?: number) => { found: FoundPerson[]; total: number }
	/** Everybody who answers to what was typed, in no order that matters; slips are forgiven where nobody does without. */
	readonly answering: (text: string) => readonly string[]
	readonly counts: (dayId: string) => DoorCounts
}

/** The name as it is read out: preferred and family name, unless the first already says both. */
export const fullNameOf = (person: Pick<DoorRecord, 'preferredName' | 'familyName'>): string => {
	const { preferredName, familyName } = person
	if (familyName === '' || preferredName === '') return preferredName || familyName
	return preferredName.endsWith(familyName) ? preferredName : `${preferredName} ${familyName}`
}

const presenceOn = (record: DoorRecord, dayId: string) => record.presence.find((one) => one.dayId === dayId) ?? null

type Tally = { -readonly [N in keyof DoorCounts]: DoorCounts[N] }
const nothing: DoorCounts = { in: 0, expected: 0, walkIns: 0, stillToCome: 0 }

/** Adds what one person means for the numbers of a day, or takes it away again. */
const countOn = (tally: Tally, record: DoorRecord, dayId: string, sign: 1 | -1): void => {
	const presence = presenceOn(record, dayId)
	if (presence?.state === 'in') tally.in += sign
	if (record.isWalkIn && presence) tally.walkIns += sign
	if (record.status !== 'confirmed' || record.isWalkIn || !record.bookedDayIds.includes(dayId)) return
	tally.expected += sign
	if (!presence) tally.stillToCome += sign
}

/** Numbers kept as people come and go, so that asking costs nothing whatever the size of the event. */
const createTallies = () => {
	const tallies = new Map<string, Tally>()
	const of = (dayId: string): Tally => {
		const known = tallies.get(dayId)
		if (known) return known
		const fresh = { ...nothing }
		tallies.set(dayId, fresh)
		return fresh
	}
	return {
		of: (dayId: string): DoorCounts => ({ ...(tallies.get(dayId) ?? nothing) }),
		count: (record: DoorRecord, sign: 1 | -1) => {
			for (const dayId of record.bookedDayIds) countOn(of(dayId), record, dayId, sign)
			for (const { dayId } of record.presence)
				if (!record.bookedDayIds.includes(dayId)) countOn(of(dayId), record, dayId, sign)
		},
	}
}

/** Who shares a name and an organisation with whom, so that nothing shown tells them apart. */
const createNamesakes = () => {
	const groups = new Map<string, Set<string>>()
	const keyOf = (record: DoorRecord) => `${fold(fullNameOf(record))}\n${fold(record.organisation)}`
	return {
		of: (record: DoorRecord): ReadonlySet<string> => groups.get(keyOf(record)) ?? new Set(),
		add: (record: DoorRecord) => {
			const key = keyOf(record)
			const group = groups.get(key)
			if (group) group.add(record.registrationId)
			else groups.set(key, new Set([record.registrationId]))
		},
		remove: (record: DoorRecord) => {
			const key = keyOf(record)
			const group = groups.get(key)
			group?.delete(record.registrationId)
			if (group?.size === 0) groups.delete(key)
		},
	}
}

const standingOf = (record: DoorRecord, dayId: string) => ({
	status: record.status,
	bookedDayIds: record.bookedDayIds,
	presence: presenceOn(record, dayId),
})

export const createDoorList = (people: Iterable<DoorRecord> = []): DoorList => {
	const records = new Map<string, DoorRecord>()
	const tallies = createTallies()
	const namesakes = createNamesakes()
	for (const record of people) {
		if (record.status === 'removed') continue
		records.set(record.registrationId, record)
		tallies.count(record, 1)
		namesakes.add(record)
	}
	const index = createDoorSearch(records.values())

	const remove = (registrationId: string) => {
		const record = records.get(registrationId)
		if (!record) return
		records.delete(registrationId)
		tallies.count(record, -1)
		namesakes.remove(record)
		index.remove(registrationId)
	}
	const put = (record: DoorRecord) => {
		const before = records.get(record.registrationId)
		if (record.status === 'removed') return remove(record.registrationId)
		if (before) {
			tallies.count(before, -1)
			namesakes.remove(before)
		}
		records.set(record.registrationId, record)
		tallies.count(record, 1)
		namesakes.add(record)
		index.put(record)
	}
	/** Those still to come first, then those who are in, then those for the help desk. */
	const rankOn = (dayId: string) => (registrationId: string) => {
		const record = records.get(registrationId)
		if (!record) return 9
		const state = doorStateOf(standingOf(record, dayId), dayId)
		return state === 'expected' ? 0 : state === 'out' ? 1 : state === 'in' ? 2 : 3
	}
	const shown = (record: DoorRecord, text: string, dayId: string): FoundPerson => {
		const presence = presenceOn(record, dayId)
		const fullName = fullNameOf(record)
		return {
			registrationId: record.registrationId,
			preferredName: record.preferredName,
			fullName,
			matched: matchedRanges(fullName, text),
			organisation: record.organisation,
			badgeCode: record.badgeCode,
			state: doorStateOf(standingOf(record, dayId), dayId),
			inAtMs: presence?.state === 'in' ? presence.sinceMs : null,
			inDesk: presence?.state === 'in' ? presence.desk : '',
			namesakes: [...namesakes.of(record)].filter((id) => id !== record.registrationId).sort(),
		}
	}
	return {
		get size() {
			return records.size
		},
		get: (registrationId) => records.get(registrationId),
		put,
		remove,
		search: (text, dayId, limit = 5) => {
			const { matches, total } = index.search(text, limit, rankOn(dayId))
			const found = matches.flatMap(({ registrationId }) => {
				const record = records.get(registrationId)
				return record ? [shown(record, text, dayId)] : []
			})
			return { found, total }
		},
		answering: (text) => {
			const { total } = index.search(text, 1)
			return total === 0 ? [] : index.search(text, total).matches.map(({ registrationId }) => registrationId)
		},
		counts: tallies.of,
	}
}
