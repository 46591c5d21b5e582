/** What every view of a day is given. */
import type { ReactNode } from 'react'
import type { EventDay } from './useEventDay.ts'

export type AboutDay = EventDay & {
	/** The choice of the day, and that it is not today. */
	readonly pick: ReactNode
}
