/** Before doors: what is ready, what is left, and where each is settled. Calm once nothing is left. */
import { PrinterIcon } from '@phosphor-icons/react'
import type { ReactNode } from 'react'
import { Button } from '../../../components/Button.tsx'
import { Card } from '../../../components/Card.tsx'
import { DoorMark } from '../../../components/DoorMark.tsx'
import { Icon } from '../../../components/Icon.tsx'
import { PageHead } from '../../../components/PageHead.tsx'
import { useText } from '../../../text/text.ts'
import { useQuery } from '../../../transport/useQuery.ts'
import type { AboutDay } from '../aboutDay.ts'
import { Stale, Unread } from '../Unread.tsx'
import { viewHref } from '../view.ts'
import './Ready.css'
import { LeftRow, SettledRow } from './ReadyRow.tsx'
import { readyRows } from './readyRows.ts'

const titles = { ready: 'today.ready.allReady', nearly: 'today.ready.nearly', notYet: 'today.ready.notYet' } as const

export type ReadyProps = { readonly about: AboutDay; readonly toLookAt: ReactNode; readonly selfCheckIn: ReactNode }

export const Ready = ({ about, toLookAt, selfCheckIn }: ReadyProps) => {
	const say = useText()
	const { day, pick } = about
	const ready = useQuery(`today.ready:${day.id}`, (client) => client.today.ready({ dayId: day.id }), [
		'people',
		'attendance',
		'breakouts',
		'stories',
		'programme',
		'marketplace',
		'event',
	])
	if (ready.data === undefined) {
		return (
			<>
				<PageHead title={say('today.view.ready')} end={pick} />
				<Unread {...ready} />
			</>
		)
	}
	const { left, settled, state } = readyRows(ready.data.sections)
	return (
		<>
			<Stale {...ready} />
			<PageHead
				title={say(titles[state])}
				lead={left.length === 0 ? say('today.ready.allLead') : say('today.ready.lead', { count: left.length })}
				end={pick}
			/>
			<div className="cols today-cols">
				<div className="stack">
					{left.length === 0 ? (
						<div className="card ready-calm">
							<DoorMark />
							<div>
								<b>{say('today.ready.calm')}</b>
								<p className="soft">{say('today.ready.calmWords')}</p>
							</div>
						</div>
					) : (
						<Card title={say('today.ready.left')} isFlush>
							<ul className="ready-rows">
								{left.map((one) => (
									<LeftRow key={one.section} section={one} />
								))}
							</ul>
						</Card>
					)}
					{settled.length === 0 ? null : (
						<Card title={say('today.ready.done')} isFlush>
							<ul className="ready-rows">
								{settled.map((one) => (
									<SettledRow key={one.section} section={one} />
								))}
							</ul>
						</Card>
					)}
					<div className="row wrap no-print">
						<a className="button button-second" href={viewHref('paper')}>
							{say('today.ready.paper')}
						</a>
						<Button kind="quiet" icon={<Icon of={PrinterIcon} />} onPress={() => print()}>
							{say('today.ready.print')}
						</Button>
					</div>
				</div>
				<div className="stack no-print">
					{toLookAt}
					{selfCheckIn}
				</div>
			</div>
		</>
	)
}
