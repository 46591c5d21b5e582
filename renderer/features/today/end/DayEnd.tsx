/** The end of a day: who was not seen to leave, and closing it. A closed day is opened again from here, at any time. */

import { Card } from '../../../components/Card.tsx'
import { Message } from '../../../components/Message.tsx'
import { PageHead } from '../../../components/PageHead.tsx'
import { Stat } from '../../../components/Stat.tsx'
import { formatDateInFull, formatDay, formatTime } from '../../../text/format.ts'
import { useText } from '../../../text/text.ts'
import { useQuery } from '../../../transport/useQuery.ts'
import type { AboutDay } from '../aboutDay.ts'
import { Stale, Unread } from '../Unread.tsx'
import { CloseDay } from './CloseDay.tsx'
import type { Ending } from './ending.ts'
import './End.css'
import { ReopenDay } from './ReopenDay.tsx'

const Numbers = ({ ending }: { readonly ending: Ending }) => {
	const say = useText()
	const { stillIn, left, assumedOut, didNotCome, helpWaiting, closedAtMs } = ending
	return (
		<Card title={say('today.end.numbers')}>
			<div className="today-numbers">
				<Stat value={stillIn} label={say('today.end.stillInLabel')} />
				{closedAtMs === null ? (
					<Stat value={left} label={say('today.end.left')} />
				) : (
					<>
						<Stat value={left - assumedOut} label={say('today.end.seenLeaving')} />
						<Stat value={assumedOut} label={say('today.end.assumed')} />
					</>
				)}
				<Stat value={didNotCome} label={say('today.end.didNotCome')} />
				<Stat value={helpWaiting} label={say('today.end.waiting')} />
			</div>
		</Card>
	)
}

export const DayEnd = ({ about }: { readonly about: AboutDay }) => {
	const say = useText()
	const { day, pick, nowMs, isToday } = about
	const ending = useQuery(`checkin.dayEnd:${day.id}`, (client) => client.checkin.dayEnd({ dayId: day.id }), [
		'attendance',
		'people',
		'event',
		'history',
	])
	if (ending.data === undefined) {
		return (
			<>
				<PageHead title={say('today.view.end')} end={pick} />
				<Unread {...ending} />
			</>
		)
	}
	const { stillIn, closedAtMs, helpWaiting } = ending.data
	const named = formatDateInFull(day.date)
	const isEarly = isToday && formatTime(nowMs) < day.endAt
	const open = stillIn === 0 ? say('today.end.nobodyIn') : say('today.end.stillIn', { count: stillIn })
	return (
		<>
			<Stale {...ending} />
			<PageHead
				title={closedAtMs === null ? open : say('today.end.closedTitle')}
				lead={
					closedAtMs === null
						? say('today.end.lead')
						: say('today.end.closedLead', { time: formatTime(closedAtMs), day: formatDay(closedAtMs) })
				}
				end={pick}
			/>
			<div className="stack day-end">
				<Numbers ending={ending.data} />
				{closedAtMs === null && helpWaiting > 0 ? (
					<Message tone="heed" action={<a href="#/help">{say('today.end.toHelp')}</a>}>
						{say('today.end.helpWaits', { count: helpWaiting })}
					</Message>
				) : null}
				{closedAtMs === null ? (
					<CloseDay
						dayId={day.id}
						named={named}
						ending={ending.data}
						warning={
							isToday
								? isEarly
									? say('today.end.stillOn', { time: day.endAt, now: formatTime(nowMs) })
									: ''
								: say('today.end.otherDay')
						}
						again={ending.again}
					/>
				) : (
					<ReopenDay named={named} ending={ending.data} again={ending.again} />
				)}
			</div>
		</>
	)
}
