/** Why not every stall can be placed, as something to read to the organiser. */

/** Too few positions, in numbers: what the stalls ask that makes it so few. */
export type PositionShortage = {
	readonly short: number
	/** How many of the stalls ask what. */
	readonly asks: readonly { readonly ask: StallAsk; readonly stalls: number }[]
}
export type StallAsk = 'power' | 'moreTables' | 'stepFree' | 'pinned' | 'banned'

/** Too few watts, in numbers: what the stalls ask together, and what their circuits give together. */
export type PowerShortage = { readonly asked: number; readonly given: number }

export type StallConflict = {
	/** One or two plain sentences. */
	readonly what: string
	readonly stalls: readonly string[]
	/** The only positions for them, and the circuits that feed those. */
	readonly positions: readonly string[]
	readonly circuits: readonly string[]
	/** Where there are too few positions; otherwise it is about power. */
	readonly shortage: PositionShortage | null
	readonly power: PowerShortage | null
}
