/** What goes no further than a speaker, or who looks after a young one, has agreed to. */
import type { SlotFact, SpeakerFact } from '../../stories/facts.ts'
import { hasGuardianAgreed } from '../../stories/readiness.ts'
import {
	arePhotosAgreed,
	doQuestionsAgree,
	isRecordingAgreed,
	questionsTaken,
	speakersNotAgreeing,
} from '../../stories/recording.ts'
import type { EventFinding } from '../eventFinding.ts'
import { type EventCheck, type EventScene, eventFound } from '../eventScene.ts'
import { openSlots } from './ahead.ts'
import { doStep, goToItem, goToSlot, saveSlotWith } from './fixes.ts'

const itemIdsOf = ({ itemId }: SlotFact): readonly string[] => (itemId === null ? [] : [itemId])

/** `number`. `recorded`, `photographed`, `both`: what is planned and not agreed. */
const recording: EventCheck = {
	rule: 'S5',
	reads: ['now', 'programme', 'stories'],
	look: (scene) =>
		openSlots(scene).flatMap((slot) => {
			const against = speakersNotAgreeing(slot)
			if (against.length === 0) return []
			const isRecorded = slot.isRecorded && isRecordingAgreed(slot)
			const isPhotographed = slot.isPhotographed && arePhotosAgreed(slot)
			const isRecordingOff = slot.isRecorded && !isRecorded
			const arePhotosOff = slot.isPhotographed && !isPhotographed
			const variant = isRecordingOff && arePhotosOff ? 'both' : isRecordingOff ? 'recorded' : 'photographed'
			return [
				eventFound(scene, 'S5', [slot.id], {
					variant,
					values: { number: slot.number },
					slotIds: [slot.id],
					speakerIds: against.map(({ id }) => id),
					itemIds: itemIdsOf(slot),
					fix: doStep(
						'recordingOff',
						{ number: slot.number, what: variant },
						{ command: 'stories.setRecording', input: { slotId: slot.id, isRecorded, isPhotographed } },
					),
				}),
			]
		}),
}

/** `number`, `planned`, `taken`: codes of how questions are taken. */
const questions: EventCheck = {
	rule: 'S7',
	reads: ['now', 'programme', 'stories', 'speakerNames'],
	look: (scene) =>
		openSlots(scene)
			.filter((slot) => !doQuestionsAgree(slot))
			.map((slot) => {
				const taken = questionsTaken(slot)
				return eventFound(scene, 'S7', [slot.id], {
					values: { number: slot.number, planned: slot.questionsPlanned, taken },
					slotIds: [slot.id],
					itemIds: itemIdsOf(slot),
					fix: saveSlotWith(scene, slot, { questionsPlanned: taken }, 'questionsAsTaken', {
						number: slot.number,
						taken,
					}),
				})
			}),
}

/** Whether anybody is on duty for safeguarding on the day of the story; on any day while it has none. */
const hasSafeguardingLead = ({ facts, itemOf }: EventScene, { itemId }: SlotFact): boolean => {
	const dayId = itemId === null ? undefined : itemOf(itemId)?.dayId
	return facts.programme.shifts.some((shift) => shift.kind === 'safeguarding' && (dayId ?? shift.dayId) === shift.dayId)
}

const ofUnder18 = (scene: EventScene, slot: SlotFact): readonly EventFinding[] => {
	const young = slot.speakers.filter(({ registrationId }) => scene.personOf(registrationId)?.isUnder18 === true)
	if (young.length === 0) return []
	const { people } = scene.facts.breakouts
	const registered = new Set(
		scene.facts.speakerNames
			.filter(({ hasGuardianAgreement }) => hasGuardianAgreement)
			.map(({ registrationId }) => registrationId),
	)
	const accompanied = new Set(people.filter(({ isChaperone }) => isChaperone).flatMap(({ comesWith }) => comesWith))
	const ofEach = (variant: string, isMet: (speaker: SpeakerFact) => boolean): readonly EventFinding[] =>
		young
			.filter((speaker) => !isMet(speaker))
			.map(({ id }) =>
				eventFound(scene, 'S13', [id], {
					variant,
					values: { number: slot.number },
					slotIds: [slot.id],
					speakerIds: [id],
					itemIds: itemIdsOf(slot),
					fix: goToSlot(slot.id),
				}),
			)
	return [
		...ofEach('noGuardian', (speaker) => hasGuardianAgreed(speaker, registered.has(speaker.registrationId))),
		...ofEach('noChaperone', ({ registrationId }) => accompanied.has(registrationId)),
		...(hasSafeguardingLead(scene, slot)
			? []
			: [
					eventFound(scene, 'S13', [slot.id], {
						variant: 'noSafeguardingLead',
						values: { number: slot.number },
						slotIds: [slot.id],
						itemIds: itemIdsOf(slot),
						fix: slot.itemId === null ? goToSlot(slot.id) : goToItem(slot.itemId),
					}),
				]),
	]
}

/** `number`. `noGuardian`, `noChaperone`: for one speaker. `noSafeguardingLead`: nobody is on duty that day. */
const under18: EventCheck = {
	rule: 'S13',
	reads: ['now', 'people', 'programme', 'stories', 'speakerNames'],
	look: (scene) => openSlots(scene).flatMap((slot) => ofUnder18(scene, slot)),
}

export const agreedChecks: readonly EventCheck[] = [recording, questions, under18]
