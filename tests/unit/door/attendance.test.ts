import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decideAdmission, doorStateOf, type Standing } from '../../../shared/domain/attendance.ts'
import { registrationStatuses } from '../../../shared/domain/person.ts'

const expected: Standing = { status: 'confirmed', bookedDayIds: ['one'], presence: null }
const here = { state: 'in', sinceMs: 5, desk: 'Desk 2' } as const

describe('the door policy', () => {
	test.each([
		['somebody expected', expected, 'one', { outcome: 'admitted' }],
		['somebody who is in', { ...expected, presence: here }, 'one', { outcome: 'alreadyIn', atMs: 5, desk: 'Desk 2' }],
		['somebody who went out', { ...expected, presence: { ...here, state: 'out' } }, 'one', { outcome: 'admitted' }],
		['another day', expected, 'two', { outcome: 'wrongDay', bookedDayIds: ['one'] }],
		['a cancelled booking', { ...expected, status: 'cancelled' }, 'one', { outcome: 'cancelled' }],
		['somebody taken off', { ...expected, status: 'removed' }, 'one', { outcome: 'cancelled' }],
		['the waiting list', { ...expected, status: 'waiting' }, 'one', { outcome: 'waiting' }],
		['the waiting list on another day', { ...expected, status: 'waiting' }, 'two', { outcome: 'waiting' }],
	] as const)('%s', (_, standing, dayId, outcome) => {
		expect(decideAdmission(standing, dayId)).toEqual(outcome)
	})

	const standing: fc.Arbitrary<Standing> = fc.record({
		status: fc.constantFrom(...registrationStatuses),
		bookedDayIds: fc.subarray(['one', 'two', 'three']),
		presence: fc.option(fc.record({ state: fc.constantFrom('in', 'out'), sinceMs: fc.nat(), desk: fc.string() })),
	})

	test('whoever is in stays in, whatever became of the booking', () => {
		fc.assert(
			fc.property(standing, (one) => {
				const { outcome } = decideAdmission({ ...one, presence: here }, 'one')
				expect(outcome).toBe('alreadyIn')
			}),
			{ seed: 21 },
		)
	})

	test('nobody is admitted who is not confirmed for the day', () => {
		fc.assert(
			fc.property(standing, (one) => {
				if (decideAdmission(one, 'one').outcome !== 'admitted') return
				expect(one.status).toBe('confirmed')
				expect(one.bookedDayIds).toContain('one')
				expect(one.presence?.state).not.toBe('in')
			}),
			{ seed: 22, numRuns: 500 },
		)
	})

	test('the state beside a name is the answer the door would give', () => {
		fc.assert(
			fc.property(standing, (one) => {
				const { outcome } = decideAdmission(one, 'one')
				const state = doorStateOf(one, 'one')
				if (outcome === 'admitted') expect(['expected', 'out']).toContain(state)
				else expect(state).toBe(outcome === 'alreadyIn' ? 'in' : outcome)
			}),
			{ seed: 23, numRuns: 500 },
		)
	})
})
