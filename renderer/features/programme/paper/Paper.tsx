/** Sheets of the programme, and what of them is out. */
import { useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { Message } from '../../../components/Message.tsx'
import { PageHead } from '../../../components/PageHead.tsx'
import { useText } from '../../../text/text.ts'
import { useHubClock } from '../../../transport/useHubClock.ts'
import { useQuery } from '../../../transport/useQuery.ts'
import { DayChoice } from '../DayChoice.tsx'
import { useDuties, useStage } from '../useDay.ts'
import { OutputList } from './OutputList.tsx'
import './Paper.css'
import { PaperPieces } from './PaperPieces.tsx'
import type { PaperDay, SheetAsk } from './paperTypes.ts'
import { SheetView } from './SheetView.tsx'

type DayPaperProps = {
	readonly overview: Pick<PaperDay, 'eventName' | 'isPractice' | 'rooms'> & {
		readonly days: readonly PaperDay['day'][]
	}
	readonly day: PaperDay['day']
	readonly roomUses: PaperDay['roomUses']
	readonly nowMs: number
	readonly onDay: (dayId: string) => void
}

const DayPaper = ({ overview, day, roomUses, nowMs, onDay }: DayPaperProps) => {
	const say = useText()
	const stage = useStage(day.id)
	const [ask, setAsk] = useState<SheetAsk | null>(null)
	if (stage.data === undefined) {
		return stage.hasFailed ? (
			<Message tone="heed" isLive action={<Button onPress={() => void stage.again()}>{say('app.again')}</Button>}>
				{say('programmePaper.unreadable')}
			</Message>
		) : (
			<p role="status" className="soft">
				{say('programmePaper.reading')}
			</p>
		)
	}
	const { days, ...event } = overview
	const of: PaperDay = { ...event, day, roomUses, items: stage.data.items, nowMs }
	if (ask !== null) return <SheetView ask={ask} of={of} again={stage.again} onBack={() => setAsk(null)} />
	return (
		<>
			<PageHead title={say('programmePaper.title')} lead={say('programmePaper.lead')} />
			<DayChoice days={days} day={day} onDay={onDay} />
			<div className="stack">
				<PaperPieces of={of} onShow={setAsk} />
				<OutputList nowMs={nowMs} />
			</div>
		</>
	)
}

export const Paper = () => {
	const say = useText()
	const nowMs = useHubClock()
	const [chosen, setChosen] = useState<string | null>(null)
	const overview = useQuery('events.overview', (client) => client.events.overview({}), ['event'])
	const me = useQuery('session.me', (client) => client.session.me({}), ['event'])
	const duties = useDuties()
	if (overview.data === undefined || me.data === undefined || duties.data === undefined || nowMs === null) {
		return (
			<p role="status" className="soft">
				{say('programmePaper.reading')}
			</p>
		)
	}
	const { name, practice, days, rooms } = overview.data
	const wanted = chosen ?? me.data.dayId
	const day = days.find(({ id }) => id === wanted) ?? days[0]
	if (day === undefined) return null
	return (
		<DayPaper
			key={day.id}
			overview={{ eventName: name, isPractice: practice !== 'no', rooms, days }}
			day={day}
			roomUses={duties.data.roomUses}
			nowMs={nowMs}
			onDay={setChosen}
		/>
	)
}
