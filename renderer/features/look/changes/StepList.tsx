import { CheckCircleIcon, HandPointingIcon, MinusCircleIcon } from '@phosphor-icons/react'
import { Icon } from '../../../components/Icon.tsx'
import { useText } from '../../../text/text.ts'
import { type Step, stepWords } from './changeWords.ts'

const marks = { done: CheckCircleIcon, ask: HandPointingIcon, keep: MinusCircleIcon } as const
const hows = ['done', 'ask', 'keep'] as const

export type StepListProps = {
	readonly steps: readonly Step[]
	/** Only these; all of them unless told. */
	readonly only?: Step['how']
}

/** The steps of a change by who does them: the change itself, a person, nobody. */
export const StepList = ({ steps, only }: StepListProps) => {
	const say = useText()
	return hows
		.filter((how) => only === undefined || only === how)
		.map((how) => {
			const ofHow = steps.filter((step) => step.how === how)
			if (ofHow.length === 0) return null
			return (
				<section key={how} className="look-steps">
					<h3>{say(`lookChanges.how.${how}`)}</h3>
					<ul>
						{ofHow.map((step, at) => (
							// oxlint-disable-next-line react/no-array-index-key -- steps have no id, and are read anew as a whole
							<li key={at}>
								<Icon of={marks[how]} />
								<span>
									{stepWords(step)}
									{step.people.length === 0 ? '.' : ': '}
									{step.people.map(({ registrationId, preferredName, badgeCode }, index) => (
										<span key={registrationId}>
											{index === 0 ? '' : ', '}
											{preferredName} <span className="code soft">{badgeCode}</span>
										</span>
									))}
								</span>
							</li>
						))}
					</ul>
				</section>
			)
		})
}
