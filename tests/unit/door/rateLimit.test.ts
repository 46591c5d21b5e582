import { expect, test } from 'vitest'
import { createRateLimit } from '../../../shared/lib/rateLimit.ts'

const allowed = (limit: ReturnType<typeof createRateLimit>, who: string, atMs: number, times: number) =>
	Array.from({ length: times }, () => limit.allows(who, atMs)).filter(Boolean).length

test('so many a window and desk, counted from the first', () => {
	const limit = createRateLimit(30, 60_000)
	expect(allowed(limit, 'Desk 1', 0, 40)).toBe(30)
	expect(allowed(limit, 'Desk 2', 0, 40)).toBe(30)
	expect(allowed(limit, 'Desk 1', 59_999, 5)).toBe(0)
	expect(allowed(limit, 'Desk 1', 60_000, 5)).toBe(5)
})

test('a clock that was set back keeps no desk waiting for an hour', () => {
	const limit = createRateLimit(30, 60_000)
	const atMs = 10 * 3_600_000
	expect(allowed(limit, 'Desk 1', atMs, 40)).toBe(30)
	expect(allowed(limit, 'Desk 1', atMs - 3_600_000, 5)).toBe(5)
})

test('whether there are any left is asked without taking one', () => {
	const limit = createRateLimit(2, 60_000)
	for (let times = 0; times < 5; times++) expect(limit.isSpent('Desk 1', 0)).toBe(false)
	allowed(limit, 'Desk 1', 0, 2)
	expect(limit.isSpent('Desk 1', 0)).toBe(true)
	expect(limit.isSpent('Desk 2', 0)).toBe(false)
	expect(limit.isSpent('Desk 1', 60_000)).toBe(false)
})
