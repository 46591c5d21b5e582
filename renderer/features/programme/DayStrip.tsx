/**
 * The day under the bar of every screen: the time, what is on, what is next, and the programme to scale. Follows the
 * hub's clock. Where nothing is planned for today it is not there.
 */
import { type CSSProperties, Fragment } from 'react'
import { minutesOf } from '../../../shared/domain/programme/clock.ts'
import { Icon } from '../../components/Icon.tsx'
import { VisuallyHidden } from '../../components/VisuallyHidden.tsx'
import { dateOf, formatTime } from '../../text/format.ts'
import { useText } from '../../text/text.ts'
import { useHubClock } from '../../transport/useHubClock.ts'
import { useQuery } from '../../transport/useQuery.ts'
import './DayStrip.css'
import { titleOf } from './itemWords.ts'
import { kindIcons } from './kinds.ts'
import type { EventDay } from './programmeTypes.ts'
import { type Segment, type Strip, stripOf } from './strip.ts'
import { useRunSheet } from './useDay.ts'

/** Says minutes instead of a time so long before something begins. */
const soonMin = 15
const OneSegment = ({ segment }: { readonly segment: Segment }) => {
	const say = useText()
	const { item, is, startAt, long, gonePercent, hasStory } = segment
	const title = titleOf(item)
	const words = { over: 'isOver', on: 'isOn', ahead: 'isAhead', dropped: 'isOut' } as const
	const numbers = item.slots.map(({ number }) => `S${number}`).join(' ')
	const classes = ['day-strip-item', `day-strip-${is}`, hasStory ? 'day-strip-story' : '']
	const style = { '--long': long, '--gone': gonePercent } as CSSProperties
	return (
		<li
			className={classes.join(' ').trim()}
			style={style}
			title={`${startAt} ${title}`}
			{...(is === 'on' ? { 'aria-current': 'step' as const } : {})}
		>
			{numbers === '' ? (
				<>
					<span aria-hidden="true" className="day-strip-words">
						{title}
					</span>
					<Icon of={kindIcons[item.kind]} className="day-strip-mark" />
				</>
			) : (
				<span aria-hidden="true">{numbers}</span>
			)}
			<VisuallyHidden>{say(`programme.strip.${words[is]}`, { title, time: startAt })}</VisuallyHidden>
		</li>
	)
}

const Saying = ({ strip, first }: { readonly strip: Strip; readonly first: boolean }) => {
	const say = useText()
	const { now, next, nowEndsAt } = strip
	const ahead =
		next === null
			? ''
			: next.lateMin > 0
				? say('programme.strip.nextLate', { title: titleOf(next.item), time: next.at, count: next.lateMin })
				: next.inMin > 0 && next.inMin <= soonMin
					? say('programme.strip.nextIn', { title: titleOf(next.item), count: next.inMin })
					: say('programme.strip.next', { title: titleOf(next.item), time: next.at })
	if (now !== null) {
		return (
			<p className="day-strip-say">
				<b>{titleOf(now)}</b>
				<span>{ahead === '' ? say('programme.strip.until', { time: nowEndsAt }) : ahead}</span>
			</p>
		)
	}
	return (
		<p className="day-strip-say">
			<b>
				{say(
					next === null ? 'programme.strip.over' : first ? 'programme.strip.getReady' : 'programme.strip.nothingNow',
				)}
			</b>
			<span>{next === null ? say('programme.strip.overWords') : ahead}</span>
		</p>
	)
}

const StripOfDay = ({ day, nowMs }: { readonly day: EventDay; readonly nowMs: number }) => {
	const say = useText()
	const sheet = useRunSheet(day.id)
	const items = sheet.data?.items ?? []
	if (items.length === 0) return null
	const nowMin = minutesOf(formatTime(nowMs))
	const strip = stripOf(day, items, nowMs, nowMin)
	const isBefore = strip.segments.every(({ is }) => is === 'ahead' || is === 'dropped')
	return (
		<section className="day-strip" aria-label={say('programme.strip.label')}>
			<time className="day-strip-clock">{formatTime(nowMs)}</time>
			<Saying strip={strip} first={isBefore} />
			<ol className="day-strip-list">
				{strip.segments.map((segment) => (
					<Fragment key={segment.item.id}>
						{segment.gap === 0 ? null : (
							<li className="day-strip-gap" style={{ '--long': segment.gap } as CSSProperties} aria-hidden="true" />
						)}
						<OneSegment segment={segment} />
					</Fragment>
				))}
			</ol>
		</section>
	)
}

export const DayStrip = () => {
	const nowMs = useHubClock()
	const overview = useQuery('events.overview', (client) => client.events.overview({}), ['event'])
	if (nowMs === null || overview.data === undefined) return null
	const today = overview.data.days.find(({ date }) => date === dateOf(nowMs))
	return today === undefined ? null : <StripOfDay key={today.id} day={today} nowMs={nowMs} />
}
