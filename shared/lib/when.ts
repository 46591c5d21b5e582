/**
 * Dates and times as people at the event read them. Everything is kept as milliseconds since 1970
 * (UTC) or as a calendar date `2027-05-19`; what is shown is always the venue's own clock,
 * Europe/London, whatever the machine is set to. Formatters are made once: making one costs more
 * than a thousand uses of it.
 */

const venueZone = 'Europe/London'

const clock = new Intl.DateTimeFormat('en-GB', {
	timeZone: venueZone,
	hour: '2-digit',
	minute: '2-digit',
	hourCycle: 'h23',
})
const calendar = new Intl.DateTimeFormat('en-GB', {
	timeZone: venueZone,
	year: 'numeric',
	month: '2-digit',
	day: '2-digit',
})

const months = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December',
]

const dayMs = 86_400_000

/** The time of day at the venue, `09:05`. */
export const timeOfDay = (atMs: number): string => clock.format(atMs)

/** The calendar date at the venue, `2027-05-19`. */
export function isoDate(atMs: number): string {
	const [day = '', month = '', year = ''] = calendar.format(atMs).split('/')
	return `${year.padStart(4, '0')}-${month}-${day}`
}

/** A calendar date in words, `19 May 2027`; text that is not a date comes back as it is. */
export function dateInWords(date: string): string {
	const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? []
	const name = months[Number(month) - 1]
	return name === undefined ? date : `${Number(day)} ${name} ${year}`
}

/** The date at the venue in words, `19 May 2027`. */
export const dayInWords = (atMs: number): string => dateInWords(isoDate(atMs))

/** A calendar date so many days later (or earlier); text that is not a date comes back as it is. */
export function daysLater(date: string, days: number): string {
	const atMs = Date.parse(`${date}T00:00:00Z`)
	return Number.isNaN(atMs) ? date : new Date(atMs + days * dayMs).toISOString().slice(0, 10)
}

/**
 * Which day of an event is on: the one that is today at the venue, else the next one to come, else
 * the last. Undefined only where there are no days. The order of `days` does not matter.
 */
export function dayOn<Day extends { readonly date: string }>(days: readonly Day[], nowMs: number): Day | undefined {
	const today = isoDate(nowMs)
	const inOrder = days.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
	return inOrder.find((day) => day.date >= today) ?? inOrder.at(-1)
}

/** The moment of a time of day at the venue on a date, in milliseconds since 1970 (UTC). In the hour that a change of clocks repeats: its first. */
export function atVenue(date: string, time: string): number {
	const asIfUtc = Date.parse(`${date}T${time}:00Z`)
	const offBy = (atMs: number): number => Date.parse(`${isoDate(atMs)}T${timeOfDay(atMs)}:00Z`) - asIfUtc
	return asIfUtc - offBy(asIfUtc)
}
