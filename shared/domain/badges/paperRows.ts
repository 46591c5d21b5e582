/**
 * What was ticked on paper, before it is sent: what has to be asked about a line, and what is known of the person
 * already. Nothing is refused here; the door decides when it is sent.
 */
import type { DoorState } from '../attendance.ts'

export type PaperRow = {
	readonly key: string
	readonly registrationId: string
	readonly preferredName: string
	readonly badgeCode: string
	readonly kind: 'in' | 'out'
	/** `09:10` at the venue. */
	readonly at: string
	/** Where the door had them when the line was typed. */
	readonly state: DoorState
	/** Since when they are in; empty where they are not. */
	readonly inSince: string
	/** Somebody said that the time is right, though it looked wrong. */
	readonly isTimeSure: boolean
}

/** Why a time is asked about. */
export type TimeQuestion = 'future' | 'beforeDoors'

/** How long before doors people are let in without a question: crew and stalls come early. */
const earlyMin = 120

const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

/**
 * @param nowAt the time at the venue where the day is today; `24:00` for a day that is over, `00:00` for one to come
 */
export const timeQuestion = (
	{ at, isTimeSure }: Pick<PaperRow, 'at' | 'isTimeSure'>,
	doorsAt: string,
	nowAt: string,
): TimeQuestion | null =>
	isTimeSure
		? null
		: minutes(at) > minutes(nowAt)
			? 'future'
			: minutes(at) < minutes(doorsAt) - earlyMin
				? 'beforeDoors'
				: null

/** What sending a line will come to. `twice`: the same is on the list before. */
export type RowNote = 'isIn' | 'wasNotIn' | 'twice' | 'wrongDay' | 'cancelled' | 'waiting'

/** The lines in the order they will count: by time, and as they were typed where that is the same. */
export const inTimeOrder = (rows: readonly PaperRow[]): readonly PaperRow[] =>
	rows.toSorted((one, other) => minutes(one.at) - minutes(other.at))

/** What is to be said of each line, by its key: as the door will take them, one after the other. */
export const notesOf = (rows: readonly PaperRow[]): ReadonlyMap<string, RowNote> => {
	const notes = new Map<string, RowNote>()
	const inside = new Map<string, boolean>()
	const seen = new Set<string>()
	for (const { key, registrationId, kind, at, state } of inTimeOrder(rows)) {
		const isIn = inside.get(registrationId) ?? state === 'in'
		const same = `${registrationId} ${kind} ${at}`
		if (seen.has(same)) notes.set(key, 'twice')
		else if (kind === 'in' && (state === 'wrongDay' || state === 'cancelled' || state === 'waiting'))
			notes.set(key, state)
		else if (kind === 'in' && isIn) notes.set(key, seen.has(registrationId) ? 'twice' : 'isIn')
		else if (kind === 'out' && !isIn) notes.set(key, 'wasNotIn')
		else inside.set(registrationId, kind === 'in')
		seen.add(same)
		seen.add(registrationId)
	}
	return notes
}
