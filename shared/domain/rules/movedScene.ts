import type { PersonFact } from '../breakouts/facts.ts'
import type { Scene, Seating } from './scene.ts'

/**
 * The round as it would be with some people in other groups, looked at in the groups they leave and
 * come to: made from a scene in a fraction of the time a new one takes. Whoever is not moved is the
 * same value as before.
 */
export const movedScene = (
	scene: Scene,
	moves: readonly { readonly person: PersonFact; readonly to: string | null }[],
): Scene => {
	const to = new Map(moves.map((move) => [move.person.id, move.to]))
	const place = ({ places }: PersonFact, groupId: string | null) => {
		const { [scene.round.id]: _, ...others } = places
		return groupId === null
			? others
			: { ...places, [scene.round.id]: { groupId, source: 'hand' as const, isPinned: false } }
	}
	const moved = moves.map(({ person, to: groupId }): PersonFact => ({ ...person, places: place(person, groupId) }))
	const movedById = new Map(moved.map((person) => [person.id, person]))
	const touched = new Set(moves.flatMap((move) => [move.to, scene.whereIs(move.person.id)]))
	const voicesIn = (people: readonly PersonFact[]) => people.filter(({ isVoice }) => isVoice).length
	const order = new Map([...scene.taking, ...scene.along].map(({ id }, at) => [id, at]))
	const inOrder = (list: readonly PersonFact[]) =>
		list.toSorted((one, other) => (order.get(one.id) ?? 0) - (order.get(other.id) ?? 0))
	const seatings = scene.seatings.map((seating): Seating => {
		const groupId = seating.group.id
		if (!touched.has(groupId)) return seating
		const stay = (list: readonly PersonFact[]) => list.filter(({ id }) => !to.has(id))
		const come = (kind: PersonFact['kind']) =>
			moved.filter(({ id, kind: own }) => own === kind && to.get(id) === groupId)
		const people = inOrder([...stay(seating.people), ...come('attendee')])
		const companions = inOrder([...stay(seating.companions), ...come('companion')])
		return { ...seating, people, companions, voices: seating.voices - voicesIn(seating.people) + voicesIn(people) }
	})
	const byGroup = new Map(seatings.map((seating) => [seating.group.id, seating]))
	const now = (person: PersonFact): PersonFact => movedById.get(person.id) ?? person
	return {
		...scene,
		seatings,
		looked: seatings.filter(({ group }) => touched.has(group.id)),
		seatingOf: (groupId) => byGroup.get(groupId),
		personOf: (id) => movedById.get(id) ?? scene.personOf(id),
		taking: scene.taking.map(now),
		along: scene.along.map(now),
		whereIs: (id) => (to.has(id) ? (to.get(id) ?? null) : scene.whereIs(id)),
		companionsOf: (id) => scene.companionsOf(id).map(now),
	}
}

/** The same round, asked about some groups alone. */
export const lookedAt = (scene: Scene, groupIds: ReadonlySet<string | null>): Scene => ({
	...scene,
	looked: scene.seatings.filter(({ group }) => groupIds.has(group.id)),
})
