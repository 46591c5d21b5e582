/** Who is in, when they came, at which desk, and what is about to go wrong. Keeps itself true. */
import { ArrowRightIcon } from '@phosphor-icons/react'
import type { ReactNode } from 'react'
import { EmptyState } from '../../../components/EmptyState.tsx'
import { Icon } from '../../../components/Icon.tsx'
import { PageHead } from '../../../components/PageHead.tsx'
import { formatTime } from '../../../text/format.ts'
import { useText } from '../../../text/text.ts'
import { useQuery } from '../../../transport/useQuery.ts'
import type { AboutDay } from '../aboutDay.ts'
import { Stale, Unread } from '../Unread.tsx'
import { viewHref } from '../view.ts'
import { Arrivals } from './Arrivals.tsx'
import { DeskList } from './DeskList.tsx'
import { DoorNumbers } from './DoorNumbers.tsx'
import './Doors.css'
import type { Glance } from './glance.ts'
import { NextThings } from './NextThings.tsx'
import { SectorCounts } from './SectorCounts.tsx'

/** The one answer of the screen. */
const useHeadline = ({ isOver }: AboutDay, glance: Glance): { readonly title: string; readonly lead: string } => {
	const say = useText()
	const came = glance.in + glance.left
	const help = say('today.doors.help', { count: glance.helpWaiting })
	if (isOver && came > 0) return { title: say('today.doors.came', { count: came }), lead: '' }
	const toCome = say('today.doors.toCome', { count: glance.stillToCome })
	if (glance.in > 0) return { title: say('today.doors.inNow', { count: glance.in }), lead: `${toCome} ${help}` }
	if (came > 0) return { title: say('today.doors.allLeft'), lead: help }
	return { title: say('today.doors.nobodyYet'), lead: glance.helpWaiting > 0 ? `${toCome} ${help}` : toCome }
}

const BeforeDoors = ({ doorsAt }: { readonly doorsAt: string }) => {
	const say = useText()
	return (
		<EmptyState
			title={say('today.doors.emptyTitle')}
			actions={
				<>
					<a className="button button-main" href={viewHref('ready')}>
						{say('today.doors.emptyReady')}
					</a>
					<a className="button button-second" href="#/desk">
						{say('today.doors.emptyDesk')}
						<Icon of={ArrowRightIcon} />
					</a>
				</>
			}
		>
			<p>{say('today.doors.emptyWords', { time: doorsAt })}</p>
		</EmptyState>
	)
}

type PageProps = { readonly about: AboutDay; readonly glance: Glance; readonly toLookAt: ReactNode }

const Page = ({ about, glance, toLookAt }: PageProps) => {
	const { day, nowMs, isToday, isOver, overview, pick } = about
	const { title, lead } = useHeadline(about, glance)
	const hasArrivals = glance.in + glance.left > 0
	return (
		<>
			<PageHead title={title} {...(lead === '' ? {} : { lead })} end={pick} />
			<div className="cols today-cols">
				<div className="stack">
					<DoorNumbers glance={glance} isOver={isOver} />
					{hasArrivals ? (
						<Arrivals arrivals={glance.arrivals} now={isToday ? formatTime(nowMs) : null} endAt={day.endAt} />
					) : (
						<BeforeDoors doorsAt={day.doorsAt} />
					)}
					{isOver ? null : <NextThings day={day} nowMs={nowMs} rooms={overview.rooms} />}
				</div>
				<div className="stack">
					{isOver ? null : toLookAt}
					{hasArrivals ? <DeskList desks={glance.desks} /> : null}
					{hasArrivals ? <SectorCounts counts={glance.sectors} sectors={overview.sectors} /> : null}
				</div>
			</div>
		</>
	)
}

export type DoorsNowProps = { readonly about: AboutDay; readonly toLookAt: ReactNode }

export const DoorsNow = ({ about, toLookAt }: DoorsNowProps) => {
	const say = useText()
	const { id } = about.day
	const glance = useQuery(`today.glance:${id}`, (client) => client.today.glance({ dayId: id }), [
		'attendance',
		'people',
		'event',
	])
	if (glance.data === undefined) {
		return (
			<>
				<PageHead title={say('today.view.doors')} end={about.pick} />
				<Unread {...glance} />
			</>
		)
	}
	return (
		<div className="doors-now">
			<Stale {...glance} />
			<Page about={about} glance={glance.data} toLookAt={toLookAt} />
		</div>
	)
}
