import { Card } from '../../../components/Card.tsx'
import { Table } from '../../../components/Table.tsx'
import { formatCount, formatTime } from '../../../text/format.ts'
import { useText } from '../../../text/text.ts'
import type { Glance } from './glance.ts'

/** How many each desk let in, and when the last of them came. */
export const DeskList = ({ desks }: { readonly desks: Glance['desks'] }) => {
	const say = useText()
	return (
		<Card title={say('today.doors.desks')} isFlush>
			{desks.length === 0 ? (
				<p className="today-inside soft">{say('today.doors.noDesk')}</p>
			) : (
				<Table caption={say('today.doors.desks')}>
					<thead>
						<tr>
							<th scope="col">{say('today.doors.desk')}</th>
							<th scope="col" className="number">
								{say('today.doors.deskIn')}
							</th>
							<th scope="col" className="number">
								{say('today.doors.last')}
							</th>
						</tr>
					</thead>
					<tbody>
						{desks.map(({ desk, in: count, lastAtMs }) => (
							<tr key={desk}>
								<th scope="row">{desk}</th>
								<td className="number">{formatCount(count)}</td>
								<td className="number">{formatTime(lastAtMs)}</td>
							</tr>
						))}
					</tbody>
				</Table>
			)}
		</Card>
	)
}
