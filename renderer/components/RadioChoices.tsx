/** A question with few answers, all of equal weight. Nothing is filled in before it was asked. */
import { type ReactNode, useId } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import { FieldProblem, FieldWords } from './FieldParts.tsx'
import './RadioChoices.css'

export type RadioChoice<T extends string> = {
	readonly value: T
	readonly label: string
	readonly icon?: ReactNode
	readonly hint?: string
}

export type RadioChoicesProps<T extends string> = {
	readonly label: string
	/** Empty while there is no answer. */
	readonly value: T | ''
	readonly onChange: (value: T) => void
	readonly choices: readonly RadioChoice<T>[]
	readonly hint?: string
	readonly error?: string | undefined
	readonly isOptional?: boolean
	/** One under the other, for long answers. */
	readonly isStacked?: boolean
	readonly className?: string
}

export const RadioChoices = <T extends string>({
	label,
	value,
	onChange,
	choices,
	hint,
	error,
	isOptional = false,
	isStacked = false,
	className = '',
}: RadioChoicesProps<T>) => {
	const id = useId()
	const words = [hint === undefined ? '' : `${id}-hint`, error === undefined ? '' : `${id}-error`].join(' ').trim()
	return (
		<RadioGroup
			className={`field ${className}`.trim()}
			value={value === '' ? null : value}
			onChange={(next) => onChange(next as T)}
			isInvalid={error !== undefined}
			{...(words === '' ? {} : { 'aria-describedby': words })}
		>
			<Label className="field-label" elementType="span">
				<FieldWords label={label} isOptional={isOptional} />
			</Label>
			<div className={isStacked ? 'choices choices-stacked' : 'choices'}>
				{choices.map((choice) => (
					<Radio key={choice.value} value={choice.value} className="choice">
						<span className="choice-dot" aria-hidden="true" />
						{choice.icon}
						<span className="choice-words">
							{choice.label}
							{choice.hint === undefined ? null : <span className="choice-hint">{choice.hint}</span>}
						</span>
					</Radio>
				))}
			</div>
			{hint === undefined ? null : (
				<span className="field-hint" id={`${id}-hint`}>
					{hint}
				</span>
			)}
			{error === undefined ? null : <FieldProblem id={`${id}-error`}>{error}</FieldProblem>}
		</RadioGroup>
	)
}
