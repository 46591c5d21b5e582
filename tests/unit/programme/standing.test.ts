/** What the programme stands on: rooms, rounds, teams and people that go away under it. */
import { describe, expect, test } from 'vitest'
import { roundInput } from '../../support/breakouts.ts'
import { dayOne, idOf } from '../../support/events.ts'
import { personNamed } from '../../support/people.ts'
import { hall, makeProgrammeEvent } from '../../support/programme.ts'

const [one, two] = [idOf(831), idOf(832)]
const room = (id: string, name: string) => ({
	id,
	code: '',
	name,
	fireCapacity: 10,
	theatreSeats: 10,
	cabaretSeats: 5,
	access: 'stepFree' as const,
	loop: 'none' as const,
	isLowNoise: true,
	notes: '',
})

describe('what the programme stands on', () => {
	test('a room with an item or a duty in it stays; one that is only kept for something goes', () => {
		using at = makeProgrammeEvent()
		const { call, undo, save, addPerson, event } = at
		save(one, '10:00', '11:00')
		expect(call('events.removeRoom', { roomId: hall }).outcome).toBe('inUse')
		const [quiet, prep] = [event.newId(), event.newId()]
		const added = call('events.addRoom', { room: room(quiet, 'Quiet room') })
		call('events.addRoom', { room: room(prep, 'Prep room') })
		const shift = { id: two, kind: 'crew' as const, dayId: dayOne, startAt: '09:00', endAt: '10:00', roomId: quiet }
		call('programme.saveShift', { registrationId: addPerson('Ada'), shift })
		expect(call('events.removeRoom', { roomId: quiet }).outcome).toBe('inUse')
		expect(undo(added.id)).toMatchObject({ outcome: 'standsOn' })
		call('programme.setRoomUse', { roomId: prep, purpose: 'prep' })
		expect(call('events.removeRoom', { roomId: prep }).outcome).toBe('removed')
		expect(at.facts().roomUses).toEqual([])
	})

	test('a round that goes leaves its item, and comes back into it', () => {
		using at = makeProgrammeEvent()
		const { call, undo, save, event } = at
		const roundId = event.newId()
		call('breakouts.saveRound', { round: roundInput(roundId, '11:00', '12:00') })
		save(one, '11:00', '12:00', { kind: 'breakout', roomId: null, roundId })
		const removed = call('breakouts.removeRound', { roundId })
		expect(removed.outcome).toBe('removed')
		expect(at.facts().items).toMatchObject([{ id: one, roundId: null }])
		expect(undo(removed.id)).toEqual({ outcome: 'undone' })
		expect(at.facts().items).toMatchObject([{ id: one, roundId }])
	})

	test('a team of interpreters that goes is at no item any more, and comes back to where it stood', () => {
		using at = makeProgrammeEvent()
		const { call, undo, save, addPerson, event } = at
		const teamId = event.newId()
		const rows = [{ registrationId: addPerson('Ada'), part: 'interprets' as const }]
		const made = call('breakouts.saveTeam', { teamId, name: 'BSL', rows })
		save(one, '10:00', '11:00', { interpreters: [{ teamId, standsAt: 'left' }] })
		call('programme.setMaterialSent', { itemId: one, teamId, sentOn: '2027-05-10' })
		expect(undo(made.id)).toMatchObject({ outcome: 'standsOn' })
		const before = at.facts()
		const removed = call('breakouts.removeTeam', { teamId })
		expect(removed.outcome).toBe('removed')
		expect(at.facts().items[0]?.interpreters).toEqual([])
		expect(undo(removed.id)).toEqual({ outcome: 'undone' })
		expect(at.facts()).toEqual(before)
	})

	test.each([
		['leads an item', 'programme_lead'],
		['is on duty', 'duty_shift'],
	])('somebody who %s and was added by mistake goes from the lists, not from under it', (_, table) => {
		using at = makeProgrammeEvent()
		const { call, undo, save, event } = at
		const registrationId = event.newId()
		const person = personNamed('Ada', 'Ash')
		const added = call('people.add', { registrationId, person })
		save(one, '10:00', '11:00')
		if (table === 'programme_lead')
			call('programme.setLeads', { rows: [{ registrationId, itemId: one, isLead: true }] })
		else {
			const shift = { id: two, kind: 'crew' as const, dayId: dayOne, startAt: '09:00', endAt: '10:00', roomId: null }
			call('programme.saveShift', { registrationId, shift })
		}
		expect(undo(added.id)).toEqual({ outcome: 'undone' })
		expect(at.rows(table)).toHaveLength(1)
		expect([...(at.facts().items[0]?.leadIds ?? []), ...at.facts().shifts]).toEqual([])
	})
})
