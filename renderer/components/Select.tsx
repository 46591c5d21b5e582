/**
 * One of a list. The system's own control: it opens outside of the window where there is no room,
 * reads well everywhere, and a table may hold hundreds of them.
 */
import { useId } from 'react'
import { FieldProblem, FieldWords } from './FieldParts.tsx'
import './Select.css'

export type SelectOption<T extends string> = { readonly value: T; readonly label: string }

export type SelectProps<T extends string> = {
	readonly label: string
	/** The label is read but not shown: in a table whose row says it. */
	readonly isLabelHidden?: boolean
	readonly value: T | ''
	readonly onChange: (value: T) => void
	readonly options: readonly (
		| SelectOption<T>
		| { readonly group: string; readonly options: readonly SelectOption<T>[] }
	)[]
	/** Shown while nothing is chosen; cannot be chosen again. */
	readonly placeholder?: string
	readonly hint?: string
	readonly error?: string | undefined
	readonly isOptional?: boolean
	readonly className?: string
	readonly describedBy?: string
}

export const Select = <T extends string>({
	label,
	isLabelHidden = false,
	value,
	onChange,
	options,
	placeholder,
	hint,
	error,
	isOptional = false,
	className = '',
	describedBy,
}: SelectProps<T>) => {
	const id = useId()
	const words = [hint === undefined ? '' : `${id}-hint`, error === undefined ? '' : `${id}-error`, describedBy ?? '']
		.join(' ')
		.trim()
	const option = (one: SelectOption<T>) => (
		<option key={one.value} value={one.value}>
			{one.label}
		</option>
	)
	return (
		<div className={`field ${className}`.trim()}>
			{isLabelHidden ? null : (
				<label className="field-label" htmlFor={id}>
					<FieldWords label={label} isOptional={isOptional} />
				</label>
			)}
			{hint === undefined ? null : (
				<span className="field-hint" id={`${id}-hint`}>
					{hint}
				</span>
			)}
			<select
				className="input select-input"
				id={id}
				value={value}
				onChange={(event) => onChange(event.target.value as T)}
				aria-invalid={error !== undefined}
				{...(isLabelHidden ? { 'aria-label': label } : {})}
				{...(words === '' ? {} : { 'aria-describedby': words })}
			>
				{placeholder === undefined ? null : (
					<option value="" disabled>
						{placeholder}
					</option>
				)}
				{options.map((one) =>
					'group' in one ? (
						<optgroup key={one.group} label={one.group}>
							{one.options.map(option)}
						</optgroup>
					) : (
						option(one)
					),
				)}
			</select>
			{error === undefined ? null : <FieldProblem id={`${id}-error`}>{error}</FieldProblem>}
		</div>
	)
}
