/**
 * The check of the day with one speaker: six questions, filled in as agreed, one command at the end.
 * "Not today" leads to "Not speaking", which asks nothing.
 */
import { useId, useState } from 'react'
import { checkHoldsMs, questionChoices } from '../../../../shared/domain/stories/words.ts'
import { Button } from '../../../components/Button.tsx'
import { Check } from '../../../components/Check.tsx'
import { focusSoon } from '../../../components/focusSoon.ts'
import { Message } from '../../../components/Message.tsx'
import { TextField } from '../../../components/TextField.tsx'
import { formatTime } from '../../../text/format.ts'
import { useText } from '../../../text/text.ts'
import { newId } from '../../../transport/newId.ts'
import { Answers } from '../Answers.tsx'
import { checkId } from '../slot/openPart.ts'
import type { Slot, Speaker } from '../storyTypes.ts'
import { calledOf } from '../storyWords.ts'
import { fieldProblem, type StoryStep, useStoryChange } from '../useStoryChange.ts'
import { CheckName } from './CheckName.tsx'
import { type CheckDraft, draftFor, needsNewName } from './checkDraft.ts'

export type CheckCardProps = {
	readonly slot: Slot
	readonly speaker: Speaker
	/** Its day is on: there is something to ask. */
	readonly isDayOn: boolean
	readonly onNotSpeaking: () => void
}

export const CheckCard = ({ slot, speaker, isDayOn, onNotSpeaking }: CheckCardProps) => {
	const say = useText()
	const { check } = speaker
	const [isAsking, setAsking] = useState(false)
	const id = checkId(speaker.speakerId)
	const name = calledOf(speaker)
	const isOpen = isDayOn && (check === null || isAsking)
	const head = (
		<div className="story-check-head">
			<h2 id={`${id}-title`} tabIndex={-1}>
				{speaker.shownAs === '' ? say('storiesDay.checkTitleNoName') : say('storiesDay.checkTitle', { name })}
			</h2>
			{isOpen ? <span className="small">{say('storiesDay.asAgreed')}</span> : null}
		</div>
	)
	const isDone = check !== null && check.speaks === 'yes' && check.isStillGood
	return (
		<section className="story-check" aria-labelledby={`${id}-title`} id={id} tabIndex={-1} data-region="">
			{head}
			{isOpen ? (
				<Questions
					slot={slot}
					speaker={speaker}
					onNotSpeaking={onNotSpeaking}
					onKept={() => {
						setAsking(false)
						focusSoon(() => document.getElementById(`${id}-title`))
					}}
				/>
			) : check === null ? (
				<p className="story-check-part soft">{say('storiesDay.notYetDay')}</p>
			) : (
				<div className="story-check-part stack-s">
					<Message
						tone={isDone ? 'welcome' : check.isStillGood ? 'note' : 'heed'}
						title={say(
							check.speaks === 'yes'
								? check.isStillGood
									? 'storiesDay.keptYes'
									: 'storiesDay.keptLongAgo'
								: 'storiesDay.keptNotSure',
							{ name: speaker.shownAs === '' ? say('stories.theSpeakerCap') : speaker.shownAs },
						)}
					>
						{say(check.isStillGood ? 'storiesDay.holdsUntil' : 'storiesDay.heldUntil', {
							at: formatTime(check.atMs),
							until: formatTime(check.atMs + checkHoldsMs),
						})}
					</Message>
					<ul className="story-check-said">
						<li>
							{say('storiesDay.said', {
								what: say('storiesDay.nameWeSay'),
								answer: speaker.shownAs === '' ? say('storiesDay.nameNone') : speaker.shownAs,
							})}
						</li>
						<li>
							{say('storiesDay.said', {
								what: say('storiesDay.photos'),
								answer: say(`storiesDay.photo.${check.photo}`),
							})}
						</li>
						<li>
							{say('storiesDay.said', {
								what: say('storiesDay.recording'),
								answer: say(`storiesDay.record.${check.recording}`),
							})}
						</li>
						<li>
							{say('storiesDay.said', {
								what: say('storiesDay.questions'),
								answer: say(`storiesDay.question.${check.questions}`),
							})}
						</li>
						{slot.contentNote === '' ? null : (
							<li>{say(check.isNoteAgreed ? 'storiesDay.noteAgreed' : 'storiesDay.noteNotAgreed')}</li>
						)}
					</ul>
					{isDayOn ? (
						<Button
							onPress={() => {
								setAsking(true)
								focusSoon(() => document.getElementById(`${id}-title`))
							}}
						>
							{say('storiesDay.askAgain')}
						</Button>
					) : null}
				</div>
			)}
		</section>
	)
}

type QuestionsProps = Omit<CheckCardProps, 'isDayOn'> & { readonly onKept: () => void }

const Questions = ({ slot, speaker, onNotSpeaking, onKept }: QuestionsProps) => {
	const say = useText()
	const id = useId()
	const change = useStoryChange()
	const [draft, setDraft] = useState<CheckDraft>(() => draftFor(slot, speaker))
	const [hasTried, setTried] = useState(false)
	const { speakerId } = speaker
	const isNameMissing = needsNewName(draft, speaker) && draft.newName.trim() === ''
	const set = (part: Partial<CheckDraft>): void => {
		change.clear()
		setDraft({ ...draft, ...part })
	}
	const keep = async (): Promise<void> => {
		setTried(true)
		const { speaks, nameShown, photo, recording, questions, isNoteAgreed } = draft
		if (speaks === '') return
		if (isNameMissing)
			return focusSoon(() => document.getElementById(id)?.querySelector<HTMLElement>('input[type="text"]'))
		const named: readonly StoryStep[] = needsNewName(draft, speaker)
			? [
					[
						'stories.setSpeaker',
						{
							speakerId,
							nameShown,
							shownAs: draft.newName.trim(),
							introduction: speaker.introduction,
							offLimits: null,
						},
					],
				]
			: []
		const answer = await change.make(
			[
				...named,
				[
					'stories.check',
					{ checkId: newId(), speakerId, speaks, nameShown, photo, recording, questions, isNoteAgreed },
				],
			],
			say('storiesDay.kept'),
		)
		if (answer !== null) onKept()
	}
	return (
		<div className="story-check-questions" id={id}>
			<div className="story-check-part story-check-first">
				<p className="story-check-ask" id={`${id}-ask`}>
					{say('storiesDay.askGoAhead')}
				</p>
				<p className="small soft">{say('storiesDay.anyAnswer')}</p>
				<div className="story-check-three" role="group" aria-labelledby={`${id}-ask`}>
					{(['yes', 'notSure'] as const).map((speaks) => (
						<button
							key={speaks}
							type="button"
							className="story-check-speaks"
							aria-pressed={draft.speaks === speaks}
							onClick={() => set({ speaks })}
						>
							{say(`storiesDay.speaks.${speaks}`)}
						</button>
					))}
					<button type="button" className="story-check-speaks" onClick={onNotSpeaking}>
						{say('storiesDay.speaks.no')}
					</button>
				</div>
			</div>
			<CheckName speaker={speaker} value={draft.nameShown} onChange={(nameShown) => set({ nameShown })} />
			{needsNewName(draft, speaker) ? (
				<div className="story-check-part">
					<TextField
						label={say('storiesDay.newName')}
						value={draft.newName}
						maxLength={80}
						onChange={(newName) => set({ newName })}
						error={
							fieldProblem(change.problem, 'shownAs') ??
							(hasTried && isNameMissing ? say('storiesDay.nameNeeded') : undefined)
						}
					/>
				</div>
			) : null}
			<Answers
				label={say('storiesDay.photos')}
				value={draft.photo}
				onChange={(photo) => set({ photo })}
				choices={(['yes', 'ask', 'no'] as const).map((value) => ({ value, label: say(`storiesDay.photo.${value}`) }))}
			/>
			<Answers
				label={say('storiesDay.recording')}
				value={draft.recording}
				onChange={(recording) => set({ recording })}
				choices={(['yes', 'no'] as const).map((value) => ({ value, label: say(`storiesDay.record.${value}`) }))}
			/>
			<Answers
				label={say('storiesDay.questions')}
				value={draft.questions}
				onChange={(questions) => set({ questions })}
				choices={questionChoices.map((value) => ({ value, label: say(`storiesDay.question.${value}`) }))}
			/>
			<div className="story-check-part story-check-note">
				{slot.contentNote === '' ? (
					<p className="soft">{say('storiesDay.noNote')}</p>
				) : (
					<>
						<p className="small soft">{say('stories.quoted', { words: slot.contentNote })}</p>
						<Check
							label={say('storiesDay.noteRead', { name: calledOf(speaker) })}
							isOn={draft.isNoteAgreed}
							onChange={(isNoteAgreed) => set({ isNoteAgreed })}
						/>
					</>
				)}
			</div>
			<div className="story-check-part story-check-end">
				{change.problem === undefined || change.problem.field === 'shownAs' ? null : (
					<Message tone="heed">{change.problem.words}</Message>
				)}
				<Button
					kind="main"
					size="desk"
					isWide
					isWorking={change.isWorking}
					whyNot={draft.speaks === '' ? say('storiesDay.keepWhyNot') : undefined}
					onPress={() => void keep()}
				>
					{say('storiesDay.keep')}
				</Button>
				<p className="small soft">{say('storiesDay.slowly')}</p>
			</div>
		</div>
	)
}
