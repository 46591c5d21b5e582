/** A day as it runs, against what was planned and marked. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { minutesOf, timeAt } from '../../../shared/domain/programme/clock.ts'
import { isForRoom, liveDay } from '../../../shared/domain/programme/live.ts'
import { itemKinds } from '../../../shared/domain/programme/words.ts'
import { at, type DayItem, item } from '../../support/programmeDay.ts'

const date = '2027-05-19'
const live = (items: readonly DayItem[], now: string, withStory: readonly string[] = []) =>
	liveDay({ date, nowMs: at(now), items, withStory: new Set(withStory) })
const short = (items: readonly DayItem[], now: string) =>
	live(items, now).items.map(({ itemId, is, expectedAt, expectedEndAt }) => [itemId, is, expectedAt, expectedEndAt])
const done = (from: string, to: string) =>
	({ status: 'done', startedAtMs: at(from), endedAtMs: at(to) }) satisfies Partial<DayItem>
const on = (from: string) => ({ status: 'on', startedAtMs: at(from) }) satisfies Partial<DayItem>

/** The morning of the forum, four minutes late. */
const forum = [
	item('opening', '10:00', '10:15', 'H', done('10:00', '10:17')),
	item('s1', '10:15', '10:30', 'H', { kind: 'story', ...done('10:17', '10:34') }),
	item('talk', '10:30', '10:50', 'H', on('10:34')),
	item('s2', '10:50', '11:05', 'H', { kind: 'story' }),
	item('break', '11:05', '11:35', 'M', { kind: 'break' }),
	item('round', '11:35', '12:25', null, { kind: 'breakout', isFixed: true }),
	item('lunch', '12:25', '13:40', 'M', { kind: 'meal' }),
	item('s3', '13:40', '13:55', 'H', { kind: 'story' }),
]

describe('a day as it runs', () => {
	test('four minutes late: the story waits, the break is shorter, the round keeps its time', () => {
		expect(short(forum, '10:42')).toEqual([
			['opening', 'over', '10:00', '10:17'],
			['s1', 'over', '10:17', '10:34'],
			['talk', 'on', '10:34', '10:54'],
			['s2', 'next', '10:54', '11:09'],
			['break', 'later', '11:09', '11:35'],
			['round', 'later', '11:35', '12:25'],
			['lunch', 'later', '12:25', '13:40'],
			['s3', 'later', '13:40', '13:55'],
		])
		const { rooms, lateMin, suggestions, items } = live(forum, '10:42')
		expect([rooms, lateMin]).toEqual([[{ roomId: 'H', lateMin: 4 }], 4])
		expect(suggestions).toEqual([
			{ kind: 'shortenBreak', itemId: 'break', byMin: 4 },
			{ kind: 'endBy', itemId: 'talk', at: '10:50' },
		])
		expect(items.map(({ lateMin: late, overMin, clashMin }) => [late, overMin, clashMin]).slice(2, 5)).toEqual([
			[4, 4, 0],
			[4, 4, 0],
			[4, 0, 0],
		])
	})

	test('an item that runs over pushes what comes after it, minute by minute', () => {
		expect(short(forum, '10:59').slice(2, 5)).toEqual([
			['talk', 'on', '10:34', '10:59'],
			['s2', 'next', '10:59', '11:14'],
			['break', 'later', '11:14', '11:35'],
		])
		expect(live(forum, '10:59').suggestions).toEqual([{ kind: 'shortenBreak', itemId: 'break', byMin: 9 }])
	})

	test('nothing is ever taken from a story, or from quiet time', () => {
		const story = forum.map((one) => (one.id === 'talk' ? { ...one, kind: 'story' as const } : one))
		expect(live(story, '10:42').suggestions).toEqual([{ kind: 'shortenBreak', itemId: 'break', byMin: 4 }])
		expect(live(forum, '10:42', ['talk', 'break']).suggestions).toEqual([])
		const quiet = forum.map((one) => (one.id === 'break' ? { ...one, kind: 'quietTime' as const } : one))
		expect(live(quiet, '10:42').suggestions).toEqual([{ kind: 'endBy', itemId: 'talk', at: '10:50' }])
	})

	test('a break keeps ten minutes; the next one gives the rest', () => {
		const items = [
			item('talk', '10:00', '10:30', 'H', on('10:20')),
			item('break', '10:30', '10:45', 'H', { kind: 'break' }),
			item('more', '10:45', '11:00'),
			item('lunch', '11:00', '12:00', 'M', { kind: 'meal' }),
		]
		expect(live(items, '10:25').suggestions).toEqual([
			{ kind: 'shortenBreak', itemId: 'break', byMin: 5 },
			{ kind: 'shortenBreak', itemId: 'lunch', byMin: 15 },
			{ kind: 'endBy', itemId: 'talk', at: '10:30' },
		])
	})

	test('where nobody marks anything, the plan is what happens', () => {
		const plain = forum.map((one) => item(one.id, one.startAt, one.endAt, one.roomId, { kind: one.kind }))
		expect(live(plain, '10:42')).toMatchObject({ rooms: [], lateMin: 0, suggestions: [] })
		expect(short(plain, '10:42').map(([id, is]) => `${id} ${is}`)).toEqual([
			'opening over',
			's1 over',
			'talk on',
			's2 next',
			'break later',
			'round later',
			'lunch later',
			's3 later',
		])
	})

	test('an item whose turn has come and that nobody began is next, from now on; a break begins by the clock', () => {
		const waiting = [
			item('opening', '10:00', '10:15', 'H', done('10:00', '10:15')),
			item('talk', '10:15', '10:30'),
			item('break', '10:30', '10:45', 'H', { kind: 'break' }),
		]
		expect(short(waiting, '10:20')).toEqual([
			['opening', 'over', '10:00', '10:15'],
			['talk', 'next', '10:20', '10:35'],
			['break', 'later', '10:35', '10:50'],
		])
		const begun = waiting.map((one) => (one.id === 'talk' ? { ...one, ...done('10:15', '10:30') } : one))
		expect(short(begun, '10:31')[2]).toEqual(['break', 'on', '10:30', '10:45'])
		expect(short(begun, '10:46')[2]).toEqual(['break', 'over', '10:30', '10:45'])
	})

	test('what was begun or left waiting and then forgotten does not hold up the afternoon', () => {
		const items = [item('talk', '10:00', '10:30', 'H', on('10:00')), item('after', '14:00', '14:30')]
		expect(short(items, '11:15')).toEqual([
			['talk', 'on', '10:00', '11:15'],
			['after', 'next', '14:00', '14:30'],
		])
		expect(short(items, '11:16')[0]).toEqual(['talk', 'over', '10:00', '10:30'])
		const passed = [item('talk', '10:00', '10:30', 'H', on('10:00')), item('next', '10:30', '11:00', 'H', on('10:33'))]
		expect(short(passed, '10:40')).toEqual([
			['talk', 'over', '10:00', '10:30'],
			['next', 'on', '10:33', '11:03'],
		])
		const skipped = [item('talk', '10:00', '10:30'), item('next', '10:30', '11:00', 'H', on('10:30'))]
		expect(short(skipped, '10:40')[0]).toEqual(['talk', 'over', '10:00', '10:30'])
	})

	test('held: begun and waiting is on; not begun waits', () => {
		const items = [
			item('talk', '10:00', '10:30', 'H', { status: 'held', startedAtMs: at('10:00') }),
			item('next', '10:30', '11:00', 'M', { status: 'held' }),
		]
		expect(short(items, '10:35')).toEqual([
			['talk', 'on', '10:00', '10:35'],
			['next', 'next', '10:35', '11:05'],
		])
	})

	test('something that keeps its time and no break before it: the run into it is told', () => {
		const items = [
			item('talk', '10:00', '10:30', 'H', on('10:10')),
			item('fixed', '10:30', '11:00', 'H', { isFixed: true }),
			item('after', '11:00', '11:10'),
		]
		expect(live(items, '10:20').items.map((one) => [one.itemId, one.expectedAt, one.clashMin])).toEqual([
			['talk', '10:10', 10],
			['fixed', '10:30', 0],
			['after', '11:00', 0],
		])
		// Its time has come and it was not begun: then it is late like anything else.
		expect(live(items, '10:33').items[1]).toMatchObject({ is: 'next', expectedAt: '10:33', lateMin: 3 })
	})

	test('minutes kept free stay free; a plan too tight is not late by itself', () => {
		const items = [
			item('a', '10:00', '10:30', 'H', { bufferMin: 5, ...on('10:04') }),
			item('b', '10:40', '11:00', 'H', { bufferMin: 20 }),
			item('c', '11:05', '11:30'),
		]
		expect(short(items, '10:10').slice(1)).toEqual([
			['b', 'next', '10:40', '11:00'],
			['c', 'later', '11:05', '11:30'],
		])
		const late = items.map((one) => (one.id === 'a' ? { ...one, startedAtMs: at('10:07') } : one))
		expect(short(late, '10:10')[1]).toEqual(['b', 'next', '10:42', '11:02'])
	})

	test('rooms side by side do not hold each other up, and each has its next', () => {
		const items = [
			item('a', '10:00', '10:30', 'A', on('10:10')),
			item('b', '10:00', '10:30', 'B', on('10:00')),
			item('a2', '10:30', '11:00', 'A'),
			item('b2', '10:30', '11:00', 'B'),
			item('lunch', '11:00', '12:00', 'M', { kind: 'meal' }),
		]
		expect(short(items, '10:15').slice(2)).toEqual([
			['a2', 'next', '10:40', '11:10'],
			['b2', 'next', '10:30', '11:00'],
			['lunch', 'later', '11:10', '12:10'],
		])
		expect(items.filter((one) => isForRoom(one, 'A')).map(({ id }) => id)).toEqual(['a', 'a2', 'lunch'])
		expect(items.filter((one) => isForRoom(one, null))).toHaveLength(5)
	})

	test('what is left out today is neither on nor next, and lets nothing wait', () => {
		const items = [
			item('a', '10:00', '10:30', 'H', on('10:20')),
			item('b', '10:30', '11:00', 'H', { status: 'dropped' }),
			item('c', '11:00', '11:30'),
		]
		expect(short(items, '10:25')).toEqual([
			['a', 'on', '10:20', '10:50'],
			['b', 'dropped', '10:30', '11:00'],
			['c', 'next', '11:00', '11:30'],
		])
	})

	test('on the eve everything is to come, whatever was tried out; on the day after all is over', () => {
		const eve = liveDay({ date: '2027-05-20', nowMs: at('10:42'), items: forum, withStory: new Set() })
		expect(eve.items.slice(2).map(({ is, expectedAt }) => [is, expectedAt])[0]).toEqual(['next', '10:30'])
		expect([eve.lateMin, eve.suggestions]).toEqual([0, []])
		const after = liveDay({ date: '2027-05-18', nowMs: at('10:42'), items: forum, withStory: new Set() })
		expect(new Set(after.items.map(({ is }) => is))).toEqual(new Set(['over']))
	})

	const anyItem = fc.record({
		gap: fc.integer({ min: 0, max: 20 }),
		length: fc.integer({ min: 5, max: 60 }),
		bufferMin: fc.integer({ min: 0, max: 10 }),
		isFixed: fc.integer({ min: 0, max: 3 }).map((roll) => roll === 0),
		kind: fc.constantFrom(...itemKinds),
		room: fc.constantFrom('H', 'H', 'M', null),
		mark: fc.constantFrom('planned', 'planned', 'ready', 'on', 'done', 'held', 'dropped'),
		late: fc.integer({ min: 0, max: 40 }),
	})
	const anyDay = fc.tuple(fc.array(anyItem, { minLength: 1, maxLength: 12 }), fc.integer({ min: 480, max: 1200 }))

	test('whatever the day: nothing begins before its time, what keeps its time does, nothing begins in the past', () => {
		fc.assert(
			fc.property(anyDay, ([rows, nowMin]) => {
				let from = 9 * 60
				const items = rows.map((row, n) => {
					const startAt = timeAt(from + row.gap)
					from += row.gap + row.length
					const isBegun = row.mark === 'on' || row.mark === 'done'
					return item(`i${n}`, startAt, timeAt(from), row.room, {
						bufferMin: row.bufferMin,
						isFixed: row.isFixed,
						kind: row.kind,
						status: row.mark as DayItem['status'],
						startedAtMs: isBegun ? at(timeAt(minutesOf(startAt) + row.late)) : null,
						endedAtMs: row.mark === 'done' ? at(timeAt(from + row.late)) : null,
					})
				})
				const now = timeAt(nowMin)
				const found = live(items, now)
				expect(found.items.map(({ itemId }) => itemId)).toEqual(items.map(({ id }) => id))
				const protectedIds = new Set(
					items.filter(({ kind }) => kind === 'story' || kind === 'quietTime').map(({ id }) => id),
				)
				for (const [n, one] of found.items.entries()) {
					const planned = items[n] as DayItem
					expect(one.expectedEndAt >= one.expectedAt).toBe(true)
					expect(one.lateMin).toBeGreaterThanOrEqual(0)
					if (one.is !== 'next' && one.is !== 'later') continue
					expect(one.expectedAt >= planned.startAt).toBe(true)
					expect(one.expectedAt >= now).toBe(true)
					if (planned.isFixed && planned.startAt > now) expect(one.expectedAt).toBe(planned.startAt)
				}
				for (const one of found.suggestions) expect(protectedIds.has(one.itemId)).toBe(false)
				if (items.every(({ status }) => status === 'planned')) expect(found.lateMin).toBe(0)
			}),
			{ seed: 20270519, numRuns: 1000 },
		)
	})
})
