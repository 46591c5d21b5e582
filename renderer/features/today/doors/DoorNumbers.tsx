import { Card } from '../../../components/Card.tsx'
import { Stat } from '../../../components/Stat.tsx'
import { formatCount } from '../../../text/format.ts'
import { useText } from '../../../text/text.ts'
import type { Glance } from './glance.ts'

export type DoorNumbersProps = { readonly glance: Glance; readonly isOver: boolean }

export const DoorNumbers = ({ glance, isOver }: DoorNumbersProps) => {
	const say = useText()
	const { expected, stillToCome, walkIns, left, helpWaiting } = glance
	return (
		<Card title={say('today.doors.numbers')}>
			<div className="today-numbers">
				<Stat value={expected - stillToCome} label={say('today.doors.ofBooked', { all: formatCount(expected) })} />
				<Stat value={walkIns} label={say('today.doors.walkIns')} />
				<Stat value={stillToCome} label={say(isOver ? 'today.doors.didNotCome' : 'today.doors.stillToCome')} />
				<Stat value={left} label={say('today.doors.left')} />
				{isOver ? null : (
					<div className="today-help">
						<Stat value={helpWaiting} label={say('today.doors.waiting')} />
						{helpWaiting === 0 ? null : <a href="#/help">{say('today.doors.toHelp')}</a>}
					</div>
				)}
			</div>
		</Card>
	)
}
