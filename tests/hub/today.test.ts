/** The day at a glance and what is ready, over a real event: counted as people come, go and are taken back. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OutputOf } from '../../shared/contract/index.ts'
import { type DoorInHub, startDoorInHub } from '../support/doorInHub.ts'
import { deskActor } from '../support/hubForTests.ts'

let door: DoorInHub
const ready = (section: OutputOf<'today.ready'>['sections'][number]['section']) => {
	const found = door.hub.ask('today.ready', { dayId: door.dayId }).sections.find((one) => one.section === section)
	if (!found) throw new Error(`Nothing is said of ${section}`)
	return found
}

beforeAll(async () => {
	door = await startDoorInHub('08:40', { hasPages: false })
})
afterAll(() => door.hub.close())

describe('the day at a glance', () => {
	test('nobody is in before anybody came', () => {
		const { in: inside, left, expected, stillToCome, desks, arrivals } = door.glance()
		expect([inside, left]).toEqual([0, 0])
		expect(stillToCome).toBe(expected)
		expect(expected).toBeGreaterThan(180)
		expect(desks).toEqual([])
		expect(arrivals.every(({ came }) => came === 0)).toBe(true)
	})

	test('counts by quarter, desk and walk-in as people come', () => {
		door.comeIn(3, '08:50', 'Desk 1')
		door.comeIn(7, '09:05', 'Desk 2')
		door.walkIn('Ada', '09:06')
		const glance = door.glance()
		expect(glance).toMatchObject({ in: 11, walkIns: 1, left: 0, stillToCome: glance.expected - 10 })
		expect(glance.arrivals.filter(({ came }) => came > 0)).toEqual([
			{ at: '08:45', came: 3, walkIns: 0 },
			{ at: '09:00', came: 8, walkIns: 1 },
		])
		expect(glance.desks.map(({ desk, in: count }) => [desk, count])).toEqual([
			['Desk 1', 3],
			['Desk 2', 8],
		])
	})

	test('somebody who was let in by mistake and taken back is in no number', () => {
		const before = door.glance()
		const registrationId = door.people.at(-1)?.registrationId ?? ''
		const { id } = door.hub.call(
			'checkin.admit',
			{ registrationId, dayId: door.dayId, method: 'search' },
			deskActor('Desk 3'),
		)
		expect(door.glance().in).toBe(before.in + 1)
		door.hub.call('history.undo', { targetId: id, reason: '' }, deskActor('Desk 3'))
		expect(door.glance()).toEqual(before)
	})

	test('somebody who goes has left, and still came', () => {
		const before = door.glance()
		const registrationId = door.people[0]?.registrationId ?? ''
		door.hub.call('checkin.leave', { registrationId, dayId: door.dayId, method: 'search' })
		expect(door.glance()).toEqual({ ...before, in: before.in - 1, left: 1 })
	})

	test('the help desk counts who waits, not who is seen to', () => {
		const { dayId } = door
		door.hub.call('checkin.sendToHelp', { rows: [], dayId, why: 'needs' })
		expect(door.glance().helpWaiting).toBe(1)
		const [ask] = door.hub.ask('checkin.helpQueue', { dayId }).asks
		door.hub.call('checkin.setHelp', { askId: ask?.askId ?? '', state: 'taken' })
		expect(door.glance().helpWaiting).toBe(0)
	})

	test('a lead at a desk is given no sectors; an organiser none that is small', () => {
		door.comeIn(60, '09:20')
		const { dayId } = door
		expect(door.hub.ask('today.glance', { dayId }, deskActor('Desk 1', 'deskLead')).sectors).toEqual([])
		const { sectors } = door.glance()
		expect(sectors.some(({ count }) => count !== null && count >= 5)).toBe(true)
		expect(sectors.filter(({ count }) => count !== null && count > 0 && count < 5)).toEqual([])
		expect(sectors.filter(({ count }) => count === null)).not.toHaveLength(1)
	})

	test('is for nobody else', () => {
		const { dayId } = door
		for (const role of ['desk', 'facilitator', 'steward', 'speakerSupport', 'display', 'kiosk'] as const)
			expect(() => door.hub.ask('today.glance', { dayId }, deskActor('Desk 1', role))).toThrow('forbidden')
		expect(() => door.hub.ask('today.ready', { dayId }, deskActor('Desk 1', 'deskLead'))).toThrow('forbidden')
	})
})

describe('ready for doors', () => {
	test('counts crew who are in', () => {
		const before = ready('crew')
		const { dayId } = door
		const crew = door.people.find(
			({ roles, registrationId }) =>
				roles.includes('crew') &&
				door.hub.call('checkin.admit', { registrationId, dayId, method: 'search' }).outcome.outcome === 'admitted',
		)
		expect(crew).toBeDefined()
		expect(ready('crew')).toEqual({ ...before, ready: before.ready + 1 })
	})

	test('counts a need once it is ready, and a plan once it is agreed', () => {
		const { hub } = door
		const [needs, plans] = [ready('needs'), ready('plans')]
		const person = door.people.find(({ registrationId }) => {
			const care = hub.ask('people.care', { registrationId })
			return care.outcome === 'known' && care.needs.length === 0
		})
		const registrationId = person?.registrationId ?? ''
		const need = {
			kind: 'access',
			code: 'stepFree',
			words: '',
			actionLine: '',
			audience: ['desk'],
			instead: '',
			owner: '',
		} as const
		hub.call('people.setNeeds', { registrationId, needs: [{ ...need, audience: ['desk'], status: 'planned' }] })
		expect(ready('needs')).toEqual({ ...needs, of: needs.of + 1 })
		hub.call('people.setNeeds', { registrationId, needs: [{ ...need, audience: ['desk'], status: 'ready' }] })
		expect(ready('needs')).toEqual({ ...needs, ready: needs.ready + 1, of: needs.of + 1 })
		hub.call('people.edit', { registrationId, changes: { needsEvacuationHelp: 'yes' } })
		expect(ready('plans')).toEqual({ ...plans, of: plans.of + 1 })
		const plan = { state: 'agreed', method: 'ownPace', buddyId: null, backupId: null } as const
		hub.call('people.setPlan', {
			registrationId,
			plan: { ...plan, meetAt: '', refuge: '', equipment: '', route: '' },
		})
		expect(ready('plans')).toEqual({ ...plans, ready: plans.ready + 1, of: plans.of + 1 })
	})

	test('says of nothing more ready than there is', () => {
		for (const { section, ready: count, of } of door.hub.ask('today.ready', { dayId: door.dayId }).sections)
			expect([section, count <= of && count >= 0]).toEqual([section, true])
	})
})
