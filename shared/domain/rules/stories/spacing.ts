/** Time after a story: to leave, to sit quietly, not to go straight into the next hard thing. */
import { minutesOf } from '../../programme/clock.ts'
import type { ItemFact } from '../../programme/facts.ts'
import type { ItemKind } from '../../programme/words.ts'
import type { EventFinding } from '../eventFinding.ts'
import { type EventCheck, type EventScene, eventFound } from '../eventScene.ts'
import { type StoryAhead, storiesAhead } from './ahead.ts'
import { goToItem, moveLater } from './fixes.ts'

const leastAfterMin = 5
/** Two sensitive stories with less between them are back to back. */
const leastBetweenMin = 10
/** Groups that begin within this, with no break before them, come straight after. */
const straightAfterMin = 15

const pauses: readonly ItemKind[] = ['break', 'meal', 'quietTime', 'marketplace']
const isPause = ({ kind }: ItemFact): boolean => pauses.includes(kind)

/** What begins on that day once the item of a story is over, first things first; set-up is nobody's programme. */
const after = ({ facts }: EventScene, { item }: StoryAhead): readonly ItemFact[] =>
	facts.programme.items
		.filter(
			(other) =>
				other.id !== item.id &&
				other.dayId === item.dayId &&
				other.status !== 'dropped' &&
				other.kind !== 'setUp' &&
				other.startAt >= item.endAt,
		)
		.toSorted((one, other) => minutesOf(one.startAt) - minutesOf(other.startAt))

/** Whether there is a break in the programme between the item of a story and a time later that day. */
const hasPauseBefore = (scene: EventScene, story: StoryAhead, untilMin: number): boolean =>
	after(scene, story).some((item) => isPause(item) && minutesOf(item.startAt) < untilMin)

const isLastInItem = (story: StoryAhead, stories: readonly StoryAhead[]): boolean =>
	stories.every(
		({ slot, item, fromMin }) => item.id !== story.item.id || slot.id === story.slot.id || fromMin < story.toMin,
	)

const about = (
	scene: EventScene,
	{ slot, item }: StoryAhead,
	variant: string,
	more: Partial<EventFinding>,
): EventFinding =>
	eventFound(scene, 'S8', [slot.id], {
		variant,
		values: { number: slot.number },
		slotIds: [slot.id],
		itemIds: [item.id],
		fix: goToItem(item.id),
		...more,
	})

const noTime = (scene: EventScene, story: StoryAhead): readonly EventFinding[] => {
	const [next, ...others] = after(scene, story)
	if (!next || (story.slot.contentNote.trim() === '' && !story.slot.isSensitive)) return []
	if ([next, ...others].some((item) => item.startAt === next.startAt && isPause(item))) return []
	const minutes = minutesOf(next.startAt) - story.toMin
	if (minutes >= leastAfterMin) return []
	return [
		about(scene, story, 'noTime', {
			values: { number: story.slot.number, minutes: Math.max(0, minutes), least: leastAfterMin },
			itemIds: [story.item.id, next.id],
			fix: moveLater(next, leastAfterMin - minutes),
		}),
	]
}

const lastBeforeClose = (scene: EventScene, story: StoryAhead): readonly EventFinding[] =>
	after(scene, story).some((item) => !isPause(item)) ? [] : [about(scene, story, 'lastBeforeClose', {})]

const beforeSensitiveGroup = (scene: EventScene, story: StoryAhead): readonly EventFinding[] => {
	const { topics, rounds, groups } = scene.facts.breakouts
	const sensitive = new Set(topics.filter(({ isSensitive }) => isSensitive).map(({ id }) => id))
	const endMin = Math.max(story.toMin, minutesOf(story.item.endAt))
	return rounds
		.filter((round) => {
			const startMin = minutesOf(round.startAt)
			return (
				round.dayId === story.item.dayId &&
				startMin >= minutesOf(story.item.endAt) &&
				startMin - endMin < straightAfterMin &&
				!hasPauseBefore(scene, story, startMin)
			)
		})
		.flatMap((round) => {
			const hard = groups.filter(({ roundId, topicId }) => roundId === round.id && sensitive.has(topicId))
			if (hard.length === 0) return []
			return [
				about(scene, story, 'beforeSensitiveGroup', {
					values: { number: story.slot.number, round: round.number, count: hard.length },
					groupIds: hard.map(({ id }) => id),
					roundId: round.id,
				}),
			]
		})
}

/**
 * `number` of the story. `noTime`: after a story with a content note, `minutes` until what comes next,
 * where `least` are wanted. `lastBeforeClose`: a sensitive story is the last thing of the day.
 * `beforeSensitiveGroup`: `count` groups on a hard topic in `round` come straight after one.
 */
const timeAfter: EventCheck = {
	rule: 'S8',
	reads: ['now', 'groups', 'programme', 'stories'],
	look: (scene) => {
		const stories = storiesAhead(scene)
		return stories.flatMap((story) => [
			...noTime(scene, story),
			...(story.slot.isSensitive && isLastInItem(story, stories)
				? [...lastBeforeClose(scene, story), ...beforeSensitiveGroup(scene, story)]
				: []),
		])
	},
}

/** `number`, `otherNumber`, `minutes` between them. */
const backToBack: EventCheck = {
	rule: 'S9',
	reads: ['now', 'programme', 'stories'],
	look: (scene) => {
		const sensitive = storiesAhead(scene).filter(({ slot }) => slot.isSensitive)
		return sensitive.flatMap((first) =>
			sensitive
				.filter(
					(next) =>
						next.item.dayId === first.item.dayId &&
						next.slot.id !== first.slot.id &&
						next.fromMin >= first.toMin &&
						next.fromMin - first.toMin < leastBetweenMin &&
						!hasPauseBefore(scene, first, next.fromMin),
				)
				.map((next) => {
					const minutes = next.fromMin - first.toMin
					const isOneItem = next.item.id === first.item.id
					return eventFound(scene, 'S9', [first.slot.id, next.slot.id], {
						values: { number: first.slot.number, otherNumber: next.slot.number, minutes },
						slotIds: [first.slot.id, next.slot.id],
						itemIds: [...new Set([first.item.id, next.item.id])],
						fix: isOneItem ? goToItem(first.item.id) : moveLater(next.item, leastBetweenMin - minutes),
					})
				}),
		)
	},
}

export const spacingChecks: readonly EventCheck[] = [timeAfter, backToBack]
