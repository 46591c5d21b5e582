/** When something goes by itself, what it waits for, and that it looks again every ten minutes, one at a time. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createByItself, lookEveryMs } from '../../../electron/hub/byItself.ts'
import {
	type ByItselfCame,
	type ByItselfMoment,
	goesAt,
	isWarnedOf,
	whyNotNow,
} from '../../../shared/domain/retention/byItself.ts'
import { makeTestEvent, organiser } from '../../support/events.ts'
import { need, personNamed } from '../../support/people.ts'

const dayMs = 24 * 60 * 60_000

test('nothing goes while the event is open or it is off, nor within a week of the last change to the days', () => {
	expect(goesAt(null, 5)).toBeNull()
	expect(goesAt(5, null)).toBeNull()
	expect(goesAt(100 * dayMs, 2 * dayMs)).toBe(100 * dayMs)
	expect(goesAt(100 * dayMs, 99 * dayMs)).toBe(106 * dayMs)
	expect(isWarnedOf(100 * dayMs, 92 * dayMs)).toBe(false)
	expect(isWarnedOf(100 * dayMs, 93 * dayMs)).toBe(true)
	expect(isWarnedOf(null, 93 * dayMs)).toBe(false)
})
test('what was turned on this moment is named at once, by a clock that is some seconds behind too', () => {
	const turnedOnMs = 93 * dayMs + 12 * 60 * 60_000
	expect(isWarnedOf(goesAt(0, turnedOnMs), turnedOnMs - 9_000)).toBe(true)
})

const quiet: ByItselfMoment = {
	isOn: true,
	isPractice: false,
	isDayOn: false,
	isAlarmOn: false,
	lastDoneAtMs: null,
	isBusy: false,
	due: ['care'],
	isUnfinished: false,
	nowMs: 100 * dayMs,
}
test.each([
	['nothing in the way', {}, null],
	['off', { isOn: false }, 'off'],
	['practice, whatever is due', { isPractice: true }, 'practice'],
	['nothing due', { due: [] }, 'nothing'],
	['nothing due, one to finish', { due: [], isUnfinished: true }, null],
	['a day of the event', { isDayOn: true }, 'dayOn'],
	['an alarm', { isAlarmOn: true }, 'alarmOn'],
	['a file being brought in', { isBusy: true }, 'atWork'],
	['somebody at work a moment ago', { lastDoneAtMs: 100 * dayMs - 15 * 60_000 + 1 }, 'atWork'],
	['somebody at work a while ago', { lastDoneAtMs: 100 * dayMs - 15 * 60_000 }, null],
] as const)('%s', (_, more, expected) => expect(whyNotNow({ ...quiet, ...more })).toBe(expected))

describe('while an event is open', () => {
	beforeEach(() => vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }))
	afterEach(() => vi.useRealTimers())

	/** An event that was closed a month ago, with a need that is due; `came`: what comes of erasing it. */
	const started = (came: () => Promise<ByItselfCame>) => {
		const event = makeTestEvent()
		const registrationId = event.newId()
		event.call('people.add', { registrationId, person: personNamed('Ada', 'Ash', { needs: [need()] }) })
		event.call('keeping.closeEvent', {})
		event.call('keeping.setByItself', { isOn: true })
		const clock = { nowMs: event.clock.nowMs + 30 * dayMs }
		const tries: (readonly string[])[] = []
		const parts = createByItself({
			current: event.open,
			isBusy: () => false,
			isUnfinished: () => false,
			erase: (data) => {
				tries.push(data)
				return came()
			},
			newId: event.newId,
			nowMs: () => clock.nowMs,
		})
		const said = () => event.open().bus.ask(organiser, 'keeping.state', {}).byItself.came
		return { event, clock, tries, said, ...parts }
	}

	test('it looks every ten minutes, and a second look waits for the first', async () => {
		const going = Promise.withResolvers<ByItselfCame>()
		const { event, tries, said, close, idle, isBusy } = started(() => going.promise)
		vi.advanceTimersByTime(lookEveryMs - 1)
		expect(tries).toEqual([])
		vi.advanceTimersByTime(1)
		vi.advanceTimersByTime(lookEveryMs)
		expect(tries).toEqual([['care']])
		expect(isBusy()).toBe(true)
		going.resolve('erased')
		await idle()
		expect([said(), isBusy()]).toEqual(['erased', false])
		await close()
		vi.advanceTimersByTime(10 * lookEveryMs)
		expect(tries).toHaveLength(1)
		event[Symbol.dispose]()
	})

	test.each([
		['noRoom', async () => 'noRoom' as const],
		['failed', () => Promise.reject(new Error('a bug'))],
	])('%s is said once a day, not every ten minutes', async (expected, came) => {
		const { event, clock, tries, said, look, close } = started(came)
		await look()
		await look()
		expect([tries.length, said()]).toEqual([1, expected])
		clock.nowMs += dayMs
		await look()
		expect(tries).toHaveLength(2)
		await close()
		event[Symbol.dispose]()
	})
})
