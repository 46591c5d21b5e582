/** One page for the door: what it is and which page, and at its foot from when it is and when it is destroyed. */
import { type ReactNode, useState } from 'react'
import { daysLater } from '../../../../../shared/lib/when.ts'
import { formatDate, formatDateInFull, formatDay, formatTime } from '../../../../text/format.ts'
import { useText } from '../../../../text/text.ts'
import type { PaperOf } from '../paperTypes.ts'

/** Paper with people on it goes a fortnight after the day, with what the event holds about access. */
const destroyAfterDays = 14

export type DoorPageProps = {
	readonly of: PaperOf
	readonly title: string
	/** Beside the title: which part, which desk. */
	readonly part?: string
	readonly page: number
	readonly pages: number
	/** Names are on it, or will be. */
	readonly hasPeople: boolean
	/** The version: when it was true. A blank form has none. */
	readonly hasVersion?: boolean
	readonly className?: string
	readonly children: ReactNode
}

export const DoorPage = (props: DoorPageProps) => {
	const { of, title, part, page, pages, hasPeople, hasVersion = true, className = '', children } = props
	const say = useText()
	const [nowMs] = useState(() => Date.now())
	const { overview, day } = of
	const pageWords = say('doorPaper.pageOf', { page: page + 1, of: pages })
	return (
		<section className={`doorpaper-page ${className}`.trim()} aria-label={`${title}, ${pageWords}`}>
			<header className="doorpaper-head">
				<h2>
					{title}
					{part === undefined ? null : <span>{part}</span>}
				</h2>
				<p>
					{formatDateInFull(day.date)}
					<br />
					{pageWords}
				</p>
			</header>
			{children}
			<footer className="doorpaper-foot">
				<span>{overview.name}</span>
				{hasVersion ? <span>{say('doorPaper.made', { date: formatDay(nowMs), time: formatTime(nowMs) })}</span> : null}
				{overview.practice === 'no' ? null : <b className="doorpaper-practice">{say('app.practice')}</b>}
				{hasPeople ? (
					<b>{say('doorPaper.destroy', { day: formatDate(daysLater(day.date, destroyAfterDays)) })}</b>
				) : null}
			</footer>
		</section>
	)
}
