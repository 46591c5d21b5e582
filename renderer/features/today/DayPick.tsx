import { CalendarBlankIcon } from '@phosphor-icons/react'
import { Icon } from '../../components/Icon.tsx'
import { Segmented } from '../../components/Segmented.tsx'
import { Select } from '../../components/Select.tsx'
import { Tag } from '../../components/Tag.tsx'
import { formatDateInFull } from '../../text/format.ts'
import { useText } from '../../text/text.ts'
import type { Day } from './useEventDay.ts'

export type DayPickProps = {
	readonly days: readonly Day[]
	readonly day: Day
	readonly isToday: boolean
	readonly onDay: (dayId: string) => void
}

/** So many days stand side by side; more are a list to open. */
const mostSideBySide = 3

/** Which day is on the screen, where there are several, and that it is another than today. */
export const DayPick = ({ days, day, isToday, onDay }: DayPickProps) => {
	const say = useText()
	const options = days.map(({ id, date }) => ({ value: id, label: formatDateInFull(date) }))
	return (
		<div className="today-day">
			{days.length < 2 ? null : days.length <= mostSideBySide ? (
				<Segmented label={say('today.whichDay')} value={day.id} onChange={onDay} segments={options} />
			) : (
				<Select label={say('today.whichDay')} isLabelHidden value={day.id} onChange={onDay} options={options} />
			)}
			{isToday ? null : (
				<Tag tone="heed" icon={<Icon of={CalendarBlankIcon} />}>
					{say('today.notToday', { day: formatDateInFull(day.date) })}
				</Tag>
			)}
		</div>
	)
}
