import { CheckIcon } from '@phosphor-icons/react'
import { useText } from '../text/text.ts'
import { Icon } from './Icon.tsx'
import { VisuallyHidden } from './VisuallyHidden.tsx'
import './Steps.css'

export type StepsProps = {
	readonly label: string
	readonly steps: readonly string[]
	/** Index of the step that is on. Those before it are done. */
	readonly current: number
}

/** Where somebody is in a task of a few steps. */
export const Steps = ({ label, steps, current }: StepsProps) => {
	const say = useText()
	return (
		<ol className="steps" aria-label={label}>
			{steps.map((step, index) => (
				<li
					key={step}
					className={index < current ? 'step-done' : index === current ? 'step-on' : 'step-ahead'}
					{...(index === current ? { 'aria-current': 'step' } : {})}
				>
					<span className="step-mark" aria-hidden="true">
						{index < current ? <Icon of={CheckIcon} weight="bold" /> : index + 1}
					</span>
					<span>
						{step}
						{index < current ? <VisuallyHidden>{say('kit.stepDone')}</VisuallyHidden> : null}
					</span>
				</li>
			))}
		</ol>
	)
}
