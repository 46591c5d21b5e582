/** The answers of the day while they are given: filled in as agreed, but for what was not asked yet. */
import type { InputOf } from '../../../../shared/contract/index.ts'
import type { NameShown, QuestionChoice } from '../../../../shared/domain/stories/words.ts'
import type { Slot, Speaker } from '../storyTypes.ts'

type CheckInput = InputOf<'stories.check'>

export type CheckDraft = {
	/** Empty until it was asked: nobody's answer is filled in. */
	readonly speaks: CheckInput['speaks'] | ''
	readonly nameShown: NameShown
	/** The name to say where there was none before. */
	readonly newName: string
	readonly photo: CheckInput['photo']
	readonly recording: CheckInput['recording']
	readonly questions: QuestionChoice
	/** The note was read to the speaker. Never filled in; without a note there is nothing to read. */
	readonly isNoteAgreed: boolean
}

const answerTo = (speaker: Speaker, kind: 'photo' | 'video' | 'audio') =>
	speaker.consents.find((one) => one.kind === kind)?.value

/** A yes to sound and pictures together is a yes to recording; anything else is a no. */
export const draftFor = (slot: Slot, speaker: Speaker): CheckDraft => {
	const photo = answerTo(speaker, 'photo')
	const recorded = [answerTo(speaker, 'video'), answerTo(speaker, 'audio')]
	return {
		speaks: '',
		nameShown: speaker.nameShown,
		newName: '',
		photo: photo === 'yes' || photo === 'ask' ? photo : 'no',
		recording: recorded.every((answer) => answer === 'yes') ? 'yes' : 'no',
		questions: slot.questions,
		isNoteAgreed: slot.contentNote === '',
	}
}

/** A name is wanted that nobody has given yet. */
export const needsNewName = (draft: CheckDraft, speaker: Speaker): boolean =>
	draft.nameShown === 'pseudonym' && speaker.nameShown !== 'pseudonym'
