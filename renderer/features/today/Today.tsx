/** Today: who is in, whether everything is ready for doors, leaving the building, paper, and the end of the day. */
import type { ReactNode } from 'react'
import { ViewNav } from '../../components/ViewNav.tsx'
import { useText } from '../../text/text.ts'
import { DoorsNow } from './doors/DoorsNow.tsx'
import { DayEnd } from './end/DayEnd.tsx'
import { Ready } from './ready/Ready.tsx'
import { useView, viewHref, views } from './view.ts'

export type TodayProps = {
	/** Parts of their own: the plan for an emergency, and what is printed for the door. */
	readonly leaving: ReactNode
	readonly paper: ReactNode
}

export const Today = ({ leaving, paper }: TodayProps) => {
	const say = useText()
	const view = useView()
	return (
		<div className="stack">
			<ViewNav
				label={say('today.views')}
				current={view}
				views={views.map((one) => ({ view: one, href: viewHref(one), label: say(`today.view.${one}`) }))}
			/>
			{view === 'doors' ? <DoorsNow /> : null}
			{view === 'ready' ? <Ready /> : null}
			{view === 'leaving' ? leaving : null}
			{view === 'paper' ? paper : null}
			{view === 'end' ? <DayEnd /> : null}
		</div>
	)
}
