import { type ReactNode, useId } from 'react'
import './Check.css'

export type CheckProps = {
	readonly label: ReactNode
	readonly isOn: boolean
	readonly onChange: (isOn: boolean) => void
	readonly hint?: string
	/** A switch acts at once; a box waits for the form. */
	readonly isSwitch?: boolean
	/** Where the label alone does not say what it is about. */
	readonly name?: string
}

/** Yes or no, as a box to tick. */
export const Check = ({ label, isOn, onChange, hint, isSwitch = false, name }: CheckProps) => {
	const id = useId()
	return (
		<div className="tick">
			<input
				type="checkbox"
				id={id}
				checked={isOn}
				onChange={(event) => onChange(event.target.checked)}
				{...(isSwitch ? { role: 'switch' } : {})}
				{...(name === undefined ? {} : { 'aria-label': name })}
				{...(hint === undefined ? {} : { 'aria-describedby': `${id}-hint` })}
			/>
			<label htmlFor={id}>{label}</label>
			{hint === undefined ? null : (
				<span className="field-hint" id={`${id}-hint`}>
					{hint}
				</span>
			)}
		</div>
	)
}
