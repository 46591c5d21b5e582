/** Begins a slot with the little that is known; its own page is for the rest. */
import { useState } from 'react'
import { SidePanel } from '../../../components/SidePanel.tsx'
import { TextField } from '../../../components/TextField.tsx'
import { useText } from '../../../text/text.ts'
import { newId } from '../../../transport/newId.ts'
import { PlaceSelect } from '../slot/PlaceSelect.tsx'
import { minutesWithin } from '../slot/planDraft.ts'
import { goSlot } from '../storyRoute.ts'
import type { StoryDay } from '../storyTypes.ts'
import { useStoryChange } from '../useStoryChange.ts'

export type NewSlotProps = {
	readonly days: readonly StoryDay[]
	readonly openerId: string
	readonly onClose: () => void
}

const usualMinutes = '15'

export const NewSlot = ({ days, openerId, onClose }: NewSlotProps) => {
	const say = useText()
	const change = useStoryChange()
	const [workingTitle, setWorkingTitle] = useState('')
	const [minutes, setMinutes] = useState(usualMinutes)
	const [itemId, setItemId] = useState('')
	const [hasTried, setTried] = useState(false)
	const length = minutesWithin(minutes, 1)

	const save = async (): Promise<void> => {
		setTried(true)
		if (length === null) return
		const id = newId()
		const slot = {
			id,
			itemId: itemId === '' ? null : itemId,
			workingTitle: workingTitle.trim(),
			publicTitle: '',
			minutes: length,
			isSensitive: false,
			contentNote: '',
			questions: 'none',
			questionsPlanned: 'none',
			format: 'live',
			isRecorded: false,
			isPhotographed: false,
			alternative: '',
			restBeforeMin: 0,
			restAfterMin: 0,
			prepCallAt: '',
			rehearsalAt: '',
			roomWalkAt: '',
			debriefAt: '',
			followUpOn: '',
		} as const
		const answer = await change.make([['stories.saveSlot', { slot }]], say('stories.added'))
		if (answer !== null) goSlot(id)
	}

	return (
		<SidePanel
			title={say('stories.newTitle')}
			saveLabel={say('stories.addIt')}
			isWorking={change.isWorking}
			problem={change.problem?.words}
			onSave={() => void save()}
			onClose={onClose}
			openerId={openerId}
		>
			<p className="soft">{say('stories.newLead')}</p>
			<TextField
				label={say('stories.field.workingTitle')}
				hint={say('stories.hint.workingTitle')}
				isOptional
				value={workingTitle}
				maxLength={200}
				onChange={setWorkingTitle}
			/>
			<TextField
				className="story-narrow"
				label={say('stories.field.minutes')}
				value={minutes}
				maxLength={3}
				onChange={setMinutes}
				error={hasTried && length === null ? say('stories.minutesWrong') : undefined}
			/>
			<PlaceSelect days={days} value={itemId} onChange={setItemId} />
		</SidePanel>
	)
}
