/** The time left, said calmly: a card to glance at, larger at ten minutes and at two. It makes no sound and takes no focus. */
import { useEffect, useState } from 'react'
import { formatDate } from '../../../text/format.ts'
import { useText } from '../../../text/text.ts'
import { timeLeft } from './timeLeft.ts'

type TimeCardProps = {
	readonly round: { readonly date: string; readonly startAt: string; readonly endAt: string }
}

const useNow = (): number => {
	const [now, setNow] = useState(() => Date.now())
	useEffect(() => {
		const timer = setInterval(() => setNow(Date.now()), 5000)
		return () => clearInterval(timer)
	}, [])
	return now
}

export const TimeCard = ({ round }: TimeCardProps) => {
	const say = useText()
	const left = timeLeft(round, useNow())
	if (left.is === 'otherDay')
		return <p className="host-time">{say('groupTables.timeOtherDay', { day: formatDate(round.date) })}</p>
	if (left.is === 'before')
		return (
			<p className="host-time">
				{left.minutes > 60
					? say('groupTables.timeBeforeLong', { start: round.startAt })
					: say('groupTables.timeBefore', { count: left.minutes })}
			</p>
		)
	if (left.is === 'over') return <p className="host-time">{say('groupTables.timeOver')}</p>
	const isSoon = left.minutes <= 10
	return (
		<p className={isSoon ? 'host-time host-time-soon' : 'host-time'}>
			<b>{say('groupTables.timeLeft', { count: left.minutes })}</b>
			{isSoon ? <span>{say(left.minutes <= 2 ? 'groupTables.timeTwo' : 'groupTables.timeTen')}</span> : null}
		</p>
	)
}
