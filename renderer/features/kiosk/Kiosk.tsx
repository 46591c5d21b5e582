/**
 * The page by the door where people check themselves in: by code alone. No list, no search, nobody's name before
 * their own code was shown, and then for seconds only. An organiser sees it as a preview; by the door it has a
 * connection of its own, which may do nothing else and is left with a PIN.
 */

import { dateOf } from '../../text/format.ts'
import { useText } from '../../text/text.ts'
import { useLink } from '../../transport/hub.ts'
import { useHubClock } from '../../transport/useHubClock.ts'
import { useQuery } from '../../transport/useQuery.ts'
import './Kiosk.css'
import { KioskHead } from './KioskHead.tsx'
import { Leaving, Left } from './Leaving.tsx'
import { Looking, NotOpen, Resting, SeeDesk } from './Plain.tsx'
import { Typing } from './Typing.tsx'
import { useKiosk } from './useKiosk.ts'
import { useStayHere } from './useStayHere.ts'
import { Welcome } from './Welcome.tsx'

export type KioskProps = {
	readonly practice: 'no' | 'sample' | 'rehearsal'
	readonly eventName: string
	/** An organiser looks at it in Foyer's own window. */
	readonly isPreview: boolean
}

export const Kiosk = ({ practice, eventName, isPreview }: KioskProps) => {
	const say = useText()
	const { link } = useLink()
	const nowMs = useHubClock()
	const overview = useQuery('events.overview', (client) => client.events.overview({}), ['event'])
	const alarm = useQuery('evacuation.state', (client) => client.evacuation.state({}), ['alarm'])
	const days = overview.data?.days ?? []
	const today = nowMs === null ? undefined : days.find(({ date }) => date === dateOf(nowMs))
	// To practise, any day will do.
	const isDay = practice !== 'no' || today !== undefined
	const isAlarm = alarm.data !== undefined && alarm.data.on !== null
	const hand = useKiosk(nowMs !== null && isDay && !isAlarm && link === 'online')
	const { state } = hand
	useStayHere(!isPreview && state.is !== 'left')

	const page = () => {
		if (state.is === 'left') return <Left />
		// The notice over every public screen says what to do.
		if (isAlarm) return null
		if (state.is === 'leaving') return <Leaving hand={hand} />
		if (nowMs === null) return <Looking words={say('kiosk.waiting')} />
		if (link === 'alone' || state.is === 'resting') return <Resting />
		if (!isDay) return <NotOpen days={days} nowMs={nowMs} />
		switch (state.is) {
			case 'typing':
				return <Typing hand={hand} code={state.code} />
			case 'looking':
				return <Looking words={say('kiosk.looking')} />
			case 'welcome':
				return <Welcome hand={hand} who={state.who} />
			case 'seeDesk':
				return <SeeDesk hand={hand} />
			default:
				return state satisfies never
		}
	}
	return (
		<div className="kiosk">
			<title>{say('kiosk.title')}</title>
			<KioskHead
				eventName={eventName}
				practice={practice}
				isPreview={isPreview}
				nowMs={nowMs}
				onLeave={state.is === 'left' || state.is === 'leaving' ? null : hand.askToLeave}
			/>
			<main className="kiosk-page">{page()}</main>
		</div>
	)
}
