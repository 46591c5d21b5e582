/** So many questions a window of time and desk, counted from the first. */
export type RateLimit = { readonly allows: (who: string, nowMs: number) => boolean }

export const createRateLimit = (most: number, windowMs: number): RateLimit => {
	const windows = new Map<string, { startMs: number; count: number }>()
	return {
		allows: (who, nowMs) => {
			const window = windows.get(who)
			// Either way: a clock set back must not stretch the window.
			if (!window || Math.abs(nowMs - window.startMs) >= windowMs) {
				windows.set(who, { startMs: nowMs, count: 1 })
				return true
			}
			window.count++
			return window.count <= most
		},
	}
}
