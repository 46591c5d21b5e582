/** The stalls of one steward on a day: the one that they are at is open. */
import { useState } from 'react'
import { readBadgeCode } from '../../../../shared/domain/badgeCode.ts'
import { Button } from '../../../components/Button.tsx'
import { Message } from '../../../components/Message.tsx'
import { Segmented } from '../../../components/Segmented.tsx'
import { dateOf, formatDateInFull } from '../../../text/format.ts'
import { useText } from '../../../text/text.ts'
import { useHubClock } from '../../../transport/useHubClock.ts'
import { useQuery } from '../../../transport/useQuery.ts'
import { useStallDay } from '../day/useStallDay.ts'
import type { EventDay } from '../marketTypes.ts'
import { useHall } from '../useMarket.ts'
import { MyStall } from './MyStall.tsx'
import type { Standing } from './stewardTypes.ts'

export type MyStallsProps = {
	readonly standing: Standing
	/** Somebody else takes the tablet. */
	readonly onLeave: () => void
}

type OfDayProps = MyStallsProps & {
	readonly days: readonly EventDay[]
	readonly day: EventDay
	readonly onDay: (dayId: string) => void
	readonly nowMs: number
}

const StallsOfDay = ({ standing, onLeave, days, day, onDay, nowMs }: OfDayProps) => {
	const say = useText()
	const { badgeCode, preferredName } = standing
	const hall = useHall()
	const live = useStallDay({ dayId: day.id, nowMs, badgeCode })
	const [chosen, setChosen] = useState('')
	const code = readBadgeCode(badgeCode)
	const mine = (live.stalls ?? []).filter((stall) => stall.stewards.some((one) => one.badgeCode === code))
	const open = mine.find(({ stallId }) => stallId === chosen) ?? mine[0]
	return (
		<>
			<div className="steward-who">
				<span>{say('marketDay.hello', { name: preferredName })}</span>
				{days.length > 1 ? (
					<Segmented
						label={say('marketDay.whichDay')}
						value={day.id}
						onChange={onDay}
						segments={days.map(({ id, date }) => ({ value: id, label: formatDateInFull(date) }))}
					/>
				) : null}
				{mine.length > 1 && open !== undefined ? (
					<Segmented
						label={say('marketDay.myStalls')}
						value={open.stallId}
						onChange={setChosen}
						segments={mine.map(({ stallId, number }) => ({
							value: stallId,
							label: say('marketDay.stall', { number }),
						}))}
					/>
				) : null}
				<span className="push">
					<Button kind="quiet" onPress={onLeave}>
						{say('marketDay.anotherBadge')}
					</Button>
				</span>
			</div>
			{live.waiting === 0 ? null : <Message tone="heed">{say('marketDay.waiting', { count: live.waiting })}</Message>}
			{live.refusal === undefined ? null : <Message tone="heed">{live.refusal}</Message>}
			{open !== undefined ? (
				<MyStall
					key={open.stallId}
					stall={open}
					stalls={live.stalls ?? []}
					hall={hall.data}
					day={day}
					nowMs={nowMs}
					badgeCode={code}
					onPut={live.put}
				/>
			) : live.stalls !== undefined ? (
				<Message tone="heed" title={say('marketDay.notYours')} isLive>
					{say('marketDay.notYoursWords')}
				</Message>
			) : (
				<p role="status" className="soft">
					{say(live.hasFailed ? 'marketDay.unreadable' : 'marketDay.loading')}
				</p>
			)}
		</>
	)
}

export const MyStalls = (props: MyStallsProps) => {
	const say = useText()
	const nowMs = useHubClock()
	const overview = useQuery('events.overview', (client) => client.events.overview({}), ['event'])
	const [chosen, setChosen] = useState('')
	const days = overview.data?.days ?? []
	const today = nowMs === null ? undefined : days.find(({ date }) => date === dateOf(nowMs))
	const day = days.find(({ id }) => id === chosen) ?? today ?? days[0]
	if (day === undefined || nowMs === null) {
		return (
			<p role="status" className="soft">
				{say(overview.hasFailed ? 'marketDay.unreadable' : 'marketDay.loading')}
			</p>
		)
	}
	return <StallsOfDay key={day.id} {...props} days={days} day={day} onDay={setChosen} nowMs={nowMs} />
}
