/** Whether a story is recorded or photographed. Acts at once; refused until every speaker has said yes. */
import { Check } from '../../../components/Check.tsx'
import { Message } from '../../../components/Message.tsx'
import { useText } from '../../../text/text.ts'
import type { Slot } from '../storyTypes.ts'
import { useStoryChange } from '../useStoryChange.ts'
import { recordingId } from './openPart.ts'

export const Recording = ({ slot }: { readonly slot: Slot }) => {
	const say = useText()
	const change = useStoryChange()
	const set = (part: Partial<Pick<Slot, 'isRecorded' | 'isPhotographed'>>): void => {
		const { isRecorded, isPhotographed, slotId } = { ...slot, ...part }
		void change.make([['stories.setRecording', { slotId, isRecorded, isPhotographed }]], say('stories.recordingSet'))
	}
	return (
		<fieldset className="story-part rule-top" id={recordingId} tabIndex={-1}>
			<legend>{say('stories.recordTitle')}</legend>
			<Check
				isSwitch
				label={say('stories.isRecorded')}
				isOn={slot.isRecorded}
				onChange={(isRecorded) => set({ isRecorded })}
			/>
			<Check
				isSwitch
				label={say('stories.isPhotographed')}
				isOn={slot.isPhotographed}
				onChange={(isPhotographed) => set({ isPhotographed })}
			/>
			{change.problem === undefined ? null : <Message tone="heed">{change.problem.words}</Message>}
		</fieldset>
	)
}
