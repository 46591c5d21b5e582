/** Just before a story: whether its speakers were asked today, and whom to ask again. */
import { fold } from '../../doorSearch/folding.ts'
import { timeAt } from '../../programme/clock.ts'
import { isCheckGood, isSlotChecked } from '../../stories/readiness.ts'
import { type EventCheck, eventFound } from '../eventScene.ts'
import { type StoryAhead, storiesAhead } from './ahead.ts'
import { goToSlot } from './fixes.ts'

/** From here on somebody has to ask now. */
const askWithinMin = 30

const isNearStage = ({ item, beginsIn, isToday }: StoryAhead): boolean =>
	isToday && (item.status === 'on' || beginsIn <= askWithinMin)

/** `number`, `startAt`. The command that puts an item on refuses as well. */
const noCheck: EventCheck = {
	rule: 'S1',
	reads: ['now', 'programme', 'stories'],
	look: (scene) =>
		storiesAhead(scene)
			.filter((story) => isNearStage(story) && !isSlotChecked(story.slot, scene.facts.nowMs))
			.map(({ slot, item, fromMin }) =>
				eventFound(scene, 'S1', [slot.id], {
					values: { number: slot.number, startAt: timeAt(fromMin) },
					slotIds: [slot.id],
					speakerIds: slot.speakers.filter(({ check }) => !isCheckGood(check, scene.facts.nowMs)).map(({ id }) => id),
					itemIds: [item.id],
					fix: goToSlot(slot.id),
				}),
			),
}

/**
 * Words of a content note that say the speaker may be ill on the day or not remember what was agreed.
 * Whether somebody is ill is nowhere in the event and is not to be; a note is about the story, so this
 * prompts for more than it must, and not for an illness that the note does not name.
 */
const mayChange = new Set([
	'memory',
	'dementia',
	'alzheimer',
	'alzheimers',
	'illness',
	'illnesses',
	'ill',
	'unwell',
	'relapse',
	'psychosis',
	'delirium',
])

const mayChangeOnTheDay = (contentNote: string): boolean =>
	fold(contentNote)
		.split(' ')
		.some((word) => mayChange.has(word))

/** `number`, `startAt`. `notSure`: said so today. `note`: by the content note, until everybody was asked. */
const askAgain: EventCheck = {
	rule: 'S14',
	reads: ['now', 'programme', 'stories'],
	look: (scene) =>
		storiesAhead(scene)
			.filter(({ isToday }) => isToday)
			.flatMap(({ slot, item, fromMin }) => {
				const unsure = slot.speakers.filter(({ check }) => check?.speaks === 'notSure')
				const unasked = slot.speakers.filter(({ check }) => !isCheckGood(check, scene.facts.nowMs))
				const asked = unsure.length > 0 ? unsure : mayChangeOnTheDay(slot.contentNote) ? unasked : []
				if (asked.length === 0) return []
				return [
					eventFound(scene, 'S14', [slot.id], {
						variant: unsure.length > 0 ? 'notSure' : 'note',
						values: { number: slot.number, startAt: timeAt(fromMin) },
						slotIds: [slot.id],
						speakerIds: asked.map(({ id }) => id),
						itemIds: [item.id],
						fix: goToSlot(slot.id),
					}),
				]
			}),
}

export const stageChecks: readonly EventCheck[] = [noCheck, askAgain]
