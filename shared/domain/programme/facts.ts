/**
 * The programme as the rules and screens see it, read in one go and never changed. Times of day are
 * the venue's, `09:00`; ids are the event's own.
 */
import type { ItemKind, ItemStatus, RoomPurpose, ShiftKind } from './words.ts'

export type DayFact = {
	readonly id: string
	readonly date: string
	readonly doorsAt: string
	readonly startAt: string
	readonly endAt: string
}

export type InterpreterFact = {
	readonly teamId: string
	/** Where in the room they stand or sit. */
	readonly standsAt: string
	/** The date on which they got what they prepare from; empty: not yet. */
	readonly materialSentOn: string
}

export type ItemFact = {
	readonly id: string
	readonly dayId: string
	readonly startAt: string
	readonly endAt: string
	readonly roomId: string | null
	readonly kind: ItemKind
	readonly title: string
	/** Who leads or chairs it; speakers of stories are of the slots. */
	readonly leadIds: readonly string[]
	readonly avNotes: string
	readonly accessNotes: string
	readonly contentNote: string
	/** Keeps its time when what is before it runs late. */
	readonly isFixed: boolean
	readonly bufferMin: number
	/** The round of breakout groups that this item is. */
	readonly roundId: string | null
	readonly interpreters: readonly InterpreterFact[]
	readonly status: ItemStatus
	readonly startedAtMs: number | null
	readonly endedAtMs: number | null
}

export type ShiftFact = {
	readonly id: string
	readonly registrationId: string
	readonly kind: ShiftKind
	readonly dayId: string
	readonly startAt: string
	readonly endAt: string
	readonly roomId: string | null
}

export type RoomUseFact = { readonly roomId: string; readonly purpose: RoomPurpose }

export type ProgrammeFacts = {
	/** By date. */
	readonly days: readonly DayFact[]
	/** By day, start, room, id. */
	readonly items: readonly ItemFact[]
	readonly shifts: readonly ShiftFact[]
	readonly roomUses: readonly RoomUseFact[]
}
