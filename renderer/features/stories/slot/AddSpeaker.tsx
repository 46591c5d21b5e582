/** Brings a registered person into a story, under the name they choose. Afterwards nothing here says who it was. */
import { useEffect, useState } from 'react'
import { announce } from '../../../components/announcer.ts'
import { focusSoon } from '../../../components/focusSoon.ts'
import { SidePanel } from '../../../components/SidePanel.tsx'
import { useText } from '../../../text/text.ts'
import { newId } from '../../../transport/newId.ts'
import type { Slot } from '../storyTypes.ts'
import { titleOf } from '../storyWords.ts'
import { fieldProblem, useStoryChange } from '../useStoryChange.ts'
import { isNameMissing, type NameDraft, NamePreview, NameShown } from './NameShown.tsx'
import { PersonChoice, type PersonChosen } from './PersonChoice.tsx'

export type AddSpeakerProps = {
	readonly slot: Slot
	readonly openerId: string
	readonly onClose: () => void
}

export const AddSpeaker = ({ slot, openerId, onClose }: AddSpeakerProps) => {
	const say = useText()
	const change = useStoryChange()
	const [person, setPerson] = useState<PersonChosen | null>(null)
	const [name, setName] = useState<NameDraft>({ nameShown: '', shownAs: '' })
	const [hasTried, setTried] = useState(false)
	// Who was found is read out, and would stay on the page where only screen readers look.
	useEffect(() => () => announce(''), [])

	const save = async (): Promise<void> => {
		setTried(true)
		if (person === null || name.nameShown === '' || isNameMissing(name)) return
		const answer = await change.make(
			[
				[
					'stories.addSpeaker',
					{
						registrationId: person.registrationId,
						slotId: slot.slotId,
						speakerId: newId(),
						nameShown: name.nameShown,
						shownAs: name.nameShown === 'pseudonym' ? name.shownAs.trim() : '',
					},
				],
			],
			say('stories.speakerAdded'),
		)
		if (answer === null) return
		onClose()
		focusSoon(() => document.getElementById(openerId))
	}
	return (
		<SidePanel
			title={say('stories.addSpeakerTitle')}
			saveLabel={say('stories.addSpeaker')}
			isWorking={change.isWorking}
			problem={change.problem?.field === '' ? change.problem.words : undefined}
			onSave={() => void save()}
			onClose={onClose}
			openerId={openerId}
			isWide
		>
			<PersonChoice
				id="story-new-speaker"
				label={say('stories.findLabel')}
				hint={say('stories.findHint')}
				person={person}
				onChange={setPerson}
				error={hasTried && person === null ? say('stories.personMissing') : undefined}
			/>
			<NameShown
				value={name}
				onChange={(next) => {
					change.clear()
					setName(next)
				}}
				hasTried={hasTried}
				problem={fieldProblem(change.problem, 'shownAs')}
			/>
			<NamePreview draft={name} title={titleOf(slot)} introduction={null} shownNow={null} />
		</SidePanel>
	)
}
