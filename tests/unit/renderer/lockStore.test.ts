/** When a computer locks itself, and that only one with somebody signed in is locked at all. */
import { beforeEach, expect, test } from 'vitest'
import { askLock, idleMs, setLockAfter, useLock } from '../../../renderer/components/lockStore.ts'

beforeEach(() => useLock.setState({ isOn: false, isAsked: false, after: 'usual' }))

test('after a minute at a desk and five elsewhere, or later where that was chosen', () => {
	expect([idleMs(true, 'usual'), idleMs(false, 'usual')]).toEqual([60_000, 300_000])
	expect([idleMs(true, 'longer'), idleMs(false, 'longer')]).toEqual([300_000, 900_000])
	setLockAfter('longer')
	expect(useLock.getState().after).toBe('longer')
})

test('only where somebody signed in', () => {
	askLock()
	expect(useLock.getState().isAsked).toBe(false)
	useLock.setState({ isOn: true })
	askLock()
	expect(useLock.getState().isAsked).toBe(true)
})
