/** The programme as the rules read it, out of a real file. */
import { describe, expect, test } from 'vitest'
import { programmeFacts } from '../../../electron/database/stores/programmeFacts.store.ts'
import { makeGroupsEvent } from '../../support/breakouts.ts'
import { dayOne, dayTwo, firstCommand, idOf, makeTestEvent } from '../../support/events.ts'

const hall = idOf(21)
const itemRow = (id: string, startAt: string, endAt: string, more: Readonly<Record<string, string | number>> = {}) => ({
	id,
	day_id: dayOne,
	start_at: startAt,
	end_at: endAt,
	room_id: null,
	kind: 'plenary',
	title: 'Welcome',
	av_notes: 'Two microphones',
	access_notes: 'Captions',
	content_note: '',
	is_fixed: 1,
	buffer_min: 5,
	round_id: null,
	status: 'planned',
	started_at_ms: null,
	ended_at_ms: null,
	...more,
})

describe('the facts of a programme', () => {
	test('of an event without one are its days', () => {
		using event = makeTestEvent()
		expect(programmeFacts(event.open().file.reader)).toEqual({
			days: firstCommand.days,
			items: [],
			shifts: [],
			roomUses: [],
		})
	})

	test('are in order of day, start, room and id, with whoever leads and interprets', () => {
		using at = makeGroupsEvent()
		const { event, addPerson, put, rounds } = at
		const [ada, bo, cy] = [addPerson('Ada'), addPerson('Bo'), addPerson('Cy')]
		const [late, early, noRoom, nextDay] = [idOf(501), idOf(502), idOf(503), idOf(504)]
		put('programme_item', itemRow(nextDay, '09:00', '09:30', { day_id: dayTwo }))
		put('programme_item', itemRow(late, '11:00', '12:00', { round_id: rounds[0], kind: 'breakout', is_fixed: 0 }))
		put('programme_item', itemRow(noRoom, '10:00', '10:30'))
		put('programme_item', itemRow(early, '10:00', '10:30', { room_id: hall, status: 'on', started_at_ms: 5 }))
		for (const id of [bo, ada, cy]) put('programme_lead', { item_id: early, registration_id: id })
		const team = event.newId()
		put('interpreter_team', { id: team, name: 'BSL' })
		put('programme_interpreter', { item_id: early, team_id: team, stands_at: 'left', material_sent_on: '2027-05-10' })
		put('room_use', { room_id: hall, purpose: 'prep' })
		const shift = (id: string, person: string, startAt: string) =>
			put('duty_shift', {
				id,
				registration_id: person,
				kind: 'wellbeing',
				day_id: dayOne,
				start_at: startAt,
				end_at: '16:00',
				room_id: hall,
			})
		shift(idOf(601), ada, '12:00')
		shift(idOf(602), bo, '09:00')
		shift(idOf(603), cy, '08:00')
		event.open().file.transact((db) => db.run("UPDATE registration SET status = 'cancelled' WHERE id = ?", cy))
		const facts = programmeFacts(event.open().file.reader)
		expect(facts.items.map(({ id }) => id)).toEqual([early, noRoom, late, nextDay])
		expect(facts.items[0]).toEqual({
			id: early,
			dayId: dayOne,
			startAt: '10:00',
			endAt: '10:30',
			roomId: hall,
			kind: 'plenary',
			title: 'Welcome',
			// In the order they booked; not whoever was cancelled.
			leadIds: [ada, bo],
			avNotes: 'Two microphones',
			accessNotes: 'Captions',
			contentNote: '',
			isFixed: true,
			bufferMin: 5,
			roundId: null,
			interpreters: [{ teamId: team, standsAt: 'left', materialSentOn: '2027-05-10' }],
			status: 'on',
			startedAtMs: 5,
			endedAtMs: null,
		})
		expect(facts.items[2]).toMatchObject({ kind: 'breakout', isFixed: false, roundId: rounds[0], leadIds: [] })
		expect(facts.shifts.map(({ registrationId, startAt }) => [registrationId, startAt])).toEqual([
			[bo, '09:00'],
			[ada, '12:00'],
		])
		expect(facts.roomUses).toEqual([{ roomId: hall, purpose: 'prep' }])
	})
})
