/** Items of a day for tests of what is on when: times, a room as one letter, and what is different. */
import type { PlannedItem } from '../../shared/domain/programme/live.ts'

export type DayItem = PlannedItem & { readonly dayId: string }

export const item = (
	id: string,
	startAt: string,
	endAt: string,
	roomId: string | null = 'H',
	more: Partial<DayItem> = {},
): DayItem => ({
	id,
	dayId: 'day',
	startAt,
	endAt,
	roomId,
	kind: 'plenary',
	isFixed: false,
	bufferMin: 0,
	status: 'planned',
	startedAtMs: null,
	endedAtMs: null,
	...more,
})

/** A moment of 19 May 2027 at the venue, summer time. */
export const at = (timeOfDay: string): number => Date.parse(`2027-05-19T${timeOfDay}:00+01:00`)
