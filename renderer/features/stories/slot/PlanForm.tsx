/** Changes how a story is planned. Opens at the field that somebody came for. */
import { useEffect, useState } from 'react'
import { questionChoices, slotFormats } from '../../../../shared/domain/stories/words.ts'
import { Check } from '../../../components/Check.tsx'
import { focusSoon } from '../../../components/focusSoon.ts'
import { RadioChoices } from '../../../components/RadioChoices.tsx'
import { Select } from '../../../components/Select.tsx'
import { SidePanel } from '../../../components/SidePanel.tsx'
import { TextField } from '../../../components/TextField.tsx'
import { useText } from '../../../text/text.ts'
import type { Slot, StoryDay } from '../storyTypes.ts'
import { fieldProblem, useStoryChange } from '../useStoryChange.ts'
import { NoteField } from './NoteField.tsx'
import { PlaceSelect } from './PlaceSelect.tsx'
import { draftOf, minutesWithin, moments, type PlanDraft, planOf } from './planDraft.ts'
import { WhenField } from './WhenField.tsx'

/** What a line of the readiness list leads to. */
export type PlanField = 'publicTitle' | 'item' | 'contentNote' | 'questions' | 'alternative' | 'debriefAt'

export type PlanFormProps = {
	readonly slot: Slot
	readonly days: readonly StoryDay[]
	/** Null: the first field. */
	readonly at: PlanField | null
	readonly openerId: string
	readonly onClose: () => void
}

const placeOf = (field: string): string => `story-plan-${field}`

export const PlanForm = ({ slot, days, at, openerId, onClose }: PlanFormProps) => {
	const say = useText()
	const change = useStoryChange()
	const [draft, setDraft] = useState(() => draftOf(slot))
	const [hasTried, setTried] = useState(false)
	const set = (part: Partial<PlanDraft>): void => {
		change.clear()
		setDraft({ ...draft, ...part })
	}
	useEffect(() => {
		if (at === null) return
		// After the panel has put the focus on its first field.
		focusSoon(() => document.querySelector<HTMLElement>(`.${placeOf(at)} :is(input, select, textarea)`))
	}, [at])

	const save = async (): Promise<void> => {
		setTried(true)
		const plan = planOf(draft, slot)
		if (plan === null) return
		const answer = await change.make([['stories.saveSlot', { slot: plan }]], say('stories.planSaved'))
		if (answer === null) return
		onClose()
		focusSoon(() => document.getElementById(openerId))
	}
	const minutesProblem = (typed: string, least: 0 | 1): string | undefined =>
		hasTried && minutesWithin(typed, least) === null
			? say(least === 1 ? 'stories.minutesWrong' : 'stories.restWrong')
			: undefined
	const text = (field: 'workingTitle' | 'publicTitle' | 'alternative') => (
		<TextField
			className={placeOf(field)}
			label={say(`stories.field.${field}`)}
			hint={say(`stories.hint.${field}`)}
			value={draft[field]}
			maxLength={field === 'alternative' ? 300 : 200}
			onChange={(value) => set({ [field]: value })}
			error={fieldProblem(change.problem, field)}
		/>
	)
	const minutes = (field: 'minutes' | 'restBeforeMin' | 'restAfterMin') => (
		<TextField
			className="story-narrow"
			label={say(`stories.field.${field}`)}
			value={draft[field]}
			maxLength={3}
			onChange={(value) => set({ [field]: value })}
			error={minutesProblem(draft[field], field === 'minutes' ? 1 : 0)}
		/>
	)
	const questions = questionChoices.map((value) => ({ value, label: say(`stories.questionsAs.${value}`) }))
	return (
		<SidePanel
			title={say('stories.plan')}
			saveLabel={say('stories.save')}
			isWorking={change.isWorking}
			problem={change.problem?.field === '' ? change.problem.words : undefined}
			onSave={() => void save()}
			onClose={onClose}
			openerId={openerId}
			isWide
		>
			<fieldset className="story-part">
				<legend>{say('stories.parts.what')}</legend>
				{text('publicTitle')}
				{text('workingTitle')}
				<div className="story-fields">
					<PlaceSelect
						className={placeOf('item')}
						days={days}
						value={draft.itemId}
						onChange={(itemId) => set({ itemId })}
					/>
					{minutes('minutes')}
					<Select
						label={say('stories.field.format')}
						value={draft.format}
						onChange={(format) => set({ format })}
						options={slotFormats.map((value) => ({ value, label: say(`stories.format.${value}`) }))}
					/>
				</div>
				{text('alternative')}
			</fieldset>
			<fieldset className="story-part">
				<legend>{say('stories.parts.content')}</legend>
				<Check
					label={say('stories.isSensitive')}
					isOn={draft.isSensitive}
					onChange={(isSensitive) => set({ isSensitive })}
				/>
				<NoteField
					className={placeOf('contentNote')}
					value={draft.contentNote}
					onChange={(contentNote) => set({ contentNote })}
					error={fieldProblem(change.problem, 'contentNote')}
				/>
			</fieldset>
			<fieldset className="story-part">
				<legend>{say('stories.parts.questions')}</legend>
				<RadioChoices
					className={placeOf('questions')}
					label={say('stories.field.questions')}
					value={draft.questions}
					onChange={(value) => set({ questions: value })}
					choices={questions}
				/>
				<RadioChoices
					label={say('stories.field.questionsPlanned')}
					value={draft.questionsPlanned}
					onChange={(questionsPlanned) => set({ questionsPlanned })}
					choices={questions}
				/>
			</fieldset>
			<fieldset className="story-part">
				<legend>{say('stories.parts.times')}</legend>
				<div className="story-fields">
					{moments.map((moment) => (
						<WhenField
							key={moment}
							className={placeOf(moment)}
							label={say(`stories.field.${moment}`)}
							{...(moment === 'debriefAt' ? { hint: say('stories.hint.debriefAt') } : {})}
							value={draft.when[moment]}
							onChange={(when) => set({ when: { ...draft.when, [moment]: when } })}
							isChecked={hasTried}
						/>
					))}
					<TextField
						type="date"
						label={say('stories.field.followUpOn')}
						hint={say('stories.hint.followUpOn')}
						value={draft.followUpOn}
						onChange={(followUpOn) => set({ followUpOn })}
					/>
				</div>
				<div className="story-fields">
					{minutes('restBeforeMin')}
					{minutes('restAfterMin')}
				</div>
			</fieldset>
		</SidePanel>
	)
}
