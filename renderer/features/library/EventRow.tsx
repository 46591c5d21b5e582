import { CalendarBlankIcon, FlaskIcon, FolderOpenIcon, KeyIcon, WarningIcon } from '@phosphor-icons/react'
import { useState } from 'react'
import type { OutputOf } from '../../../shared/contract/index.ts'
import { Button } from '../../components/Button.tsx'
import { Icon } from '../../components/Icon.tsx'
import { Tag } from '../../components/Tag.tsx'
import { dateOf, daysBetween, formatDayAndMonth, formatDayOfMonth, formatMonth } from '../../text/format.ts'
import { useText } from '../../text/text.ts'

export type RecentEvent = OutputOf<'library.recent'>['events'][number]

/** How far away the event is, in words. */
const WhenTag = ({ event, today }: { readonly event: RecentEvent; readonly today: string }) => {
	const say = useText()
	const days = daysBetween(today, event.firstDate)
	if (days > 0) {
		return <Tag icon={<Icon of={CalendarBlankIcon} />}>{say('home.daysToGo', { count: days })}</Tag>
	}
	return daysBetween(today, event.lastDate) < 0 ? (
		<Tag tone="line">{say('home.over')}</Tag>
	) : (
		<Tag tone="welcome" icon={<Icon of={CalendarBlankIcon} />}>
			{say('home.onNow')}
		</Tag>
	)
}

export type EventRowProps = {
	readonly event: RecentEvent
	readonly isOpen: boolean
	readonly isBusy: boolean
	readonly onPress: () => void
	readonly onForget: () => void
}

/** One event of this computer: its day, its name, where it stands. */
export const EventRow = ({ event, isOpen, isBusy, onPress, onForget }: EventRowProps) => {
	const say = useText()
	const [today] = useState(() => dateOf(Date.now()))
	const isToday = event.firstDate === today
	const isSameMonth = event.lastDate !== event.firstDate && event.lastDate.slice(0, 7) === event.firstDate.slice(0, 7)
	const venue = event.venue === '' ? '' : `${event.venue.replace(/\.$/, '')}.`
	return (
		<li className="event">
			<p className="event-date">
				<b>
					{formatDayOfMonth(event.firstDate)}
					{isSameMonth ? `–${formatDayOfMonth(event.lastDate)}` : ''}
				</b>
				<span>{isToday ? say('home.today') : formatMonth(event.firstDate)}</span>
				{event.lastDate === event.firstDate || isSameMonth ? null : (
					<span>{say('home.toDate', { date: formatDayAndMonth(event.lastDate) })}</span>
				)}
			</p>
			<div className="event-words">
				<h3>
					{event.isThere ? (
						<button type="button" className="event-open" onClick={onPress} disabled={isBusy}>
							{event.name}
						</button>
					) : (
						event.name
					)}
				</h3>
				<p className="soft">
					{isBusy
						? say('home.opening', { name: event.name })
						: event.isThere
							? say('home.booked', { venue, count: event.booked })
							: say('home.missingWords')}
				</p>
			</div>
			<div className="event-tags">
				{isOpen ? (
					<Tag tone="welcome" icon={<Icon of={FolderOpenIcon} />}>
						{say('home.openNow')}
					</Tag>
				) : null}
				{event.practice === 'no' ? null : <Tag icon={<Icon of={FlaskIcon} />}>{say('home.practice')}</Tag>}
				{event.isThere ? (
					<>
						{event.hasKey ? null : (
							<Tag tone="line" icon={<Icon of={KeyIcon} />}>
								{say('home.needsCode')}
							</Tag>
						)}
						{event.practice === 'no' && !isOpen ? <WhenTag event={event} today={today} /> : null}
					</>
				) : (
					<>
						<Tag tone="heed" icon={<Icon of={WarningIcon} weight="fill" />}>
							{say('home.missing')}
						</Tag>
						<Button kind="quiet" label={say('home.forgetWhich', { name: event.name })} onPress={onForget}>
							{say('home.forget')}
						</Button>
					</>
				)}
			</div>
		</li>
	)
}
