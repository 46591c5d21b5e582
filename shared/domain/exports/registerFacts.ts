/** What a register is made from. Plain data: it travels to a worker as it is. */
import type { ExportFrame } from './sheet.ts'

/** One day that a person was at. There is at most one of these for a person and a day. */
export type RegisterPresence = {
	readonly dayId: string
	readonly firstInMs: number
	/** Null while they are in, or where nobody knows. */
	readonly lastOutMs: number | null
	/** The exit was set when the day was closed for everybody; nobody saw it. */
	readonly isOutAssumed: boolean
	/** The desk that let them in first. */
	readonly desk: string
}

/** One registration that counts: neither cancelled nor waiting nor removed. Empty text: not given. */
export type RegisterPerson = {
	readonly badgeCode: string
	readonly preferredName: string
	readonly givenName: string
	readonly familyName: string
	readonly organisation: string
	/** From their sector: here for work, or as an individual. The sector itself stays behind. */
	readonly isForWork: boolean
	readonly bookedDayIds: readonly string[]
	readonly isWalkIn: boolean
	readonly wantsCpd: boolean
	readonly keepInTouch: 'yes' | 'no' | ''
	readonly presence: readonly RegisterPresence[]
}

/** Everything a register is made from. */
export type RegisterFacts = ExportFrame & { readonly people: readonly RegisterPerson[] }
