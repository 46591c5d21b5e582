/** Arrivals by quarter of an hour, at the venue's clock. */
import { timeOfDay } from '../../lib/when.ts'

/** So many who came within one quarter of an hour, at any moment of it. */
export type Arrivals = { readonly atMs: number; readonly isWalkIn: boolean; readonly count: number }

export type Quarter = { readonly at: string; readonly came: number; readonly walkIns: number }

const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
const asTime = (minute: number): string =>
	`${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
const quarterOf = (minute: number): number => Math.floor(minute / 15) * 15

/** From an hour before doors to the last arrival, at least an hour and a half after doors; none of them left out. */
export const byQuarter = (arrivals: readonly Arrivals[], doorsAt: string): readonly Quarter[] => {
	const doors = quarterOf(minutes(doorsAt))
	const moments = arrivals.map((one) => ({ ...one, at: quarterOf(minutes(timeOfDay(one.atMs))) }))
	const sum = (some: readonly Arrivals[]): number => some.reduce((total, { count }) => total + count, 0)
	const all = moments.map(({ at }) => at)
	const first = Math.max(0, Math.min(doors - 60, ...all))
	const last = Math.min(23 * 60 + 45, Math.max(doors + 90, ...all))
	return Array.from({ length: (last - first) / 15 + 1 }, (_, index) => {
		const at = first + index * 15
		const own = moments.filter((one) => one.at === at)
		return { at: asTime(at), came: sum(own), walkIns: sum(own.filter(({ isWalkIn }) => isWalkIn)) }
	})
}
