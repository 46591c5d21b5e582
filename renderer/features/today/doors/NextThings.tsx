/** What is on and what comes next of the day, with what runs late taken into account. */
import { liveDay } from '../../../../shared/domain/programme/live.ts'
import { Card } from '../../../components/Card.tsx'
import { useText } from '../../../text/text.ts'
import { useQuery } from '../../../transport/useQuery.ts'
import type { Day, EventDay } from '../useEventDay.ts'

/** More is what the run sheet is for. */
const most = 4

export type NextThingsProps = {
	readonly day: Day
	readonly nowMs: number
	readonly rooms: EventDay['overview']['rooms']
}

export const NextThings = ({ day, nowMs, rooms }: NextThingsProps) => {
	const say = useText()
	const sheet = useQuery(`programme.runSheet:${day.id}`, (client) => client.programme.runSheet({ dayId: day.id }), [
		'programme',
		'stories',
		'breakouts',
	])
	if (sheet.data === undefined) return null
	const { items } = sheet.data
	const withStory = new Set(items.filter(({ slots }) => slots.length > 0).map(({ id }) => id))
	const live = liveDay({ date: day.date, nowMs, items, withStory }).items
	const shown = items
		.flatMap((item) => {
			const one = live.find(({ itemId }) => itemId === item.id)
			return one === undefined || one.is === 'over' || one.is === 'dropped' ? [] : [{ item, ...one }]
		})
		.toSorted((a, b) => a.expectedAt.localeCompare(b.expectedAt))
		.slice(0, most)
	return (
		<Card title={say('today.doors.next')} isFlush end={<a href="#/programme/live">{say('today.doors.runSheet')}</a>}>
			{shown.length === 0 ? (
				<p className="today-inside soft">
					{say(items.length === 0 ? 'today.doors.nextNone' : 'today.doors.nextEmpty')}
				</p>
			) : (
				<ul className="today-next">
					{shown.map(({ item, is, expectedAt, lateMin }) => {
						const room = rooms.find(({ id }) => id === item.roomId)?.name ?? ''
						const title = item.title === '' ? say(`programme.kind.${item.kind}`) : item.title
						return (
							<li key={item.id}>
								<b>{expectedAt}</b>
								<span>
									{room === '' ? title : `${title}, ${room}`}
									{is === 'on' ? <b className="today-on">{say('today.doors.onNow')}</b> : null}
									{lateMin > 0 ? <span className="soft"> {say('today.doors.late', { count: lateMin })}</span> : null}
								</span>
							</li>
						)
					})}
				</ul>
			)}
		</Card>
	)
}
