/** The help desk and a full building: every command with what it can come to, taken back, and sent twice. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../../electron/hub/newId.ts'
import { type DoorHub, startDoorHub } from '../support/doorHub.ts'
import { deskActor, type TestHub } from '../support/hubForTests.ts'

let door: DoorHub
let hub: TestHub
let dayId: string
let aheadMs = 0
const lead = deskActor('Lead', 'deskLead')
const volunteer = deskActor('Desk 2')

beforeAll(async () => {
	door = await startDoorHub({ nowMs: () => Date.now() + aheadMs })
	;({ hub, dayId } = door)
})
afterAll(() => hub?.close())

const queue = () => hub.ask('checkin.helpQueue', { dayId }, lead).asks
const sentences = () => hub.ask('history.list', { limit: 10, before: null }, lead)

describe('sending somebody to the help desk', () => {
	it('puts them on its list once, with a word about why, and can be taken back', () => {
		const registrationId = door.add('Ines')
		const input = { rows: [{ registrationId }], dayId, why: 'question' } as const
		const sent = hub.call('checkin.sendToHelp', input, volunteer)
		expect(sent.outcome).toEqual({ outcome: 'sent', waiting: 1 })
		expect(door.again('checkin.sendToHelp', sent.id, input, volunteer)).toEqual(sent.outcome)
		expect(hub.call('checkin.sendToHelp', { ...input, why: 'needs' }, deskActor('Desk 3')).outcome).toEqual({
			outcome: 'alreadySent',
		})
		expect(queue()).toMatchObject([
			{ registrationId, preferredName: 'Ines', why: 'question', desk: 'Desk 2', state: 'waiting' },
		])
		expect(hub.ask('checkin.building', { dayId }, volunteer).helpWaiting).toBe(1)
		expect(door.undo(sent.id, volunteer)).toBe('undone')
		expect(queue()).toEqual([])
	})
	it('works for somebody nobody found', () => {
		const sent = hub.call('checkin.sendToHelp', { rows: [], dayId, why: 'notFound' }, volunteer)
		const twice = hub.call('checkin.sendToHelp', { rows: [], dayId, why: 'notFound' }, volunteer)
		expect([sent.outcome.outcome, twice.outcome.outcome]).toEqual(['sent', 'sent'])
		expect(queue().map(({ registrationId, preferredName }) => [registrationId, preferredName])).toEqual([
			[null, ''],
			[null, ''],
		])
		for (const { id } of [sent, twice]) expect(door.undo(id, volunteer)).toBe('undone')
	})
	it('knows nobody who is not there, and no other day', () => {
		const registrationId = door.add('Ines')
		for (const input of [
			{ rows: [{ registrationId: newId() }], dayId, why: 'other' },
			{ rows: [{ registrationId }], dayId: newId(), why: 'other' },
		] as const)
			expect(hub.call('checkin.sendToHelp', input, volunteer).outcome).toEqual({ outcome: 'notFound' })
	})
	it('takes every reason there is', () => {
		for (const why of [
			'question',
			'wrongDay',
			'cancelled',
			'waiting',
			'notFound',
			'needs',
			'namesake',
			'other',
		] as const) {
			const sent = hub.call('checkin.sendToHelp', { rows: [], dayId, why }, volunteer)
			expect(sent.outcome.outcome).toBe('sent')
			expect(door.undo(sent.id, volunteer)).toBe('undone')
		}
	})
})

describe('seeing to somebody', () => {
	it('takes, puts back and finishes, each of which can be taken back', () => {
		const registrationId = door.add('Tess')
		hub.call('checkin.sendToHelp', { rows: [{ registrationId }], dayId, why: 'needs' }, volunteer)
		const askId = queue()[0]?.askId ?? ''
		const taken = hub.call('checkin.setHelp', { askId, state: 'taken' }, lead)
		expect(taken.outcome).toEqual({ outcome: 'set' })
		expect(door.again('checkin.setHelp', taken.id, { askId, state: 'taken' }, lead)).toEqual({ outcome: 'set' })
		expect(queue()).toMatchObject([{ state: 'taken', takenBy: 'Lead' }])
		expect(hub.call('checkin.setHelp', { askId, state: 'taken' }, lead).outcome).toEqual({ outcome: 'unchanged' })
		expect(hub.ask('checkin.building', { dayId }).helpWaiting).toBe(0)
		hub.call('checkin.setHelp', { askId, state: 'waiting' }, lead)
		expect(queue()).toMatchObject([{ state: 'waiting', takenBy: '' }])
		const done = hub.call('checkin.setHelp', { askId, state: 'done' }, lead)
		expect(queue()).toEqual([])
		expect(door.undo(done.id, lead)).toBe('undone')
		expect(queue()).toMatchObject([{ askId, state: 'waiting' }])
		hub.call('checkin.setHelp', { askId, state: 'done' }, lead)
		expect(hub.call('checkin.setHelp', { askId: newId(), state: 'done' }, lead).outcome).toEqual({
			outcome: 'notFound',
		})
	})
	it('shows what to do and never why, and whom to call only for a minute after a reason', () => {
		const registrationId = door.add('Uma')
		hub.call('people.setNeeds', {
			registrationId,
			needs: [
				{
					kind: 'access',
					code: 'largePrint',
					words: 'MY OWN WORDS',
					actionLine: 'Large-print programme: box 2.',
					audience: ['desk'],
					status: 'planned',
					instead: '',
					owner: 'access lead',
				},
			],
		})
		hub.call('people.setEmergencyContact', {
			registrationId,
			contact: { name: 'SISTER', phone: '07700 900001', relationship: 'sister' },
		})
		const card = hub.ask('checkin.helpCard', { registrationId, dayId }, lead)
		expect(card).toMatchObject({
			outcome: 'known',
			actionLines: ['Large-print programme: box 2.'],
			hasEmergencyContact: true,
			hasPhotoAnswer: false,
		})
		expect(JSON.stringify(card)).not.toMatch(/MY OWN|SISTER|07700|largePrint/)
		const opened = hub.call('people.openEmergencyContact', { registrationId, reason: 'feels faint' }, lead)
		expect(opened.outcome).toEqual({ outcome: 'opened' })
		expect(hub.ask('people.emergencyContact', { openingId: opened.id }, lead)).toMatchObject({
			outcome: 'open',
			contact: { name: 'SISTER' },
		})
		aheadMs = 61_000
		expect(hub.ask('people.emergencyContact', { openingId: opened.id }, lead)).toEqual({ outcome: 'closed' })
		aheadMs = 0
	})
	it('is for leads', () => {
		const registrationId = door.add('Vera')
		for (const role of ['desk', 'kiosk', 'facilitator', 'steward'] as const) {
			const other = deskActor('Elsewhere', role)
			expect(() => hub.ask('checkin.helpQueue', { dayId }, other), role).toThrow()
			expect(() => hub.ask('checkin.helpCard', { registrationId, dayId }, other), role).toThrow()
		}
	})
})

describe('a full building', () => {
	it('stops every way in for a desk, lets a lead go on, and says so in History', () => {
		const [one, two, three] = [door.add('One'), door.add('Two'), door.add('Three')]
		const inside = () => hub.ask('checkin.building', { dayId }).inside
		const start = inside()
		const limit = hub.call('checkin.setBuilding', { fireLimit: start + 1, comfortable: start + 1 }, lead)
		expect(limit.outcome).toEqual({ outcome: 'set' })
		const admit = (registrationId: string) => ({ registrationId, dayId, method: 'search' }) as const
		const both = { dayId, method: 'search', rows: [{ registrationId: one }, { registrationId: two }] } as const
		const full = { outcome: 'full', inside: start, fireLimit: start + 1 }
		expect(hub.call('checkin.admitTogether', both, volunteer).outcome).toEqual(full)
		expect(inside()).toBe(start)
		expect(hub.call('checkin.admit', admit(one), volunteer).outcome.outcome).toBe('admitted')

		const walkIn = {
			registrationId: newId(),
			dayId,
			preferredName: 'Walker',
			familyName: '',
			organisation: '',
			sector: hub.ask('events.overview', {}).sectors[0]?.code ?? '',
			photo: 'no',
			needsEvacuationHelp: 'no',
		} as const
		const along = {
			registrationId: newId(),
			forId: one,
			dayId,
			preferredName: 'Zed',
			kind: 'carer',
			photo: 'no',
		} as const
		const stopped = { outcome: 'full', inside: start + 1, fireLimit: start + 1 }
		for (const goesOn of [false, true]) {
			expect(hub.call('checkin.admit', { ...admit(two), goesOn }, volunteer).outcome).toEqual(stopped)
			expect(hub.call('checkin.walkIn', { ...walkIn, goesOn }, volunteer).outcome).toEqual(stopped)
			expect(hub.call('checkin.addCompanion', { ...along, goesOn }, volunteer).outcome).toEqual(stopped)
		}
		expect(hub.call('checkin.admit', admit(two), lead).outcome).toEqual(stopped)
		// Whoever is in is in, and nobody is turned away for another reason than their own.
		expect(hub.call('checkin.admit', admit(one), volunteer).outcome.outcome).toBe('alreadyIn')

		const beyond = hub.call('checkin.admit', { ...admit(two), goesOn: true }, lead)
		expect(beyond.outcome.outcome).toBe('admittedBeyond')
		expect(door.again('checkin.admit', beyond.id, { ...admit(two), goesOn: true }, lead)).toEqual(beyond.outcome)
		expect(hub.call('checkin.walkIn', { ...walkIn, goesOn: true }, lead).outcome.outcome).toBe('admittedBeyond')
		const company = hub.call('checkin.addCompanion', { ...along, goesOn: true }, lead)
		expect(company.outcome.outcome).toBe('admittedBeyond')
		const together = hub.call(
			'checkin.admitTogether',
			{ dayId, method: 'search', rows: [{ registrationId: three }], goesOn: true },
			lead,
		)
		expect(together.outcome).toMatchObject({ outcome: 'admittedBeyond', count: 1 })
		expect(JSON.stringify(sentences())).toContain('admittedBeyond')
		for (const { id } of [together, company, beyond]) expect(door.undo(id, lead)).toBe('undone')
		expect(door.stateOf(two)).toBe('expected')
		expect(door.undo(limit.id, lead)).toBe('undone')
		expect(hub.call('checkin.admit', admit(two), volunteer).outcome.outcome).toBe('admitted')
	})
	it('asks nobody where no limit was given', () => {
		// The forum has a limit of its own.
		expect(hub.call('checkin.setBuilding', { fireLimit: 0, comfortable: 0 }, lead).outcome.outcome).toBe('set')
		expect(hub.ask('checkin.building', { dayId }, volunteer)).toMatchObject({ fireLimit: 0, comfortable: 0 })
		expect(hub.call('checkin.setBuilding', { fireLimit: 0, comfortable: 0 }, lead).outcome.outcome).toBe('unchanged')
	})
	it('is told at once that the day was closed, and whoever comes after counts', () => {
		const closed = hub.call('checkin.closeDay', { dayId }, lead)
		expect(closed.outcome.outcome).toBe('closed')
		expect(hub.ask('checkin.building', { dayId }, volunteer).closedAtMs).not.toBeNull()
		const late = door.add('Late')
		expect(hub.call('checkin.admit', { registrationId: late, dayId, method: 'scan' }, volunteer).outcome.outcome).toBe(
			'admitted',
		)
		expect(door.undo(closed.id, lead)).toBe('undone')
		expect(hub.ask('checkin.building', { dayId }, volunteer).closedAtMs).toBeNull()
	})
})
