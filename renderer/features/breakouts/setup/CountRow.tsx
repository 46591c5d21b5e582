import { useId } from 'react'

export type CountRowProps = {
	readonly label: string
	/** What the number may be chosen by. */
	readonly aside: string
	readonly value: string
	readonly onChange: (value: string) => void
}

/** How many of one thing, in a list of such questions. */
export const CountRow = ({ label, aside, value, onChange }: CountRowProps) => {
	const id = useId()
	return (
		<div className="count-row">
			<label htmlFor={id}>
				{label}
				<span className="under soft small">{aside}</span>
			</label>
			<input
				className="input cell-input cell-number"
				id={id}
				type="text"
				inputMode="numeric"
				value={value}
				maxLength={3}
				autoComplete="off"
				onChange={(event) => onChange(event.target.value)}
			/>
		</div>
	)
}
