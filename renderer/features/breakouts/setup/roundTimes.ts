/** Times to begin with in the form of a round. */
import type { SetupRound } from '../useSetup.ts'

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
const timeOf = (minutes: number): string =>
	`${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

const lastMinute = 23 * 60 + 59
const pause = 60
const usual = { start: '11:15', end: '12:00' }

type Times = { readonly start: string; readonly end: string }

/** An hour after the last round of the same day, as long as the one it is like; the usual where there is none. */
export const nextTimes = (
	rounds: readonly Pick<SetupRound, 'dayId' | 'startAt' | 'endAt'>[],
	like: Pick<SetupRound, 'dayId' | 'startAt' | 'endAt'> | null,
): Times => {
	const model = like ?? rounds.at(-1)
	if (model === undefined) return usual
	const lastEnd = Math.max(...rounds.filter(({ dayId }) => dayId === model.dayId).map(({ endAt }) => minutesOf(endAt)))
	const length = minutesOf(model.endAt) - minutesOf(model.startAt)
	const start = lastEnd + pause
	return start + length > lastMinute ? { start: '', end: '' } : { start: timeOf(start), end: timeOf(start + length) }
}
