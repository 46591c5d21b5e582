/** The supporter whom the speaker chose, and a backup. For organisers, who may look people up. */
import { useEffect, useState } from 'react'
import { focusSoon } from '../../../components/focusSoon.ts'
import { SidePanel } from '../../../components/SidePanel.tsx'
import { useText } from '../../../text/text.ts'
import type { Speaker } from '../storyTypes.ts'
import { useStoryChange } from '../useStoryChange.ts'
import { PersonChoice, type PersonChosen } from './PersonChoice.tsx'

export type SupportFormProps = {
	readonly speaker: Speaker
	readonly openerId: string
	readonly onClose: () => void
}

export const SupportForm = ({ speaker, openerId, onClose }: SupportFormProps) => {
	const say = useText()
	const change = useStoryChange()
	const [supporter, setSupporter] = useState<PersonChosen | null>(speaker.supporter)
	const [backup, setBackup] = useState<PersonChosen | null>(speaker.backup)
	const [firstId] = useState(speaker.supporter !== null && speaker.backup === null ? 'story-backup' : 'story-supporter')
	useEffect(() => {
		// To whoever is still to be found; a panel by itself looks only for fields.
		focusSoon(() => document.getElementById(firstId))
	}, [firstId])
	const taken = (other: PersonChosen | null): readonly string[] => (other === null ? [] : [other.registrationId])
	const save = async (): Promise<void> => {
		const answer = await change.make(
			[
				[
					'stories.setSupport',
					{
						speakerId: speaker.speakerId,
						supporterId: supporter?.registrationId ?? null,
						backupId: backup?.registrationId ?? null,
					},
				],
			],
			say('stories.supportSaved'),
		)
		if (answer === null) return
		onClose()
		focusSoon(() => document.getElementById(openerId))
	}
	return (
		<SidePanel
			title={say('stories.support')}
			saveLabel={say('stories.save')}
			isWorking={change.isWorking}
			problem={change.problem?.words}
			onSave={() => void save()}
			onClose={onClose}
			openerId={openerId}
			isWide
		>
			<PersonChoice
				id="story-supporter"
				label={say('stories.supporter')}
				hint={say('stories.supporterHint')}
				person={supporter}
				onChange={setSupporter}
				exclude={taken(backup)}
			/>
			<PersonChoice
				id="story-backup"
				label={say('stories.backup')}
				person={backup}
				onChange={setBackup}
				exclude={taken(supporter)}
			/>
		</SidePanel>
	)
}
