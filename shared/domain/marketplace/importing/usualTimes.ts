/** When people usually stand at stalls on a day: as most of those do who stand there already, else as the day runs. */
import type { StewardFact } from '../facts.ts'

type Day = { readonly id: string; readonly startAt: string; readonly endAt: string }
export type Times = { readonly startAt: string; readonly endAt: string }

/** Null for a day that has no time of its own and nobody at a stall. */
export const usualTimes = (days: readonly Day[], stewards: readonly StewardFact[]): ReadonlyMap<string, Times | null> =>
	new Map(
		days.map((day) => {
			const counts = new Map<string, { times: Times; count: number }>()
			for (const { dayId, startAt, endAt } of stewards) {
				if (dayId !== day.id) continue
				const key = `${startAt} ${endAt}`
				const sofar = counts.get(key)
				if (sofar) sofar.count++
				else counts.set(key, { times: { startAt, endAt }, count: 1 })
			}
			const [usual] = [...counts].sort(([one, a], [other, b]) => b.count - a.count || (one < other ? -1 : 1))
			const own = day.endAt > day.startAt ? { startAt: day.startAt, endAt: day.endAt } : null
			return [day.id, usual?.[1].times ?? own]
		}),
	)
