/** In which item of the programme a story is told. */
import { Select, type SelectOption } from '../../../components/Select.tsx'
import { formatDateInFull } from '../../../text/format.ts'
import { useText } from '../../../text/text.ts'
import type { StoryDay } from '../storyTypes.ts'
import { usePlaces } from '../useStoryDays.ts'

export type PlaceSelectProps = {
	readonly days: readonly StoryDay[]
	/** Empty: in none. */
	readonly value: string
	readonly onChange: (itemId: string) => void
	readonly className?: string
}

/** A select takes no empty value as a choice of its own. */
const nowhere = 'none'

export const PlaceSelect = ({ days, value, onChange, className = '' }: PlaceSelectProps) => {
	const say = useText()
	const places = usePlaces(days) ?? []
	const option = (one: (typeof places)[number]): SelectOption<string> => ({
		value: one.itemId,
		label: say('stories.itemAt', { start: one.startAt, title: one.title }),
	})
	const planned =
		days.length === 1
			? places.map(option)
			: days.map((day) => ({
					group: formatDateInFull(day.date),
					options: places.filter(({ dayId }) => dayId === day.id).map(option),
				}))
	return (
		<Select<string>
			className={className}
			label={say('stories.field.item')}
			value={value === '' ? nowhere : value}
			onChange={(itemId) => onChange(itemId === nowhere ? '' : itemId)}
			options={[{ value: nowhere, label: say('stories.noItem') }, ...planned]}
		/>
	)
}
