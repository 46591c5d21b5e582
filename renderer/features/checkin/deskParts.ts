import type { announce } from '../../components/announcer.ts'
import type { Hub } from '../../transport/hub.ts'
import type { DeskStore } from './deskStore.ts'

/** For so long one key takes a check-in back, as the hub counts it. */
export const freeUndoMs = 60_000

/** Until it is known whether quick letters were a scanner's. */
export const readingMs = 100

/** What the desk's actions work with. */
export type DeskParts = {
	readonly store: DeskStore
	/** The hub as it is now: the link may come and go. */
	readonly hub: () => Pick<Hub, 'client' | 'call'>
	readonly dayId: () => string
	/** This desk may put right what is older than a minute. */
	readonly isLead: () => boolean
	readonly nowMs: () => number
	/** Reads a sentence out. */
	readonly speak: typeof announce
	/** Letters come at a scanner's pace: what stands in the field is nothing to look for yet. */
	readonly isReading: () => boolean
	/** Shows, and where sound is on plays, how a scan went. */
	readonly signal: (is: 'in' | 'look') => void
}
