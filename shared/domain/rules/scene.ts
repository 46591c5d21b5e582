/**
 * One round as the rules see it: who sits where among the people who are looked a place for, with the
 * look-ups that every rule needs. Made once and asked by all of them; changes nothing.
 *
 * With the pool `here`, somebody who has not come in is not at their table: not as a seat, not as a
 * voice, not as a host. `looked` are the groups that are asked about; rules over a whole room, topic
 * or round take the others into account too.
 */
import type { BreakoutFacts, GroupFact, PersonFact, RoomFact, RoundFact, TopicFact } from '../breakouts/facts.ts'
import { comesAlong, companionsOf, personOf, takesPart } from '../breakouts/pool.ts'
import type { HostDuty, PoolKind, RoomFeature } from '../breakouts/words.ts'

export type SeatedHost = { readonly person: PersonFact; readonly duty: HostDuty; readonly isHere: boolean }

export type Seating = {
	readonly group: GroupFact
	readonly topic: TopicFact | undefined
	readonly room: RoomFact | null
	/** Those who take part, companions not among them. */
	readonly people: readonly PersonFact[]
	readonly companions: readonly PersonFact[]
	/** All that were named, here or not. */
	readonly hosts: readonly SeatedHost[]
	/** Lived-experience voices; hosts among them where the event has it so. */
	readonly voices: number
}

export type Scene = {
	readonly facts: BreakoutFacts
	readonly round: RoundFact
	readonly pool: PoolKind
	readonly seatings: readonly Seating[]
	readonly looked: readonly Seating[]
	readonly seatingOf: (groupId: string) => Seating | undefined
	readonly personOf: (id: string) => PersonFact | undefined
	/** Everybody who is looked a place for, in the order of the facts; companions not among them. */
	readonly taking: readonly PersonFact[]
	/** Companions whose person takes part or hosts. */
	readonly along: readonly PersonFact[]
	/** Where somebody sits or hosts in this round; null: nowhere. */
	readonly whereIs: (id: string) => string | null
	/** Who comes with somebody in this round. */
	readonly companionsOf: (id: string) => readonly PersonFact[]
	readonly apartFrom: (id: string) => ReadonlySet<string>
	readonly togetherWith: (id: string) => ReadonlySet<string>
	/** The topic that somebody has a place for in a round, this one or another. */
	readonly topicAt: (person: PersonFact, roundId: string) => string | undefined
	/** Nobody has a place before the first run: most rules have nothing to look at yet. */
	readonly isStarted: boolean
}

type Links = {
	readonly topics: ReadonlyMap<string, TopicFact>
	readonly rooms: ReadonlyMap<string, RoomFact>
	readonly topicOfGroup: ReadonlyMap<string, string>
	readonly apart: ReadonlyMap<string, ReadonlySet<string>>
	readonly together: ReadonlyMap<string, ReadonlySet<string>>
}

const nobody: ReadonlySet<string> = new Set()

const linked = (pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, ReadonlySet<string>> => {
	const links = new Map<string, Set<string>>()
	const link = (from: string, to: string) => {
		const known = links.get(from)
		if (known) known.add(to)
		else links.set(from, new Set([to]))
	}
	for (const [one, other] of pairs) {
		link(one, other)
		link(other, one)
	}
	return links
}

const keyed = <T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> =>
	new Map(list.map((one) => [one.id, one]))

const known = new WeakMap<BreakoutFacts, Links>()

const linksOf = (facts: BreakoutFacts): Links => {
	const links = known.get(facts) ?? {
		topics: keyed(facts.topics),
		rooms: keyed(facts.rooms),
		topicOfGroup: new Map(facts.groups.map(({ id, topicId }) => [id, topicId])),
		apart: linked(facts.apart),
		together: linked(facts.together),
	}
	known.set(facts, links)
	return links
}

const grouped = (people: readonly PersonFact[], roundId: string): ReadonlyMap<string, readonly PersonFact[]> => {
	const groups = new Map<string, PersonFact[]>()
	for (const person of people) {
		const place = person.places[roundId]
		if (!place) continue
		const known = groups.get(place.groupId)
		if (known) known.push(person)
		else groups.set(place.groupId, [person])
	}
	return groups
}

/** Null where there is no such round. */
export const sceneOf = (
	facts: BreakoutFacts,
	roundId: string,
	pool: PoolKind,
	onlyGroups?: ReadonlySet<string>,
): Scene | null => {
	const round = facts.rounds.find(({ id }) => id === roundId)
	if (!round) return null
	const links = linksOf(facts)
	const groups = facts.groups.filter((group) => group.roundId === roundId)
	const hosting = new Map(groups.flatMap(({ id, hosts }) => hosts.map((host) => [host.registrationId, id] as const)))
	const taking = facts.people.filter((person) => takesPart(facts, person, round, pool))
	const along = facts.people.filter((person) => comesAlong(facts, person, round, pool))
	const alongIds = new Set(along.map(({ id }) => id))
	const seated = grouped(taking, roundId)
	const beside = grouped(along, roundId)
	const seatings = groups.map((group): Seating => {
		const people = seated.get(group.id) ?? []
		const hosts = group.hosts.flatMap(({ registrationId, duty }) => {
			const person = personOf(facts, registrationId)
			return person ? [{ person, duty, isHere: person.hereOn.includes(round.dayId) }] : []
		})
		const counted = facts.aims.hostsAreVoices ? hosts.filter(({ isHere }) => pool === 'booked' || isHere) : []
		return {
			group,
			topic: links.topics.get(group.topicId),
			room: group.roomId === null ? null : (links.rooms.get(group.roomId) ?? null),
			people,
			companions: beside.get(group.id) ?? [],
			hosts,
			voices: people.filter(({ isVoice }) => isVoice).length + counted.filter(({ person }) => person.isVoice).length,
		}
	})
	const where = new Map<string, string>(hosting)
	for (const { group, people, companions } of seatings)
		for (const { id } of [...people, ...companions]) where.set(id, group.id)
	const byGroup = new Map(seatings.map((seating) => [seating.group.id, seating]))
	return {
		facts,
		round,
		pool,
		seatings,
		looked: onlyGroups ? seatings.filter(({ group }) => onlyGroups.has(group.id)) : seatings,
		seatingOf: (groupId) => byGroup.get(groupId),
		personOf: (id) => personOf(facts, id),
		taking,
		along,
		whereIs: (id) => where.get(id) ?? null,
		companionsOf: (id) => companionsOf(facts, id).filter((one) => alongIds.has(one.id)),
		apartFrom: (id) => links.apart.get(id) ?? nobody,
		togetherWith: (id) => links.together.get(id) ?? nobody,
		topicAt: ({ places }, inRound) => links.topicOfGroup.get(places[inRound]?.groupId ?? ''),
		isStarted: taking.some(({ places }) => places[roundId] !== undefined),
	}
}

/** People taking part and companions; hosts come on top. */
export const sizeOf = ({ people, companions }: Seating): number => people.length + companions.length

/** The hosts who are at the table: all of them while everybody who booked is counted on. */
export const hostsThere = ({ pool }: Scene, { hosts }: Seating): readonly SeatedHost[] =>
	pool === 'booked' ? hosts : hosts.filter(({ isHere }) => isHere)

/** A group without a room has nothing that is missing there: that it has none is its own matter. */
export const lacks = ({ room }: Seating, feature: RoomFeature): boolean =>
	room !== null && !room.features.includes(feature)

/** Whether the group was asked about; a rule over more than one group asks for any of them. */
export const isLookedAt = ({ looked, seatings }: Scene, groupIds: readonly string[]): boolean =>
	looked === seatings || looked.some(({ group }) => groupIds.includes(group.id))

/** Interpreters who sit in each group: where most of those who share them are. */
export const interpretersIn = ({ facts, whereIs, round, pool }: Scene): ReadonlyMap<string, number> => {
	const counts = new Map<string, number>()
	for (const { userIds, interpreterIds } of facts.teams) {
		const users = new Map<string, number>()
		for (const id of userIds) {
			const group = whereIs(id)
			if (group) users.set(group, (users.get(group) ?? 0) + 1)
		}
		const [most] = [...users].sort(([, one], [, other]) => other - one)
		if (!most) continue
		const there = interpreterIds.filter((id) => {
			const person = personOf(facts, id)
			return person !== undefined && (pool === 'booked' || person.hereOn.includes(round.dayId))
		})
		counts.set(most[0], (counts.get(most[0]) ?? 0) + there.length)
	}
	return counts
}
