import { TrashIcon } from '@phosphor-icons/react'
import { Button } from '../../components/Button.tsx'
import { Icon } from '../../components/Icon.tsx'
import { TextField } from '../../components/TextField.tsx'
import { asTimeOfDay, formatDateInFull } from '../../text/format.ts'
import { useText } from '../../text/text.ts'
import type { DraftDay, DraftProblems } from './eventDraft.ts'

export type DayFieldsProps = {
	readonly day: DraftDay
	/** 1 for the first. */
	readonly number: number
	readonly isOnly: boolean
	readonly problems: DraftProblems
	readonly onChange: (day: DraftDay) => void
	readonly onRemove: () => void
}

const times = [
	{ field: 'doorsAt', label: 'home.doors' },
	{ field: 'startAt', label: 'home.starts' },
	{ field: 'endAt', label: 'home.ends' },
] as const

/** One day: its date, said again in words, and its hours. */
export const DayFields = ({ day, number, isOnly, problems, onChange, onRemove }: DayFieldsProps) => {
	const say = useText()
	const problem = (field: string): string | undefined => {
		const found = problems[`${day.key}.${field}`]
		return found === undefined ? undefined : say(`home.${found}`)
	}
	const inWords = formatDateInFull(day.date)
	return (
		<div className="day">
			<TextField
				type="date"
				label={isOnly ? say('home.date') : say('home.dateOf', { day: number })}
				value={day.date}
				onChange={(date) => onChange({ ...day, date })}
				error={problem('date')}
			/>
			{times.map(({ field, label }) => (
				<TextField
					key={field}
					label={say(label)}
					value={day[field]}
					maxLength={5}
					onChange={(time) => onChange({ ...day, [field]: time })}
					onBlur={() => onChange({ ...day, [field]: asTimeOfDay(day[field]) })}
					error={problem(field)}
				/>
			))}
			{isOnly ? null : (
				<Button
					kind="quiet"
					className="day-remove"
					label={say('home.removeDay', { day: number })}
					icon={<Icon of={TrashIcon} />}
					onPress={onRemove}
				/>
			)}
			<p className="day-words" aria-live="polite">
				{inWords}
			</p>
		</div>
	)
}
