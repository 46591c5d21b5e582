/** The front door in a whole event: every command of it with what it can come to, taken back, and sent twice. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../../electron/hub/newId.ts'
import { type DoorHub, startDoorHub } from '../support/doorHub.ts'
import { deskActor, type TestHub } from '../support/hubForTests.ts'

let door: DoorHub
let hub: TestHub
let dayId: string
let otherDayId: string
const lead = deskActor('Lead', 'deskLead')
const volunteer = deskActor('Desk 2')

beforeAll(async () => {
	door = await startDoorHub()
	;({ hub, dayId, otherDayId } = door)
})
afterAll(() => hub?.close())

const counts = () => hub.ask('checkin.counts', { dayId })
const codeOf = (registrationId: string): string => {
	const person = hub.ask('checkin.welcome', { registrationId, dayId })
	return person.outcome === 'known' ? person.badgeCode : ''
}

describe('a scan', () => {
	it('finds whoever has the badge, however it is written, and nobody else', () => {
		const registrationId = door.add('Ines')
		const code = codeOf(registrationId)
		for (const read of [code, code.toLowerCase(), ` ${code} `])
			expect(hub.ask('checkin.scan', { code: read, dayId }, volunteer)).toMatchObject({
				outcome: 'one',
				registrationId,
			})
		expect(hub.ask('checkin.scan', { code: '9ZZZZ', dayId })).toEqual({ outcome: 'none' })
		expect(hub.ask('checkin.scan', { code: 'https://somewhere.example/?a=1', dayId })).toEqual({ outcome: 'none' })
	})
	it('carries a name and a state and nothing more', () => {
		const registrationId = door.add('Ines')
		const answer = hub.ask('checkin.scan', { code: codeOf(registrationId), dayId })
		expect(Object.keys(answer).toSorted()).toEqual(['outcome', 'preferredName', 'registrationId', 'state'])
	})
	it('is refused to whoever tries codes', () => {
		const prober = deskActor('Prober')
		const answers = Array.from({ length: 130 }, (_, at) =>
			hub.ask('checkin.scan', { code: `2${String(at).padStart(4, '0')}`, dayId }, prober),
		)
		expect(answers.at(-1)).toEqual({ outcome: 'tooOften' })
		expect(hub.ask('checkin.scan', { code: '9ZZZZ', dayId }, deskActor('Desk 7'))).toEqual({ outcome: 'none' })
	})
})

describe('coming in, going out, coming back', () => {
	it('counts once, goes out, and comes back with a welcome back', () => {
		const registrationId = door.add('Ines')
		const input = { registrationId, dayId, method: 'scan' as const }
		const before = counts().in
		const came = hub.call('checkin.admit', input, volunteer)
		expect(came.outcome.outcome).toBe('admitted')
		expect(door.again('checkin.admit', came.id, input, volunteer)).toEqual(came.outcome)
		expect(hub.call('checkin.admit', input, volunteer).outcome.outcome).toBe('alreadyIn')
		expect(counts().in).toBe(before + 1)
		expect(hub.ask('checkin.welcome', { registrationId, dayId })).toMatchObject({ isBack: false })

		const left = hub.call('checkin.leave', input, volunteer)
		expect(left.outcome.outcome).toBe('left')
		expect(door.again('checkin.leave', left.id, input, volunteer)).toEqual(left.outcome)
		expect(hub.call('checkin.leave', input, volunteer).outcome).toEqual({ outcome: 'notIn' })
		expect(door.stateOf(registrationId)).toBe('out')
		expect(door.undo(left.id, volunteer)).toBe('undone')
		expect(door.stateOf(registrationId)).toBe('in')
		expect(hub.ask('checkin.welcome', { registrationId, dayId })).toMatchObject({ isBack: false })

		hub.call('checkin.leave', input, volunteer)
		expect(hub.call('checkin.admit', input, volunteer).outcome.outcome).toBe('admitted')
		expect(hub.ask('checkin.welcome', { registrationId, dayId })).toMatchObject({ isBack: true, state: 'in' })
	})
	it('is welcome back on the second day', () => {
		const registrationId = door.add('Bea', [dayId, otherDayId])
		hub.call('checkin.admit', { registrationId, dayId, method: 'scan' })
		hub.call('checkin.admit', { registrationId, dayId: otherDayId, method: 'scan' })
		expect(hub.ask('checkin.welcome', { registrationId, dayId: otherDayId })).toMatchObject({ isBack: true })
		expect(hub.ask('checkin.welcome', { registrationId, dayId })).toMatchObject({ isBack: true })
	})
	it('knows nobody who is not there, and no other day', () => {
		const registrationId = door.add('Ines')
		expect(hub.call('checkin.leave', { registrationId: newId(), dayId, method: 'scan' }).outcome.outcome).toBe(
			'notFound',
		)
		expect(hub.call('checkin.leave', { registrationId, dayId: newId(), method: 'scan' }).outcome.outcome).toBe(
			'notFound',
		)
		expect(hub.call('checkin.admit', { registrationId: newId(), dayId, method: 'scan' }).outcome.outcome).toBe(
			'notFound',
		)
	})
	it('stays calm on the wrong day and books the day at the help desk', () => {
		const registrationId = door.add('Wilma', [otherDayId])
		const input = { registrationId, dayId, method: 'scan' as const }
		expect(hub.call('checkin.admit', input, volunteer).outcome).toEqual({
			outcome: 'wrongDay',
			bookedDayIds: [otherDayId],
		})
		const booked = hub.call('people.bookDay', { registrationId, dayId }, lead)
		expect(booked.outcome.outcome).toBe('booked')
		expect(door.stateOf(registrationId)).toBe('expected')
		expect(door.undo(booked.id, lead)).toBe('undone')
		expect(door.stateOf(registrationId)).toBe('wrongDay')
	})
})

describe('people who come together', () => {
	it('come in with one action, leave apart, and are taken back together', () => {
		const [one, two] = [door.add('Ona'), door.add('Tess')]
		const linked = hub.call('people.link', { registrationId: one, toId: two, kind: 'carer' })
		expect(linked.outcome.outcome).toBe('linked')
		const people = hub.ask('checkin.linked', { registrationId: one, dayId }, volunteer).people
		expect(people.map(({ registrationId, state }) => [registrationId, state])).toEqual([[two, 'expected']])
		expect(Object.keys(people[0] ?? {}).toSorted()).toEqual(['badgeCode', 'preferredName', 'registrationId', 'state'])

		const input = { dayId, method: 'search' as const, rows: [{ registrationId: one }, { registrationId: two }] }
		const came = hub.call('checkin.admitTogether', input, volunteer)
		expect(came.outcome).toEqual({ outcome: 'admitted', count: 2, already: 0, refused: 0 })
		expect(door.again('checkin.admitTogether', came.id, input, volunteer)).toEqual(came.outcome)
		expect(hub.call('checkin.admitTogether', input, volunteer).outcome).toEqual({
			outcome: 'nobody',
			already: 2,
			refused: 0,
		})
		hub.call('checkin.leave', { registrationId: two, dayId, method: 'search' }, volunteer)
		expect([door.stateOf(one), door.stateOf(two)]).toEqual(['in', 'out'])
		hub.call('checkin.admit', { registrationId: two, dayId, method: 'search' }, volunteer)
		expect(door.undo(came.id, volunteer)).toBe('undone')
		expect(door.stateOf(one)).toBe('expected')
	})
	it('leave whoever cannot come in where they are', () => {
		const one = door.add('Ona')
		const other = door.add('Wilma', [otherDayId])
		const came = hub.call('checkin.admitTogether', {
			dayId,
			method: 'search',
			rows: [{ registrationId: one }, { registrationId: other }, { registrationId: newId() }],
		})
		expect(came.outcome).toEqual({ outcome: 'admitted', count: 1, already: 0, refused: 2 })
		expect(door.undo(came.id)).toBe('undone')
	})
	it('bring somebody who was not booked: linked, in, and gone again when taken back', () => {
		const forId = door.add('Fay')
		const registrationId = newId()
		const input = { registrationId, forId, dayId, preferredName: 'Zed', kind: 'carer', photo: 'no' } as const
		const before = counts()
		const came = hub.call('checkin.addCompanion', input, volunteer)
		expect(came.outcome.outcome).toBe('admitted')
		expect(door.again('checkin.addCompanion', came.id, input, volunteer)).toEqual(came.outcome)
		expect(counts().in).toBe(before.in + 1)
		expect(hub.ask('checkin.linked', { registrationId: forId, dayId }).people).toMatchObject([
			{ registrationId, preferredName: 'Zed', state: 'in' },
		])
		expect(hub.ask('checkin.welcome', { registrationId, dayId })).toMatchObject({ photo: 'no', hasPhotoAnswer: true })
		expect(door.undo(came.id, volunteer)).toBe('undone')
		expect(counts().in).toBe(before.in)
		expect(hub.ask('checkin.linked', { registrationId: forId, dayId }).people).toEqual([])
		expect(
			hub.call('checkin.addCompanion', { ...input, registrationId: newId(), forId: newId() }).outcome.outcome,
		).toBe('notFound')
	})
})

describe('photos', () => {
	it('are known as not asked until somebody asks, and changed at any desk', () => {
		const registrationId = door.add('Quinn')
		expect(hub.ask('checkin.welcome', { registrationId, dayId }, volunteer)).toMatchObject({
			photo: 'no',
			hasPhotoAnswer: false,
		})
		const asked = hub.call('people.setPhoto', { registrationId, photo: 'ask' }, volunteer)
		expect(asked.outcome.outcome).toBe('set')
		expect(door.again('people.setPhoto', asked.id, { registrationId, photo: 'ask' }, volunteer)).toEqual(asked.outcome)
		expect(hub.call('people.setPhoto', { registrationId, photo: 'ask' }, deskActor('Desk 3')).outcome.outcome).toBe(
			'unchanged',
		)
		expect(hub.call('people.setPhoto', { registrationId, photo: 'yes' }, deskActor('Desk 3')).outcome.outcome).toBe(
			'set',
		)
		expect(hub.ask('checkin.welcome', { registrationId, dayId })).toMatchObject({ photo: 'yes', hasPhotoAnswer: true })
	})
})
