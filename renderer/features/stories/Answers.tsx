/**
 * A short question in one line: what it is about, and two to four answers of equal weight, large enough for a
 * finger. The arrow keys only go through the answers; Space or Enter gives one: nobody's answer is kept in passing.
 */
import { CheckIcon } from '@phosphor-icons/react'
import { useId } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup'
import { Icon } from '../../components/Icon.tsx'

export type Answer<T extends string> = { readonly value: T; readonly label: string }

export type AnswersProps<T extends string> = {
	readonly label: string
	/** Beside the label: how the answer came about. */
	readonly aside?: string | undefined
	/** Empty while there is no answer. */
	readonly value: T | ''
	readonly onChange: (value: T) => void
	readonly choices: readonly Answer<T>[]
}

export const Answers = <T extends string>({ label, aside, value, onChange, choices }: AnswersProps<T>) => {
	const id = useId()
	return (
		<div className="story-answers">
			<span className="story-answers-label" id={id}>
				{label}
				{aside === undefined ? null : <span className="soft small"> ({aside})</span>}
			</span>
			<ToggleButtonGroup
				className="story-answers-row"
				aria-labelledby={id}
				selectionMode="single"
				disallowEmptySelection
				selectedKeys={value === '' ? [] : [value]}
				onSelectionChange={(keys) => {
					const chosen = choices.find((one) => keys.has(one.value))
					if (chosen !== undefined && chosen.value !== value) onChange(chosen.value)
				}}
			>
				{choices.map((choice) => (
					<ToggleButton key={choice.value} id={choice.value} className="story-answer">
						{choice.value === value ? <Icon of={CheckIcon} weight="bold" /> : null}
						{choice.label}
					</ToggleButton>
				))}
			</ToggleButtonGroup>
		</div>
	)
}
