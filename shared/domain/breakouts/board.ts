/** One round as the board shows it: tables, who sits there with one mark each, who has no place, what is wrong. */
import { stopsPublishing } from '../rules/finding.ts'
import { findingsIn } from '../rules/findings.ts'
import { type Scene, type Seating, sceneOf } from '../rules/scene.ts'
import { cardOf } from './card.ts'
import type { BreakoutFacts, PersonFact } from './facts.ts'
import { needsPlace } from './pool.ts'
import { roundState } from './roundStates.ts'
import type { PoolKind } from './words.ts'

const byName = (one: PersonFact, other: PersonFact): number => {
	const [first, second] = [one.preferredName.toLowerCase(), other.preferredName.toLowerCase()]
	return first < second ? -1 : first > second ? 1 : one.badgeCode < other.badgeCode ? -1 : 1
}

type Mark = '' | 'pinned' | 'staysWith' | 'needsRoom'

/** Who stays with anybody in this round: companions, people who booked it so, people who share interpreters. */
const stayingTogether = ({ facts, along, whereIs }: Scene): ReadonlySet<string> => {
	const pairs = facts.together.filter((pair) => pair.every((id) => whereIs(id) !== null))
	const users = facts.teams.map(({ userIds }) => userIds.filter((id) => whereIs(id) !== null))
	return new Set([
		...pairs.flat(),
		...along.flatMap(({ id, comesWith }) => [id, ...comesWith]),
		...users.filter((list) => list.length > 1).flat(),
	])
}

const markOf = (person: PersonFact, roundId: string, staying: ReadonlySet<string>): Mark => {
	if (person.places[roundId]?.isPinned) return 'pinned'
	if (staying.has(person.id)) return 'staysWith'
	return person.roomNeeds.length > 0 ? 'needsRoom' : ''
}

const voicesOf = ({ voices }: Seating): 'several' | 'one' | 'none' =>
	voices > 1 ? 'several' : voices === 1 ? 'one' : 'none'

/** Null where there is no such round. Everybody who has a seat is shown, here or not. */
export const boardOf = (facts: BreakoutFacts, roundId: string, pool: PoolKind) => {
	const scene = sceneOf(facts, roundId, pool)
	if (!scene) return null
	const { round } = scene
	const isHere = ({ hereOn }: PersonFact) => hereOn.includes(round.dayId)
	const staying = stayingTogether(scene)
	const findings = findingsIn(scene)
	const seated = Map.groupBy(
		facts.people.filter(({ leftOn }) => !leftOn.includes(round.dayId)).toSorted(byName),
		({ places }) => places[roundId]?.groupId ?? '',
	)
	return {
		round: roundState(facts, round),
		groups: scene.seatings.map((seating) => ({
			...seating.group,
			topicCode: seating.topic?.code ?? '',
			topicTitle: seating.topic?.title ?? '',
			roomName: seating.room?.name ?? '',
			features: seating.room && !seating.room.isOut ? [...seating.room.features] : [],
			hosts: seating.hosts.map((host) => ({ ...cardOf(host.person), duty: host.duty, isHere: host.isHere })),
			people: (seated.get(seating.group.id) ?? []).map((person) => ({
				...cardOf(person),
				mark: markOf(person, roundId, staying),
				isPinned: person.places[roundId]?.isPinned ?? false,
				isHere: isHere(person),
				isMoved: person.told[roundId] !== undefined && person.told[roundId] !== seating.group.id,
				isCompanion: person.kind === 'companion',
			})),
			voices: voicesOf(seating),
		})),
		unplaced: facts.people
			.filter((person) => person.places[roundId] === undefined && needsPlace(facts, person, round, pool))
			.toSorted(byName)
			.map((person) => ({ ...cardOf(person), isHere: isHere(person), isCompanion: person.kind === 'companion' })),
		findings: findings.map(({ groupIds, registrationIds, ...finding }) => ({
			...finding,
			groupIds: [...groupIds],
			registrationIds: [...registrationIds],
		})),
		// Hosts and crew are missed as much as whoever takes part: with them it is the number that the desk says.
		notHere: facts.people.filter(
			(person) =>
				person.kind === 'attendee' &&
				person.dayIds.includes(round.dayId) &&
				!isHere(person) &&
				!person.leftOn.includes(round.dayId),
		).length,
		troubled: new Set(findings.filter(stopsPublishing).flatMap(({ groupIds }) => groupIds)).size,
	}
}
