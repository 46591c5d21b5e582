/** What needs a look is asked for often enough and no oftener, and an old answer never takes the place of a new one. */
import { describe, expect, it } from 'vitest'
import { asideMs, createFindingsMirror, watchedMs } from '../../../renderer/features/look/findingsMirror.ts'
import type { Findings } from '../../../renderer/features/look/lookTypes.ts'

const answer = (revision: number): Findings => ({ revision, atMs: 0, findings: [] })
const turn = () => new Promise<void>((resolve) => queueMicrotask(resolve))
const soon = async () => {
	for (let at = 0; at < 10; at++) await turn()
}

const start = () => {
	const asked: { readonly resolve: (found: Findings) => void; readonly reject: (why: Error) => void }[] = []
	const timers: { readonly run: () => void; readonly ms: number }[] = []
	let signal: AbortSignal | undefined
	const mirror = createFindingsMirror({
		ask: (given) => {
			signal = given
			return new Promise((resolve, reject) => asked.push({ resolve, reject }))
		},
		later: (run, ms) => {
			const timer = { run, ms }
			timers.push(timer)
			return () => void timers.splice(timers.indexOf(timer), 1)
		},
	})
	return { mirror, asked, timers, signal: () => signal }
}

describe('looking over the event', () => {
	it('gathers what changes close together, sooner where somebody is looking', async () => {
		const { mirror, asked, timers } = start()
		for (let at = 0; at < 5; at++) mirror.changed()
		expect(timers.map(({ ms }) => ms)).toEqual([asideMs])
		expect(asked).toHaveLength(0)
		timers.pop()?.run()
		expect(asked).toHaveLength(1)
		asked[0]?.resolve(answer(1))
		await soon()
		const stop = mirror.watch()
		expect(asked).toHaveLength(2)
		asked[1]?.resolve(answer(2))
		await soon()
		mirror.changed()
		expect(timers.map(({ ms }) => ms)).toEqual([watchedMs])
		stop()
		timers.pop()?.run()
		mirror.changed()
		expect(timers.map(({ ms }) => ms)).toEqual([asideMs])
	})

	it('asks one thing at a time, and what is asked meanwhile once more', async () => {
		const { mirror, asked } = start()
		const first = mirror.ask()
		const [second, third] = [mirror.ask(), mirror.ask()]
		expect(asked).toHaveLength(1)
		asked[0]?.resolve(answer(1))
		await first
		expect(mirror.get()).toMatchObject({ data: { revision: 1 } })
		await soon()
		expect(asked).toHaveLength(2)
		asked[1]?.resolve(answer(2))
		await Promise.all([second, third])
		expect(mirror.get()).toEqual({ data: answer(2), isAsking: false, hasFailed: false })
	})

	it('keeps the old list while it asks, and where there is no answer', async () => {
		const { mirror, asked } = start()
		const first = mirror.ask()
		asked[0]?.resolve(answer(1))
		await first
		const second = mirror.ask()
		expect(mirror.get()).toEqual({ data: answer(1), isAsking: true, hasFailed: false })
		asked[1]?.reject(new Error('gone'))
		await second
		expect(mirror.get()).toEqual({ data: answer(1), isAsking: false, hasFailed: true })
	})

	it('asks nothing more once it was stopped, until it is woken', async () => {
		const { mirror, asked, timers, signal } = start()
		const first = mirror.ask()
		void mirror.ask()
		mirror.changed()
		mirror.stop()
		expect(signal()?.aborted).toBe(true)
		expect(timers).toHaveLength(0)
		asked[0]?.resolve(answer(1))
		await first
		await mirror.ask()
		expect(asked).toHaveLength(1)
		expect(mirror.get().data).toBeUndefined()
		mirror.wake()
		const again = mirror.ask()
		asked[1]?.resolve(answer(2))
		await again
		expect(mirror.get().data).toEqual(answer(2))
	})
})
