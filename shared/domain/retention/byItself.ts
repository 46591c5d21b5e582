/**
 * Erasing that happens by itself: when something goes, since when that is said, what it waits for, and how it went.
 * Pure. It is off until somebody turns it on, and nothing goes before it was warned of for a week.
 */
import { daysLater, isoDate } from '../../lib/when.ts'
import type { RetainedData } from './schedule.ts'

const dayMs = 24 * 60 * 60_000
/** How long somebody has to say "not yet". */
export const warnedDays = 7

/**
 * When something goes by itself: on its day, and never within a week of the last change to the days.
 * `warnedFromMs`: null where it does not happen by itself.
 */
export const goesAt = (untilMs: number | null, warnedFromMs: number | null): number | null =>
	untilMs === null || warnedFromMs === null ? null : Math.max(untilMs, warnedFromMs + warnedDays * dayMs)

/** It goes within a week, by the calendar: a screen's clock is some seconds behind, and must not say that nothing goes. */
export const isWarnedOf = (goesAtMs: number | null, nowMs: number): boolean =>
	goesAtMs !== null && isoDate(goesAtMs) <= daysLater(isoDate(nowMs), warnedDays)

/** Why one kind of data stays longer. */
export const holdReasons = ['question', 'incident', 'payment', 'legal', 'numbers'] as const
export type HoldReason = (typeof holdReasons)[number]

/** Whether somebody is at it: as long since anything was done at a desk, and nobody's work is cut off. */
const quietMs = 15 * 60_000

export type ByItselfMoment = {
	readonly isOn: boolean
	readonly isPractice: boolean
	/** A day of the event is today. */
	readonly isDayOn: boolean
	readonly isAlarmOn: boolean
	/** When something was last done by somebody, at whichever desk; null: never. */
	readonly lastDoneAtMs: number | null
	/** Something else goes on that would be cut off: a file is brought in. */
	readonly isBusy: boolean
	/** Kinds that go by now. */
	readonly due: readonly RetainedData[]
	/** An erasing whose file was not written anew. */
	readonly isUnfinished: boolean
	readonly nowMs: number
}

/** What it waits for; null: it may begin. `nothing`: there is nothing to do. */
export type ByItselfWait = 'off' | 'nothing' | 'practice' | 'dayOn' | 'alarmOn' | 'atWork'

export const whyNotNow = (moment: ByItselfMoment): ByItselfWait | null => {
	if (!moment.isOn) return 'off'
	if (moment.isPractice) return 'practice'
	if (moment.due.length === 0 && !moment.isUnfinished) return 'nothing'
	if (moment.isDayOn) return 'dayOn'
	if (moment.isAlarmOn) return 'alarmOn'
	const isQuiet = moment.lastDoneAtMs === null || moment.nowMs - moment.lastDoneAtMs >= quietMs
	return isQuiet && !moment.isBusy ? null : 'atWork'
}

/**
 * How it went. `noRoom`: nothing was begun, the disk is too full for a second file; `notErased`: the door said no;
 * the others: it is erased from every table, and the file could not be written anew.
 */
export const byItselfCame = [
	'erased',
	'noRoom',
	'notErased',
	'busy',
	'changed',
	'differs',
	'cannotWrite',
	'failed',
] as const
export type ByItselfCame = (typeof byItselfCame)[number]
