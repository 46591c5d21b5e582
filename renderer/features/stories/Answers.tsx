/** A short question in one line: what it is about, and two to four answers of equal weight, large enough for a finger. */
import { CheckIcon } from '@phosphor-icons/react'
import { Label, Radio, RadioGroup } from 'react-aria-components/RadioGroup'
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
	/** The question stands above its answers, in large letters. */
	readonly isBig?: boolean
}

export const Answers = <T extends string>({
	label,
	aside,
	value,
	onChange,
	choices,
	isBig = false,
}: AnswersProps<T>) => (
	<RadioGroup
		className={isBig ? 'story-answers story-answers-big' : 'story-answers'}
		value={value === '' ? null : value}
		onChange={(next) => onChange(next as T)}
	>
		<Label className="story-answers-label" elementType="span">
			{label}
			{aside === undefined ? null : <span className="soft small"> ({aside})</span>}
		</Label>
		<div className="story-answers-row">
			{choices.map((choice) => (
				<Radio key={choice.value} value={choice.value} className="story-answer">
					{choice.value === value ? <Icon of={CheckIcon} weight="bold" /> : null}
					{choice.label}
				</Radio>
			))}
		</div>
	</RadioGroup>
)
