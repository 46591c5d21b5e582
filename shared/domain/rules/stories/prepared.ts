/** What is agreed with a speaker beforehand: the call, what happens instead, the debrief, the content note. */
import { overlaps, timeAt } from '../../programme/clock.ts'
import { isCheckGood } from '../../stories/readiness.ts'
import type { EventFinding, EventFix } from '../eventFinding.ts'
import { type EventCheck, type EventScene, eventFound } from '../eventScene.ts'
import { daysBetween, type StoryAhead, storiesAhead } from './ahead.ts'
import { goToSlot, saveSlotWith } from './fixes.ts'

/** A call later than this leaves no time to change anything. */
const callDaysBefore = 7
/** Quiet time comes first, and the debrief is offered within half an hour. */
const debriefWithinMin = 30
const debriefMin = 20
const lastMinute = 24 * 60 - 1

const isWritten = (text: string): boolean => text.trim() !== ''

const about = (
	scene: EventScene,
	rule: 'S3' | 'S4',
	{ slot, item }: StoryAhead,
	variant: string,
	more: Partial<EventFinding> = {},
): EventFinding =>
	eventFound(scene, rule, [slot.id], {
		variant,
		values: { number: slot.number },
		slotIds: [slot.id],
		itemIds: [item.id],
		fix: goToSlot(slot.id),
		...more,
	})

/** Nobody called, and no call is to come before the story. */
const lacksCall = ({ facts }: EventScene, { slot, day, fromMin }: StoryAhead): boolean =>
	slot.prepCallDoneMs === null &&
	daysBetween(facts.now.slice(0, 10), day.date) <= callDaysBefore &&
	!(slot.prepCallAt > facts.now && slot.prepCallAt < `${day.date}T${timeAt(fromMin)}`)

/** After the time kept for rest, where every speaker is free then; else whoever plans it looks for a time. */
const bookDebrief = (scene: EventScene, { slot, day, toMin }: StoryAhead): EventFix => {
	const fromMin = toMin + Math.min(slot.restAfterMin, debriefWithinMin)
	const time = { fromMin, toMin: fromMin + debriefMin }
	const isFree = slot.speakers.every(({ registrationId }) =>
		scene
			.commitmentsOf(registrationId)
			.every(
				(one) =>
					one.dayId !== day.id || one.mayLeave || (one.kind === 'rest' && one.ofId === slot.id) || !overlaps(one, time),
			),
	)
	if (!isFree || time.toMin > lastMinute) return goToSlot(slot.id)
	const startAt = timeAt(fromMin)
	return saveSlotWith(scene, slot, { debriefAt: `${day.date}T${startAt}` }, 'bookDebrief', {
		number: slot.number,
		startAt,
	})
}

/** `number`. `noPrepCall`: from a week before. `noAlternative`, `noDebrief`. */
const agreedBefore: EventCheck = {
	rule: 'S3',
	reads: ['now', 'people', 'places', 'groups', 'programme', 'stories', 'market', 'speakerNames'],
	look: (scene) =>
		storiesAhead(scene).flatMap((story) => {
			const { slot } = story
			return [
				...(lacksCall(scene, story) ? [about(scene, 'S3', story, 'noPrepCall')] : []),
				...(isWritten(slot.alternative) ? [] : [about(scene, 'S3', story, 'noAlternative')]),
				...(slot.debriefAt === '' && slot.debriefDoneMs === null
					? [about(scene, 'S3', story, 'noDebrief', { fix: bookDebrief(scene, story) })]
					: []),
			]
		}),
}

/**
 * `number`. `missing`: a sensitive story has no content note. `itemNote`: its session has one, which
 * could be its own. `notAgreed`: it was read to a speaker today who does not agree with it. Whether a
 * note was said before the story is not looked at: announcements that were made are not part of the facts.
 */
const contentNotes: EventCheck = {
	rule: 'S4',
	reads: ['now', 'programme', 'stories', 'speakerNames'],
	look: (scene) =>
		storiesAhead(scene).flatMap((story) => {
			const { slot, item, isToday } = story
			if (isWritten(slot.contentNote)) {
				const against = slot.speakers.filter(
					({ check }) => isToday && isCheckGood(check, scene.facts.nowMs) && check?.isNoteAgreed === false,
				)
				const speakerIds = against.map(({ id }) => id)
				return against.length > 0 ? [about(scene, 'S4', story, 'notAgreed', { speakerIds })] : []
			}
			if (!slot.isSensitive) return []
			if (!isWritten(item.contentNote)) return [about(scene, 'S4', story, 'missing')]
			const fix = saveSlotWith(scene, slot, { contentNote: item.contentNote }, 'useItemNote', { number: slot.number })
			return [about(scene, 'S4', story, 'itemNote', { fix })]
		}),
}

export const preparedChecks: readonly EventCheck[] = [agreedBefore, contentNotes]
