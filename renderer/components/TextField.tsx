/** One line of text, or several. The error is a sentence that says what to do next. */
import { type Ref, useId } from 'react'
import { FieldProblem, FieldWords } from './FieldParts.tsx'

export type TextFieldProps = {
	readonly label: string
	readonly value: string
	readonly onChange: (value: string) => void
	readonly hint?: string
	readonly error?: string | undefined
	readonly isOptional?: boolean
	/** `date` and `time` give and take `2027-05-19` and `09:00`, whatever the computer shows. */
	readonly type?: 'text' | 'email' | 'date' | 'time' | 'number' | 'password'
	readonly lines?: number
	readonly maxLength?: number
	readonly placeholder?: string
	readonly className?: string
	readonly inputClassName?: string
	readonly autoFocus?: boolean
	readonly min?: string
	readonly inputRef?: Ref<HTMLInputElement>
	readonly onBlur?: () => void
}

export const TextField = ({
	label,
	value,
	onChange,
	hint,
	error,
	isOptional = false,
	type = 'text',
	lines = 1,
	className = '',
	inputClassName = '',
	inputRef,
	...rest
}: TextFieldProps) => {
	const id = useId()
	const words = [hint === undefined ? '' : `${id}-hint`, error === undefined ? '' : `${id}-error`].join(' ').trim()
	const shared = {
		...rest,
		id,
		value,
		className: `input ${inputClassName}`.trim(),
		autoComplete: 'off',
		spellCheck: false,
		'aria-invalid': error !== undefined,
		...(words === '' ? {} : { 'aria-describedby': words }),
	}
	return (
		<div className={`field ${className}`.trim()}>
			<label className="field-label" htmlFor={id}>
				<FieldWords label={label} isOptional={isOptional} />
			</label>
			{hint === undefined ? null : (
				<span className="field-hint" id={`${id}-hint`}>
					{hint}
				</span>
			)}
			{lines > 1 ? (
				<textarea {...shared} rows={lines} onChange={(event) => onChange(event.target.value)} />
			) : (
				<input {...shared} ref={inputRef} type={type} onChange={(event) => onChange(event.target.value)} />
			)}
			{error === undefined ? null : <FieldProblem id={`${id}-error`}>{error}</FieldProblem>}
		</div>
	)
}
