/** What every sheet has: which event and day on top of each page, which version at its foot, and that it may be called back. */
import type { ReactNode } from 'react'
import { formatDateInFull, formatDay, formatTime } from '../../../../text/format.ts'
import { useText } from '../../../../text/text.ts'
import type { PaperDay } from '../paperTypes.ts'

export type SheetFrameProps = {
	readonly of: PaperDay
	/** What the sheet is, and its heading. */
	readonly kind: string
	readonly title?: string
	readonly foot?: string
	readonly children: ReactNode
}

/** Laid out as a table, so that head and foot come again on each page. */
export const SheetFrame = ({ of, kind, title = kind, foot, children }: SheetFrameProps) => {
	const say = useText()
	const { eventName, isPractice, day, nowMs } = of
	return (
		<section className="programme-sheet" aria-label={title}>
			<div className="programme-sheet-frame">
				<div className="programme-sheet-head-group">
					<p className="programme-sheet-top">
						<b>{eventName}</b>
						<span>
							{kind}, {formatDateInFull(day.date)}
						</span>
						{isPractice ? <b className="programme-sheet-practice">{say('app.practice')}</b> : null}
					</p>
				</div>
				<div className="programme-sheet-body">
					<h2>{title}</h2>
					{children}
				</div>
				<div className="programme-sheet-foot-group">
					<p className="programme-sheet-foot">
						<b>{say('programmePaper.asAt', { time: formatTime(nowMs), date: formatDay(nowMs) })}</b>
						<span>{foot ?? say('programmePaper.collect')}</span>
					</p>
				</div>
			</div>
		</section>
	)
}
