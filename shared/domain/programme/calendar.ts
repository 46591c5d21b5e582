/**
 * The programme as an iCalendar file (RFC 5545). Times are the venue's own, with its time zone in the
 * file, so that a calendar elsewhere shows the right hour. Whoever opens a newer file of the same
 * programme has each appointment replaced, and what is left out crossed off.
 */
import { clean } from '../../lib/text.ts'

export type Appointment = {
	/** Of the item: the same in every file. */
	readonly id: string
	readonly date: string
	readonly startAt: string
	readonly endAt: string
	readonly title: string
	readonly place: string
	/** What is told in it, a line each: public titles and shown names, and nothing else. */
	readonly lines: readonly string[]
	readonly isDropped: boolean
}

export type Calendar = {
	readonly name: string
	/** When the file is made, UTC. */
	readonly atMs: number
	/** Grows with every change of the event: of two files the one with the larger counts. */
	readonly revision: number
	readonly appointments: readonly Appointment[]
}

const zone = 'Europe/London'
/** British time since 1996. */
const timeZone = [
	'BEGIN:VTIMEZONE',
	`TZID:${zone}`,
	'BEGIN:DAYLIGHT',
	'TZOFFSETFROM:+0000',
	'TZOFFSETTO:+0100',
	'TZNAME:BST',
	'DTSTART:19960331T010000',
	'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
	'END:DAYLIGHT',
	'BEGIN:STANDARD',
	'TZOFFSETFROM:+0100',
	'TZOFFSETTO:+0000',
	'TZNAME:GMT',
	'DTSTART:19961027T020000',
	'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
	'END:STANDARD',
	'END:VTIMEZONE',
] as const

const escaped = (text: string): string => clean(text).replace(/[\\;,]/g, '\\$&')
/** Lines of one value; an empty one is left out. */
const linesOf = (lines: readonly string[]): string =>
	lines
		.map(escaped)
		.filter((one) => one !== '')
		.join('\\n')

const octetsOf = (letter: string): number => {
	const code = letter.codePointAt(0) ?? 0
	return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}
const mostOctets = 75

/** A line over 75 octets goes on in the next after a space; a letter is never cut in two. */
const folded = (line: string): string => {
	let text = ''
	let octets = 0
	for (const letter of line) {
		const more = octetsOf(letter)
		if (octets + more > mostOctets) {
			text += '\r\n '
			octets = 1
		}
		text += letter
		octets += more
	}
	return text
}

const localTime = (date: string, timeOfDay: string): string =>
	`${date.replaceAll('-', '')}T${timeOfDay.replace(':', '')}00`
const utc = (atMs: number): string => new Date(atMs).toISOString().replace(/[-:]|\.\d+/g, '')

const appointment = (one: Appointment, { atMs, revision }: Calendar): readonly string[] => {
	const [title, place, words] = [escaped(one.title), escaped(one.place), linesOf(one.lines)]
	return [
		'BEGIN:VEVENT',
		`UID:${one.id}@foyer`,
		`DTSTAMP:${utc(atMs)}`,
		`SEQUENCE:${revision}`,
		`DTSTART;TZID=${zone}:${localTime(one.date, one.startAt)}`,
		`DTEND;TZID=${zone}:${localTime(one.date, one.endAt)}`,
		`SUMMARY:${title}`,
		...(place === '' ? [] : [`LOCATION:${place}`]),
		...(words === '' ? [] : [`DESCRIPTION:${words}`]),
		`STATUS:${one.isDropped ? 'CANCELLED' : 'CONFIRMED'}`,
		'END:VEVENT',
	]
}

export const calendarText = (calendar: Calendar): string =>
	[
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		'PRODID:-//Foyer//Programme//EN',
		'CALSCALE:GREGORIAN',
		'METHOD:PUBLISH',
		`X-WR-CALNAME:${escaped(calendar.name)}`,
		...timeZone,
		...calendar.appointments.flatMap((one) => appointment(one, calendar)),
		'END:VCALENDAR',
	]
		.map((line) => `${folded(line)}\r\n`)
		.join('')
