/**
 * The hub's clock: every command gets a moment later than all before it, even when somebody sets
 * the laptop's clock back an hour. A hybrid logical clock after Kulkarni et al., "Logical Physical
 * Clocks" (2014), folded into one number: a burst borrows milliseconds from the near future
 * instead of carrying a counter beside them.
 */
export type Clock = {
	/** The next moment, in ms since 1970 UTC, later than every one before it. */
	readonly next: () => number
	/** Takes note of a moment seen elsewhere. */
	readonly seen: (atMs: number) => void
}

export const createClock = (nowMs: () => number, lastMs = 0): Clock => {
	let last = lastMs
	return {
		next: () => {
			last = Math.max(Math.floor(nowMs()), last + 1)
			return last
		},
		seen: (atMs) => {
			last = Math.max(last, atMs)
		},
	}
}
