/** The end of a day: whoever was not seen to leave is taken to have, marked as such; opened again as it was. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ownActor } from '../../electron/hub/hub.ts'
import { newId } from '../../electron/hub/newId.ts'
import { type DoorInHub, startDoorInHub } from '../support/doorInHub.ts'
import { deskActor } from '../support/hubForTests.ts'

let door: DoorInHub
const ending = () => door.hub.ask('checkin.dayEnd', { dayId: door.dayId })
const close = (actor = ownActor) => door.hub.call('checkin.closeDay', { dayId: door.dayId }, actor)
const open = () => {
	const event = door.hub.hub.current()
	if (!event) throw new Error('No event is open')
	return event
}
const exits = () =>
	open().file.reader.all<{ kind: string; n: number }>(
		`SELECT kind, count(*) AS n FROM attendance WHERE kind IN ('out', 'assumedOut')
		 AND NOT EXISTS (SELECT 1 FROM attendance AS later WHERE later.cancels = attendance.id) GROUP BY kind ORDER BY kind`,
	)

beforeEach(async () => {
	door = await startDoorInHub('08:40', { hasPages: false })
	door.comeIn(6, '09:10')
	door.setTime('15:30')
	const registrationId = door.people[0]?.registrationId ?? ''
	door.hub.call('checkin.leave', { registrationId, dayId: door.dayId, method: 'search' })
	door.setTime('16:00')
})
afterEach(() => door.hub.close())

describe('closing a day', () => {
	test('takes those who are still in to have left, and marks it as assumed', () => {
		const before = ending()
		expect(before).toMatchObject({ closedAtMs: null, closeCommandId: null, stillIn: 5, left: 1, assumedOut: 0 })
		const { id, outcome } = close()
		expect(outcome).toEqual({ outcome: 'closed', assumedOut: 5, didNotCome: before.didNotCome })
		expect(exits()).toEqual([
			{ kind: 'assumedOut', n: 5 },
			{ kind: 'out', n: 1 },
		])
		expect(ending()).toMatchObject({
			closedAtMs: expect.any(Number),
			closeCommandId: id,
			stillIn: 0,
			left: 6,
			assumedOut: 5,
			didNotCome: before.didNotCome,
		})
	})

	test('does it once: the same id again answers the same, another finds it closed', () => {
		const { id, outcome } = close()
		const again = open().bus.call(ownActor, 'checkin.closeDay', { id, input: { dayId: door.dayId } })
		expect(again).toEqual(outcome)
		expect(close().outcome).toEqual({ outcome: 'alreadyClosed' })
		expect(ending()).toMatchObject({ left: 6, assumedOut: 5 })
	})

	test('counts two bookings that turned out to be one person once', () => {
		const [, first, second] = door.people
		const merged = door.hub.call('people.merge', {
			registrationId: first?.registrationId ?? '',
			goneId: second?.registrationId ?? '',
			take: [],
		})
		expect(merged.outcome.outcome).toBe('merged')
		expect([ending().stillIn, door.glance().in]).toEqual([4, 4])
		const came = door.glance().arrivals.reduce((sum, one) => sum + one.came, 0)
		expect(came).toBe(5)
		expect(close().outcome).toMatchObject({ assumedOut: 4 })
		expect(ending()).toMatchObject({ stillIn: 0, left: 5, assumedOut: 4 })
		expect(door.glance()).toMatchObject({ in: 0, left: 5 })
	})

	test('of a day that the event does not have is refused', () => {
		expect(door.hub.call('checkin.closeDay', { dayId: newId() }).outcome).toEqual({ outcome: 'notFound' })
	})

	test('leaves the door open for whoever comes after it', () => {
		close()
		door.comeIn(1, '16:10')
		expect(ending()).toMatchObject({ stillIn: 1, assumedOut: 5 })
		const registrationId = door.people[1]?.registrationId ?? ''
		const back = door.hub.call('checkin.admit', { registrationId, dayId: door.dayId, method: 'search' })
		expect(back.outcome.outcome).toBe('admitted')
		expect(ending()).toMatchObject({ stillIn: 2, assumedOut: 4 })
	})

	test('is for leads, and not for a desk or the page by the door', () => {
		for (const role of ['desk', 'kiosk', 'display', 'facilitator'] as const)
			expect(() => close(deskActor('Desk 1', role))).toThrow('forbidden')
		expect(close(deskActor('Desk 1', 'deskLead')).outcome.outcome).toBe('closed')
	})
})

describe('opening it again', () => {
	test('brings everybody back who was only taken to have left, and nobody else', () => {
		const before = { ...ending(), glance: door.glance() }
		close()
		const { closeCommandId } = ending()
		door.setTime('16:20')
		const targetId = closeCommandId ?? ''
		expect(door.hub.call('history.undo', { targetId, reason: '' }).outcome).toEqual({ outcome: 'needsReason' })
		expect(door.hub.call('history.undo', { targetId, reason: 'Too early' }).outcome).toEqual({ outcome: 'undone' })
		expect({ ...ending(), glance: { ...door.glance(), nowMs: before.glance.nowMs } }).toEqual(before)
	})

	test('and it can be closed again, and opened again', () => {
		const first = close()
		door.hub.call('history.undo', { targetId: first.id, reason: 'Too early' })
		const second = close()
		expect(second.outcome).toMatchObject({ outcome: 'closed', assumedOut: 5 })
		expect(exits()).toEqual([
			{ kind: 'assumedOut', n: 5 },
			{ kind: 'out', n: 1 },
		])
		expect(ending().closeCommandId).toBe(second.id)
		expect(door.hub.call('history.undo', { targetId: first.id, reason: 'x' }).outcome).toEqual({
			outcome: 'alreadyUndone',
		})
		expect(door.hub.call('history.undo', { targetId: second.id, reason: 'x' }).outcome).toEqual({ outcome: 'undone' })
		expect(ending()).toMatchObject({ stillIn: 5, closedAtMs: null })
	})

	test('somebody who came back meanwhile stays in', () => {
		const { id } = close()
		const registrationId = door.people[2]?.registrationId ?? ''
		door.setTime('16:05')
		door.hub.call('checkin.admit', { registrationId, dayId: door.dayId, method: 'search' })
		door.hub.call('history.undo', { targetId: id, reason: 'Too early' })
		expect(ending()).toMatchObject({ stillIn: 5, left: 1, assumedOut: 0 })
	})
})
