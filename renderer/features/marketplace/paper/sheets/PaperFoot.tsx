import { daysLater } from '../../../../../shared/lib/when.ts'
import { formatDate, formatDay, formatTime } from '../../../../text/format.ts'
import { useText } from '../../../../text/text.ts'
import type { PaperOf } from '../paperTypes.ts'

/** Paper with people on it goes a fortnight after the day, with what the event holds about access. */
const shredAfterDays = 14

export type PaperFootProps = {
	readonly of: PaperOf
	/** Badge codes are on it. */
	readonly hasPeople?: boolean
}

/** At the foot of every sheet: which event, which version of the places, and when it was printed. */
export const PaperFoot = ({ of, hasPeople = false }: PaperFootProps) => {
	const say = useText()
	const { eventName, isPractice, told, nowMs, day } = of
	const { version, atMs } = told
	return (
		<p className="market-sheet-foot">
			<span>{eventName}</span>
			<b>{say('marketPaper.paperHeld', { version, date: formatDay(atMs), time: formatTime(atMs) })}</b>
			<span>{say('marketPaper.paperPrinted', { date: formatDay(nowMs), time: formatTime(nowMs) })}</span>
			{isPractice ? <b className="market-sheet-practice">{say('app.practice')}</b> : null}
			{hasPeople ? (
				<span>{say('marketPaper.paperShred', { day: formatDate(daysLater(day.date, shredAfterDays)) })}</span>
			) : null}
		</p>
	)
}
