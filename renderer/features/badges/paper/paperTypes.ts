import type { Overview } from '../useBadges.ts'

export type EventDay = Overview['days'][number]

/** What all paper for the door is made from. */
export type PaperOf = {
	readonly overview: Overview
	readonly day: EventDay
	readonly onDay: (dayId: string) => void
}
