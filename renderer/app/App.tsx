/** From the connection to the right screen: no event open, an event open, a desk that only checks people in, a table. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Role } from '../../shared/domain/roles.ts'
import { Announcer } from '../components/Announcer.tsx'
import { Button } from '../components/Button.tsx'
import { Message } from '../components/Message.tsx'
import { ToastRegion } from '../components/ToastRegion.tsx'
import { JoinedStrip } from '../features/standby/JoinedStrip.tsx'
import { useText } from '../text/text.ts'
import { AtHubContext } from '../transport/atHub.ts'
import { useLink } from '../transport/hub.ts'
import { useQuery } from '../transport/useQuery.ts'
import { useTelling } from '../transport/useTelling.ts'
import { AlarmOver } from './AlarmOver.tsx'
import { EventScreens } from './EventScreens.tsx'
import { LibraryScreens } from './LibraryScreens.tsx'
import { LockOver } from './LockOver.tsx'
import { beginAnew, type EventRoute, go, isOfEvent, useRoute } from './routes.ts'
import { Starting } from './Starting.tsx'
import { ReopenDesk } from './screens.ts'
import { useWindowMenu } from './useWindowMenu.ts'

const ownRoutes: Partial<Record<Role, EventRoute>> = {
	facilitator: 'table',
	steward: 'stall',
	speakerSupport: 'support',
	display: 'display',
	kiosk: 'kiosk',
	organiser: 'today',
}

const Screens = () => {
	const say = useText()
	const route = useRoute()
	const { alone } = useLink()
	const me = useQuery('session.me', (client) => client.session.me({}), ['event'])
	useTelling(me.data?.deskId ?? null)
	const isOrganiser = me.data?.role === 'organiser'
	/** Which event is open is changed at the computer that has it open. */
	const isAtHub = (me.data?.deskId ?? null) === null
	/** The only screen of whoever is no organiser, and where an organiser begins at another computer. */
	const ownRoute = ownRoutes[me.data?.role ?? 'desk'] ?? 'desk'
	/** The lead of the desks goes to and fro between a desk and the help desk. */
	const mayStay =
		(isOrganiser && (isAtHub || isOfEvent(route))) ||
		route === ownRoute ||
		(me.data?.role === 'deskLead' && route === 'help')
	const current = useQuery(
		`library.current:${isOrganiser}`,
		async (client) => (isOrganiser ? await client.library.current({}) : { path: null, eventId: null }),
		['event'],
	)
	/** Bumped whenever a file was opened or closed here, so that nothing of the last event stays on a screen. */
	const [opened, setOpened] = useState(0)

	const { again: askMe } = me
	const { again: askCurrent } = current
	const again = useCallback(async () => {
		await Promise.all([askMe(), askCurrent()])
		setOpened((count) => count + 1)
	}, [askMe, askCurrent])

	const hasEvent =
		me.data !== undefined &&
		(isOrganiser ? current.data?.eventId !== null && current.data?.eventId !== undefined : me.data.dayId !== null)
	const isKnown = me.data !== undefined && current.data !== undefined
	const onClosed = useCallback(() => void again(), [again])
	useWindowMenu(hasEvent, onClosed)

	// An event opened from outside (a double click, the terminal) leads to its desk, once.
	const eventId = current.data?.eventId ?? null
	const lastSeen = useRef<string | null>(null)
	useEffect(() => {
		if (!isKnown || eventId === lastSeen.current) return
		lastSeen.current = eventId
		if (eventId !== null && (route === 'home' || route === 'open')) go('desk', { replace: true })
	}, [isKnown, eventId, route])

	useEffect(() => {
		if (!isKnown) return
		if (!mayStay) go(ownRoute, { replace: true })
		if (isOrganiser && !hasEvent && isOfEvent(route)) go('home', { replace: true })
	}, [isKnown, isOrganiser, mayStay, ownRoute, hasEvent, route])

	if (me.data === undefined && me.hasFailed && alone?.asksCode === true) return <ReopenDesk onAgain={askMe} />
	if (!isKnown || me.data === undefined || current.data === undefined) {
		return me.hasFailed || current.hasFailed ? (
			<main className="measure">
				<Message
					tone="heed"
					title={say('app.unreachable')}
					isLive
					action={
						<Button kind="main" onPress={() => void again()}>
							{say('app.again')}
						</Button>
					}
				>
					{say('app.unreachableWords')}
				</Message>
			</main>
		) : (
			<Starting />
		)
	}
	// A desk or a table has no other screen, not for a moment either: the hub would refuse what those ask.
	if (!mayStay) return <Starting />
	if (!hasEvent) {
		return isOfEvent(route) ? <Starting /> : <LibraryScreens route={route} current={current.data} onChanged={again} />
	}
	return (
		<AtHubContext value={isAtHub}>
			<AlarmOver role={me.data.role} route={route} isLocked={me.data.seat === 'locked'}>
				<LockOver seat={me.data.seat} operator={me.data.operator} route={route} onOpen={askMe}>
					{isOfEvent(route) ? (
						<EventScreens
							key={`${current.data.eventId ?? ''}:${opened}:${me.data.operator}`}
							part={route}
							me={me.data}
							onAgain={() => void again()}
						/>
					) : (
						<LibraryScreens route={route} current={current.data} onChanged={again} />
					)}
				</LockOver>
			</AlarmOver>
		</AtHubContext>
	)
}

export const App = () => (
	<>
		<JoinedStrip onBack={() => beginAnew('home')} />
		<Screens />
		<ToastRegion />
		<Announcer />
	</>
)
