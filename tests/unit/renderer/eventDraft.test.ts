/** A new event while it is typed: what needs a look, and what the hub is asked for in the end. */
import { describe, expect, it } from 'vitest'
import {
	type EventDraft,
	emptyDraft,
	problemsOf,
	requestOf,
	withAnotherDay,
	withAnotherDesk,
	withAnotherRoom,
	withTimes,
} from '../../../renderer/features/library/eventDraft.ts'
import { library } from '../../../shared/contract/library.ts'

const first = { key: 1, date: '2027-05-19', doorsAt: '09:00', startAt: '09:30', endAt: '16:30' }
const ready: EventDraft = { ...emptyDraft, name: '  Carers Week open table ', days: [first] }

describe('a draft of an event', () => {
	it('asks for a name and a date, and for nothing else', () => {
		expect(problemsOf(emptyDraft)).toEqual({ name: 'nameMissing', '1.date': 'dateMissing' })
		expect(problemsOf(ready)).toEqual({})
	})

	it('finds a date that is there twice, once', () => {
		const twice = { ...ready, days: [first, { ...first, key: 2 }] }
		expect(problemsOf(twice)).toEqual({ '2.date': 'dateTwice' })
	})

	it('finds times that are none or in the wrong order', () => {
		const day = { ...first, doorsAt: '10:00', startAt: '09:30', endAt: '09:30' }
		expect(problemsOf({ ...ready, days: [day] })).toEqual({ '1.startAt': 'startsEarly', '1.endAt': 'endsEarly' })
		expect(problemsOf({ ...ready, days: [{ ...first, endAt: 'late' }] })).toEqual({ '1.endAt': 'timeMissing' })
	})

	it('takes times as people type them', () => {
		const typed = withTimes({ ...ready, days: [{ ...first, doorsAt: '9', startAt: '9.30', endAt: '1630' }] })
		expect(typed.days).toEqual([first])
	})

	it('makes the next day the day after, over the end of a month and of summer time', () => {
		const draft = { ...ready, days: [{ ...first, date: '2027-10-30' }] }
		const two = withAnotherDay(withAnotherDay(draft))
		expect(two.days.map((day) => day.date)).toEqual(['2027-10-30', '2027-10-31', '2027-11-01'])
		expect(new Set(two.days.map((day) => day.key)).size).toBe(3)
	})

	it('asks the hub for what the contract takes: names trimmed, days in order, empty rows left out', () => {
		const second = { ...first, key: 9, date: '2027-05-18' }
		const full = withAnotherDesk(withAnotherRoom({ ...ready, days: [first, second] }), ' Side door ')
		const request = requestOf(full, 'Desk 1')
		expect(library.create.input.parse(request)).toEqual(request)
		expect(request.name).toBe('Carers Week open table')
		expect(request.days.map((day) => day.date)).toEqual(['2027-05-18', '2027-05-19'])
		expect(request.rooms).toEqual([])
		expect(request.desks).toEqual(['Side door'])
		expect(requestOf(ready, 'Desk 1').desks).toEqual(['Desk 1'])
	})
})
