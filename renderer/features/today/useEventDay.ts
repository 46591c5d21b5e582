/** Which day of the event is looked at: today's, the next one or the last, until somebody chooses another. */
import { useState } from 'react'
import type { OutputOf } from '../../../shared/contract/index.ts'
import { dayOn } from '../../../shared/lib/when.ts'
import { dateOf } from '../../text/format.ts'
import { useHubClock } from '../../transport/useHubClock.ts'
import { useQuery } from '../../transport/useQuery.ts'

type Overview = OutputOf<'events.overview'>
export type Day = Overview['days'][number]

export type EventDay = {
	readonly overview: Overview
	readonly day: Day
	readonly days: readonly Day[]
	/** The hub's clock. */
	readonly nowMs: number
	readonly isToday: boolean
	/** It has been. */
	readonly isOver: boolean
	readonly choose: (dayId: string) => void
}

/** Null until it is known; `none`: an event without days. */
export const useEventDay = (): EventDay | 'none' | null => {
	const nowMs = useHubClock()
	const overview = useQuery('events.overview', (client) => client.events.overview({}), ['event'])
	const [chosen, setChosen] = useState<string | null>(null)
	if (nowMs === null || overview.data === undefined) return null
	const { days } = overview.data
	const day = days.find(({ id }) => id === chosen) ?? dayOn(days, nowMs)
	if (day === undefined) return 'none'
	const today = dateOf(nowMs)
	return {
		overview: overview.data,
		day,
		days,
		nowMs,
		isToday: day.date === today,
		isOver: day.date < today,
		choose: setChosen,
	}
}
