/** Two things in one room, and rooms that are kept for one purpose. */
import { overlaps, timeAt } from '../../programme/clock.ts'
import type { ItemFact } from '../../programme/facts.ts'
import type { ItemKind, RoomPurpose } from '../../programme/words.ts'
import type { EventFinding, EventFix, FixSays } from '../eventFinding.ts'
import { type EventCheck, type EventScene, eventFound } from '../eventScene.ts'
import { isOver } from './moments.ts'
import { freeRoomFor, isSameRound, type RoomUse, usesByRoom } from './roomUses.ts'

/** Moved as it is: only time and room are sent, so that no text that changed meanwhile is put back. */
export const movedTo = (
	says: FixSays,
	{ id, dayId }: ItemFact,
	at: { readonly startAt: string; readonly endAt: string; readonly roomId: string | null },
	values: Readonly<Record<string, string | number>>,
): EventFix => ({
	kind: 'do',
	says,
	values,
	step: { command: 'programme.moveItem', input: { itemId: id, dayId, ...at, shift: 'none' } },
})

/** `room`: the code of the one it goes to. */
const toAnotherRoom = (scene: EventScene, use: RoomUse): EventFix | null => {
	if (use.group) return { kind: 'group', fix: { kind: 'otherRoom', groupId: use.group.id } }
	const room = freeRoomFor(scene, use)
	if (!use.item || !room) return null
	const { startAt, endAt } = use.item
	return movedTo('otherRoom', use.item, { startAt, endAt, roomId: room.id }, { room: room.code })
}

/** `startAt`: when it would begin. */
const after = (use: RoomUse, first: RoomUse): EventFix | null => {
	const fromMin = first.toMin + (first.item?.bufferMin ?? 0)
	const toMin = fromMin + use.toMin - use.fromMin
	// An item that is a round is at the round's time.
	if (!use.item || use.roundId !== null || use.item.isFixed || toMin >= 24 * 60) return null
	const startAt = timeAt(fromMin)
	return movedTo('moveItem', use.item, { startAt, endAt: timeAt(toMin), roomId: use.roomId }, { startAt })
}

/** People have a break among stalls, and eat there. */
const mixing: ReadonlySet<ItemKind> = new Set(['break', 'meal', 'marketplace'])
const isMixing = ({ item }: RoomUse): boolean => item !== null && mixing.has(item.kind)

const isBegun = ({ item }: RoomUse): boolean => item !== null && (item.status === 'on' || item.status === 'done')

/** The later one goes, unless it has begun. */
const parted = (scene: EventScene, first: RoomUse, second: RoomUse): EventFix => {
	const [stays, goes] = isBegun(second) && !isBegun(first) ? [second, first] : [first, second]
	const id = goes.item?.id ?? stays.item?.id ?? ''
	return toAnotherRoom(scene, goes) ?? after(goes, stays) ?? { kind: 'go', to: 'item', id }
}

const about = (list: readonly RoomUse[]) => ({
	itemIds: list.flatMap(({ item }) => item?.id ?? []),
	groupIds: list.flatMap(({ group }) => group?.id ?? []),
	roundId: list.find(({ group }) => group)?.roundId ?? null,
})

/** Tables of one round share a room; they are one thing in it. */
const asOne = (uses: readonly RoomUse[]): readonly (readonly [RoomUse, ...RoomUse[]])[] => {
	const things = new Map<string, [RoomUse, ...RoomUse[]]>()
	for (const use of uses) {
		const key = use.item?.id ?? use.group?.roundId ?? ''
		const known = things.get(key)
		if (known) known.push(use)
		else things.set(key, [use])
	}
	return [...things.values()]
}

/** `room`: its code, `startAt`, `endAt`: while both are on; `tables`: how many groups of a round are one of the two. */
const twoInOne: EventCheck = {
	rule: 'P3',
	reads: ['now', 'groups', 'programme'],
	look: (scene) =>
		[...usesByRoom(scene)].flatMap(([roomId, uses]) => {
			const things = asOne(uses)
			return things.flatMap((one, at): EventFinding[] =>
				things.slice(at + 1).flatMap((other) => {
					const [first, second] = [one[0], other[0]]
					const endMin = Math.min(first.toMin, second.toMin)
					if (first.dayId !== second.dayId || !overlaps(first, second) || isSameRound(first, second)) return []
					if ((isMixing(first) && isMixing(second)) || isOver(scene, first.dayId, endMin)) return []
					const ids = [first, second].map(({ item, roundId }) => item?.id ?? roundId ?? '').sort()
					return [
						eventFound(scene, 'P3', [roomId, ...ids], {
							...about([...one, ...other]),
							values: {
								room: scene.roomOf(roomId)?.code ?? '',
								startAt: timeAt(Math.max(first.fromMin, second.fromMin)),
								endAt: timeAt(endMin),
								tables: [...one, ...other].filter(({ group }) => group).length,
							},
							fix: parted(scene, first, second),
						}),
					]
				}),
			)
		}),
}

/** Time to be quiet is what some rooms are kept for, and putting things up is over before anybody comes. */
const isMeant = ({ item }: RoomUse, purpose: RoomPurpose): boolean =>
	item?.kind === 'setUp' ||
	(item?.kind === 'quietTime' && (purpose === 'quiet' || purpose === 'wellbeing' || purpose === 'prayer'))

/** `room`: its code, `purpose`: what it is kept for, `startAt`, `endAt`; `number` of the table, 0 for an item. */
const keptRoomUsed: EventCheck = {
	rule: 'A13',
	reads: ['now', 'groups', 'programme'],
	look: (scene) =>
		scene.facts.programme.roomUses.flatMap(({ roomId, purpose }) =>
			(usesByRoom(scene).get(roomId) ?? [])
				.filter((use) => !isMeant(use, purpose) && !isOver(scene, use.dayId, use.toMin))
				.map((use) =>
					eventFound(scene, 'A13', [roomId, use.item?.id ?? use.group?.id ?? ''], {
						...about([use]),
						values: {
							room: scene.roomOf(roomId)?.code ?? '',
							purpose,
							startAt: timeAt(use.fromMin),
							endAt: timeAt(use.toMin),
							number: use.group?.number ?? 0,
						},
						fix: toAnotherRoom(scene, use) ?? { kind: 'go', to: 'item', id: use.item?.id ?? '' },
					}),
				),
		),
}

export const roomChecks: readonly EventCheck[] = [twoInOne, keptRoomUsed]
