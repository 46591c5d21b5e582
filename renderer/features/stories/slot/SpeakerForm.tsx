/** How a speaker is called, introduced and protected; with what others will see while it is typed. */
import { useEffect, useState } from 'react'
import { mostOffLimits } from '../../../../shared/domain/stories/words.ts'
import { focusSoon } from '../../../components/focusSoon.ts'
import { SidePanel } from '../../../components/SidePanel.tsx'
import { TextField } from '../../../components/TextField.tsx'
import { useText } from '../../../text/text.ts'
import type { Slot, Speaker } from '../storyTypes.ts'
import { calledOf, capital, titleOf } from '../storyWords.ts'
import { fieldProblem, useStoryChange } from '../useStoryChange.ts'
import { isNameMissing, type NameDraft, NamePreview, NameShown } from './NameShown.tsx'

export type SpeakerFormProps = {
	readonly slot: Slot
	readonly speaker: Speaker
	readonly at: 'name' | 'introduction'
	readonly openerId: string
	readonly onClose: () => void
}

const linesOf = (text: string): readonly string[] =>
	text
		.split('\n')
		.map((one) => one.trim().slice(0, 200))
		.filter((one) => one !== '')

export const SpeakerForm = ({ slot, speaker, at, openerId, onClose }: SpeakerFormProps) => {
	const say = useText()
	const change = useStoryChange()
	const shownNow: NameDraft = { nameShown: speaker.nameShown, shownAs: speaker.shownAs }
	const [name, setName] = useState<NameDraft>({
		nameShown: speaker.nameShown,
		shownAs: speaker.nameShown === 'pseudonym' ? speaker.shownAs : '',
	})
	const [introduction, setIntroduction] = useState(speaker.introduction)
	const [limits, setLimits] = useState(speaker.offLimits?.join('\n') ?? '')
	const [hasTried, setTried] = useState(false)
	const offLimits = linesOf(limits)
	const hasTooMany = offLimits.length > mostOffLimits
	useEffect(() => {
		if (at === 'introduction')
			focusSoon(() => document.querySelector<HTMLElement>('.story-introduction-field textarea'))
	}, [at])

	const save = async (): Promise<void> => {
		setTried(true)
		if (name.nameShown === '' || isNameMissing(name) || hasTooMany) return
		const answer = await change.make(
			[
				[
					'stories.setSpeaker',
					{
						speakerId: speaker.speakerId,
						nameShown: name.nameShown,
						shownAs: name.nameShown === 'pseudonym' ? name.shownAs.trim() : '',
						introduction: introduction.trim(),
						offLimits: speaker.offLimits === null ? null : [...offLimits],
					},
				],
			],
			say('stories.speakerSaved'),
		)
		if (answer === null) return
		onClose()
		focusSoon(() => document.getElementById(openerId))
	}
	const edit = (act: () => void): void => {
		change.clear()
		act()
	}
	return (
		<SidePanel
			title={capital(calledOf(speaker))}
			saveLabel={say('stories.save')}
			isWorking={change.isWorking}
			problem={change.problem?.field === '' ? change.problem.words : undefined}
			onSave={() => void save()}
			onClose={onClose}
			openerId={openerId}
			isWide
		>
			<NameShown
				value={name}
				onChange={(next) => edit(() => setName(next))}
				hasTried={hasTried}
				problem={fieldProblem(change.problem, 'shownAs')}
			/>
			<TextField
				className="story-introduction-field"
				label={say('stories.introduction')}
				hint={say('stories.introductionHint')}
				value={introduction}
				lines={4}
				maxLength={2000}
				onChange={(next) => edit(() => setIntroduction(next))}
				error={fieldProblem(change.problem, 'introduction')}
			/>
			{speaker.offLimits === null ? (
				<p className="soft">
					{speaker.limits === 0 ? say('stories.limitsByLead') : say('stories.limitsHidden', { count: speaker.limits })}
				</p>
			) : (
				<TextField
					label={say('stories.offLimits')}
					hint={say('stories.offLimitsHint')}
					value={limits}
					lines={3}
					maxLength={2000}
					onChange={(next) => edit(() => setLimits(next))}
					error={
						fieldProblem(change.problem, 'offLimits') ??
						(hasTried && hasTooMany ? say('stories.offLimitsMany', { most: mostOffLimits }) : undefined)
					}
				/>
			)}
			<NamePreview draft={name} title={titleOf(slot)} introduction={introduction} shownNow={shownNow} />
		</SidePanel>
	)
}
