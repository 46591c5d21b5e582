/** What goes by itself within a week, the first day first, and what of it waits for the numbers. Pure. */
import { isWarnedOf } from '../../../shared/domain/retention/byItself.ts'
import { dateOf } from '../../text/format.ts'
import type { KeepingState } from './keepingTypes.ts'

type Row = KeepingState['schedule'][number]
type Going = { readonly data: Row['data']; readonly date: string }

export const goingSoon = (
	{ schedule }: Pick<KeepingState, 'schedule'>,
	nowMs: number,
): { readonly soon: readonly Going[]; readonly waiting: readonly Going[] } => {
	const going = schedule
		.filter(({ held, staying, goesAtMs }) => held > staying && isWarnedOf(goesAtMs, nowMs))
		.toSorted((one, other) => (one.goesAtMs ?? 0) - (other.goesAtMs ?? 0))
	// Whose day has gone by goes at the next quiet moment: today.
	const goingOf = ({ data, goesAtMs }: Row): Going => ({ data, date: dateOf(Math.max(goesAtMs ?? 0, nowMs)) })
	return {
		soon: going.filter(({ waitsForCounts }) => !waitsForCounts).map(goingOf),
		waiting: going.filter(({ waitsForCounts }) => waitsForCounts).map(goingOf),
	}
}
