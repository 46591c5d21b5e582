/** Getting ready to leave the building: zones and marshals, who needs help, paper, what was before, how many it holds. */
import { useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { Message } from '../../../components/Message.tsx'
import { PageHead } from '../../../components/PageHead.tsx'
import { Segmented } from '../../../components/Segmented.tsx'
import { formatDateInFull } from '../../../text/format.ts'
import { useText } from '../../../text/text.ts'
import { useQuery } from '../../../transport/useQuery.ts'
import { Building } from './Building.tsx'
import './Leaving.css'
import { Help } from './Help.tsx'
import type { EventDay, Overview } from './leavingTypes.ts'
import { PackPart } from './PackPart.tsx'
import { PackView } from './PackView.tsx'
import { PastAlarms } from './PastAlarms.tsx'
import { Zones } from './Zones.tsx'

type DayProps = { readonly overview: Overview; readonly day: EventDay; readonly onDay: (dayId: string) => void }

const LeavingOn = ({ overview, day, onDay }: DayProps) => {
	const say = useText()
	const [isPaper, setPaper] = useState(false)
	const pack = useQuery(`evacuation.pack:${day.id}`, (client) => client.evacuation.pack({ dayId: day.id }), [
		'alarm',
		'attendance',
		'people',
		'breakouts',
	])
	const zones = useQuery('evacuation.zones', (client) => client.evacuation.zones({}), ['alarm', 'attendance', 'people'])
	if (pack.data === undefined || zones.data === undefined) {
		const again = (): void => void Promise.all([pack.again(), zones.again()])
		return pack.hasFailed || zones.hasFailed ? (
			<Message tone="heed" isLive action={<Button onPress={again}>{say('app.again')}</Button>}>
				{say('alarm.unreadable')}
			</Message>
		) : (
			<p role="status" className="soft">
				{say('alarm.readingLeaving')}
			</p>
		)
	}
	if (isPaper) {
		return <PackView overview={overview} day={day} pack={pack.data} again={pack.again} onBack={() => setPaper(false)} />
	}
	return (
		<>
			<PageHead title={say('alarm.leaving')} lead={say('alarm.leavingLead')} />
			{overview.days.length < 2 ? null : (
				<Segmented
					label={say('programme.whichDay')}
					value={day.id}
					onChange={onDay}
					segments={overview.days.map(({ id, date }) => ({ value: id, label: formatDateInFull(date) }))}
				/>
			)}
			<div className="leaving">
				<div className="stack">
					<Zones zones={zones.data.zones} rooms={overview.rooms} again={zones.again} />
					<Help planned={pack.data.planned} />
				</div>
				<div className="stack">
					<PackPart pack={pack.data} onShow={() => setPaper(true)} />
					<PastAlarms />
					<Building dayId={day.id} />
				</div>
			</div>
		</>
	)
}

export const Leaving = () => {
	const say = useText()
	const [chosen, setChosen] = useState<string | null>(null)
	const overview = useQuery('events.overview', (client) => client.events.overview({}), ['event'])
	const me = useQuery('session.me', (client) => client.session.me({}), ['event'])
	if (overview.data === undefined || me.data === undefined) {
		return (
			<p role="status" className="soft">
				{say('alarm.readingLeaving')}
			</p>
		)
	}
	const wanted = chosen ?? me.data.dayId
	const { days } = overview.data
	const day = days.find(({ id }) => id === wanted) ?? days[0]
	return day === undefined ? null : <LeavingOn key={day.id} overview={overview.data} day={day} onDay={setChosen} />
}
