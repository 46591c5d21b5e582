/**
 * A stall that is open has somebody at it. It is open while somebody is down for it and the programme has
 * people in the hall: at a break, a meal or the marketplace itself. Where the programme says nothing of that
 * on a day, it is open while somebody is down for it.
 */
import { elsewhere, joined, type Stretch, shared, stretchOf, without } from '../../marketplace/away.ts'
import type { StallFact } from '../../marketplace/facts.ts'
import { isComing } from '../../marketplace/instanceOf.ts'
import { minutesOf, timeAt } from '../../programme/clock.ts'
import type { Commitment } from '../../programme/commitments.ts'
import type { ItemKind } from '../../programme/words.ts'
import type { EventFinding } from '../eventFinding.ts'
import { type EventCheck, type EventScene } from '../eventScene.ts'
import { stallFound } from './marketScene.ts'
import { isOver } from './moments.ts'
import { isSealed } from './seal.ts'
import { aboutThem, numberOf, takenOff } from './settling.ts'

const visiting: ReadonlySet<ItemKind> = new Set<ItemKind>(['marketplace', 'break', 'meal'])

/** When people are in the hall on a day; null: the programme does not say. */
const visits = (scene: EventScene, dayId: string): readonly Stretch[] | null => {
	const { hall } = scene.facts.market
	const items = scene.facts.programme.items.filter(
		(item) =>
			item.dayId === dayId &&
			item.status !== 'dropped' &&
			visiting.has(item.kind) &&
			(item.roomId === null || hall === null || hall.roomId === null || item.roomId === hall.roomId),
	)
	return items.length === 0 ? null : joined(items.map(stretchOf))
}

const isClosed = ({ marks }: StallFact, dayId: string): boolean =>
	marks.some((one) => one.dayId === dayId && (one.mark === 'closed' || one.mark === 'cleared'))

type Duty = { readonly commitment: Commitment; readonly stretch: Stretch; readonly away: readonly Commitment[] }

const dutiesAt = (scene: EventScene, stall: StallFact, dayId: string): readonly Duty[] =>
	stall.stewards.flatMap((steward) => {
		const { registrationId } = steward
		const commitment = scene
			.commitmentsOf(registrationId)
			.find((one) => one.kind === 'stall' && one.ofId === stall.id && one.dayId === dayId)
		if (steward.dayId !== dayId || !commitment) return []
		// Of a sealed speaker it is not told that they are away: the stall would say who it is.
		const away = elsewhere(steward, scene.commitmentsOf(registrationId), (one) => isSealed(scene, one))
		return [{ commitment, stretch: stretchOf(steward), away }]
	})

/** `startAt`, `endAt`: while nobody is there; `stall`; `other`, `otherNumber`: what the first of them does instead. */
const leftAlone = (scene: EventScene, stall: StallFact, dayId: string): readonly EventFinding[] => {
	const duties = dutiesAt(scene, stall, dayId)
	const down = joined(duties.map(({ stretch }) => stretch))
	const times = visits(scene, dayId)
	const open = times === null ? down : down.flatMap((one) => times.flatMap((time) => shared(one, time)))
	const there = duties.flatMap(({ stretch, away }) => without(stretch, away))
	return open
		.flatMap((one) => without(one, there))
		.filter(({ toMin }) => !isOver(scene, dayId, toMin))
		.flatMap((gap) => {
			const gone = duties.flatMap(({ commitment, away }) => {
				const [first] = away.filter((one) => shared(one, gap).length > 0)
				return first ? [{ commitment, away: first }] : []
			})
			const [first] = gone
			if (!first) return []
			return [
				stallFound(scene, 'C7', stall, [dayId, timeAt(gap.fromMin)], {
					...aboutThem(
						scene,
						gone.map(({ away }) => away),
					),
					stallIds: [stall.id],
					registrationIds: [...new Set(gone.map(({ commitment }) => commitment.registrationId))],
					values: {
						startAt: timeAt(gap.fromMin),
						endAt: timeAt(gap.toMin),
						other: first.away.kind,
						otherNumber: numberOf(scene, first.away),
					},
					fix: takenOff(scene, [first.away], first.commitment),
				}),
			]
		})
}

const stallAlone: EventCheck = {
	rule: 'C7',
	look: (scene) =>
		scene.facts.market.stalls
			.filter(isComing)
			.flatMap((stall) =>
				scene.facts.programme.days.flatMap(({ id, endAt }) =>
					isClosed(stall, id) || isOver(scene, id, Math.max(minutesOf(endAt), ...lastOf(stall, id)))
						? []
						: leftAlone(scene, stall, id),
				),
			),
}

const lastOf = ({ stewards }: StallFact, dayId: string): readonly number[] =>
	stewards.filter((one) => one.dayId === dayId).map(({ endAt }) => minutesOf(endAt))

export const marketStaffChecks: readonly EventCheck[] = [stallAlone]
