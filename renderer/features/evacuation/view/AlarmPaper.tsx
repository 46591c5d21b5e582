/** What the printer gets of an alarm: zones to tick, plans, whoever was not settled. Not on the screen. */
import { formatTime } from '../../../text/format.ts'
import { useText } from '../../../text/text.ts'
import { type Now, placeWords, planWords, sentences } from '../alarmWords.ts'

export const AlarmPaper = ({ now }: { readonly now: Now }) => {
	const say = useText()
	const { kind, isDrill, beganAtMs, nowMs, zones, planned, unsettled, onSite, settled } = now
	const open = planned.filter(({ outcome }) => outcome === '')
	return (
		<div className="alarm-paper" aria-hidden="true">
			<h1>
				{isDrill ? `${say('alarm.drill')}: ` : ''}
				{say('alarm.paper.title')}
			</h1>
			<p>
				{say('alarm.paper.at', {
					what: say(`alarm.kind.${kind}.name`),
					began: formatTime(beganAtMs),
					time: formatTime(nowMs),
				})}
				. {say('alarm.paper.count', { settled, count: onSite })}. {say('alarm.paper.shred')}
			</p>
			<table>
				<tbody>
					{zones.map(({ zoneId, code, name, marshal, sweptAtMs }) => (
						<tr key={zoneId}>
							<th scope="row">{code}</th>
							<td>{name}</td>
							<td>{marshal}</td>
							<td>{sweptAtMs === null ? '☐' : say('alarm.zones.isSwept', { time: formatTime(sweptAtMs) })}</td>
						</tr>
					))}
				</tbody>
			</table>
			<table>
				<tbody>
					{open.map((person) => (
						<tr key={person.registrationId}>
							<td>☐</td>
							<th scope="row">{person.badgeCode}</th>
							<td>{person.preferredName}</td>
							<td>{placeWords(person.lastPlace)}</td>
							<td>{sentences(planWords(person))}</td>
						</tr>
					))}
				</tbody>
			</table>
			{unsettled.map(({ groupId, place, people }) => (
				<table key={groupId ?? ''}>
					<caption>{placeWords(place)}</caption>
					<tbody>
						{people.map(({ registrationId, badgeCode, preferredName }) => (
							<tr key={registrationId}>
								<td>☐</td>
								<th scope="row">{badgeCode}</th>
								<td>{preferredName}</td>
							</tr>
						))}
					</tbody>
				</table>
			))}
		</div>
	)
}
