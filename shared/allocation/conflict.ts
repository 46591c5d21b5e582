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

/** `a, b and c`; a long list is cut and says how many more there are. */
export const listed = (names: readonly string[], most = 8): string => {
	const shown = names.length > most ? [...names.slice(0, most - 1), `${names.length - most + 1} more`] : names
	return shown.length < 2 ? (shown[0] ?? 'nobody') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`
}

export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`
