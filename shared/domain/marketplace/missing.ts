/**
 * Stalls that are not there when the marketplace is about to open. It opens when the first marketplace of the
 * programme begins in the hall; where the programme has none that day, when the first steward is to be at a stall.
 */
import { minutesOf } from '../programme/clock.ts'
import type { ItemFact } from '../programme/facts.ts'
import type { StallMark } from './words.ts'

/** So many minutes before the marketplace opens somebody has to be asked. */
export const missingBeforeMin = 15

type Item = Pick<ItemFact, 'kind' | 'status' | 'startAt' | 'roomId'>

/**
 * Minutes since midnight; null where nothing says when.
 * @param items of one day
 * @param hallRoomId the room that the hall is; null: it is none of the event's rooms
 * @param stewardsFrom when each steward of that day is to be at a stall, `09:00`
 */
export const opensAtMin = (
	items: readonly Item[],
	hallRoomId: string | null,
	stewardsFrom: readonly string[],
): number | null => {
	const starts = items
		.filter(({ kind, status }) => kind === 'marketplace' && status !== 'dropped')
		.filter(({ roomId }) => roomId === null || hallRoomId === null || roomId === hallRoomId)
		.map(({ startAt }) => minutesOf(startAt))
	if (starts.length > 0) return Math.min(...starts)
	return stewardsFrom.length === 0 ? null : Math.min(...stewardsFrom.map(minutesOf))
}

/** What somebody ticked off that says that the stall came, or that its place was dealt with. */
const settling: ReadonlySet<StallMark> = new Set(['arrived', 'open', 'closed', 'cleared'])

export type ExpectedStall = {
	/** It comes, and has said so or has a place. */
	readonly isExpected: boolean
	/** Of the day that is looked at. */
	readonly marks: readonly StallMark[]
}

/** Whether a stall is to be asked after now. `nowMin`: of the day itself; null: it is not today. */
export const isMissing = (
	{ isExpected, marks }: ExpectedStall,
	opensMin: number | null,
	nowMin: number | null,
): boolean =>
	isExpected &&
	opensMin !== null &&
	nowMin !== null &&
	nowMin >= opensMin - missingBeforeMin &&
	!marks.some((mark) => settling.has(mark))
