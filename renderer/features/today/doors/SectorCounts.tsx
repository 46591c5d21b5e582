/** How people who came take part, in numbers that point at nobody. Not there for whoever may not see it. */
import { Card } from '../../../components/Card.tsx'
import { Table } from '../../../components/Table.tsx'
import { VisuallyHidden } from '../../../components/VisuallyHidden.tsx'
import { formatCount } from '../../../text/format.ts'
import { useText } from '../../../text/text.ts'
import type { EventDay } from '../useEventDay.ts'
import type { Glance } from './glance.ts'

export type SectorCountsProps = {
	readonly counts: Glance['sectors']
	readonly sectors: EventDay['overview']['sectors']
}

export const SectorCounts = ({ counts, sectors }: SectorCountsProps) => {
	const say = useText()
	if (counts.length === 0) return null
	const hasHidden = counts.some(({ count }) => count === null)
	return (
		<Card title={say('today.doors.sectors')} isFlush>
			<Table caption={say('today.doors.sectors')}>
				<thead>
					<tr>
						<th scope="col">{say('today.doors.sector')}</th>
						<th scope="col" className="number">
							{say('today.doors.sectorIn')}
						</th>
					</tr>
				</thead>
				<tbody>
					{counts.map(({ sector, count }) => (
						<tr key={sector}>
							<th scope="row">{sectors.find(({ code }) => code === sector)?.label ?? sector}</th>
							<td className="number">
								{count === null ? (
									<span className="today-hidden">
										<span aria-hidden="true">*</span>
										<VisuallyHidden>{say('today.doors.hidden')}</VisuallyHidden>
									</span>
								) : (
									formatCount(count)
								)}
							</td>
						</tr>
					))}
				</tbody>
			</Table>
			<p className="today-inside soft small">
				{say('today.doors.sectorsOfAnswer')}
				{hasHidden ? (
					<>
						{' '}
						<span aria-hidden="true">* {say('today.doors.hidden')}. </span>
						{say('today.doors.hiddenWords')}
					</>
				) : null}
			</p>
		</Card>
	)
}
