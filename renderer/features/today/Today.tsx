/** Today: who is in, whether everything is ready for doors, leaving the building, paper, and the end of the day. */
import type { ReactNode } from 'react'
import { Message } from '../../components/Message.tsx'
import { ViewNav } from '../../components/ViewNav.tsx'
import { useText } from '../../text/text.ts'
import { DayPick } from './DayPick.tsx'
import { DoorsNow } from './doors/DoorsNow.tsx'
import { DayEnd } from './end/DayEnd.tsx'
import { Ready } from './ready/Ready.tsx'
import './Today.css'
import { useEventDay } from './useEventDay.ts'
import { useView, viewHref, views } from './view.ts'

export type TodayProps = {
	/** Parts of their own: the plan for an emergency, and what is printed for the door. */
	readonly leaving: ReactNode
	readonly paper: ReactNode
	/** What is about to go wrong, each with where it is settled. */
	readonly toLookAt: ReactNode
	/** Opening the page where people check themselves in. */
	readonly selfCheckIn: ReactNode
}

export const Today = ({ leaving, paper, toLookAt, selfCheckIn }: TodayProps) => {
	const say = useText()
	const view = useView()
	const eventDay = useEventDay()
	const ofDay = (): ReactNode => {
		if (eventDay === null) return null
		if (eventDay === 'none') return <Message tone="note">{say('today.noDays')}</Message>
		const { day, days, isToday, choose } = eventDay
		const pick = <DayPick days={days} day={day} isToday={isToday} onDay={choose} />
		const about = { ...eventDay, pick }
		// Another day is another screen: nothing of the last one stays on it.
		if (view === 'doors') return <DoorsNow key={day.id} about={about} toLookAt={toLookAt} />
		if (view === 'ready') return <Ready key={day.id} about={about} toLookAt={toLookAt} selfCheckIn={selfCheckIn} />
		return <DayEnd key={day.id} about={about} />
	}
	return (
		<div className="stack">
			<ViewNav
				label={say('today.views')}
				current={view}
				views={views.map((one) => ({ view: one, href: viewHref(one), label: say(`today.view.${one}`) }))}
			/>
			{view === 'leaving' ? leaving : view === 'paper' ? paper : <div>{ofDay()}</div>}
		</div>
	)
}
