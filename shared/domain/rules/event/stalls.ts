/**
 * A stall that is open has somebody at it. What waits until an event keeps its stalls: which stall a
 * shift is of, where several stand in one room, and when each is open. Until then a room with a shift
 * of this kind is one stall, open while anybody has a shift there; a shift without a room is a stall of
 * its own.
 */
import { timeAt } from '../../programme/clock.ts'
import { type EventCheck, eventFound } from '../eventScene.ts'
import { clashesOf } from './clashes.ts'
import { aboutThem, numberOf, takenOff } from './settling.ts'

/** `startAt`, `endAt`: while nobody is there; `other`, `otherNumber`: what the only person does instead; `room`: its code. */
const stallAlone: EventCheck = {
	rule: 'C7',
	look: (scene) => {
		const stalls = scene.facts.programme.shifts.filter(({ kind }) => kind === 'stall')
		return clashesOf(scene).flatMap(({ one, other, sealed }) => {
			if (sealed || (one.kind === 'stall') === (other.kind === 'stall')) return []
			const [stall, away] = one.kind === 'stall' ? [one, other] : [other, one]
			const startAt = timeAt(Math.max(one.fromMin, other.fromMin))
			const endAt = timeAt(Math.min(one.toMin, other.toMin))
			const isCovered = stalls.some(
				(shift) =>
					shift.roomId !== null &&
					shift.roomId === stall.roomId &&
					shift.dayId === stall.dayId &&
					shift.registrationId !== stall.registrationId &&
					shift.startAt <= startAt &&
					shift.endAt >= endAt,
			)
			if (isCovered) return []
			return [
				eventFound(scene, 'C7', [stall.ofId, away.kind, away.speakerId ?? away.ofId], {
					registrationIds: [stall.registrationId],
					...aboutThem(scene, [away]),
					values: {
						startAt,
						endAt,
						other: away.kind,
						otherNumber: numberOf(scene, away),
						room: scene.roomOf(stall.roomId)?.code ?? '',
					},
					fix: takenOff(scene, [away], stall),
				}),
			]
		})
	},
}

export const stallChecks: readonly EventCheck[] = [stallAlone]
