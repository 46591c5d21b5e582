/** Who is at a stall while one of its stewards is at a group or a story, and until when. Minutes since midnight. */
import { timeAt } from '../programme/clock.ts'

/** Times of day at the venue, `09:00`. */
export type Time = { readonly startAt: string; readonly endAt: string }

/** Somebody who is down for a stall on a day, and when they are elsewhere in that time. */
export type AtStall = Time & { readonly registrationId: string; readonly away: readonly Time[] }

const holds = (outer: Time, inner: Time): boolean => outer.startAt <= inner.startAt && inner.endAt <= outer.endAt
export const touches = (one: Time, other: Time): boolean => one.startAt < other.endAt && other.startAt < one.endAt

/** Those who are down for all of a time and nowhere else in it. Times of day compare as text. */
export const coverOf = <T extends AtStall>(
	stewards: readonly T[],
	time: Time,
	away: Pick<AtStall, 'registrationId'>,
): readonly T[] =>
	stewards.filter(
		(one) =>
			one.registrationId !== away.registrationId && holds(one, time) && !one.away.some((other) => touches(other, time)),
	)

/** Until when somebody is elsewhere now; null: they are not. */
export const awayUntil = ({ away }: Pick<AtStall, 'away'>, nowMin: number): string | null => {
	const now = timeAt(nowMin)
	return away.find(({ startAt, endAt }) => startAt <= now && now < endAt)?.endAt ?? null
}

/**
 * When somebody is back at a stall that has nobody now, because all who are down for it are elsewhere; null where
 * somebody is there or nobody is down for it.
 */
export const emptyUntil = (stewards: readonly AtStall[], nowMin: number): string | null => {
	const now = timeAt(nowMin)
	const down = stewards.filter(({ startAt, endAt }) => startAt <= now && now < endAt)
	const backs = down.flatMap((one) => awayUntil(one, nowMin) ?? [])
	if (down.length === 0 || backs.length < down.length) return null
	return backs.toSorted()[0] ?? null
}
