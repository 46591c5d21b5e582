/** Before there are any: what a story slot is, for somebody who has never run one. */
import { PlusIcon } from '@phosphor-icons/react'
import { steps } from '../../../../shared/domain/stories/steps.ts'
import { Button } from '../../../components/Button.tsx'
import { EmptyState } from '../../../components/EmptyState.tsx'
import { Icon } from '../../../components/Icon.tsx'
import { useText } from '../../../text/text.ts'

export type NoStoriesProps = { readonly addId: string; readonly onAdd: () => void }

export const NoStories = ({ addId, onAdd }: NoStoriesProps) => {
	const say = useText()
	return (
		<EmptyState
			title={say('stories.emptyTitle')}
			actions={
				<Button kind="main" id={addId} icon={<Icon of={PlusIcon} />} onPress={onAdd}>
					{say('stories.addFirst')}
				</Button>
			}
		>
			<div className="story-empty">
				<p>{say('stories.emptyWords.agree')}</p>
				<p>{say('stories.emptyWords.beside')}</p>
				<p>{say('stories.emptyWords.stop')}</p>
				<p className="story-empty-title">{say('stories.emptySteps')}</p>
				<ol className="story-empty-steps">
					{steps.map((state) => (
						<li key={state}>{say(`stories.state.${state}`)}</li>
					))}
				</ol>
			</div>
		</EmptyState>
	)
}
