/** In which order a file writes day, month and year, where its dates can be read in more than one. */
import type { DateOrder } from '../../../shared/domain/importing/dates.ts'
import { useText } from '../../text/text.ts'
import { Select } from '../Select.tsx'

export type DateOrderFieldProps = {
	readonly label: string
	readonly hint: string
	readonly value: DateOrder
	readonly onChange: (order: DateOrder) => void
}

export const DateOrderField = ({ label, hint, value, onChange }: DateOrderFieldProps) => {
	const say = useText()
	return (
		<div className="columns-dates">
			<Select<DateOrder>
				label={label}
				hint={hint}
				value={value}
				onChange={onChange}
				options={(['dayFirst', 'monthFirst', 'yearFirst'] as const).map((order) => ({
					value: order,
					label: say(`importing.columns.${order}`),
				}))}
			/>
		</div>
	)
}
