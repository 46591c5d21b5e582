/** The run sheet: the day as it runs, the plan behind it, and what goes on paper and screens. */
import { useEffect, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Message } from '../../components/Message.tsx'
import { ViewNav } from '../../components/ViewNav.tsx'
import { dateOf } from '../../text/format.ts'
import { useText } from '../../text/text.ts'
import { useHubClock } from '../../transport/useHubClock.ts'
import { useQuery } from '../../transport/useQuery.ts'
import { Live } from './live/Live.tsx'
import { Paper } from './paper/Paper.tsx'
import { Plan } from './plan/Plan.tsx'
import './Programme.css'
import type { Duties, EventDay, EventRoom } from './programmeTypes.ts'
import { Screens } from './screens/Screens.tsx'
import { useDuties, useRunSheet } from './useDay.ts'
import { forgetDone } from './useSend.ts'
import { inAddress, useView, type View, viewHref, views } from './view.ts'

const Unreadable = ({ onAgain }: { readonly onAgain: () => void }) => {
	const say = useText()
	return (
		<Message tone="heed" isLive action={<Button onPress={onAgain}>{say('app.again')}</Button>}>
			{say('programme.unreadable')}
		</Message>
	)
}

const Loading = () => {
	const say = useText()
	return (
		<p role="status" className="soft">
			{say('programme.loading')}
		</p>
	)
}

type DayViewProps = {
	readonly view: View
	readonly day: EventDay
	readonly days: readonly EventDay[]
	readonly rooms: readonly EventRoom[]
	readonly duties: Duties
	readonly nowMs: number
	readonly onDay: (dayId: string) => void
}

/** The two views of one day; read anew for another. */
const DayView = ({ view, day, days, rooms, duties, nowMs, onDay }: DayViewProps) => {
	const sheet = useRunSheet(day.id)
	if (sheet.data === undefined) return sheet.hasFailed ? <Unreadable onAgain={() => void sheet.again()} /> : <Loading />
	const shared = { day, days, rooms, duties, onDay, sheet: sheet.data, again: sheet.again }
	return view === 'plan' ? <Plan {...shared} /> : <Live {...shared} nowMs={nowMs} />
}

export const Programme = () => {
	const say = useText()
	const asked = useView()
	const nowMs = useHubClock()
	const [chosenDay, setDay] = useState<string | null>(null)
	const overview = useQuery('events.overview', (client) => client.events.overview({}), ['event'])
	const duties = useDuties()
	const me = useQuery('session.me', (client) => client.session.me({}), ['event'])
	useEffect(() => forgetDone, [])
	const hasFailed = overview.hasFailed || duties.hasFailed || me.hasFailed
	if (overview.data === undefined || duties.data === undefined || me.data === undefined || nowMs === null) {
		if (!hasFailed) return <Loading />
		return <Unreadable onAgain={() => void Promise.all([overview.again(), duties.again(), me.again()])} />
	}
	const { days, rooms } = overview.data
	const wanted = chosenDay ?? (inAddress().dayId || me.data.dayId)
	const day = days.find(({ id }) => id === wanted) ?? days[0]
	if (day === undefined) return <Loading />
	const isToday = days.some(({ date }) => date === dateOf(nowMs))
	const view = asked ?? (isToday ? 'live' : 'plan')
	return (
		<>
			<ViewNav
				label={say('programme.views')}
				current={view}
				views={views.map((one) => ({ view: one, href: viewHref(one), label: say(`programme.view.${one}`) }))}
			/>
			{view === 'sheets' ? <Paper /> : null}
			{view === 'screens' ? <Screens /> : null}
			{view === 'live' || view === 'plan' ? (
				<DayView
					key={day.id}
					view={view}
					day={day}
					days={days}
					rooms={rooms}
					duties={duties.data}
					nowMs={nowMs}
					onDay={setDay}
				/>
			) : null}
		</>
	)
}
