/** Whether an alarm is on: the one fact that every screen asks for, and hears of by itself. */
import { useEffect } from 'react'
import type { OutputOf } from '../../shared/contract/index.ts'
import { type Query, useQuery } from './useQuery.ts'

export type AlarmState = OutputOf<'evacuation.state'>
export type AlarmOn = NonNullable<AlarmState['on']>

/** Asked for again where one is about to come: screens for the public follow a moment after those at work. */
export const useAlarm = (): Query<AlarmState> => {
	const query = useQuery('evacuation.state', (client) => client.evacuation.state({}), ['alarm', 'event'])
	const { data, again } = query
	useEffect(() => {
		if (data === undefined || data.comesInMs === null) return
		const timer = setTimeout(() => void again(), data.comesInMs)
		return () => clearTimeout(timer)
	}, [data, again])
	return query
}
