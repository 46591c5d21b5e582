import { formatDate, formatTime } from '../../../text/format.ts'
import { useText } from '../../../text/text.ts'
import { type Sheets, shredBy } from './sheets.ts'

export type SheetFootProps = {
	readonly sheets: Sheets
	/** The day of the round. */
	readonly date: string
	readonly isPractice: boolean
}

/** At the foot of every sheet: which event, which version, from when, and when it is to be shredded. */
export const SheetFoot = ({ sheets, date, isPractice }: SheetFootProps) => {
	const say = useText()
	return (
		<p className="sheet-foot">
			<span>{sheets.eventName}</span>
			<b>{say('groupTables.paperVersion', { version: sheets.version, time: formatTime(sheets.publishedAtMs) })}</b>
			{isPractice ? <b className="sheet-practice">{say('app.practice')}</b> : null}
			<span>{say('groupTables.paperShred', { day: formatDate(shredBy(date)) })}</span>
		</p>
	)
}
