/** What is known of somebody: a tick, or what the door saw. */
import { describe, expect, test } from 'vitest'
import { comesInMs, publicAfterMs } from '../../../shared/domain/evacuation/grace.ts'
import { lastStay, type Stay, usualStay } from '../../../shared/domain/evacuation/lastPlace.ts'
import { standingOf } from '../../../shared/domain/evacuation/standing.ts'

const beganAtMs = 1000
const nobodyTicked = { outcome: '', atMs: null } as const

describe('the standing of somebody', () => {
	test('is open where nobody ticked them and the door did not see them go', () => {
		expect(standingOf(nobodyTicked, null, beganAtMs)).toEqual({ outcome: '', atMs: null, isByDoor: false })
	})

	test('by the door: left earlier before it began, seen safe since', () => {
		expect(standingOf(nobodyTicked, 999, beganAtMs)).toEqual({ outcome: 'leftEarlier', atMs: 999, isByDoor: true })
		expect(standingOf(nobodyTicked, 1000, beganAtMs)).toEqual({ outcome: 'seenSafe', atMs: 1000, isByDoor: true })
	})

	test('a tick counts before what the door says', () => {
		expect(standingOf({ outcome: 'atRefuge', atMs: 1100 }, 1200, beganAtMs)).toEqual({
			outcome: 'atRefuge',
			atMs: 1100,
			isByDoor: false,
		})
	})

	test('taken back, it stays open until the door sees them after that', () => {
		const takenBack = { outcome: '', atMs: 1100 } as const
		expect(standingOf(takenBack, 1050, beganAtMs).outcome).toBe('')
		expect(standingOf(takenBack, 1101, beganAtMs).outcome).toBe('seenSafe')
	})
})

describe('screens for the public', () => {
	test('follow after ten seconds, whichever way the clock is wrong', () => {
		expect(comesInMs(0, 0)).toBe(publicAfterMs)
		expect(comesInMs(0, publicAfterMs - 1)).toBe(1)
		expect(comesInMs(0, publicAfterMs)).toBeNull()
		// The hub's clock was put back: nobody waits for an hour.
		expect(comesInMs(3_600_000, 0)).toBe(publicAfterMs)
	})
})

const stay = (number: number, startAt: string, endAt: string, groupId: string | null = `g${number}`): Stay => ({
	registrationId: 'p',
	groupId,
	number,
	roomName: '',
	startAt,
	endAt,
})

describe('where somebody was last', () => {
	const day = [stay(1, '11:35', '12:20'), stay(2, '13:55', '14:45'), stay(9, '09:00', '16:00', null)]

	test('is the table that is on, before the stall of the whole day', () => {
		expect(lastStay(day, '14:10')?.number).toBe(2)
	})

	test('is the stall between two tables, and the last table where there is no stall', () => {
		expect(lastStay(day, '13:00')?.number).toBe(9)
		expect(lastStay(day.slice(0, 2), '13:00')?.number).toBe(1)
		expect(lastStay(day.slice(0, 2), '15:30')?.number).toBe(2)
	})

	test('is nowhere before the first; a list that is printed ahead has the first', () => {
		expect(lastStay(day, '08:00')).toBeNull()
		expect(usualStay(day, '08:00')?.number).toBe(9)
		expect(usualStay(day.slice(0, 2), '08:00')?.number).toBe(1)
		expect(usualStay([], '08:00')).toBeNull()
	})
})
