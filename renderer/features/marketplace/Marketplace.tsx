/** The marketplace: who stands where, the hall behind it, the stalls, the day, and what goes on paper. */
import { useEffect, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Message } from '../../components/Message.tsx'
import { ViewNav } from '../../components/ViewNav.tsx'
import { dateOf } from '../../text/format.ts'
import { useText } from '../../text/text.ts'
import { useHubClock } from '../../transport/useHubClock.ts'
import { useQuery } from '../../transport/useQuery.ts'
import { StallDay } from './day/StallDay.tsx'
import { HallEditor } from './hall/HallEditor.tsx'
import './Marketplace.css'
import type { MarketView } from './marketTypes.ts'
import { MarketPaper } from './paper/MarketPaper.tsx'
import { StallPlaces } from './places/StallPlaces.tsx'
import { StallList } from './stalls/StallList.tsx'
import { useHall, useStalls } from './useMarket.ts'
import { forgetDone } from './useMarketSend.ts'
import { useView, type View, viewHref, views } from './view.ts'

const screens: Readonly<Record<View, (props: MarketView) => React.JSX.Element>> = {
	places: StallPlaces,
	hall: HallEditor,
	stalls: StallList,
	day: StallDay,
	paper: MarketPaper,
}

export const Marketplace = () => {
	const say = useText()
	const asked = useView()
	const nowMs = useHubClock()
	const [chosenDay, setDay] = useState<string | null>(null)
	const overview = useQuery('events.overview', (client) => client.events.overview({}), ['event'])
	const me = useQuery('session.me', (client) => client.session.me({}), ['event'])
	const hall = useHall()
	const stalls = useStalls()
	useEffect(() => forgetDone, [])
	const reads = [overview, me, hall, stalls]
	const again = async (): Promise<void> => void (await Promise.all([hall.again(), stalls.again()]))
	const day = overview.data?.days.find(({ id }) => id === (chosenDay ?? me.data?.dayId)) ?? overview.data?.days[0]
	if (
		overview.data === undefined ||
		me.data === undefined ||
		hall.data === undefined ||
		stalls.data === undefined ||
		nowMs === null ||
		day === undefined
	) {
		if (!reads.some(({ hasFailed }) => hasFailed))
			return (
				<p role="status" className="soft">
					{say('market.loading')}
				</p>
			)
		const onAgain = () => void Promise.all(reads.map((read) => read.again()))
		return (
			<Message tone="heed" isLive action={<Button onPress={onAgain}>{say('app.again')}</Button>}>
				{say('market.unreadable')}
			</Message>
		)
	}
	const { days, rooms } = overview.data
	const isToday = days.some(({ date }) => date === dateOf(nowMs))
	const view = asked ?? (isToday ? 'day' : 'places')
	const Screen = screens[view]
	return (
		<>
			<ViewNav
				label={say('market.views')}
				current={view}
				views={views.map((one) => ({ view: one, href: viewHref(one), label: say(`market.view.${one}`) }))}
			/>
			<Screen
				hall={hall.data}
				stalls={stalls.data}
				eventName={overview.data.name}
				days={days}
				day={day}
				rooms={rooms}
				nowMs={nowMs}
				onDay={setDay}
				again={again}
			/>
		</>
	)
}
