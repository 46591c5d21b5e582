import { expect, test } from 'vitest'
import { goingSoon } from '../../../renderer/features/keeping/goingSoon.ts'

const dayMs = 24 * 60 * 60_000
const now = Date.UTC(2027, 5, 10, 12)
const row = (
	data: 'care' | 'sector' | 'groups',
	goesAtMs: number | null,
	more: { held?: number; staying?: number; waitsForCounts?: boolean } = {},
) => ({
	data,
	days: 14,
	isProposed: true,
	held: 3,
	staying: 0,
	untilMs: now,
	isDue: false,
	waitsForCounts: false,
	heldBack: null,
	goesAtMs,
	...more,
})

test('what goes within a week, the first day first; what has gone by goes today; what waits for the numbers apart', () => {
	const schedule = [
		row('groups', now + 6 * dayMs),
		row('care', now - dayMs),
		row('sector', now, { waitsForCounts: true }),
	]
	expect(goingSoon({ schedule }, now)).toEqual({
		soon: [
			{ data: 'care', date: '2027-06-10' },
			{ data: 'groups', date: '2027-06-16' },
		],
		waiting: [{ data: 'sector', date: '2027-06-10' }],
	})
})
test('nothing of what is off, far off or not there', () => {
	const schedule = [row('groups', null), row('care', now + 8 * dayMs), row('sector', now, { held: 2, staying: 2 })]
	expect(goingSoon({ schedule }, now)).toEqual({ soon: [], waiting: [] })
})
