/** The programme as a day to sit through: breaks, hours, and rounds that are when they are said to be. */
import { minutesOf, timeAt } from '../../programme/clock.ts'
import type { DayFact, ItemFact } from '../../programme/facts.ts'
import type { ItemKind } from '../../programme/words.ts'
import type { EventFix } from '../eventFinding.ts'
import { type EventCheck, type EventScene, eventFound } from '../eventScene.ts'
import { isOver } from './moments.ts'
import { movedTo } from './rooms.ts'

/** Where people sit and listen, or talk. */
const sessions: ReadonlySet<ItemKind> = new Set(['plenary', 'story', 'breakout'])
/** What is there before the programme begins and after it. */
const around: ReadonlySet<ItemKind> = new Set(['setUp', 'break', 'meal', 'marketplace', 'quietTime'])

const mostSittingMin = 40
/** Less than this is only the way to the next room. */
const leastBreakMin = 10
const kindlyFromMin = 10 * 60
const kindlyToMin = 15 * 60

type Timed = { readonly item: ItemFact; readonly fromMin: number; readonly toMin: number }

/** What is on, of one day, by start. */
const timed = ({ facts }: EventScene, day: DayFact, kinds?: ReadonlySet<ItemKind>): readonly Timed[] =>
	facts.programme.items
		.filter(({ dayId, status, kind }) => dayId === day.id && status !== 'dropped' && (kinds?.has(kind) ?? true))
		.map((item) => ({ item, fromMin: minutesOf(item.startAt), toMin: minutesOf(item.endAt) }))
		.toSorted((one, other) => one.fromMin - other.fromMin)

type Block = { readonly items: [ItemFact, ...ItemFact[]]; readonly fromMin: number; toMin: number }

/** Sessions without a break between them; those that are on at once are one stretch for whoever goes from room to room. */
const blocksOf = (list: readonly Timed[]): readonly Block[] => {
	const blocks: Block[] = []
	for (const { item, fromMin, toMin } of list) {
		const last = blocks.at(-1)
		if (last && fromMin - last.toMin < leastBreakMin) {
			last.items.push(item)
			last.toMin = Math.max(last.toMin, toMin)
		} else blocks.push({ items: [item], fromMin, toMin })
	}
	return blocks
}

const isMovable = ({ isFixed, roundId, status }: ItemFact): boolean =>
	!isFixed && roundId === null && (status === 'planned' || status === 'ready')

/** Ten minutes before what goes beyond forty; `startAt`: when that begins then. Where that is the first, it is too long itself. */
const withBreak = ({ items, fromMin }: Block): EventFix => {
	const [first, ...others] = items
	const beyond = others.find(({ endAt }) => minutesOf(endAt) - fromMin > mostSittingMin)
	if (!beyond || !isMovable(beyond) || minutesOf(first.endAt) - fromMin > mostSittingMin)
		return { kind: 'go', to: 'item', id: (beyond ?? first).id }
	const startAt = timeAt(minutesOf(beyond.startAt) + leastBreakMin)
	const endMin = minutesOf(beyond.endAt) + leastBreakMin
	if (endMin >= 24 * 60) return { kind: 'go', to: 'item', id: beyond.id }
	return {
		kind: 'do',
		says: 'breakBefore',
		values: { minutes: leastBreakMin, startAt },
		step: {
			command: 'programme.moveItem',
			input: {
				itemId: beyond.id,
				dayId: beyond.dayId,
				startAt,
				endAt: timeAt(endMin),
				roomId: beyond.roomId,
				shift: 'following',
			},
		},
	}
}

/** `minutes` from `startAt` to `endAt`, where `most` are good; `items`: how many they are. */
const noBreak: EventCheck = {
	rule: 'P4',
	reads: ['now', 'programme'],
	look: (scene) =>
		scene.facts.programme.days.flatMap((day) =>
			blocksOf(timed(scene, day, sessions))
				.filter(({ fromMin, toMin }) => toMin - fromMin > mostSittingMin && !isOver(scene, day.id, toMin))
				.map((block) =>
					eventFound(scene, 'P4', [block.items[0].id], {
						itemIds: block.items.map(({ id }) => id),
						values: {
							minutes: block.toMin - block.fromMin,
							most: mostSittingMin,
							startAt: timeAt(block.fromMin),
							endAt: timeAt(block.toMin),
							items: block.items.length,
						},
						fix: withBreak(block),
					}),
				),
		),
}

const outsideDay = (scene: EventScene, day: DayFact) => {
	const [doors, start, end] = [day.doorsAt, day.startAt, day.endAt].map(minutesOf) as [number, number, number]
	return timed(scene, day)
		.filter(
			({ item: { kind }, fromMin, toMin }) =>
				kind !== 'setUp' && (fromMin < (around.has(kind) ? doors : start) || toMin > end),
		)
		.map(({ item }) =>
			eventFound(scene, 'P5', [item.id], {
				variant: 'outsideDay',
				itemIds: [item.id],
				values: { startAt: item.startAt, endAt: item.endAt, dayStartAt: day.startAt, dayEndAt: day.endAt },
				fix: { kind: 'go', to: 'item', id: item.id },
			}),
		)
}

const hardHours = (scene: EventScene, day: DayFact) => {
	const outside = timed(scene, day, sessions).filter(
		({ fromMin, toMin }) => fromMin < kindlyFromMin || toMin > kindlyToMin,
	)
	const [first] = outside
	if (!first) return []
	return [
		eventFound(scene, 'P5', [day.id], {
			variant: 'hours',
			itemIds: outside.map(({ item }) => item.id),
			values: {
				count: outside.length,
				startAt: timeAt(Math.min(kindlyFromMin, first.fromMin)),
				endAt: timeAt(Math.max(kindlyToMin, ...outside.map(({ toMin }) => toMin))),
			},
			fix: { kind: 'go', to: 'item', id: first.item.id },
		}),
	]
}

/**
 * Variant `outsideDay`: an item from `startAt` to `endAt` on a day from `dayStartAt` to `dayEndAt`; coming
 * together may begin at the doors. `hours`: of a day, `count` sessions before ten or after three, from
 * `startAt` to `endAt` at the most.
 */
const hours: EventCheck = {
	rule: 'P5',
	reads: ['now', 'programme'],
	look: (scene) =>
		scene.facts.programme.days
			.filter(({ id, endAt }) => !isOver(scene, id, minutesOf(endAt)))
			.flatMap((day) => [...outsideDay(scene, day), ...hardHours(scene, day)]),
}

/** `number` of the round, `startAt`, `endAt` of the item, `roundStartAt`, `roundEndAt`. */
const otherTime: EventCheck = {
	rule: 'P6',
	reads: ['now', 'groups', 'programme'],
	look: (scene) =>
		scene.facts.programme.items.flatMap((item) => {
			const round = item.roundId === null ? undefined : scene.roundOf(item.roundId)
			if (!round || item.status === 'dropped' || item.status === 'done') return []
			const { startAt, endAt, dayId } = round
			const isSame = item.startAt === startAt && item.endAt === endAt && item.dayId === dayId
			if (isSame || isOver(scene, dayId, minutesOf(endAt))) return []
			return [
				eventFound(scene, 'P6', [item.id], {
					itemIds: [item.id],
					roundId: round.id,
					values: {
						number: round.number,
						startAt: item.startAt,
						endAt: item.endAt,
						roundStartAt: startAt,
						roundEndAt: endAt,
					},
					fix: movedTo('roundTimes', { ...item, dayId }, { startAt, endAt, roomId: item.roomId }, { startAt, endAt }),
				}),
			]
		}),
}

export const agendaChecks: readonly EventCheck[] = [noBreak, hours, otherTime]
