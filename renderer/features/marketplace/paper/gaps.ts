/** When nobody is at a stall, for a sign on its table. */
import { joined, stretchOf, without } from '../../../../shared/domain/marketplace/away.ts'
import { timeAt } from '../../../../shared/domain/programme/clock.ts'
import type { DayStall } from './paperTypes.ts'

export type Gap = {
	readonly fromAt: string
	/** Empty: nobody comes back that day. */
	readonly backAt: string
}

type Shift = Pick<DayStall['stewards'][number], 'startAt' | 'endAt' | 'away'>

/** From when the first comes until the last leaves: where all are elsewhere, or where one shift does not reach the next. */
export const gapsOf = (shifts: readonly Shift[]): readonly Gap[] => {
	const down = joined(shifts.map(stretchOf))
	const [first, last] = [down[0], down.at(-1)]
	if (first === undefined || last === undefined) return []
	const here = shifts.flatMap((shift) => without(stretchOf(shift), shift.away.map(stretchOf)))
	return without({ fromMin: first.fromMin, toMin: last.toMin }, here).map(({ fromMin, toMin }) => ({
		fromAt: timeAt(fromMin),
		backAt: toMin === last.toMin ? '' : timeAt(toMin),
	}))
}

/** A round time about half an hour from now, to begin with. */
export const soon = (nowMinutes: number): string => timeAt(Math.ceil((nowMinutes + 30) / 5) * 5)
