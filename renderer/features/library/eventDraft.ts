/** A new event while it is being typed, and what still needs a look before it can be made. Pure: no screen, no hub. */
import type { InputOf } from '../../../shared/contract/index.ts'
import { addDays, asTimeOfDay } from '../../text/format.ts'

export type DraftDay = {
	readonly key: number
	readonly date: string
	readonly doorsAt: string
	readonly startAt: string
	readonly endAt: string
}
export type DraftRoom = { readonly key: number; readonly name: string; readonly seats: string }
export type DraftDesk = { readonly key: number; readonly name: string }

export type EventDraft = {
	readonly name: string
	readonly venue: string
	readonly days: readonly DraftDay[]
	readonly rooms: readonly DraftRoom[]
	readonly desks: readonly DraftDesk[]
	/** The key that the next day, room or desk gets. */
	readonly nextKey: number
}

/** Which sentence belongs to which field. Keys: `name`, or a row's key and its field: `3.date`. */
export type DraftProblems = Readonly<
	Record<
		string,
		'nameMissing' | 'dateMissing' | 'dateTwice' | 'timeMissing' | 'startsEarly' | 'endsEarly' | 'seatsWrong'
	>
>

const isTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text)
const isSeats = (text: string): boolean =>
	text.trim() === '' || (/^\d{1,6}$/.test(text.trim()) && Number(text) <= 100_000)

/** An empty draft: one day with the hours most events keep. */
export const emptyDraft: EventDraft = {
	name: '',
	venue: '',
	days: [{ key: 1, date: '', doorsAt: '09:00', startAt: '09:30', endAt: '16:30' }],
	rooms: [],
	desks: [],
	nextKey: 2,
}

/** One more day: the day after the last, with its hours. */
export const withAnotherDay = (draft: EventDraft): EventDraft => {
	const last = draft.days.at(-1) ?? emptyDraft.days[0]
	if (last === undefined) return draft
	const date = last.date === '' ? '' : addDays(last.date, 1)
	return { ...draft, days: [...draft.days, { ...last, key: draft.nextKey, date }], nextKey: draft.nextKey + 1 }
}

/** Times as the hub wants them, however they were typed. */
export const withTimes = (draft: EventDraft): EventDraft => ({
	...draft,
	days: draft.days.map((day) => ({
		...day,
		doorsAt: asTimeOfDay(day.doorsAt),
		startAt: asTimeOfDay(day.startAt),
		endAt: asTimeOfDay(day.endAt),
	})),
})

export const withAnotherRoom = (draft: EventDraft): EventDraft => ({
	...draft,
	rooms: [...draft.rooms, { key: draft.nextKey, name: '', seats: '' }],
	nextKey: draft.nextKey + 1,
})

export const withAnotherDesk = (draft: EventDraft, name: string): EventDraft => ({
	...draft,
	desks: [...draft.desks, { key: draft.nextKey, name }],
	nextKey: draft.nextKey + 1,
})

/** Everything that needs a look, in the order of the form. Empty: it can be made. */
export const problemsOf = (draft: EventDraft): DraftProblems => {
	const problems: Record<string, DraftProblems[string]> = {}
	if (draft.name.trim() === '') problems['name'] = 'nameMissing'
	for (const [index, day] of draft.days.entries()) {
		const isTwice = draft.days.slice(0, index).some((other) => other.date === day.date)
		if (day.date === '') problems[`${day.key}.date`] = 'dateMissing'
		else if (isTwice) problems[`${day.key}.date`] = 'dateTwice'
		for (const field of ['doorsAt', 'startAt', 'endAt'] as const) {
			if (!isTime(day[field])) problems[`${day.key}.${field}`] = 'timeMissing'
		}
		if (isTime(day.doorsAt) && isTime(day.startAt) && day.startAt < day.doorsAt) {
			problems[`${day.key}.startAt`] = 'startsEarly'
		}
		if (isTime(day.startAt) && isTime(day.endAt) && day.endAt <= day.startAt) problems[`${day.key}.endAt`] = 'endsEarly'
	}
	for (const room of draft.rooms) if (!isSeats(room.seats)) problems[`${room.key}.seats`] = 'seatsWrong'
	return problems
}

/** What the hub is asked for. Rooms and desks without a name are left out; one desk is always there. */
export const requestOf = (draft: EventDraft, firstDesk: string): InputOf<'library.create'> => {
	const desks = draft.desks.map((desk) => desk.name.trim()).filter((name) => name !== '')
	return {
		name: draft.name.trim(),
		venue: draft.venue.trim(),
		days: [...draft.days]
			.sort((one, other) => one.date.localeCompare(other.date))
			.map(({ date, doorsAt, startAt, endAt }) => ({ date, doorsAt, startAt, endAt })),
		rooms: draft.rooms
			.filter((room) => room.name.trim() !== '')
			.map((room) => ({ name: room.name.trim(), seats: Number(room.seats.trim() || '0') })),
		desks: desks.length === 0 ? [firstDesk] : desks,
	}
}
