/** The lock that closes by itself: after a while of nothing, not before, and when a computer wakes. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { watchIdle } from '../../../renderer/components/idleWatch.ts'
import { askLock, idleMs, useLock } from '../../../renderer/components/lockStore.ts'

beforeEach(() => {
	vi.useFakeTimers()
	useLock.setState({ isOn: true, isAsked: false, after: 'usual' })
})
afterEach(() => vi.useRealTimers())
const isLocked = () => useLock.getState().isAsked

test.each([
	['at a desk', true, 60_000],
	['elsewhere', false, 300_000],
])('%s it locks once nothing was touched for its time', (_, isDesk, afterMs) => {
	const end = watchIdle(idleMs(isDesk, 'usual'), askLock, new EventTarget())
	vi.advanceTimersByTime(afterMs - 1)
	expect(isLocked()).toBe(false)
	vi.advanceTimersByTime(1)
	expect(isLocked()).toBe(true)
	end()
})
test.each(['pointerdown', 'pointermove', 'keydown', 'wheel'])('%s begins the time anew', (name) => {
	const target = new EventTarget()
	const end = watchIdle(60_000, askLock, target)
	vi.advanceTimersByTime(59_000)
	target.dispatchEvent(new Event(name))
	vi.advanceTimersByTime(59_000)
	expect(isLocked()).toBe(false)
	vi.advanceTimersByTime(1000)
	expect(isLocked()).toBe(true)
	end()
})
test('a computer that slept locks in the first second awake', () => {
	const end = watchIdle(300_000, askLock, new EventTarget())
	// While it sleeps the clock goes on and no timer does.
	vi.setSystemTime(Date.now() + 3_600_000)
	vi.advanceTimersByTime(1000)
	expect(isLocked()).toBe(true)
	end()
})
test('nothing locks once it was ended, or where nobody signed in', () => {
	const end = watchIdle(60_000, askLock, new EventTarget())
	end()
	vi.advanceTimersByTime(600_000)
	expect(isLocked()).toBe(false)
	useLock.setState({ isOn: false })
	const other = watchIdle(60_000, askLock, new EventTarget())
	vi.advanceTimersByTime(600_000)
	expect(isLocked()).toBe(false)
	other()
})
