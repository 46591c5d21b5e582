import { describe, expect, test } from 'vitest'
import { createPinTries } from '../../../electron/hub/pinTries.ts'
import { isEasyPin } from '../../../shared/domain/kiosk/easyPin.ts'

describe('digits that anybody would try first', () => {
	test.each(['0000', '7777777', '1234', '45678', '9876', '3210', '1212', '909090', '1987', '2027'])(
		'%s is one',
		(pin) => {
			expect(isEasyPin(pin)).toBe(true)
		},
	)
	test.each(['4831', '1243', '90210', '112233', '20275', '1357', '8008135'])('%s is none', (pin) => {
		expect(isEasyPin(pin)).toBe(false)
	})
})

describe('tries at the digits', () => {
	const minute = 60_000
	const day = 24 * 60 * minute

	test('somebody who tries whenever they may gets to few of ten thousand in a day', () => {
		const tries = createPinTries()
		let tried = 0
		for (let nowMs = 0; nowMs < day; nowMs += 1000) {
			if (tries.waitMs(nowMs) > 0) continue
			tries.wasWrong(nowMs)
			tried++
		}
		expect(tried).toBeGreaterThan(5)
		expect(tried).toBeLessThan(40)
	})

	test('five cost nothing, then a minute, then two, and never more than an hour', () => {
		const tries = createPinTries()
		for (let count = 0; count < 4; count++) tries.wasWrong(0)
		expect(tries.waitMs(0)).toBe(0)
		tries.wasWrong(0)
		expect(tries.waitMs(0)).toBe(minute)
		expect(tries.waitMs(minute - 1)).toBe(1)
		expect(tries.waitMs(minute)).toBe(0)
		tries.wasWrong(minute)
		expect(tries.waitMs(minute)).toBe(2 * minute)
		for (let count = 0; count < 50; count++) tries.wasWrong(0)
		expect(tries.waitMs(0)).toBe(60 * minute)
	})

	test('a clock that is set back or on gives no tries and takes none for longer than was said', () => {
		const tries = createPinTries()
		for (let count = 0; count < 5; count++) tries.wasWrong(day)
		expect(tries.waitMs(0)).toBe(minute)
		expect(tries.waitMs(2 * day)).toBe(0)
	})

	test('the right ones forget the wrong ones', () => {
		const tries = createPinTries()
		for (let count = 0; count < 9; count++) tries.wasWrong(0)
		tries.forget()
		expect(tries.waitMs(0)).toBe(0)
		tries.wasWrong(0)
		expect(tries.waitMs(0)).toBe(0)
	})
})
