import { MinusIcon, PlusIcon } from '@phosphor-icons/react'
import { type FormEvent, useId } from 'react'
import { Button } from '../../../components/Button.tsx'
import { FieldProblem } from '../../../components/FieldParts.tsx'
import { Icon } from '../../../components/Icon.tsx'
import { useText } from '../../../text/text.ts'
import './MovesAtMost.css'

export const fewestMoves = 1
export const mostMoves = 60

/** The number that was typed, or null where it is none that can be used. */
export const movesOf = (typed: string): number | null => {
	const number = /^\d{1,2}$/.test(typed.trim()) ? Number(typed) : 0
	return number >= fewestMoves && number <= mostMoves ? number : null
}

export type MovesAtMostProps = {
	readonly value: string
	readonly onChange: (value: string) => void
	readonly onFind: (moves: number) => void
	readonly isWorking: boolean
}

/** How many people may be moved at most, and looking again with that. */
export const MovesAtMost = ({ value, onChange, onFind, isWorking }: MovesAtMostProps) => {
	const say = useText()
	const id = useId()
	const moves = movesOf(value)
	const step = (by: number): void =>
		onChange(String(Math.min(mostMoves, Math.max(fewestMoves, (moves ?? fewestMoves) + by))))
	const submit = (event: FormEvent): void => {
		event.preventDefault()
		if (moves !== null && !isWorking) onFind(moves)
	}
	return (
		<form className="moves-at-most" onSubmit={submit} noValidate>
			<label htmlFor={id}>{say('groupFill.fix.most')}</label>
			<span className="moves-stepper">
				<Button
					label={say('groupFill.fix.fewer')}
					icon={<Icon of={MinusIcon} weight="bold" />}
					onPress={() => step(-1)}
				/>
				<input
					id={id}
					type="number"
					className="input"
					inputMode="numeric"
					min={fewestMoves}
					max={mostMoves}
					value={value}
					aria-label={say('groupFill.fix.mostLabel')}
					aria-invalid={moves === null}
					{...(moves === null ? { 'aria-describedby': `${id}-error` } : {})}
					onChange={(event) => onChange(event.target.value)}
				/>
				<Button label={say('groupFill.fix.more')} icon={<Icon of={PlusIcon} weight="bold" />} onPress={() => step(1)} />
			</span>
			<span>{say('groupFill.fix.moves')}</span>
			<Button type="submit" isWorking={isWorking}>
				{say('groupFill.fix.find')}
			</Button>
			{moves === null ? <FieldProblem id={`${id}-error`}>{say('groupFill.fix.mostWrong')}</FieldProblem> : null}
		</form>
	)
}
