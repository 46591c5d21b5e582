/** Why not everybody can be placed, as something to read to the organiser. */

import type { Rule } from './rules.ts'

/** Too few seats, in numbers: so many people, the only groups that suit them, and what makes it so few. */
export type Shortage = {
	/** Seats in those groups, and seats missing. */
	readonly seats: number
	readonly short: number
	/** How many of the people need what. */
	readonly needs: readonly { readonly need: string; readonly people: number }[]
	/** How many avoid a topic, have a group ruled out, are pinned or host. */
	readonly avoiding: number
	readonly banned: number
	readonly held: number
}

export type Conflict = {
	/** One or two plain sentences. */
	readonly what: string
	readonly people: readonly string[]
	readonly groups: readonly string[]
	/** null where it is not about one round. */
	readonly round: number | null
	/** Each thing that would have to give way, in words; taking any one away settles this conflict. Empty where it was not worked out. */
	readonly because: readonly string[]
	/** The same as rules, where it is a clash of rules; empty where it was not worked out. */
	readonly rules: readonly Rule[]
	/** Where it is about seats. */
	readonly shortage: Shortage | null
}
