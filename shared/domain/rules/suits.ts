/**
 * Whether somebody, with whoever comes with them, can be put into a group, and which group is the best
 * of those that would do. What is asked here never breaks a blocking rule, so a suggestion can be taken
 * as it is. Why a group does not do is said in words that give nobody else's wish away.
 */
import type { PersonFact } from '../breakouts/facts.ts'
import type { Fix } from './finding.ts'
import { hostsThere, interpretersIn, lacks, type Scene, type Seating, sceneOf, sizeOf } from './scene.ts'

/** `other`: for a reason that is not said. */
export const reasonsAgainst = ['', 'needs', 'avoids', 'banned', 'locked', 'full', 'other'] as const
export type ReasonAgainst = (typeof reasonsAgainst)[number]

/** Somebody and those who come with them in this round: they are moved as one. */
export const partyOf = ({ companionsOf }: Scene, person: PersonFact): readonly PersonFact[] => [
	person,
	...companionsOf(person.id),
]

/** What is asked of one scene again and again, worked out once for it. */
type Kept = {
	whole: Scene | null
	rooms: ReadonlyMap<string, number> | null
	readonly elsewhere: Map<string, ReadonlySet<string>>
	readonly leaving: Map<string, number>
}
const kept = new WeakMap<Scene, Kept>()
const keptFor = (scene: Scene): Kept => {
	const known = kept.get(scene) ?? { whole: null, rooms: null, elsewhere: new Map(), leaving: new Map() }
	kept.set(scene, known)
	return known
}

/**
 * The round with everybody who has a place: somebody who has not come in may still come to theirs, so
 * who they are apart from, and how many a room may hold, counts with them in it.
 */
const wholeOf = (scene: Scene): Scene => {
	const known = keptFor(scene)
	known.whole ??= scene.pool === 'booked' ? scene : (sceneOf(scene.facts, scene.round.id, 'booked') ?? scene)
	return known.whole
}

const roomsOf = (scene: Scene): ReadonlyMap<string, number> => {
	const interpreters = interpretersIn(scene)
	const rooms = new Map<string, number>()
	for (const seating of scene.seatings) {
		const { id, roomId } = seating.group
		const here = sizeOf(seating) + hostsThere(scene, seating).length + (interpreters.get(id) ?? 0)
		if (roomId !== null) rooms.set(roomId, (rooms.get(roomId) ?? 0) + here)
	}
	return rooms
}

/** Everybody in the room of a group, as a fire officer counts: hosts and interpreters too. */
export const inRoom = (scene: Scene, roomId: string): number => {
	const known = keptFor(scene)
	known.rooms ??= roomsOf(scene)
	return known.rooms.get(roomId) ?? 0
}

/** Topics that somebody has a place for in other rounds. */
const topicsElsewhere = (scene: Scene, person: PersonFact): ReadonlySet<string> => {
	const { elsewhere } = keptFor(scene)
	const known = elsewhere.get(person.id)
	if (known) return known
	const others = scene.facts.rounds.filter(({ id }) => id !== scene.round.id)
	const topics = new Set(others.flatMap(({ id }) => scene.topicAt(person, id) ?? []))
	elsewhere.set(person.id, topics)
	return topics
}

const isApartFromSomebody = (scene: Scene, party: readonly PersonFact[], seating: Seating): boolean => {
	if (party.every(({ id }) => scene.apartFrom(id).size === 0)) return false
	const there = [...seating.people, ...seating.companions, ...seating.hosts.map((host) => host.person)]
	const ids = new Set(party.map(({ id }) => id))
	return party.some((one) => there.some(({ id }) => !ids.has(id) && scene.apartFrom(one.id).has(id)))
}

/** Somebody under 18 needs their chaperone beside them, as a companion or as host of the group. */
export const hasChaperone = (
	{ people, companions, hosts }: Seating,
	{ id }: PersonFact,
	along: readonly PersonFact[] = [],
) =>
	[...people, ...companions, ...along, ...hosts.map((host) => host.person)].some(
		(one) => one.isChaperone && one.comesWith.includes(id),
	)

/** Why a group does not do for somebody and those who come with them; empty: it does. Seats are counted last. */
export const reasonAgainst = (scene: Scene, person: PersonFact, seating: Seating): ReasonAgainst => {
	const { group, room } = seating
	const whole = wholeOf(scene)
	const party = partyOf(whole, person)
	const from = whole.whereIs(person.id)
	if (from === group.id) return ''
	if (group.isLocked || (from !== null && scene.seatingOf(from)?.group.isLocked)) return 'locked'
	if (party.some(({ roomNeeds }) => roomNeeds.some((need) => room === null || lacks(seating, need)))) return 'needs'
	if (person.avoids.includes(group.topicId)) return 'avoids'
	if (party.some(({ bannedFrom }) => bannedFrom.includes(group.id))) return 'banned'
	const everybody = whole.seatingOf(group.id) ?? seating
	if (isApartFromSomebody(scene, party, everybody)) return 'other'
	if (person.isUnder18 && !hasChaperone(everybody, person, party)) return 'other'
	if (sizeOf(seating) + partyOf(scene, person).length > group.max) return 'full'
	if (room && room.fireCapacity > 0) {
		const isInRoom = from !== null && scene.seatingOf(from)?.group.roomId === room.id
		if (!isInRoom && inRoom(whole, room.id) + party.length > room.fireCapacity) return 'full'
	}
	return ''
}

/** Partners and people who share interpreters and sit elsewhere: moving one alone would part them. */
const isHeldByOthers = (scene: Scene, person: PersonFact, to: Seating): boolean => {
	const shares = scene.facts.teams
		.filter(({ userIds }) => userIds.includes(person.id))
		.flatMap(({ userIds }) => userIds)
	return [...scene.togetherWith(person.id), ...shares].some((id) => {
		if (id === person.id) return false
		const at = scene.whereIs(id)
		return at !== null && at !== to.group.id
	})
}

/** Whether somebody may be suggested for a group: it does for them, and nothing holds them where they are. */
export const canSuggest = (scene: Scene, person: PersonFact, to: Seating): boolean =>
	scene.whereIs(person.id) !== to.group.id &&
	!person.places[scene.round.id]?.isPinned &&
	!isHeldByOthers(wholeOf(scene), person, to) &&
	reasonAgainst(scene, person, to) === ''

const topicCost = (person: PersonFact, topicId: string): number => {
	if (person.choices.length === 0) return 0
	const rank = person.choices.indexOf(topicId)
	return rank < 0 ? 8 : rank
}

/** What a group is to somebody, in the rough units of one rank of choice; lower is better. */
const costOf = (scene: Scene, person: PersonFact, seating: Seating, isThere: boolean): number => {
	const { group } = seating
	const size = sizeOf(seating) + (isThere ? 0 : 1)
	return (
		topicCost(person, group.topicId) +
		(scene.facts.aims.repeatTopic !== 'allow' && topicsElsewhere(scene, person).has(group.topicId) ? 6 : 0) +
		2 * (size / Math.max(1, group.target)) +
		(person.told[scene.round.id] === group.id ? -2 : 0)
	)
}

/** One voice alone is far worse than none, and none is a pity. */
const voicesCost = (voices: number): number => (voices === 1 ? 12 : voices === 0 ? 3 : 0)

/** What it costs that somebody leaves where they are; below zero where that is a gain. */
const leavingCost = (scene: Scene, person: PersonFact): number => {
	const { leaving } = keptFor(scene)
	const known = leaving.get(person.id)
	if (known !== undefined) return known
	const from = scene.seatingOf(scene.whereIs(person.id) ?? '')
	const cost = !from
		? 0
		: voicesCost(from.voices - (person.isVoice ? 1 : 0)) -
			voicesCost(from.voices) -
			costOf(scene, person, from, true) +
			(sizeOf(from) - partyOf(scene, person).length < from.group.min ? 5 : 0) +
			(person.hasAccessSetUp ? 4 : 0) +
			(person.told[scene.round.id] === from.group.id ? 2 : 0)
	leaving.set(person.id, cost)
	return cost
}

/** How much a move costs: choices, topics had twice, voices left alone, tables that get too small. */
export const moveCost = (scene: Scene, person: PersonFact, to: Seating): number =>
	leavingCost(scene, person) +
	costOf(scene, person, to, false) +
	voicesCost(to.voices + (person.isVoice ? 1 : 0)) -
	voicesCost(to.voices)

export type Suggestion = { readonly person: PersonFact; readonly to: Seating; readonly cost: number }

/**
 * The cheapest of some moves that can be suggested at all; the first one where they cost the same. None
 * where only some groups were asked about: then it is about what a move would bring, not about another.
 */
export const cheapest = (scene: Scene, moves: Iterable<Pick<Suggestion, 'person' | 'to'>>): Suggestion | null => {
	if (scene.looked !== scene.seatings) return null
	let best: Suggestion | null = null
	for (const { person, to } of moves) {
		const cost = moveCost(scene, person, to)
		if ((best === null || cost < best.cost) && canSuggest(scene, person, to)) best = { person, to, cost }
	}
	return best
}

/** The best group for somebody, out of those that pass; null: none does. */
export const bestGroupFor = (
	scene: Scene,
	person: PersonFact,
	passes: (seating: Seating) => boolean = () => true,
): Seating | null =>
	cheapest(
		scene,
		scene.seatings.filter(passes).map((to) => ({ person, to })),
	)?.to ?? null

export const asFix = (scene: Scene, move: Pick<Suggestion, 'person' | 'to'> | null): Fix | null =>
	move && { kind: 'move', registrationId: move.person.id, roundId: scene.round.id, toGroupId: move.to.group.id }
