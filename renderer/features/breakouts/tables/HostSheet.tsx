/** For whoever hosts a table: who comes, what helps them, the question, and room to write. */
import { useText } from '../../../text/text.ts'
import type { TableSheetProps } from './DoorSheet.tsx'
import { SheetFoot } from './SheetFoot.tsx'
import { writingRoom } from './sheets.ts'

const Lines = ({ title, count }: { readonly title: string; readonly count: number }) => (
	<div className="write">
		<h3>{title}</h3>
		<ol>
			{Array.from({ length: count }, (_, index) => (
				<li key={index} />
			))}
		</ol>
	</div>
)

export const HostSheet = ({ table, sheets, isPractice }: TableSheetProps) => {
	const say = useText()
	const { number, topicTitle, roomName, question, contentNote, people, hosts, date } = table
	const room = roomName === '' ? say('groupTables.noRoom') : roomName
	const { points, others, isApart } = writingRoom(people.length)
	return (
		<section className="sheet sheet-host" aria-label={say('groupTables.oneTable', { number })}>
			<div className="host-sheet-head">
				<p className="host-sheet-number">{number}</p>
				<div>
					<h2>{topicTitle}</h2>
					<p>
						{table.table === '' ? room : say('groupTables.where', { room, table: table.table })}
						{'. '}
						{say('groupTables.paperRound', { number: table.roundNumber, start: table.startAt, end: table.endAt })}
					</p>
					{hosts.length === 0 ? null : (
						<p>
							{hosts
								.map(({ preferredName, duty }) =>
									say('groupTables.hostWithDuty', { name: preferredName, duty: say(`groupTables.duty.${duty}`) }),
								)
								.join('; ')}
						</p>
					)}
				</div>
			</div>
			{question === '' ? null : <p className="host-sheet-question">{question}</p>}
			{contentNote === '' ? null : (
				<p className="host-sheet-note">
					<b>{say('groupTables.noteTitle')}: </b>
					{contentNote}
				</p>
			)}
			<p className="host-sheet-note">{say('groupTables.paperSwap')}</p>
			<table className="host-sheet-people">
				<thead>
					<tr>
						<th scope="col">{say('groupTables.paperName')}</th>
						<th scope="col">{say('groupTables.paperBadge')}</th>
						<th scope="col">{say('groupTables.paperHelps')}</th>
					</tr>
				</thead>
				<tbody>
					{people.map((person) => (
						<tr key={person.registrationId}>
							<td>
								<b>{person.preferredName}</b>
								{person.pronouns === '' ? '' : `, ${person.pronouns}`}
							</td>
							<td className="code">{person.badgeCode}</td>
							<td>
								{[
									...person.actionLines,
									...(person.comesWith === '' ? [] : [say('groupTables.comesWith', { code: person.comesWith })]),
								].join('. ')}
							</td>
						</tr>
					))}
				</tbody>
			</table>
			<p className="host-sheet-came">
				{say('groupTables.paperCame')} <span className="write-box" /> <span className="write-box" />
			</p>
			<div className={isApart ? 'host-sheet-write host-sheet-write-apart' : 'host-sheet-write'}>
				<p className="host-sheet-reminder">{say('groupTables.reminder')}</p>
				<Lines title={say('groupTables.kinds.point')} count={points} />
				<div className="host-sheet-two">
					<Lines title={say('groupTables.kinds.question')} count={others} />
					<Lines title={say('groupTables.kinds.action')} count={Math.min(others, 3)} />
				</div>
			</div>
			<p className="host-sheet-private">{say('groupTables.paperPrivate')}</p>
			<SheetFoot sheets={sheets} date={date} isPractice={isPractice} />
		</section>
	)
}
