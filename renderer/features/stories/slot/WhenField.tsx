/** A day and a time of day, or neither. */
import { useId } from 'react'
import { TextField } from '../../../components/TextField.tsx'
import { useText } from '../../../text/text.ts'
import { momentOf, type When } from './planDraft.ts'

export type WhenFieldProps = {
	readonly label: string
	readonly hint?: string
	readonly value: When
	readonly onChange: (when: When) => void
	/** Says so where only half of it is there. */
	readonly isChecked: boolean
	readonly className?: string
}

export const WhenField = ({ label, hint, value, onChange, isChecked, className = '' }: WhenFieldProps) => {
	const say = useText()
	const id = useId()
	const problem = isChecked && momentOf(value) === null ? say('stories.whenWrong') : undefined
	return (
		<fieldset
			className={`story-moment ${className}`.trim()}
			{...(hint === undefined ? {} : { 'aria-describedby': `${id}-hint` })}
		>
			<legend className="field-label">{label}</legend>
			{hint === undefined ? null : (
				<span className="field-hint" id={`${id}-hint`}>
					{hint}
				</span>
			)}
			<div className="story-moment-parts">
				<TextField
					type="date"
					label={say('stories.whenDay')}
					value={value.day}
					onChange={(day) => onChange({ ...value, day })}
				/>
				<TextField
					label={say('stories.whenTime')}
					value={value.time}
					maxLength={5}
					onChange={(time) => onChange({ ...value, time })}
					error={problem}
				/>
			</div>
		</fieldset>
	)
}
