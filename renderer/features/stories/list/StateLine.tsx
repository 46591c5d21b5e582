/** How far a story has come, in words, with a quiet row of steps that says the same. */

import { steps } from '../../../../shared/domain/stories/steps.ts'
import type { SlotState } from '../../../../shared/domain/stories/words.ts'
import { VisuallyHidden } from '../../../components/VisuallyHidden.tsx'
import { useText } from '../../../text/text.ts'

export const StateLine = ({ state }: { readonly state: SlotState }) => {
	const say = useText()
	const words = say(`stories.state.${state}`)
	const at = steps.findIndex((one) => one === state)
	// Not told stands beside the steps: no row of them says how far it had come.
	if (at === -1) return <p className="story-state">{words}</p>
	return (
		<p className="story-state">
			<span aria-hidden="true">{words}</span>
			<span className="story-steps" aria-hidden="true">
				{steps.map((one, index) => (
					<span
						key={one}
						className={index < at ? 'story-step-done' : index === at ? 'story-step-on' : 'story-step-ahead'}
					/>
				))}
			</span>
			<VisuallyHidden>{say('stories.stepOf', { state: words, step: at + 1, of: steps.length })}</VisuallyHidden>
		</p>
	)
}
