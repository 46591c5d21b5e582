/** When a stall is to be asked after: a quarter of an hour before the marketplace opens, unless somebody ticked it off. */
import { describe, expect, test } from 'vitest'
import { isMissing, missingBeforeMin, opensAtMin } from '../../../shared/domain/marketplace/missing.ts'
import { type StallMark, stallMarks } from '../../../shared/domain/marketplace/words.ts'
import type { ItemKind, ItemStatus } from '../../../shared/domain/programme/words.ts'

const item = (
	startAt: string,
	kind: ItemKind = 'marketplace',
	roomId: string | null = 'hall',
	status: ItemStatus = 'planned',
) => ({ startAt, kind, roomId, status })

describe('when the marketplace opens', () => {
	test('is when its first item in the hall begins', () => {
		const items = [item('11:00'), item('09:00'), item('08:00', 'setUp'), item('08:30', 'break')]
		expect(opensAtMin(items, 'hall', ['08:15'])).toBe(540)
	})

	test('leaves out what is elsewhere and what is called off', () => {
		const items = [
			item('08:00', 'marketplace', 'foyer'),
			item('08:30', 'marketplace', 'hall', 'dropped'),
			item('10:00'),
		]
		expect(opensAtMin(items, 'hall', [])).toBe(600)
		expect(opensAtMin(items, null, [])).toBe(480)
		expect(opensAtMin([item('09:30', 'marketplace', null)], 'hall', [])).toBe(570)
	})

	test('is when the first steward is to be there, where the programme has none', () => {
		expect(opensAtMin([item('11:05', 'break')], 'hall', ['10:00', '09:10', '12:00'])).toBe(550)
		expect(opensAtMin([], 'hall', [])).toBeNull()
	})
})

describe('a stall', () => {
	const missing = (marks: readonly StallMark[], nowMin: number | null, opensMin: number | null = 540) =>
		isMissing({ isExpected: true, marks }, opensMin, nowMin)

	test('is missing from a quarter of an hour before on, and not a minute earlier', () => {
		expect(missingBeforeMin).toBe(15)
		expect(missing([], 524)).toBe(false)
		expect(missing([], 525)).toBe(true)
		expect(missing([], 900)).toBe(true)
	})

	test('is not missing once it came or its place was dealt with', () => {
		const settles = stallMarks.filter((mark) => !missing([mark], 530))
		expect(settles).toEqual(['arrived', 'open', 'closed', 'cleared'])
	})

	test('is not missing on another day, where nobody knows when, or where it was not to come', () => {
		expect(missing([], null)).toBe(false)
		expect(missing([], 530, null)).toBe(false)
		expect(isMissing({ isExpected: false, marks: [] }, 540, 530)).toBe(false)
	})
})
