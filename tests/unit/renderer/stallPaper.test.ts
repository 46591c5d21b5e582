/** What of the marketplace goes on which sheet of paper, and when nobody is at a stall. */
import { describe, expect, test } from 'vitest'
import { gapsOf, soon } from '../../../renderer/features/marketplace/paper/gaps.ts'
import { byPosition, inEvenPages, inPages, signSize } from '../../../renderer/features/marketplace/paper/onPages.ts'
import { changedSince } from '../../../renderer/features/marketplace/paper/which.ts'
import { shownZones } from '../../../shared/domain/marketplace/shownZones.ts'
import { zoneInput } from '../../support/market.ts'

const shift = (startAt: string, endAt: string, ...away: readonly (readonly [string, string])[]) => ({
	startAt,
	endAt,
	away: away.map(([from, to]) => ({ startAt: from, endAt: to })),
})

describe('when nobody is at a stall', () => {
	test('alone, whoever goes leaves it empty', () => {
		const alone = shift('09:00', '16:00', ['11:35', '12:25'], ['13:55', '14:45'])
		expect(gapsOf([alone])).toEqual([
			{ fromAt: '11:35', backAt: '12:25' },
			{ fromAt: '13:55', backAt: '14:45' },
		])
	})

	test('of two, only the time that both are elsewhere', () => {
		const one = shift('09:00', '16:00', ['11:00', '12:00'])
		const other = shift('09:00', '16:00', ['11:40', '12:30'])
		expect(gapsOf([one, other])).toEqual([{ fromAt: '11:40', backAt: '12:00' }])
	})

	test('between shifts that do not reach each other, and until the last begins anew', () => {
		expect(gapsOf([shift('09:00', '11:00'), shift('12:00', '15:00', ['12:00', '12:20'])])).toEqual([
			{ fromAt: '11:00', backAt: '12:20' },
		])
	})

	test('nobody comes back where the day ends elsewhere', () => {
		expect(gapsOf([shift('09:00', '16:00', ['15:10', '16:00'])])).toEqual([{ fromAt: '15:10', backAt: '' }])
	})

	test('no shift, or one without a gap, has no sign', () => {
		expect(gapsOf([])).toEqual([])
		expect(gapsOf([shift('09:00', '12:00'), shift('12:00', '16:00')])).toEqual([])
	})

	test('a time of one’s own begins half an hour from now, on a round minute', () => {
		expect([soon(14 * 60), soon(14 * 60 + 11)]).toEqual(['14:30', '14:45'])
	})
})

describe('stalls that were told another place', () => {
	const moved = (stallId: string, fromCode: string, toCode: string) => ({ stallId, fromCode, toCode })
	const versions = [
		{ number: 3, changed: [moved('a', 'M02', 'M01'), moved('new', '', 'M09'), moved('gone', 'M07', '')] },
		{ number: 2, changed: [moved('a', 'M01', 'M02'), moved('b', 'M03', 'M04')] },
		{ number: 1, changed: [moved('a', '', 'M01'), moved('b', '', 'M03')] },
	]
	const told = [
		{ stallId: 'a', code: 'M01' },
		{ stallId: 'b', code: 'M04' },
		{ stallId: 'new', code: 'M09' },
	]

	test('since a version: not who is back where they were, not who is gone, whatever the order', () => {
		expect([...changedSince(told, versions, 1)]).toEqual(['b', 'new'])
		expect([...changedSince(told, versions, 2)]).toEqual(['a', 'new'])
		expect([...changedSince(told, versions.toReversed(), 1)]).toEqual(['b', 'new'])
		expect([...changedSince(told, versions, 3)]).toEqual([])
	})
})

describe('pages', () => {
	test('hold everything once, in order; even ones are as full as each other', () => {
		const things = Array.from({ length: 26 }, (_, n) => n)
		expect(inPages(things, 24).map(({ length }) => length)).toEqual([24, 2])
		expect(inEvenPages(things).map(({ length }) => length)).toEqual([13, 13])
		expect(inEvenPages(things).flat()).toEqual(things)
		expect([inPages([], 24), inEvenPages([])]).toEqual([[], []])
	})

	test('by position: what is free among what is taken, what is shut not at all, M2 before M10', () => {
		const position = (code: string, isOpen = true) => ({ id: code, code, isOpen }) as never
		const stall = (code: string, positionId: string | null) => ({ code, positionId, position: null }) as never
		const rows = byPosition(
			[stall('M10', 'M10'), stall('M3', null)],
			[position('M2'), position('M10'), position('M4', false)],
		)
		expect(rows.map(({ code, stall: at }) => [code, at !== null])).toEqual([
			['M2', false],
			['M3', true],
			['M10', true],
		])
	})

	test('long names are smaller', () => {
		expect(['CHUMS', 'Quiet Compass Autism Network', 'x'.repeat(50)].map(signSize)).toEqual([
			'large',
			'middle',
			'small',
		])
	})
})

test('of the hall, everybody sees all but where payments are made; doors lie over what reaches them', () => {
	const [door, hall, payment] = [
		zoneInput('door'),
		zoneInput('route', { kind: 'stepFreeRoute', label: 'By the windows', widthCm: 2000 }),
		zoneInput('payment', { kind: 'paymentTable' }),
	]
	expect(shownZones([door, payment, hall])).toEqual([{ ...hall, label: '' }, door])
})
