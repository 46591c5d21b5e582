import type { OutputOf } from '../../../shared/contract/index.ts'

export type HallRead = OutputOf<'marketplace.hall'>
export type Hall = NonNullable<HallRead['hall']>
export type Circuit = HallRead['circuits'][number]
export type Zone = HallRead['zones'][number]
export type Position = HallRead['positions'][number]

export type StallsRead = OutputOf<'marketplace.stalls'>
export type Stall = StallsRead['stalls'][number]
export type StallAims = StallsRead['aims']

type Overview = OutputOf<'events.overview'>
export type EventDay = Overview['days'][number]
export type EventRoom = Overview['rooms'][number]

/** What every view is given. */
export type MarketView = {
	readonly hall: HallRead
	readonly stalls: StallsRead
	readonly eventName: string
	readonly days: readonly EventDay[]
	/** The day that is looked at. */
	readonly day: EventDay
	readonly rooms: readonly EventRoom[]
	/** By the hub's clock. */
	readonly nowMs: number
	readonly onDay: (dayId: string) => void
	/** Reads hall and stalls afresh; resolves when the screen has the answers. */
	readonly again: () => Promise<void>
}
