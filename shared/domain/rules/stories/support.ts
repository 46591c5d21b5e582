/** Who stands by a speaker: here when the story is told, with somebody else who could. */
import { overlaps, timeAt } from '../../programme/clock.ts'
import type { SpeakerFact } from '../../stories/facts.ts'
import { isCheckGood, isToldInPerson } from '../../stories/readiness.ts'
import type { EventFinding, EventFix } from '../eventFinding.ts'
import { eventRules } from '../eventRules.ts'
import { type EventCheck, type EventScene, eventFound } from '../eventScene.ts'
import { type Strength, stopsPublishing } from '../finding.ts'
import { type StoryAhead, storiesAhead } from './ahead.ts'
import { doStep, goToSlot } from './fixes.ts'

/** From here on a supporter is looked for at the door. */
const hereBeforeMin = 45

/** On the day it is the speaker who says whether to go ahead: once they have, the rule warns and stops nothing. */
const strengthFor = (scene: EventScene, { isToday }: StoryAhead, { check }: SpeakerFact): Strength => {
	const strength = scene.facts.strengths.S2 ?? eventRules.S2.strength
	return isToday && isCheckGood(check, scene.facts.nowMs) && stopsPublishing({ strength }) ? 'warn' : strength
}

const isFree = (scene: EventScene, registrationId: string, { item, fromMin, toMin }: StoryAhead): boolean =>
	scene
		.commitmentsOf(registrationId)
		.every((one) => one.dayId !== item.dayId || one.mayLeave || !overlaps(one, { fromMin, toMin }))

const backupOr = (scene: EventScene, story: StoryAhead, { id, backupId }: SpeakerFact): EventFix =>
	backupId !== null && scene.isHere(backupId, story.item.dayId) && isFree(scene, backupId, story)
		? doStep('useBackup', { number: story.slot.number }, { command: 'stories.useBackup', input: { speakerId: id } })
		: goToSlot(story.slot.id)

const ofSpeaker = (scene: EventScene, story: StoryAhead, speaker: SpeakerFact): readonly EventFinding[] => {
	const { slot, item, fromMin, beginsIn, isToday } = story
	const { supporterId } = speaker
	const about = (variant: string, more: Partial<EventFinding> = {}): EventFinding =>
		eventFound(scene, 'S2', [speaker.id], {
			variant,
			strength: strengthFor(scene, story, speaker),
			values: { number: slot.number, startAt: timeAt(fromMin) },
			slotIds: [slot.id],
			speakerIds: [speaker.id],
			itemIds: [item.id],
			fix: goToSlot(slot.id),
			...more,
		})
	const isMissed =
		supporterId !== null &&
		isToday &&
		beginsIn <= hereBeforeMin &&
		isToldInPerson(slot) &&
		!scene.isHere(supporterId, item.dayId)
	return [
		...(supporterId === null ? [about('noSupporter')] : []),
		...(isMissed
			? [
					about('supporterNotHere', {
						// Who supports one speaker may be another, whose name is sealed.
						registrationIds: scene.sealed.has(supporterId) ? [] : [supporterId],
						fix: backupOr(scene, story, speaker),
					}),
				]
			: []),
		...(slot.isSensitive && speaker.backupId === null ? [about('noBackup')] : []),
	]
}

/** `number`, `startAt`. `noSupporter`: nobody chosen. `supporterNotHere`: not in the building. `noBackup`: for a sensitive story. */
const supported: EventCheck = {
	rule: 'S2',
	reads: ['now', 'people', 'presence', 'places', 'groups', 'programme', 'stories', 'market'],
	look: (scene) =>
		storiesAhead(scene).flatMap((story) => story.slot.speakers.flatMap((speaker) => ofSpeaker(scene, story, speaker))),
}

export const supportChecks: readonly EventCheck[] = [supported]
