/**
 * The clock of a desk: the hub's, counted on by something that nobody can set. What the computer's own clock says is
 * compared and told, and changes no time that is written down.
 */
export type DeskClock = {
	/** What the hub said, between asking and hearing (readings of the counter): taken at its middle. */
	readonly heard: (hubMs: number, askedAt: number, heardAt: number) => void
	/** Now, ms since 1970 by the hub's clock; never earlier than what it said before. Before the hub has spoken: the computer's own. */
	readonly nowMs: () => number
	/** How far the computer's own clock is ahead of the hub's, in ms; behind: negative. */
	readonly offMs: () => number
	/** What to keep for a restart without the hub. */
	readonly keep: () => KeptClock
}

/** The two clocks side by side, as they were when the hub last spoke. */
export type KeptClock = { readonly aheadMs: number; readonly lastMs: number }

export type DeskClockParts = {
	/** Ms from any beginning; only ever rises, whatever somebody does to the computer's clock. */
	readonly counter: () => number
	/** The computer's own clock, ms since 1970. */
	readonly wall: () => number
	/** From before a restart; null: there is nothing. */
	readonly kept: KeptClock | null
}

export const createDeskClock = ({ counter, wall, kept }: DeskClockParts): DeskClock => {
	/** The hub's time at the counter's zero. */
	let zeroMs = wall() - (kept?.aheadMs ?? 0) - counter()
	let lastMs = kept?.lastMs ?? 0
	const nowMs = (): number => {
		lastMs = Math.max(lastMs, Math.round(zeroMs + counter()))
		return lastMs
	}
	const offMs = (): number => Math.round(wall() - (zeroMs + counter()))
	return {
		heard: (hubMs, askedAt, heardAt) => {
			zeroMs = hubMs - (askedAt + heardAt) / 2
		},
		nowMs,
		offMs,
		keep: () => ({ aheadMs: offMs(), lastMs: nowMs() }),
	}
}
