/** The calendar file, read back the way RFC 5545 says it is read. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Appointment, calendarText } from '../../../shared/domain/programme/calendar.ts'
import { clean } from '../../../shared/lib/text.ts'

const appointment = (more: Partial<Appointment> = {}): Appointment => ({
	id: '019e3f6c-7b00-7000-8000-000000000001',
	date: '2027-05-19',
	startAt: '09:45',
	endAt: '10:00',
	title: 'Welcome',
	place: 'Main Hall',
	lines: [],
	isDropped: false,
	...more,
})
const textOf = (...appointments: readonly Appointment[]) =>
	calendarText({ name: 'BLMK Forum', atMs: Date.UTC(2027, 4, 1, 12, 34, 56, 789), revision: 42, appointments })

/** Lines put together again, then a value with its marks taken off. */
const unfolded = (text: string) => text.replaceAll('\r\n ', '').split('\r\n')
const valueOf = (text: string, name: string) =>
	unfolded(text)
		.find((line) => line.startsWith(`${name}:`))
		?.slice(name.length + 1)
		.replace(/\\([\\;,nN])/g, (_, letter: string) => (letter.toLowerCase() === 'n' ? '\n' : letter))

describe('the calendar', () => {
	test('is one file of appointments at the venue’s time', () => {
		const event = appointment({ lines: ['09:50 What helped; Kit, Roz', ''], place: 'Main Hall, Venue 360' })
		expect(unfolded(textOf(event)).slice(-14)).toEqual([
			'END:VTIMEZONE',
			'BEGIN:VEVENT',
			'UID:019e3f6c-7b00-7000-8000-000000000001@foyer',
			'DTSTAMP:20270501T123456Z',
			'SEQUENCE:42',
			'DTSTART;TZID=Europe/London:20270519T094500',
			'DTEND;TZID=Europe/London:20270519T100000',
			'SUMMARY:Welcome',
			'LOCATION:Main Hall\\, Venue 360',
			'DESCRIPTION:09:50 What helped\\; Kit\\, Roz',
			'STATUS:CONFIRMED',
			'END:VEVENT',
			'END:VCALENDAR',
			'',
		])
		expect(unfolded(textOf(event)).slice(0, 6)).toEqual([
			'BEGIN:VCALENDAR',
			'VERSION:2.0',
			'PRODID:-//Foyer//Programme//EN',
			'CALSCALE:GREGORIAN',
			'METHOD:PUBLISH',
			'X-WR-CALNAME:BLMK Forum',
		])
		expect(textOf(appointment({ isDropped: true, place: '' }))).toContain('STATUS:CANCELLED')
		expect(textOf(appointment({ place: '' }))).not.toContain('LOCATION')
	})

	test('its time zone changes on the last Sundays of March and October, at one o’clock UTC', () => {
		const text = textOf()
		expect(text).toContain('DTSTART:19960331T010000\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU')
		expect(text).toContain('DTSTART:19961027T020000\r\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU')
		expect([new Date('1996-03-31').getUTCDay(), new Date('1996-10-27').getUTCDay()]).toEqual([0, 0])
	})

	test('any text comes back as it was, in lines of 75 octets at most, and makes no line of its own', () => {
		const anyText = fc.string({ unit: 'binary', maxLength: 300 })
		fc.assert(
			fc.property(anyText, anyText, fc.array(anyText, { maxLength: 3 }), (title, place, lines) => {
				const text = textOf(appointment({ title, place, lines }))
				const raw = text.split('\r\n')
				expect(raw.every((line) => Buffer.byteLength(line) <= 75 && !/[\r\n]/.test(line))).toBe(true)
				expect(text.isWellFormed()).toBe(true)
				expect(valueOf(text, 'SUMMARY')).toBe(clean(title))
				expect(valueOf(text, 'LOCATION') ?? '').toBe(clean(place))
				const words = lines.map(clean).filter((line) => line !== '')
				expect(valueOf(text, 'DESCRIPTION') ?? '').toBe(words.join('\n'))
				expect(unfolded(text).filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1)
			}),
			{ seed: 20270519, numRuns: 300 },
		)
	})
})
