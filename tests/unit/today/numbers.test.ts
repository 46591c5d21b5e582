/** What the day at a glance counts and draws. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fullTenths, readyRows } from '../../../renderer/features/today/ready/readyRows.ts'
import { arrivalsPicture, upTo } from '../../../shared/domain/today/arrivalsPicture.ts'
import { byQuarter } from '../../../shared/domain/today/quarters.ts'
import { withoutSmall } from '../../../shared/domain/today/smallNumbers.ts'

const at = (time: string): number => Date.parse(`2027-05-19T${time}:00+01:00`)
const came = (time: string, isWalkIn = false) => ({ atMs: at(time), isWalkIn, count: 1 })
const anyArrivals = fc.array(
	fc.record({
		atMs: fc.integer({ min: at('00:00'), max: at('23:59') }),
		isWalkIn: fc.boolean(),
		count: fc.integer({ min: 1, max: 40 }),
	}),
	{ maxLength: 60 },
)

describe('arrivals by quarter of an hour', () => {
	test('from an hour before doors, each in its own quarter, walk-ins among them', () => {
		const quarters = byQuarter([came('09:00'), came('09:14'), came('09:15'), came('09:29', true)], '09:00')
		expect(quarters[0]?.at).toBe('08:00')
		expect(quarters.at(-1)?.at).toBe('10:30')
		expect(quarters.filter((one) => one.came > 0)).toEqual([
			{ at: '09:00', came: 2, walkIns: 0 },
			{ at: '09:15', came: 2, walkIns: 1 },
		])
	})

	test('nobody is left out and nobody counted twice, however early or late they came', () => {
		fc.assert(
			fc.property(anyArrivals, (arrivals) => {
				const quarters = byQuarter(arrivals, '09:00')
				const people = (some: typeof arrivals) => some.reduce((sum, { count }) => sum + count, 0)
				expect(quarters.reduce((sum, one) => sum + one.came, 0)).toBe(people(arrivals))
				expect(quarters.reduce((sum, one) => sum + one.walkIns, 0)).toBe(
					people(arrivals.filter(({ isWalkIn }) => isWalkIn)),
				)
			}),
		)
	})
})

describe('the picture of them', () => {
	const size = { width: 700, height: 260, now: null }

	test('draws what was counted: as high as there are people, walk-ins on top, none outside', () => {
		fc.assert(
			fc.property(anyArrivals, fc.integer({ min: 200, max: 1600 }), (arrivals, width) => {
				const quarters = byQuarter(arrivals, '09:00')
				const { bars, lines, baseY, left } = arrivalsPicture(quarters, { ...size, width })
				const unit = lines[0] ? (baseY - lines[0].y) / lines[0].count : 0
				for (const [index, bar] of bars.entries()) {
					const quarter = quarters[index]
					expect((baseY - bar.y) / unit).toBeCloseTo(quarter?.came ?? -1)
					expect((bar.walkInsTo - bar.y) / unit).toBeCloseTo(quarter?.walkIns ?? -1)
					expect(bar.x).toBeGreaterThanOrEqual(left)
					expect(bar.x + bar.width).toBeLessThanOrEqual(width + 1e-6)
					expect(bar.y).toBeGreaterThan(0)
				}
				expect(lines.length).toBeLessThanOrEqual(5)
				expect(lines.every(({ count }) => Number.isInteger(count))).toBe(true)
			}),
		)
	})

	test('has now where it is, and not at all outside of it', () => {
		const quarters = byQuarter([came('09:10')], '09:00')
		const nowX = (now: string) => arrivalsPicture(quarters, { ...size, now }).nowX
		const { bars } = arrivalsPicture(quarters, size)
		expect(nowX('08:00')).toBe(40)
		expect(nowX('07:59')).toBeNull()
		expect(nowX('23:00')).toBeNull()
		expect(nowX('09:15')).toBeGreaterThan(bars[4]?.x ?? 0)
		expect(nowX('09:15')).toBeLessThan(bars[5]?.x ?? 0)
	})

	test('goes on to a time, with nobody in what was added', () => {
		const quarters = byQuarter([came('09:10')], '09:00')
		const longer = upTo(quarters, '15:50')
		expect(longer.at(-1)).toEqual({ at: '15:45', came: 0, walkIns: 0 })
		expect(longer.slice(0, quarters.length)).toEqual(quarters)
		expect(upTo(quarters, '09:00')).toEqual(quarters)
		expect(upTo(quarters, '10:45').at(-1)?.at).toBe('10:45')
	})

	test('times below stand apart, however narrow it is', () => {
		const quarters = upTo(byQuarter([], '09:00'), '17:00')
		for (const width of [300, 560, 700, 1400]) {
			const { times } = arrivalsPicture(quarters, { ...size, width })
			for (const [index, time] of times.slice(1).entries())
				expect(time.x - (times[index]?.x ?? 0)).toBeGreaterThanOrEqual(64)
		}
	})
})

describe('numbers that are too small to show', () => {
	const shown = (...counts: readonly number[]) =>
		withoutSmall(counts.map((count) => ({ count }))).map(({ count }) => count)

	test('are not, and one alone takes the smallest other with it', () => {
		expect(shown(12, 3, 2, 9)).toEqual([12, null, null, 9])
		expect(shown(12, 3, 9)).toEqual([12, null, null])
		expect(shown(12, 0, 9)).toEqual([12, 0, 9])
	})

	test('where all others are none, one of those is left out too', () => {
		expect(shown(3, 0, 0)).toEqual([null, null, 0])
	})

	test('never is exactly one left out among several, and never one below five shown', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 2, maxLength: 12 }), (counts) => {
				const out = shown(...counts)
				expect(out.filter((count) => count === null).length).not.toBe(1)
				expect(out.filter((count) => count !== null && count > 0 && count < 5)).toEqual([])
			}),
		)
	})
})

describe('what is ready for doors', () => {
	test('is what has nothing left; answers about photos come at the door', () => {
		const rows = readyRows([
			{ section: 'crew', ready: 3, of: 4 },
			{ section: 'groups', ready: 0, of: 0 },
			{ section: 'answers', ready: 1, of: 9 },
			{ section: 'stories', ready: 5, of: 5 },
		])
		expect(rows.left.map(({ section }) => section)).toEqual(['crew'])
		expect(rows.settled.map(({ section }) => section)).toEqual(['groups', 'answers', 'stories'])
		expect(rows.state).toBe('nearly')
		expect(readyRows([{ section: 'answers', ready: 0, of: 9 }]).state).toBe('ready')
		const all = (['crew', 'needs', 'plans', 'groups'] as const).map((section) => ({ section, ready: 0, of: 1 }))
		expect(readyRows(all).state).toBe('notYet')
	})

	test('a bar is full only when all is ready, and empty only when nothing is', () => {
		expect([0, 1, 5, 164, 199, 200].map((ready) => fullTenths({ ready, of: 200 }))).toEqual([0, 1, 1, 8, 9, 10])
		expect(fullTenths({ ready: 0, of: 0 })).toBe(10)
	})
})
