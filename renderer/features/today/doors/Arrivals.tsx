/**
 * When people came: bars by quarter of an hour, or the same as a table. Walk-ins are told apart by hatching and by
 * numbers, never by colour alone; a screen reader is given the table either way.
 */
import { useState } from 'react'
import { upTo } from '../../../../shared/domain/today/arrivalsPicture.ts'
import type { Quarter } from '../../../../shared/domain/today/quarters.ts'
import { Card } from '../../../components/Card.tsx'
import { Segmented } from '../../../components/Segmented.tsx'
import { Table } from '../../../components/Table.tsx'
import '../../../components/VisuallyHidden.css'
import { formatCount } from '../../../text/format.ts'
import { useText } from '../../../text/text.ts'
import { ArrivalsChart } from './ArrivalsChart.tsx'

const Rows = ({ quarters }: { readonly quarters: readonly Quarter[] }) => {
	const say = useText()
	return (
		<>
			<thead>
				<tr>
					<th scope="col">{say('today.doors.time')}</th>
					<th scope="col" className="number">
						{say('today.doors.arrived')}
					</th>
					<th scope="col" className="number">
						{say('today.doors.ofThem')}
					</th>
				</tr>
			</thead>
			<tbody>
				{quarters.map(({ at, came, walkIns }) => (
					<tr key={at}>
						<th scope="row">{at}</th>
						<td className="number">{formatCount(came)}</td>
						<td className="number">{formatCount(walkIns)}</td>
					</tr>
				))}
			</tbody>
		</>
	)
}

export type ArrivalsProps = {
	readonly arrivals: readonly Quarter[]
	/** The time of day at the venue; null on a day that is not today. */
	readonly now: string | null
	readonly endAt: string
}

export const Arrivals = ({ arrivals, now, endAt }: ArrivalsProps) => {
	const say = useText()
	const [shown, setShown] = useState<'picture' | 'table'>('picture')
	/** The picture goes on to now, and not past the end of the day. */
	const until = now === null ? null : now < endAt ? now : endAt
	const quarters = until === null ? arrivals : upTo(arrivals, until)
	return (
		<Card
			title={say('today.doors.arrivals')}
			isFlush
			end={
				<Segmented
					label={say('today.doors.as')}
					value={shown}
					onChange={setShown}
					segments={[
						{ value: 'picture', label: say('today.doors.picture') },
						{ value: 'table', label: say('today.doors.table') },
					]}
				/>
			}
		>
			{shown === 'picture' ? (
				<>
					<ArrivalsChart quarters={quarters} now={now} />
					<table className="visually-hidden">
						<caption>{say('today.doors.arrivals')}</caption>
						<Rows quarters={quarters} />
					</table>
				</>
			) : (
				<Table caption={say('today.doors.arrivals')}>
					<Rows quarters={quarters} />
				</Table>
			)}
		</Card>
	)
}
