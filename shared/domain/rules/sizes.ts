/** Tables that are too small or too large, people without a table, and tables without a room. */
import type { PersonFact } from '../breakouts/facts.ts'
import type { BreakoutRule } from './breakoutRules.ts'
import type { Finding, Fix } from './finding.ts'
import { found, isOneByOne, type RuleCheck } from './found.ts'
import { isLookedAt, type Scene, type Seating, sizeOf } from './scene.ts'
import { asFix, bestGroupFor, cheapest } from './suits.ts'

const siblingsOf = (scene: Scene, { group }: Seating): readonly Seating[] =>
	scene.seatings.filter((one) => one.group.topicId === group.topicId && one.group.id !== group.id)

/** Somebody from one of these tables to one of those. */
const shift = (scene: Scene, from: readonly Seating[], to: readonly Seating[]): Fix | null =>
	asFix(
		scene,
		cheapest(
			scene,
			from.flatMap(({ people }) => people.flatMap((person) => to.map((one) => ({ person, to: one })))),
		),
	)

const wrongSize = (scene: Scene, seating: Seating): Finding<BreakoutRule>[] => {
	const { id, number, min, max } = seating.group
	const size = sizeOf(seating)
	if (size >= min && size <= max) return []
	const others = siblingsOf(scene, seating)
	return [
		found(scene, 'G6', [id, size < min ? 'small' : 'large'], {
			groupIds: [id],
			values: { number, size, min, max, short: Math.max(0, min - size), over: Math.max(0, size - max) },
			fix:
				size < min
					? shift(
							scene,
							others.filter((one) => sizeOf(one) > one.group.min),
							[seating],
						)
					: shift(scene, [seating], others),
		}),
	]
}

const mostSpread = 2

const unevenTopic = (scene: Scene, topicId: string): Finding<BreakoutRule>[] => {
	const tables = scene.seatings.filter(({ group }) => group.topicId === topicId)
	const [first, ...others] = tables
	if (!first) return []
	const largest = others.reduce((best, one) => (sizeOf(one) > sizeOf(best) ? one : best), first)
	const smallest = others.reduce((best, one) => (sizeOf(one) < sizeOf(best) ? one : best), first)
	const groupIds = [smallest.group.id, largest.group.id]
	if (sizeOf(largest) - sizeOf(smallest) <= mostSpread || !isLookedAt(scene, groupIds)) return []
	return [
		found(scene, 'G6', [topicId, 'spread'], {
			groupIds,
			values: {
				number: smallest.group.number,
				size: sizeOf(smallest),
				otherNumber: largest.group.number,
				otherSize: sizeOf(largest),
				spread: sizeOf(largest) - sizeOf(smallest),
			},
			fix: shift(scene, [largest], [smallest]),
		}),
	]
}

/** `number`, `size`, `min`, `max`, `short`, `over`; or of one topic `number`, `size`, `otherNumber`, `otherSize`, `spread`. */
const sizes: RuleCheck = {
	rule: 'G6',
	look: (scene) =>
		scene.isStarted
			? [
					...scene.looked.flatMap((seating) => wrongSize(scene, seating)),
					...[...new Set(scene.looked.map(({ group }) => group.topicId))].flatMap((id) => unevenTopic(scene, id)),
				]
			: [],
}

const placeFor = (scene: Scene, person: PersonFact): Fix | null => {
	const to = bestGroupFor(scene, person)
	return asFix(scene, to && { person, to })
}

/** `count` without a place: one finding for everybody before the first run, afterwards one for each. */
const noPlace: RuleCheck = {
	rule: 'P1',
	look: (scene) => {
		const without = scene.taking.filter(({ id }) => scene.whereIs(id) === null)
		if (without.length === 0) return []
		if (!scene.isStarted)
			return [found(scene, 'P1', [], { values: { count: without.length }, fix: { kind: 'allocate' } })]
		const isFew = isOneByOne(without.length)
		return without.map((person) =>
			found(scene, 'P1', [person.id], {
				registrationIds: [person.id],
				values: { count: 1 },
				fix: (isFew ? placeFor(scene, person) : null) ?? { kind: 'allocate' },
			}),
		)
	},
}

/** `number`, and `room`: the code of one that is out of use, or empty. */
const noRoom: RuleCheck = {
	rule: 'P2',
	look: (scene) =>
		scene.looked
			.filter(({ room }) => room === null || room.isOut)
			.map(({ group, room }) =>
				found(scene, 'P2', [group.id], {
					groupIds: [group.id],
					values: { number: group.number, room: room?.code ?? '' },
					fix: { kind: 'otherRoom', groupId: group.id },
				}),
			),
}

export const sizeRules: readonly RuleCheck[] = [sizes, noPlace, noRoom]
