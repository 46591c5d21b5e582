import { Segmented } from '../../components/Segmented.tsx'
import { Select } from '../../components/Select.tsx'
import { formatDateInFull } from '../../text/format.ts'
import { useText } from '../../text/text.ts'
import type { EventDay } from './programmeTypes.ts'

export type DayChoiceProps = {
	readonly days: readonly EventDay[]
	readonly day: EventDay
	readonly onDay: (dayId: string) => void
}

/** So many days stand side by side; more are a list to open. */
const mostSideBySide = 3

/** Which day is on the screen; nothing where the event has one. */
export const DayChoice = ({ days, day, onDay }: DayChoiceProps) => {
	const say = useText()
	if (days.length < 2) return null
	const options = days.map(({ id, date }) => ({ value: id, label: formatDateInFull(date) }))
	return (
		<div className="day-choice">
			{days.length <= mostSideBySide ? (
				<Segmented label={say('programme.whichDay')} value={day.id} onChange={onDay} segments={options} />
			) : (
				<Select label={say('programme.whichDay')} isLabelHidden value={day.id} onChange={onDay} options={options} />
			)}
		</div>
	)
}
