/** A lift, a loop or a room has failed: who of those still to come there is affected, at once and by name. */
import type { RoomFeature } from '../../breakouts/words.ts'
import type { EventFacts } from '../eventFacts.ts'
import type { EventFinding } from '../eventFinding.ts'
import { type EventCheck, type EventScene, eventFound } from '../eventScene.ts'
import { isOver } from './moments.ts'
import { usesByRoom } from './roomUses.ts'
import { isSealed } from './seal.ts'

/** Needed by whom it concerns; a room that is out concerns everybody. */
const missing = { lift: 'stepFree', loop: 'hearingLoop', room: null } as const satisfies Record<
	EventFacts['roomFaults'][number]['fault'],
	RoomFeature | null
>

const faultFound = (scene: EventScene, { roomId, fault }: EventFacts['roomFaults'][number]): EventFinding => {
	const feature = missing[fault]
	const uses = (usesByRoom(scene).get(roomId) ?? []).filter((use) => !isOver(scene, use.dayId, use.toMin))
	const there = scene.commitments.filter(
		(one) => one.roomId === roomId && !isOver(scene, one.dayId, one.toMin) && !isSealed(scene, one),
	)
	const people = [...new Set(there.map(({ registrationId }) => registrationId))].filter((id) => {
		const person = scene.personOf(id)
		return person !== undefined && (feature === null || person.roomNeeds.includes(feature))
	})
	const [itemIds, groupIds] = [uses.flatMap(({ item }) => item?.id ?? []), uses.flatMap(({ group }) => group?.id ?? [])]
	return eventFound(scene, 'A10', [roomId, fault], {
		variant: fault,
		registrationIds: people,
		itemIds,
		groupIds,
		values: {
			room: scene.roomOf(roomId)?.code ?? '',
			people: people.length,
			items: itemIds.length,
			groups: groupIds.length,
		},
		fix: {
			kind: 'do',
			says: 'worksAgain',
			values: { fault, room: scene.roomOf(roomId)?.code ?? '' },
			step: { command: 'breakouts.setRoomFault', input: { roomId, fault, isOut: false } },
		},
	})
}

/**
 * Variant `lift`, `loop` or `room`; `room`: its code, `people`, `items` and `groups` affected. Found even
 * where nobody is, so that a fault is not forgotten. Where each of them could go is A1, A2 and P2.
 */
const failed: EventCheck = {
	rule: 'A10',
	look: (scene) => scene.facts.roomFaults.map((fault) => faultFound(scene, fault)),
}

export const faultChecks: readonly EventCheck[] = [failed]
