/** Where a story stands from idea to followed up: one step on, with what it still needs, or one back. */
import { ArrowRightIcon } from '@phosphor-icons/react'
import { type Step, steps } from '../../../../shared/domain/stories/steps.ts'
import { Button } from '../../../components/Button.tsx'
import { focusSoon } from '../../../components/focusSoon.ts'
import { Icon } from '../../../components/Icon.tsx'
import { Message } from '../../../components/Message.tsx'
import { useText } from '../../../text/text.ts'
import { StateLine } from '../list/StateLine.tsx'
import type { Slot } from '../storyTypes.ts'
import { useStoryChange } from '../useStoryChange.ts'

const headId = 'story-stands'

export const StateSteps = ({ slot }: { readonly slot: Slot }) => {
	const say = useText()
	const change = useStoryChange()
	const at = steps.findIndex((state) => state === slot.state)
	const next = steps[at + 1]
	const previous = at > 0 ? steps[at - 1] : undefined
	const go = async (state: Step): Promise<void> => {
		const answer = await change.make(
			[['stories.setState', { slotId: slot.slotId, state }]],
			say('stories.stateSet', { state: say(`stories.state.${state}`) }),
		)
		if (answer !== null) focusSoon(() => document.getElementById(headId))
	}
	return (
		<section className="story-stands" aria-labelledby={headId}>
			<h2 id={headId} tabIndex={-1} className="story-stands-title">
				{say('stories.stateTitle')}
			</h2>
			<StateLine state={slot.state} />
			<div className="story-stands-ways">
				{previous === undefined ? null : (
					<Button kind="quiet" onPress={() => void go(previous)}>
						{say('stories.previous', { state: say(`stories.state.${previous}`) })}
					</Button>
				)}
				{next === undefined ? (
					<span className="soft">{say('stories.lastState')}</span>
				) : (
					<Button icon={<Icon of={ArrowRightIcon} />} isWorking={change.isWorking} onPress={() => void go(next)}>
						{say('stories.next', { state: say(`stories.state.${next}`) })}
					</Button>
				)}
			</div>
			{change.problem === undefined ? null : (
				<div className="story-stands-problem">
					<Message tone="heed">{change.problem.words}</Message>
				</div>
			)}
		</section>
	)
}
