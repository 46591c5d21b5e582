import { type ReactNode, useId } from 'react'
import { formatCount } from '../../text/format.ts'
import { useText } from '../../text/text.ts'
import { useQuery } from '../../transport/useQuery.ts'
import './Doors.css'
import { HelpCount } from './HelpCount.tsx'

export type DoorsProps = { readonly dayId: string; readonly isLead: boolean; readonly children?: ReactNode }

/** The numbers at the door, as they are now. Not read out as they change: they change all the time. */
export const Doors = ({ dayId, isLead, children }: DoorsProps) => {
	const say = useText()
	const id = useId()
	const counts = useQuery(`checkin.counts:${dayId}`, (client) => client.checkin.counts({ dayId }), [
		'attendance',
		'people',
	])
	const shown = (count: number | undefined): string => (count === undefined ? '–' : formatCount(count))
	return (
		<aside className="desk-side" aria-label={say('desk.doors')} data-region="">
			<section className="gate" aria-labelledby={id}>
				<h2 id={id}>{say('desk.inSoFar')}</h2>
				<p className="gate-big">{shown(counts.data?.in)}</p>
				<dl>
					<dt>{say('desk.booked')}</dt>
					<dd>{shown(counts.data?.expected)}</dd>
					<dt>{say('desk.walkIns')}</dt>
					<dd>{shown(counts.data?.walkIns)}</dd>
					<dt>{say('desk.stillToCome')}</dt>
					<dd>{shown(counts.data?.stillToCome)}</dd>
				</dl>
			</section>
			<HelpCount dayId={dayId} isLead={isLead} />
			{children}
		</aside>
	)
}
