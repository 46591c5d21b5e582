import { CheckCircleIcon, HandPointingIcon, MinusCircleIcon } from '@phosphor-icons/react'
import { Icon } from '../../../components/Icon.tsx'
import { useText } from '../../../text/text.ts'
import { type Step, stepWords } from './changeWords.ts'

const marks = { done: CheckCircleIcon, ask: HandPointingIcon, keep: MinusCircleIcon } as const
const hows = ['done', 'ask', 'keep'] as const

export type StepListProps = {
	readonly steps: readonly Step[]
	/** Whom the change is about: said above, and not again in every step. */
	readonly about: string
}

/** The steps of a change by who does them: the change itself, a person, nobody. */
export const StepList = ({ steps, about }: StepListProps) => {
	const say = useText()
	return hows.map((how) => {
		const ofHow = steps.filter((step) => step.how === how)
		if (ofHow.length === 0) return null
		return (
			<section key={how} className="look-steps">
				<h3>{say(`lookChanges.how.${how}`)}</h3>
				<ul>
					{ofHow.map((step, at) => {
						const others = step.people.filter(({ registrationId }) => registrationId !== about)
						return (
							// oxlint-disable-next-line react/no-array-index-key -- steps have no id, and are read anew as a whole
							<li key={at}>
								<Icon of={marks[how]} />
								<span>
									{stepWords(step)}
									{others.length === 0 ? '.' : ': '}
									{others.map(({ registrationId, preferredName, badgeCode }, index) => (
										<span key={registrationId}>
											{index === 0 ? '' : ', '}
											{preferredName} <span className="code soft">{badgeCode}</span>
										</span>
									))}
								</span>
							</li>
						)
					})}
				</ul>
			</section>
		)
	})
}
