/** Up to when a desk is one: a time of its day, or the day's end at the venue. */
import { timeOfDay } from '../../lib/when.ts'

const minuteMs = 60_000
const dayMinutes = 24 * 60

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

/**
 * When it is that time at the venue next, today or at midnight. Null: it has been that time already today.
 * @param time `17:30`; empty: the end of the day
 */
export const untilMsOf = (time: string, nowMs: number): number | null => {
	const wanted = time === '' ? dayMinutes : minutesOf(time)
	const left = wanted - minutesOf(timeOfDay(nowMs))
	if (left <= 0) return null
	const atMs = Math.floor(nowMs / minuteMs) * minuteMs + left * minuteMs
	// The night on which clocks change is an hour longer or shorter.
	const slip = minutesOf(timeOfDay(atMs)) - (wanted % dayMinutes)
	const shift = slip > dayMinutes / 2 ? slip - dayMinutes : slip < -dayMinutes / 2 ? slip + dayMinutes : slip
	return atMs - shift * minuteMs
}
