/** The hub's clock on this screen: asked once, then counted on here, so that a computer set wrongly does no harm. */
import { useEffect, useState } from 'react'
import { useHub } from '../../../transport/hub.ts'

const everyMs = 10_000

/** Null until the hub has said what time it is. Moves on every ten seconds. */
export const useHubClock = (): number | null => {
	const hub = useHub()
	const [nowMs, setNowMs] = useState<number | null>(null)
	useEffect(() => {
		let isGone = false
		let offset: number | null = null
		const tick = (): void => {
			if (offset !== null) setNowMs(performance.now() + offset)
		}
		const ask = async (): Promise<void> => {
			try {
				const me = await hub.client.session.me({})
				offset = me.nowMs - performance.now()
				if (!isGone) tick()
			} catch {
				// Asked again with the next tick.
			}
		}
		void ask()
		const timer = setInterval(() => (offset === null ? void ask() : tick()), everyMs)
		return () => {
			isGone = true
			clearInterval(timer)
		}
	}, [hub])
	return nowMs
}
