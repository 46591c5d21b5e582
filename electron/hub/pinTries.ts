/**
 * How often somebody may try digits: five times freely, then after a minute, and each time after twice as long as
 * before, up to an hour. Counted by the hub, so that another page or a reload begins nowhere anew. The right digits,
 * or new ones, forget it all.
 */

export type PinTries = {
	/** For how many milliseconds there are no more tries; 0: one may try. */
	readonly waitMs: (nowMs: number) => number
	readonly wasWrong: (nowMs: number) => void
	readonly forget: () => void
}

const free = 5
const firstWaitMs = 60_000
const longestWaitMs = 3_600_000

export const createPinTries = (): PinTries => {
	let wrong = 0
	let lastMs = 0
	let pauseMs = 0
	return {
		// A clock set back shortens no wait, and stretches none.
		waitMs: (nowMs) => Math.min(pauseMs, Math.max(0, lastMs + pauseMs - nowMs)),
		wasWrong: (nowMs) => {
			wrong++
			lastMs = nowMs
			pauseMs = wrong < free ? 0 : Math.min(longestWaitMs, firstWaitMs * 2 ** (wrong - free))
		},
		forget: () => {
			wrong = 0
			pauseMs = 0
		},
	}
}
