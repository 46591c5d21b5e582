/** When a round begins, on the hub's clock. Venue time, whatever this computer is set to. */
import { dateOf, formatTime } from '../../../text/format.ts'

/** For so long before a round its groups are looked over once more. */
export const reviewMinutes = 20

const minutesOf = (timeOfDay: string): number => {
	const [hours = 0, minutes = 0] = timeOfDay.split(':').map(Number)
	return hours * 60 + minutes
}

/** Whole minutes from now until a round begins; null where it is not on today. Below zero once it has begun. */
export const minutesUntil = (
	round: { readonly date: string; readonly startAt: string },
	nowMs: number,
): number | null => (round.date === dateOf(nowMs) ? minutesOf(round.startAt) - minutesOf(formatTime(nowMs)) : null)

/** The round that begins within the next twenty minutes; the sooner one where there are two. */
export const roundToReview = <T extends { readonly date: string; readonly startAt: string }>(
	rounds: readonly T[],
	nowMs: number,
): T | null => {
	const soon = rounds
		.map((round) => ({ round, minutes: minutesUntil(round, nowMs) }))
		.filter(
			(one): one is { round: T; minutes: number } =>
				one.minutes !== null && one.minutes > 0 && one.minutes <= reviewMinutes,
		)
		.toSorted((a, b) => a.minutes - b.minutes)
	return soon[0]?.round ?? null
}
