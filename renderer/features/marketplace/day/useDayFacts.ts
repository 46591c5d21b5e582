/** What the screens of the day work out of what they read: the time, who is expected, who is missing, what is free. */
import { useMemo } from 'react'
import { isMissing, opensAtMin } from '../../../../shared/domain/marketplace/missing.ts'
import { minutesOf } from '../../../../shared/domain/programme/clock.ts'
import { dateOf, formatTime } from '../../../text/format.ts'
import { useQuery } from '../../../transport/useQuery.ts'
import type { EventDay, HallRead, Stall } from '../marketTypes.ts'
import type { DayStall } from './dayTypes.ts'
import { isHere, standingOf } from './standing.ts'

export type DayFacts = {
	/** Minutes since midnight; null: another day is looked at. */
	readonly nowMin: number | null
	/** When the marketplace opens; null: nothing says so. */
	readonly opensMin: number | null
	/** Stalls that are to come, and whoever was ticked off all the same, by number. */
	readonly shown: readonly DayStall[]
	readonly missing: readonly DayStall[]
	readonly expected: number
	readonly here: number
	readonly cleared: number
	/** Places where a stall could stand and none does. */
	readonly free: number
}

/** Whether a stall is to be asked after: it said that it comes, or has a place. */
const isExpected = ({ state, place }: Pick<Stall, 'state' | 'place'>): boolean =>
	state === 'accepted' || (state !== 'withdrawn' && place !== null)

export const useDayFacts = (
	day: EventDay,
	nowMs: number,
	hall: HallRead,
	stalls: readonly Stall[],
	dayStalls: readonly DayStall[],
): DayFacts => {
	const sheet = useQuery(`programme.runSheet:${day.id}`, (client) => client.programme.runSheet({ dayId: day.id }), [
		'programme',
	])
	const items = sheet.data?.items
	const nowMin = dateOf(nowMs) === day.date ? minutesOf(formatTime(nowMs)) : null
	return useMemo(() => {
		const from = stalls.flatMap(({ stewards }) =>
			stewards.filter(({ dayId }) => dayId === day.id).map(({ startAt }) => startAt),
		)
		const opensMin = items === undefined ? null : opensAtMin(items, hall.hall?.roomId ?? null, from)
		const expectedIds = new Set(stalls.filter(isExpected).map(({ id }) => id))
		const shown = dayStalls.filter(
			(stall) => !stall.isWithdrawn && (expectedIds.has(stall.stallId) || stall.marks.length > 0),
		)
		const missing = shown.filter((stall) => {
			const marks = stall.marks.map(({ mark }) => mark)
			return isMissing({ isExpected: expectedIds.has(stall.stallId), marks }, opensMin, nowMin)
		})
		const taken = new Set(stalls.flatMap(({ place }) => (place === null ? [] : [place.positionId])))
		return {
			nowMin,
			opensMin,
			shown,
			missing,
			expected: shown.length,
			here: shown.filter(isHere).length,
			cleared: shown.filter((stall) => standingOf(stall) === 'cleared').length,
			free: hall.positions.filter(({ id, isOpen }) => isOpen && !taken.has(id)).length,
		}
	}, [day.id, items, hall, stalls, dayStalls, nowMin])
}
