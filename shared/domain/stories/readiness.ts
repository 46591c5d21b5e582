/**
 * What a slot still lacks, line by line, and who can put it right. One list for the slot's own page,
 * the list of slots, the steps between its states and the rules, so that they cannot disagree.
 */
import type { ItemFact } from '../programme/facts.ts'
import type { CheckFact, SlotFact, SpeakerFact } from './facts.ts'
import { doQuestionsAgree, speakersNotAgreeing } from './recording.ts'
import { isNotTold, isSealed } from './shownName.ts'
import { checkHoldsMs, type SlotFormat, type SlotState, storyConsentKinds } from './words.ts'

export const readinessCodes = [
	'hasSpeaker',
	'inProgramme',
	'publicTitle',
	'prepCall',
	'contentNote',
	'questionsAgree',
	'introduction',
	'alternative',
	'supporter',
	'backup',
	'supportLead',
	'consents',
	'recordingAgreed',
	'guardian',
	'debriefBooked',
	'speakerHere',
	'supporterHere',
	'checkToday',
] as const
export type ReadinessCode = (typeof readinessCodes)[number]

export type ReadinessLine = {
	readonly code: ReadinessCode
	readonly isMet: boolean
	/** Who can put it right. */
	readonly who: 'organiser' | 'speakerSupport' | 'speaker' | 'stage'
	/** The speaker it is about; null: the slot. */
	readonly speakerId: string | null
}

export type ReadinessContext = {
	/** The item the slot is in; null: none. */
	readonly item: ItemFact | null
	/** Whether somebody is in the building on the day of the item. */
	readonly isHere: (registrationId: string) => boolean
	/** Whether the day of the item is on now. */
	readonly isToday: boolean
	readonly nowMs: number
	readonly isUnder18: (registrationId: string) => boolean
	/** By their registration; what a guardian said about this story comes before it. */
	readonly hasGuardianAgreement: (registrationId: string) => boolean
	readonly hasChaperone: (registrationId: string) => boolean
	/** Whether anybody is on duty for safeguarding on the day of the item. */
	readonly hasSafeguardingLead: boolean
}

/** Whether an answer of the day still lets somebody go on stage: they will speak, and said so less than four hours ago. */
export const isCheckGood = (check: CheckFact | null, nowMs: number): boolean =>
	check !== null && check.speaks === 'yes' && nowMs - check.atMs < checkHoldsMs

/** Whether every speaker was asked and will speak; a story without a speaker cannot be told. */
export const isSlotChecked = ({ speakers }: SlotFact, nowMs: number): boolean =>
	speakers.length > 0 && speakers.every(({ check }) => isCheckGood(check, nowMs))

const inTheRoom: readonly SlotFormat[] = ['live', 'conversation', 'poemOrArt']
/** Whether the speaker is in the building for it: a recording, a reader or a call from elsewhere needs nobody there. */
export const isToldInPerson = ({ format }: Pick<SlotFact, 'format'>): boolean => inTheRoom.includes(format)

const afterwards: readonly SlotState[] = ['delivered', 'debriefed', 'followedUp']
export const wasTold = ({ state }: Pick<SlotFact, 'state'>): boolean => afterwards.includes(state)

/** What every speaker is asked; a guardian is asked only for somebody under 18, and has a line of their own. */
const askedOfEverybody = storyConsentKinds.filter((kind) => kind !== 'guardianAgreement')

/** A guardian's answer about this story, or else what is registered about the young person. */
export const hasGuardianAgreed = ({ consents }: Pick<SpeakerFact, 'consents'>, isRegistered: boolean): boolean =>
	consents.guardianAgreement === undefined ? isRegistered : consents.guardianAgreement === 'yes'

const isWritten = (text: string): boolean => text.trim() !== ''

/** A line that is only asked where it applies. */
type Asked = ReadinessLine & { readonly isAsked: boolean }

/**
 * In the order a person would settle them; of several speakers one after the other within each line.
 * A line that does not apply is not there. Whether somebody is here is not said of a speaker whose name
 * is sealed: a line that turns as the door lets somebody in tells who that is.
 */
export const readinessOf = (slot: SlotFact, context: ReadinessContext): readonly ReadinessLine[] => {
	if (isNotTold(slot)) return []
	const { item, isHere, nowMs } = context
	const isDay = context.isToday && !wasTold(slot)
	const unwilling = new Set(speakersNotAgreeing(slot).map(({ id }) => id))

	const ofSlot = (code: ReadinessCode, who: ReadinessLine['who'], isMet: boolean, isAsked = true): readonly Asked[] => [
		{ code, isMet, who, speakerId: null, isAsked },
	]
	const ofEach = (
		code: ReadinessCode,
		who: ReadinessLine['who'],
		isMet: (speaker: SpeakerFact) => boolean,
		isAsked: (speaker: SpeakerFact) => boolean = () => true,
	): readonly Asked[] =>
		slot.speakers.map((speaker) => ({
			code,
			isMet: isMet(speaker),
			who,
			speakerId: speaker.id,
			isAsked: isAsked(speaker),
		}))

	const lines: Readonly<Record<ReadinessCode, readonly Asked[]>> = {
		hasSpeaker: ofSlot('hasSpeaker', 'organiser', slot.speakers.length > 0),
		inProgramme: ofSlot('inProgramme', 'organiser', item !== null && item.status !== 'dropped'),
		publicTitle: ofSlot('publicTitle', 'organiser', isWritten(slot.publicTitle)),
		prepCall: ofSlot('prepCall', 'speakerSupport', slot.prepCallDoneMs !== null),
		contentNote: ofSlot(
			'contentNote',
			'speakerSupport',
			isWritten(slot.contentNote),
			slot.isSensitive || isWritten(slot.contentNote),
		),
		questionsAgree: ofSlot('questionsAgree', 'organiser', doQuestionsAgree(slot)),
		introduction: ofEach('introduction', 'speaker', ({ introduction }) => isWritten(introduction)),
		alternative: ofSlot('alternative', 'organiser', isWritten(slot.alternative)),
		supporter: ofEach('supporter', 'speaker', ({ supporterId }) => supporterId !== null),
		backup: ofEach(
			'backup',
			'speaker',
			({ backupId }) => backupId !== null,
			() => slot.isSensitive,
		),
		supportLead: ofSlot('supportLead', 'organiser', slot.supportLeadId !== null),
		consents: ofEach('consents', 'speaker', ({ consents }) =>
			askedOfEverybody.every((kind) => consents[kind] !== undefined),
		),
		recordingAgreed: ofEach(
			'recordingAgreed',
			'stage',
			({ id }) => !unwilling.has(id),
			() => slot.isRecorded || slot.isPhotographed,
		),
		guardian: ofEach(
			'guardian',
			'organiser',
			(speaker) =>
				hasGuardianAgreed(speaker, context.hasGuardianAgreement(speaker.registrationId)) &&
				context.hasChaperone(speaker.registrationId) &&
				context.hasSafeguardingLead,
			({ registrationId }) => context.isUnder18(registrationId),
		),
		debriefBooked: ofSlot('debriefBooked', 'speakerSupport', slot.debriefAt !== '' || slot.debriefDoneMs !== null),
		speakerHere: ofEach(
			'speakerHere',
			'speakerSupport',
			({ registrationId }) => isHere(registrationId),
			(speaker) => isDay && isToldInPerson(slot) && !isSealed(speaker),
		),
		supporterHere: ofEach(
			'supporterHere',
			'speakerSupport',
			({ supporterId }) => supporterId !== null && isHere(supporterId),
			({ supporterId }) => isDay && isToldInPerson(slot) && supporterId !== null,
		),
		checkToday: ofEach(
			'checkToday',
			'speakerSupport',
			({ check }) => isCheckGood(check, nowMs),
			() => isDay,
		),
	}
	return readinessCodes.flatMap((code) =>
		lines[code].filter(({ isAsked }) => isAsked).map(({ isAsked: _, ...line }) => line),
	)
}
