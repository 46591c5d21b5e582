import { EmptyState } from '../../components/EmptyState.tsx'
import { useText } from '../../text/text.ts'

const steps = ['firstStep1', 'firstStep2', 'firstStep3'] as const

/** Nothing here yet: what an event is, in three steps. */
export const FirstRun = () => {
	const say = useText()
	return (
		<EmptyState title={say('home.firstTitle')}>
			<p className="measure">{say('home.firstLead')}</p>
			<ol className="first-steps">
				{steps.map((step, index) => (
					<li key={step}>
						<span className="first-number" aria-hidden="true">
							{index + 1}
						</span>
						<b>{say(`home.${step}`)}</b>
						<span>{say(`home.${step}Words`)}</span>
					</li>
				))}
			</ol>
			<p>{say('home.firstTry')}</p>
		</EmptyState>
	)
}
