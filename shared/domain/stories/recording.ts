/**
 * Whether a story may be recorded, photographed and asked about. One answer for the commands that plan
 * it, the list of what a slot lacks and the rules. What a speaker said last, today, comes before what
 * they said on the form; no answer is no.
 */
import type { SlotFact, SpeakerFact } from './facts.ts'
import { type QuestionChoice, questionChoices } from './words.ts'

/** A slot says that it is recorded and not how, so sound alone is not enough: the camera is no more asked for. */
const agreesToRecording = ({ consents, check }: SpeakerFact): boolean =>
	consents.audio === 'yes' && consents.video === 'yes' && (check === null || check.recording === 'yes')

const agreesToPhotos = ({ consents, check }: SpeakerFact): boolean =>
	consents.photo === 'yes' && (check === null || check.photo === 'yes')

/** Whether every speaker said yes. Nobody is asked where nobody speaks: then it is no. */
export const isRecordingAgreed = ({ speakers }: SlotFact): boolean =>
	speakers.length > 0 && speakers.every(agreesToRecording)

export const arePhotosAgreed = ({ speakers }: SlotFact): boolean =>
	speakers.length > 0 && speakers.every(agreesToPhotos)

/** Speakers who have not agreed to what is planned; none of them where nothing is planned. */
export const speakersNotAgreeing = ({ isRecorded, isPhotographed, speakers }: SlotFact): readonly SpeakerFact[] =>
	speakers.filter((one) => (isRecorded && !agreesToRecording(one)) || (isPhotographed && !agreesToPhotos(one)))

const openness = (choice: QuestionChoice): number => questionChoices.indexOf(choice)

/** The most that every speaker of the slot takes: as agreed before, or less where one said less today. */
export const questionsTaken = ({ questions, speakers }: SlotFact): QuestionChoice =>
	speakers.reduce<QuestionChoice>(
		(least, { check }) => (check && openness(check.questions) < openness(least) ? check.questions : least),
		questions,
	)

/** Whether the session plans no more questions than the speakers take. */
export const doQuestionsAgree = (slot: SlotFact): boolean =>
	openness(slot.questionsPlanned) <= openness(questionsTaken(slot))
