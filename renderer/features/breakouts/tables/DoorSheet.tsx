/** For the wall beside a table: its number to be seen from across the room, and badge codes alone. */
import { useText } from '../../../text/text.ts'
import { SheetFoot } from './SheetFoot.tsx'
import { byCode, codeSize, type Sheets, type SheetTable } from './sheets.ts'

export type TableSheetProps = {
	readonly table: SheetTable
	readonly sheets: Sheets
	readonly isPractice: boolean
}

export const DoorSheet = ({ table, sheets, isPractice }: TableSheetProps) => {
	const say = useText()
	const { number, topicTitle, roomName, roundNumber, startAt, endAt, people, date } = table
	const room = roomName === '' ? say('groupTables.noRoom') : roomName
	return (
		<section className="sheet sheet-door" aria-label={say('groupTables.oneTable', { number })}>
			<div className="door-head">
				<p className="door-number">
					<span>{say('groupTables.paperTable')}</span>
					<b>{number}</b>
				</p>
				<div>
					<h2 className="door-topic">{topicTitle}</h2>
					<p className="door-where">
						{table.table === '' ? room : say('groupTables.where', { room, table: table.table })}
					</p>
					<p className="door-when">
						{say('groupTables.paperRound', { number: roundNumber, start: startAt, end: endAt })}
					</p>
				</div>
			</div>
			<h3 className="door-lead">
				{say('groupTables.paperDoorLead')}
				<span>{say('groupTables.paperPeople', { count: people.length })}</span>
			</h3>
			<ul className={`door-codes door-codes-${codeSize(people.length)}`}>
				{byCode(people.map(({ badgeCode }) => badgeCode)).map((code) => (
					<li key={code}>{code}</li>
				))}
			</ul>
			<p className="door-else">{say('groupTables.paperDoorElse')}</p>
			<SheetFoot sheets={sheets} date={date} isPractice={isPractice} />
		</section>
	)
}
