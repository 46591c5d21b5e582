/** So many questions a window of time and desk, counted from the first. */
export type RateLimit = {
	readonly allows: (who: string, nowMs: number) => boolean
	/** Whether the next one would be refused; counts nothing. */
	readonly isSpent: (who: string, nowMs: number) => boolean
}

export const createRateLimit = (most: number, windowMs: number): RateLimit => {
	const windows = new Map<string, { startMs: number; count: number }>()
	/** The window that is open; either way, since a clock set back must not stretch it. */
	const openAt = (who: string, nowMs: number) => {
		const window = windows.get(who)
		return window && Math.abs(nowMs - window.startMs) < windowMs ? window : undefined
	}
	return {
		isSpent: (who, nowMs) => (openAt(who, nowMs)?.count ?? 0) >= most,
		allows: (who, nowMs) => {
			const window = openAt(who, nowMs)
			if (!window) {
				windows.set(who, { startMs: nowMs, count: 1 })
				return true
			}
			window.count++
			return window.count <= most
		},
	}
}
