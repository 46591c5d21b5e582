/**
 * The alarm over whatever screen is on: at work the lists, on screens that the public sees only what to do. Which of
 * the two depends on where a screen stands as much as on who opened it.
 */
import type { ReactNode } from 'react'
import type { OutputOf } from '../../shared/contract/index.ts'
import { leads, type Role } from '../../shared/domain/roles.ts'
import { AlarmNotice } from '../components/AlarmNotice.tsx'
import { Alarm } from '../features/evacuation/Alarm.tsx'
import { useAlarm } from '../transport/useAlarm.ts'
import { useQuery } from '../transport/useQuery.ts'
import type { Route } from './routes.ts'

const PublicAlarm = ({ isPractice, children }: { readonly isPractice: boolean; readonly children: ReactNode }) => {
	const on = useAlarm().data?.on ?? null
	return (
		<>
			<div className={on === null ? 'alarm-behind' : 'alarm-behind alarm-behind-covered'}>{children}</div>
			{on === null ? null : (
				<AlarmNotice
					key={`${on.evacuationId} ${on.kind}`}
					kind={on.kind}
					isDrill={on.isDrill}
					isPractice={isPractice}
				/>
			)}
		</>
	)
}

export type AlarmOverProps = {
	readonly role: OutputOf<'session.me'>['role']
	readonly route: Route
	readonly isLocked: boolean
	readonly children: ReactNode
}

/** Only while an event is open. */
export const AlarmOver = ({ role, route, isLocked, children }: AlarmOverProps) => {
	const overview = useQuery('events.overview', (client) => client.events.overview({}), ['event'])
	const isPractice = overview.data !== undefined && overview.data.practice !== 'no'
	if (route === 'display' || route === 'kiosk') return <PublicAlarm isPractice={isPractice}>{children}</PublicAlarm>
	return (
		<Alarm
			isLead={(leads as readonly Role[]).includes(role)}
			isOrganiser={role === 'organiser'}
			isPractice={isPractice}
			isLocked={isLocked}
		>
			{children}
		</Alarm>
	)
}
