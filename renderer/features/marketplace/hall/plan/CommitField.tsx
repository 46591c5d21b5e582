/** A field whose content is saved when somebody leaves it or presses Enter: what is drawn changes at once, each change can be taken back. */
import { useState } from 'react'
import { TextField } from '../../../../components/TextField.tsx'
import { useText } from '../../../../text/text.ts'

export type CommitFieldProps = {
	readonly label: string
	/** Undefined: several are chosen and differ. */
	readonly value: string | undefined
	/** What is wrong with a text; undefined: nothing. */
	readonly check: (text: string) => string | undefined
	readonly onCommit: (text: string) => void
	readonly maxLength?: number
	readonly className?: string
	readonly inputClassName?: string
}

/** `over`: what it was written over. */
type Edited = {
	readonly over: string | undefined
	readonly text: string
	readonly wrong: string | undefined
}

export const CommitField = ({ label, value, check, onCommit, ...rest }: CommitFieldProps) => {
	const say = useText()
	/** Holds only while what it was written over is still there. */
	const [edited, setEdited] = useState<Edited | null>(null)
	const now = edited?.over === value ? edited : null
	const text = now?.text ?? value ?? ''
	const commit = (): void => {
		const next = text.trim()
		if (next === (value ?? '')) return setEdited(null)
		const wrong = check(next)
		setEdited({ over: value, text: next, wrong })
		if (wrong === undefined) onCommit(next)
	}
	return (
		<form
			noValidate
			onSubmit={(event) => {
				event.preventDefault()
				commit()
			}}
		>
			<TextField
				label={label}
				value={text}
				onChange={(next) => setEdited({ over: value, text: next, wrong: now?.wrong })}
				onBlur={commit}
				error={now?.wrong}
				{...(value === undefined ? { placeholder: say('marketHall.plan.differ') } : {})}
				{...rest}
			/>
		</form>
	)
}

export type NumberFieldProps = {
	readonly label: string
	readonly value: number | undefined
	readonly least: number
	readonly most: number
	readonly onCommit: (value: number) => void
}

/** A whole number within bounds. */
export const NumberField = ({ label, value, least, most, onCommit }: NumberFieldProps) => {
	const say = useText()
	const check = (text: string): string | undefined => {
		const isIn = /^\d+$/.test(text) && Number(text) >= least && Number(text) <= most
		return isIn ? undefined : say('marketHall.plan.wholeNumber', { least, most })
	}
	return (
		<CommitField
			label={label}
			value={value === undefined ? undefined : String(value)}
			check={check}
			onCommit={(text) => onCommit(Number(text))}
			inputClassName="plan-number"
		/>
	)
}
