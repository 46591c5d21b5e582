import { describe, expect, it } from 'vitest'
import type { DoorEntry } from '../../../shared/domain/attendance.ts'
import { hoursOf, minutesOfDay, totalHours } from '../../../shared/domain/certificates/minutes.ts'
import { type CountedItem, usualUse } from '../../../shared/domain/certificates/settings.ts'
import { atVenue } from '../../../shared/lib/when.ts'

const day = { id: 'd1', date: '2027-05-19' }
const at = (time: string): number => atVenue(day.date, time)
const item = (startAt: string, endAt: string, use: CountedItem['use'] = 'counts'): CountedItem => ({
	itemId: startAt,
	dayId: 'd1',
	startAt,
	endAt,
	use,
})
const items = [
	item('10:00', '11:00'),
	item('11:00', '11:20', 'no'),
	item('11:20', '12:20', 'groupWork'),
	item('13:20', '14:20'),
]
let count = 0
const entry = (kind: DoorEntry['kind'], time: string, cancels: string | null = null): DoorEntry => ({
	id: `e${count++}`,
	kind,
	atMs: at(time),
	desk: '',
	cancels,
})
const minutes = (entries: readonly DoorEntry[], some = items, until = '18:00') =>
	minutesOfDay(day, entries, some, at(until))

describe('minutes of a day', () => {
	it('are those of the items that count, from coming to leaving', () => {
		expect(minutes([entry('in', '09:10'), entry('out', '16:00')])).toEqual({
			dayId: 'd1',
			minutes: 180,
			groupMinutes: 60,
			isExitUnseen: false,
			isExitAssumed: false,
		})
		expect(minutes([entry('in', '10:20'), entry('out', '13:30')])).toMatchObject({ minutes: 110, groupMinutes: 60 })
	})
	it('stop while somebody is out', () => {
		const lines = [entry('in', '09:10'), entry('out', '10:30'), entry('in', '12:00'), entry('out', '14:20')]
		expect(minutes(lines)).toMatchObject({ minutes: 30 + 20 + 60, groupMinutes: 20 })
	})
	it('count each minute once, whatever runs at the same time and how often a desk let them in', () => {
		const both = [item('10:00', '11:00'), item('10:30', '11:30', 'groupWork')]
		const lines = [entry('in', '09:10'), entry('in', '09:12'), entry('out', '16:00')]
		expect(minutes(lines, both)).toMatchObject({ minutes: 90, groupMinutes: 60 })
	})
	it('go to the end of the item where leaving is assumed in the course of it, and no further', () => {
		expect(minutes([entry('in', '09:10'), entry('assumedOut', '13:30')])).toMatchObject({
			minutes: 180,
			isExitAssumed: true,
		})
		expect(minutes([entry('in', '09:10'), entry('assumedOut', '12:40')])).toMatchObject({ minutes: 120 })
		// Seen to leave first: what is assumed later says nothing.
		expect(minutes([entry('in', '09:10'), entry('out', '10:30'), entry('assumedOut', '16:00')])).toMatchObject({
			minutes: 30,
			isExitAssumed: false,
		})
	})
	it('go on until now while nobody saw them leave', () => {
		expect(minutes([entry('in', '09:10')], items, '11:50')).toMatchObject({ minutes: 90, isExitUnseen: true })
	})
	it('take no notice of lines that were taken back', () => {
		const wrong = entry('out', '10:10')
		expect(
			minutes([entry('in', '09:10'), wrong, entry('undo', '10:11', wrong.id), entry('out', '16:00')]),
		).toMatchObject({
			minutes: 180,
		})
		expect(minutes([])).toMatchObject({ minutes: 0, isExitUnseen: false })
	})
})

describe('hours', () => {
	it('are down to the nearest quarter, each day by itself', () => {
		expect([14, 15, 59, 60, 254].map(hoursOf)).toEqual([0, 0.25, 0.75, 1, 4])
		expect(totalHours([{ minutes: 254 }, { minutes: 254 }])).toBe(8)
	})
	it('come from what is taught, told or worked on together, unless somebody says otherwise', () => {
		expect((['plenary', 'story', 'breakout', 'break', 'meal', 'marketplace'] as const).map(usualUse)).toEqual([
			'counts',
			'counts',
			'groupWork',
			'no',
			'no',
			'no',
		])
	})
})
