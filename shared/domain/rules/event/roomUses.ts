/** What is on in each room and when, and which room is free for something that cannot stay where it is. */
import type { GroupFact, RoomFact } from '../../breakouts/facts.ts'
import { minutesOf, overlaps } from '../../programme/clock.ts'
import type { ItemFact } from '../../programme/facts.ts'
import type { EventScene } from '../eventScene.ts'

/** An item, or a group of a round, in a room. */
export type RoomUse = {
	readonly roomId: string
	readonly dayId: string
	readonly fromMin: number
	readonly toMin: number
	/** The round it is of; null for an item that is none. */
	readonly roundId: string | null
	readonly item: ItemFact | null
	readonly group: GroupFact | null
}

const known = new WeakMap<EventScene, ReadonlyMap<string, readonly RoomUse[]>>()

/** By room and then by start; what is dropped is on nowhere. */
export const usesByRoom = (scene: EventScene): ReadonlyMap<string, readonly RoomUse[]> => {
	const before = known.get(scene)
	if (before) return before
	const { breakouts, programme } = scene.facts
	const uses = [
		...programme.items.flatMap((item): RoomUse[] => {
			const { roomId, dayId, startAt, endAt, roundId, status } = item
			if (roomId === null || status === 'dropped') return []
			return [{ roomId, dayId, fromMin: minutesOf(startAt), toMin: minutesOf(endAt), roundId, item, group: null }]
		}),
		...breakouts.groups.flatMap((group): RoomUse[] => {
			const round = scene.roundOf(group.roundId)
			const { roomId } = group
			if (roomId === null || !round) return []
			const [fromMin, toMin] = [minutesOf(round.startAt), minutesOf(round.endAt)]
			return [{ roomId, dayId: round.dayId, fromMin, toMin, roundId: round.id, item: null, group }]
		}),
	]
	const byRoom = new Map<string, RoomUse[]>()
	for (const use of uses.toSorted((one, other) => one.fromMin - other.fromMin)) {
		const list = byRoom.get(use.roomId)
		if (list) list.push(use)
		else byRoom.set(use.roomId, [use])
	}
	known.set(scene, byRoom)
	return byRoom
}

/** One thing and not two: an item and the round that it is. */
export const isSameRound = (one: RoomUse, other: RoomUse): boolean =>
	one.roundId !== null && one.roundId === other.roundId

/** How well a room takes the place of another: what it lacks of its features, then how much smaller it is, then larger. */
const distance = (from: RoomFact | undefined, to: RoomFact): number => {
	const lacking = (from?.features ?? []).filter((feature) => !to.features.includes(feature)).length
	const wider = to.fireCapacity - (from?.fireCapacity ?? 0)
	return lacking * 1_000_000 + (wider < 0 ? -wider * 1000 : wider)
}

/** The room most like the one something is in, out of those that are free and kept for nothing; undefined: none is. */
export const freeRoomFor = (scene: EventScene, use: RoomUse): RoomFact | undefined => {
	const kept = new Set(scene.facts.programme.roomUses.map(({ roomId }) => roomId))
	const isFree = ({ id, isOut }: RoomFact) =>
		id !== use.roomId &&
		!isOut &&
		!kept.has(id) &&
		!(usesByRoom(scene).get(id) ?? []).some((one) => one.dayId === use.dayId && overlaps(one, use))
	const from = scene.roomOf(use.roomId)
	return scene.facts.breakouts.rooms
		.filter(isFree)
		.toSorted((one, other) => distance(from, one) - distance(from, other))[0]
}
