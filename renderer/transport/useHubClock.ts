/**
 * The hub's clock on this screen: asked for, then counted on here, so that a computer set wrongly does no
 * harm. Asked again every minute and when the page is looked at again: a computer that slept counts nothing.
 */
import { useEffect, useState } from 'react'
import { useHub } from './hub.ts'

const everyMs = 10_000
const askEveryMs = 60_000

/** Null until the hub has said what time it is. Moves on every ten seconds. */
export const useHubClock = (): number | null => {
	const hub = useHub()
	const [nowMs, setNowMs] = useState<number | null>(null)
	useEffect(() => {
		let isGone = false
		let offset: number | null = null
		let askedAt = 0
		const tick = (): void => {
			if (offset !== null) setNowMs(performance.now() + offset)
		}
		const ask = async (): Promise<void> => {
			askedAt = performance.now()
			try {
				const me = await hub.client.session.me({})
				offset = me.nowMs - performance.now()
				if (!isGone) tick()
			} catch {
				// Counted on from the last answer; asked again with a later tick.
			}
		}
		const step = (): void => {
			if (offset === null || performance.now() - askedAt >= askEveryMs) void ask()
			else tick()
		}
		const look = (): void => {
			if (document.visibilityState === 'visible') void ask()
		}
		void ask()
		const timer = setInterval(step, everyMs)
		document.addEventListener('visibilitychange', look)
		return () => {
			isGone = true
			clearInterval(timer)
			document.removeEventListener('visibilitychange', look)
		}
	}, [hub])
	return nowMs
}
