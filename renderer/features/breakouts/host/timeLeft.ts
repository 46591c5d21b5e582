/** How much of a round is left, in whole minutes, by the clock of the venue. */
import { isoDate, timeOfDay } from '../../../../shared/lib/when.ts'

export type TimeLeft =
	| { readonly is: 'otherDay' }
	| { readonly is: 'before'; readonly minutes: number }
	/** `minutes` counts the one that has begun. */
	| { readonly is: 'on'; readonly minutes: number }
	| { readonly is: 'over' }

const minutesOf = (time: string): number => {
	const [hours = 0, minutes = 0] = time.split(':').map(Number)
	return hours * 60 + minutes
}

export const timeLeft = (
	round: { readonly date: string; readonly startAt: string; readonly endAt: string },
	nowMs: number,
): TimeLeft => {
	const today = isoDate(nowMs)
	if (today < round.date) return { is: 'otherDay' }
	if (today > round.date) return { is: 'over' }
	const now = minutesOf(timeOfDay(nowMs))
	const [start, end] = [minutesOf(round.startAt), minutesOf(round.endAt)]
	if (now < start) return { is: 'before', minutes: start - now }
	return now < end ? { is: 'on', minutes: end - now } : { is: 'over' }
}
