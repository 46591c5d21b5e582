/** How long it has been going on, by the hub's clock, counted on here. */
import { useEffect, useState } from 'react'

const tickMs = 1000

/** Whole seconds since the alarm began; null until the hub has said what time it is. */
export const useSince = (beganAtMs: number, nowMs: number | undefined): number | null => {
	const [seconds, setSeconds] = useState<number | null>(null)
	useEffect(() => {
		if (nowMs === undefined) return
		const offset = nowMs - performance.now()
		const tick = (): void => setSeconds(Math.max(0, Math.floor((performance.now() + offset - beganAtMs) / tickMs)))
		tick()
		const timer = setInterval(tick, tickMs)
		return () => clearInterval(timer)
	}, [beganAtMs, nowMs])
	return seconds
}
