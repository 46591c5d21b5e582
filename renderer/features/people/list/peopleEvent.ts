/** What the screens of people need to know of the event: its days, the words people take part by, and which day is on. */
import { useMemo } from 'react'
import type { OutputOf } from '../../../../shared/contract/index.ts'
import { dateOf } from '../../../text/format.ts'
import { useQuery } from '../../../transport/useQuery.ts'

type Overview = OutputOf<'events.overview'>

export type PeopleEvent = {
	readonly eventId: string
	readonly days: Overview['days']
	readonly sectors: Overview['sectors']
	/** The day that is on, the next one, or the last; empty: there is none. */
	readonly dayId: string
	/** At the venue. */
	readonly today: string
}

export const usePeopleEvent = (): {
	readonly event: PeopleEvent | null
	readonly hasFailed: boolean
	again: () => void
} => {
	const overview = useQuery('events.overview', (client) => client.events.overview({}), ['event'])
	const me = useQuery('session.me', (client) => client.session.me({}), ['event'])
	const event = useMemo(
		() =>
			overview.data === undefined || me.data === undefined
				? null
				: {
						eventId: overview.data.eventId,
						days: overview.data.days,
						sectors: overview.data.sectors,
						dayId: me.data.dayId ?? '',
						today: dateOf(me.data.nowMs),
					},
		[overview.data, me.data],
	)
	return {
		event,
		hasFailed: overview.hasFailed || me.hasFailed,
		again: () => void Promise.all([overview.again(), me.again()]),
	}
}

/** How somebody takes part, in the event's words; empty where it was not said. */
export const sectorLabel = ({ sectors }: PeopleEvent, code: string): string =>
	sectors.find((one) => one.code === code)?.label ?? code
