import { Select } from '../../../components/Select.tsx'
import { formatDateInFull } from '../../../text/format.ts'
import { useText } from '../../../text/text.ts'
import type { PaperOf } from './paperTypes.ts'

/** Which day it is for; nothing to choose where there is one. */
export const DayField = ({ of: { overview, day, onDay } }: { readonly of: PaperOf }) => {
	const say = useText()
	return overview.days.length < 2 ? null : (
		<Select
			label={say('doorPaper.day')}
			value={day.id}
			onChange={onDay}
			options={overview.days.map(({ id, date }) => ({ value: id, label: formatDateInFull(date) }))}
		/>
	)
}
