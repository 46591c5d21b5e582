/** When something can have happened that a desk says of its time alone. Pure. */

/** A desk counts on from the hub's clock: further ahead than this, its own is wrong. */
const mostAheadMs = 5 * 60_000
/** Nobody works alone for longer than a weekend's event. */
const mostBehindMs = 48 * 3_600_000

/**
 * The moment that counts, by the hub's clock, or why there is none. A little ahead is now.
 * @param madeMs when the event was made
 * @param isProven a log of its own says so, as a copy's does: it may have lain in a drawer
 */
export const lateMoment = (
	saidMs: number,
	{ nowMs, madeMs, isProven = false }: { readonly nowMs: number; readonly madeMs: number; readonly isProven?: boolean },
): number | 'clockAhead' | 'tooOld' => {
	if (saidMs > nowMs + mostAheadMs) return 'clockAhead'
	if (saidMs < madeMs || (!isProven && saidMs < nowMs - mostBehindMs)) return 'tooOld'
	return Math.min(saidMs, nowMs)
}
