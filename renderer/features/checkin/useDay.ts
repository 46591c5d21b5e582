/** The day people are checked in for: the hub's, unless today is none of the event's and somebody chose another. */
import { useEffect, useState } from 'react'
import type { OutputOf } from '../../../shared/contract/index.ts'
import { dateOf } from '../../text/format.ts'

type Days = OutputOf<'events.overview'>['days']

const storageKey = (eventId: string): string => `foyer.deskDay.${eventId}`

const remembered = (eventId: string): string => {
	try {
		return localStorage.getItem(storageKey(eventId)) ?? ''
	} catch {
		return ''
	}
}

/** Today at the venue; changes at midnight while the desk is open. */
export const useToday = (): string => {
	const [today, setToday] = useState(() => dateOf(Date.now()))
	useEffect(() => {
		const timer = setInterval(() => setToday(dateOf(Date.now())), 30_000)
		return () => clearInterval(timer)
	}, [])
	return today
}

export const useDay = (eventId: string, days: Days, hubsDayId: string, today: string) => {
	const [chosen, setChosen] = useState(() => remembered(eventId))
	const canChoose = days.length > 1 && !days.some((day) => day.date === today)
	const isKnown = days.some((day) => day.id === chosen)
	return {
		dayId: canChoose && isKnown ? chosen : hubsDayId,
		canChoose,
		choose: (dayId: string): void => {
			try {
				localStorage.setItem(storageKey(eventId), dayId)
			} catch {
				// Kept until the desk is closed.
			}
			setChosen(dayId)
		},
	}
}
