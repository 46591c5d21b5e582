/** What happened to somebody at the door, day by day, in sentences. */
import { formatTime } from '../../../text/format.ts'
import { say } from '../../../text/text.ts'
import type { PeopleEvent } from '../list/peopleEvent.ts'
import type { KnownPerson } from './pageTypes.ts'

export type DoorDay = { readonly dayId: string; readonly date: string; readonly lines: readonly string[] }

type Entry = KnownPerson['attendance'][number]

/** A line that was taken back says so itself; the line that took it back would say it twice. */
const entryLine = ({ kind, atMs, desk, isCancelled }: Entry): string => {
	const words = say(`people.page.entry.${kind}`, { time: formatTime(atMs), desk })
	return isCancelled ? `${words} ${say('people.page.entryCancelled')}` : words
}

/** Days somebody booked or came on, in order; days that are nothing to them are left out. */
export const atTheDoor = (
	{ person, status, attendance }: Pick<KnownPerson, 'person' | 'status' | 'attendance'>,
	{ days, today }: Pick<PeopleEvent, 'days' | 'today'>,
): readonly DoorDay[] =>
	days.flatMap(({ id, date }) => {
		const entries = attendance.filter(({ dayId, kind }) => dayId === id && kind !== 'undo')
		const isBooked = person.days.includes(id)
		const hasCome = entries.some(({ isCancelled }) => !isCancelled)
		const waits =
			hasCome || !isBooked || status !== 'confirmed'
				? []
				: [say(date < today ? 'people.page.didNotCome' : date > today ? 'people.page.bookedDay' : 'people.page.notYet')]
		const notBooked = hasCome && !isBooked ? [say('people.page.notBooked')] : []
		const lines = [...entries.map(entryLine), ...waits, ...notBooked]
		return lines.length === 0 ? [] : [{ dayId: id, date, lines }]
	})

/** Where somebody is now, on the day that is on; null: not here. */
export const hereNow = ({ attendance }: Pick<KnownPerson, 'attendance'>, dayId: string): Entry | null => {
	const valid = attendance.filter((one) => one.dayId === dayId && one.kind !== 'undo' && !one.isCancelled)
	return valid.at(-1) ?? null
}

export const isInNow = ({ attendance }: Pick<KnownPerson, 'attendance'>): boolean =>
	[...new Set(attendance.map(({ dayId }) => dayId))].some((dayId) => {
		const kind = hereNow({ attendance }, dayId)?.kind
		return kind === 'in' || kind === 'markedInByGroup'
	})
