import type { OutputOf } from '../../../shared/contract/index.ts'
import { Select } from '../../components/Select.tsx'
import { formatDateInFull } from '../../text/format.ts'
import { useText } from '../../text/text.ts'

export type DayChoiceProps = {
	readonly days: OutputOf<'events.overview'>['days']
	readonly dayId: string
	readonly onChoose: (dayId: string) => void
}

/** For practising before the event: which of its days is played. On a day of the event there is nothing to choose. */
export const DayChoice = ({ days, dayId, onChoose }: DayChoiceProps) => {
	const say = useText()
	return (
		<Select
			className="desk-day"
			label={say('desk.day')}
			hint={say('desk.dayHint')}
			value={dayId}
			onChange={onChoose}
			options={days.map((day) => ({ value: day.id, label: formatDateInFull(day.date) }))}
		/>
	)
}
