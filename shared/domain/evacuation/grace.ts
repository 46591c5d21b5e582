/** The first moments of an alarm: who else hears of it, and who may say that it was a mistake. */

/**
 * How long after F9 screens for the public follow: so long somebody can say that it was a slip of the finger, or that
 * it is a lockdown and nobody must leave, before visitors read "Leave now". The building's own alarm does not wait.
 */
export const publicAfterMs = 10_000

/** Milliseconds until screens for the public show it; null once they do. */
export const comesInMs = (beganAtMs: number, nowMs: number): number | null => {
	const left = beganAtMs + publicAfterMs - nowMs
	return left > 0 ? Math.min(left, publicAfterMs) : null
}

/** So long the desk that began it may call it off by itself. */
export const mistakeMs = 120_000
