/** Moving an item and what comes after it. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { minutesOf, timeAt } from '../../../shared/domain/programme/clock.ts'
import { following } from '../../../shared/domain/programme/shift.ts'
import { type DayItem, item } from '../../support/programmeDay.ts'

const place = (id: string, startAt: string, endAt: string, roomId: string | null = 'H', dayId = 'day') => ({
	id,
	dayId,
	startAt,
	endAt,
	roomId,
})
const moved = (items: readonly DayItem[], to: ReturnType<typeof place>) =>
	following(items, to)?.map(({ id, startAt, endAt }) => `${id} ${startAt} ${endAt}`)

const day = [
	item('a', '10:00', '10:30'),
	item('b', '10:30', '11:00'),
	item('c', '11:00', '11:20'),
	item('d', '11:30', '12:00'),
	item('x', '10:30', '11:00', 'M'),
]

describe('what comes after a moved item', () => {
	test('moves by as much as its end, until the gap takes it up', () => {
		expect(moved(day, place('a', '10:00', '10:40'))).toEqual(['b 10:40 11:10', 'c 11:10 11:30'])
		expect(moved(day, place('a', '10:15', '10:45'))).toEqual(['b 10:45 11:15', 'c 11:15 11:35', 'd 11:35 12:05'])
	})

	test('a shorter item draws after it what follows without a gap', () => {
		expect(moved(day, place('a', '10:00', '10:20'))).toEqual(['b 10:20 10:50', 'c 10:50 11:10'])
	})

	test('minutes kept free are no gap', () => {
		const kept = day.map((one) => (one.id === 'c' ? { ...one, bufferMin: 10 } : one))
		expect(moved(kept, place('a', '10:00', '10:35'))).toEqual(['b 10:35 11:05', 'c 11:05 11:25', 'd 11:35 12:05'])
		expect(moved(kept, place('a', '10:00', '10:25'))).toEqual(['b 10:25 10:55', 'c 10:55 11:15', 'd 11:25 11:55'])
	})

	test.each([
		['keeps its time', { isFixed: true }],
		['is over', { status: 'done' as const }],
		['is on', { status: 'on' as const, startedAtMs: 1 }],
	])('what %s stays, and so does what comes after it', (_, more) => {
		const fixed = day.map((one) => (one.id === 'b' ? { ...one, ...more } : one))
		expect(moved(fixed, place('a', '10:00', '10:40'))).toEqual([])
	})

	test('what is left out today is in nobody’s way', () => {
		const dropped = day.map((one) => (one.id === 'b' ? { ...one, status: 'dropped' as const } : one))
		expect(moved(dropped, place('a', '10:00', '10:40'))).toEqual([])
		expect(moved(dropped, place('a', '10:20', '11:10'))).toEqual(['c 11:10 11:30'])
	})

	test('to another room or day, or without another end, nothing follows', () => {
		expect(moved(day, place('a', '10:00', '10:40', 'M'))).toEqual([])
		expect(moved(day, place('a', '10:00', '10:40', 'H', 'other'))).toEqual([])
		expect(moved(day, place('a', '09:50', '10:30'))).toEqual([])
		expect(moved(day, place('nobody', '09:50', '10:30'))).toEqual([])
	})

	test('never past midnight', () => {
		const late = [item('a', '22:00', '23:00'), item('b', '23:00', '23:40')]
		expect(moved(late, place('a', '22:00', '23:19'))).toEqual(['b 23:19 23:59'])
		expect(moved(late, place('a', '22:00', '23:20'))).toBeUndefined()
		expect(following(late, place('a', '22:00', '23:20'))).toBeNull()
	})

	const anyDay = fc
		.array(
			fc.record({
				gap: fc.integer({ min: 0, max: 30 }),
				length: fc.integer({ min: 5, max: 60 }),
				bufferMin: fc.integer({ min: 0, max: 15 }),
				isFixed: fc.integer({ min: 0, max: 4 }).map((roll) => roll === 0),
				isDropped: fc.integer({ min: 0, max: 5 }).map((roll) => roll === 0),
				room: fc.constantFrom('H', 'H', 'H', 'M'),
			}),
			{ minLength: 1, maxLength: 12 },
		)
		.map((rows) => {
			let from = 9 * 60
			return rows.map((row, at) => {
				const startAt = timeAt(from + row.gap)
				from += row.gap + row.length
				return item(`i${String(at).padStart(2, '0')}`, startAt, timeAt(from), at === 0 ? 'H' : row.room, {
					bufferMin: row.bufferMin,
					isFixed: at > 0 && row.isFixed,
					status: at > 0 && row.isDropped ? 'dropped' : 'planned',
				})
			})
		})

	test('whatever the day: what is fixed stays, order stays, nothing overlaps that did not, kept minutes stay free', () => {
		fc.assert(
			fc.property(anyDay, fc.integer({ min: -60, max: 120 }), (items, byMin) => {
				const first = items[0] as DayItem
				const length = Math.max(1, minutesOf(first.endAt) - minutesOf(first.startAt) + byMin)
				const to = place(first.id, first.startAt, timeAt(minutesOf(first.startAt) + length))
				const times = following(items, to)
				if (times === null) return
				const delta = minutesOf(to.endAt) - minutesOf(first.endAt)
				const byId = new Map(times.map((one) => [one.id, one]))
				const after = items.map((one) => ({ ...one, ...byId.get(one.id), ...(one.id === to.id ? to : {}) }))
				for (const [at, one] of after.entries()) {
					const before = items[at] as DayItem
					const by = minutesOf(one.startAt) - minutesOf(before.startAt)
					if (one.id === to.id) continue
					// As long as before, moved the same way and not further.
					expect(minutesOf(one.endAt) - minutesOf(before.endAt)).toBe(by)
					expect(Math.abs(by)).toBeLessThanOrEqual(Math.abs(delta))
					expect(by * delta).toBeGreaterThanOrEqual(0)
					if (before.isFixed || before.status === 'dropped' || before.roomId !== 'H') expect(by).toBe(0)
				}
				const inRoom = (all: readonly DayItem[]) =>
					all.filter(({ roomId, status }) => roomId === 'H' && status !== 'dropped')
				const [was, is] = [inRoom(items), inRoom(after)]
				for (let at = 1; at < is.length; at++) {
					const [one, other] = [is[at - 1] as DayItem, is[at] as DayItem]
					const [oldOne, oldOther] = [was[at - 1] as DayItem, was[at] as DayItem]
					const gap = minutesOf(other.startAt) - minutesOf(one.endAt)
					const oldGap = minutesOf(oldOther.startAt) - minutesOf(oldOne.endAt)
					if (!other.isFixed) expect(gap).toBeGreaterThanOrEqual(Math.min(oldGap, one.bufferMin))
				}
			}),
			{ seed: 20270519, numRuns: 500 },
		)
	})
})
