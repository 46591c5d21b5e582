/**
 * From what an event holds to what the engine is asked. Ids stay the event's own; who hosts is a
 * person of its own there (`host:GROUP:PERSON`), since hosting and taking part are different things in
 * different rounds. The same facts give the same instance, to the byte, so that its hash says whether
 * anything that matters has changed.
 *
 * Rounds that are not asked for are given as they are, everybody held: so nobody meets the same people
 * or has the same topic again. What no longer holds there is left out, for it cannot be mended here.
 */

import { type Instance, mostRounds } from '../../allocation/instance.ts'
import type { Preset } from '../../allocation/presets.ts'
import { eventWeights } from './eventWeights.ts'
import type { BreakoutFacts, GroupFact, PersonFact, RoundFact } from './facts.ts'
import { hostedGroup, needsPlace, personOf } from './pool.ts'
import { type PoolKind, type RoomFeature, roomFeatures } from './words.ts'

export type Asked = {
	readonly pool: PoolKind
	readonly preset: Preset
	readonly roundIds: readonly string[]
	/** `draft`: as few people as need be leave where they are. */
	readonly from: 'fresh' | 'draft'
}

/** The rounds of an instance, and which of them are to be filled; `rounds[n - 1]` is its round n. */
export type InstanceRounds = { readonly rounds: readonly RoundFact[]; readonly isAsked: readonly boolean[] }

/** By day and time: those asked for, and as many of the others with people in them as the engine takes. */
export const roundsOf = (facts: BreakoutFacts, roundIds: readonly string[]): InstanceRounds => {
	const asked = new Set(roundIds)
	const isFilled = (round: RoundFact) => facts.people.some(({ places }) => places[round.id] !== undefined)
	let room = mostRounds - facts.rounds.filter(({ id }) => asked.has(id)).length
	const rounds = facts.rounds.filter((round) => asked.has(round.id) || (isFilled(round) && room-- > 0))
	return { rounds, isAsked: rounds.map(({ id }) => asked.has(id)) }
}

export const hostId = (groupId: string, personId: string): string => `host:${groupId}:${personId}`

type Member = Instance['people'][number]
type Table = Instance['groups'][number]

const nobody = { voice: false, needs: [], avoid: [], bans: [], pins: {}, host: {} } satisfies Omit<Member, 'id'>

/** People who must be in one group in a round, as sets. */
const bonds = (facts: BreakoutFacts): (readonly string[])[] => [
	...facts.together,
	...facts.people.flatMap(({ id, comesWith }) => comesWith.map((other) => [id, other])),
	...facts.teams.map(({ userIds }) => userIds),
]

/** Seats that a room may be used for: what fire rules allow, less the interpreters who may come in. */
const roomSeats = (facts: BreakoutFacts, roomId: string): number => {
	const interpreters = new Set(facts.teams.flatMap(({ interpreterIds }) => interpreterIds)).size
	const capacity = facts.rooms.find(({ id }) => id === roomId)?.fireCapacity ?? 0
	return capacity > 0 ? Math.max(0, capacity - interpreters) : Number.POSITIVE_INFINITY
}

/**
 * Takes seats away from the groups of a room until as many people may be in it as there are seats:
 * always from the one that has most over its minimum, the later one of two that have the same.
 */
const withinRoom = (tables: readonly (Table & { readonly least: number })[], seats: number): Map<string, number> => {
	const most = new Map(tables.map(({ id, max }) => [id, max]))
	const spare = ({ id, least, min }: (typeof tables)[number]) => {
		const now = most.get(id) ?? 0
		return now > least ? now - min : Number.NEGATIVE_INFINITY
	}
	for (let over = tables.reduce((sum, { max }) => sum + max, 0) - seats; over > 0; over--) {
		const widest = tables.reduce<(typeof tables)[number] | undefined>(
			(best, one) => (best === undefined || spare(one) >= spare(best) ? one : best),
			undefined,
		)
		if (!widest || spare(widest) === Number.NEGATIVE_INFINITY) break
		most.set(widest.id, (most.get(widest.id) ?? 0) - 1)
	}
	return most
}

/** Each pair once, in the order of their ids. */
const distinct = (pairs: readonly [string, string][]): [string, string][] => {
	const byKey = new Map(pairs.map((pair) => [pair.join('\n'), pair]))
	return [...byKey.keys()].sort().flatMap((key) => {
		const pair = byKey.get(key)
		return pair ? [pair] : []
	})
}

/**
 * Where people are in rounds that stay as they are, by round and person: without those who could not
 * be there by what holds now.
 */
const settledPlaces = (
	facts: BreakoutFacts,
	rounds: readonly RoundFact[],
	groupOf: ReadonlyMap<string, GroupFact>,
): ReadonlyMap<string, ReadonlyMap<string, string>> => {
	const had = new Map<string, Set<string>>()
	return new Map(
		rounds.map(({ id: roundId }) => {
			const places = new Map<string, string>()
			for (const { id, places: draft, avoids, bannedFrom } of facts.people) {
				const group = groupOf.get(draft[roundId]?.groupId ?? '')
				if (group?.roundId !== roundId || avoids.includes(group.topicId) || bannedFrom.includes(group.id)) continue
				const topics = had.get(id) ?? new Set()
				if (facts.aims.repeatTopic === 'forbid' && topics.has(group.topicId)) continue
				had.set(id, topics.add(group.topicId))
				places.set(id, group.id)
			}
			const at = (id: string) => places.get(id)
			const isIn = (id: string) => places.has(id)
			const gone = [
				...facts.apart.filter(([a, b]) => isIn(a) && at(a) === at(b)),
				...bonds(facts).filter((list) => new Set(list.filter(isIn).map(at)).size > 1),
			].flat()
			for (const id of gone) places.delete(id)
			return [roundId, places]
		}),
	)
}

/** What the engine is asked, and nothing it does not need: no name, no badge, no e-mail. */
export const instanceOf = (facts: BreakoutFacts, asked: Asked): Instance => {
	const { rounds, isAsked } = roundsOf(facts, asked.roundIds)
	const numberOf = new Map(rounds.map(({ id }, at) => [id, at + 1]))
	const groupOf = new Map(facts.groups.map((group) => [group.id, group]))
	const roomOf = new Map(facts.rooms.map((room) => [room.id, room]))
	const topics = facts.topics.map(({ id }) => id)
	const hasTopic = new Set(topics)
	const isUsable = (group: GroupFact) => group.roomId === null || roomOf.get(group.roomId)?.isOut === false

	const settled = settledPlaces(
		facts,
		rounds.filter((_, at) => !isAsked[at]),
		groupOf,
	)
	/** Where the draft has somebody, if it is a group of that round. */
	const draftOf = (person: PersonFact, round: RoundFact): GroupFact | undefined => {
		const group = groupOf.get(person.places[round.id]?.groupId ?? '')
		return group?.roundId === round.id ? group : undefined
	}
	const heldBy = (person: PersonFact, round: RoundFact): GroupFact | undefined => {
		const group = draftOf(person, round)
		const isHeld = group !== undefined && (group.isLocked || person.places[round.id]?.isPinned === true)
		return isHeld && isUsable(group) ? group : undefined
	}

	const inside = new Map<string, number>()
	const published: Record<string, Record<string, string>> = {}
	const featuresIn = rounds.map((round) =>
		facts.groups
			.filter((group) => group.roundId === round.id && isUsable(group))
			.map((group) => roomOf.get(group.roomId ?? '')?.features ?? []),
	)
	/** Low noise is a wish where no table can give it: better a seat and a finding than nobody placed at all. */
	const needsOf = ({ roomNeeds }: PersonFact, there: readonly number[]): RoomFeature[] => {
		const canBeMet = there.every((number) => {
			const offered = isAsked[number - 1] ? featuresIn[number - 1] : undefined
			return !offered || offered.some((features) => roomNeeds.every((need) => features.includes(need)))
		})
		return roomNeeds.filter((need) => canBeMet || need !== 'lowNoise')
	}
	const seated = facts.people.flatMap((person): Member[] => {
		const there: number[] = []
		const pins: Record<string, string> = {}
		for (const [at, round] of rounds.entries()) {
			const number = at + 1
			if (!isAsked[at]) {
				const group = settled.get(round.id)?.get(person.id)
				if (group === undefined) continue
				there.push(number)
				pins[number] = group
				inside.set(group, (inside.get(group) ?? 0) + 1)
				continue
			}
			if (!needsPlace(facts, person, round, asked.pool)) continue
			there.push(number)
			const draft = draftOf(person, round)
			const held = heldBy(person, round)
			if (held) pins[number] = held.id
			if (draft) inside.set(draft.id, (inside.get(draft.id) ?? 0) + 1)
			if (draft && asked.from === 'draft') published[person.id] = { ...published[person.id], [number]: draft.id }
		}
		if (there.length === 0) return []
		const about = { ...nobody, id: person.id, needs: needsOf(person, there), rounds: there, pins }
		const bans = person.bannedFrom.filter((id) => numberOf.has(groupOf.get(id)?.roundId ?? ''))
		if (person.kind !== 'attendee') return [{ ...about, bans }]
		const avoid = person.avoids.filter((topic) => hasTopic.has(topic))
		return [
			{
				...about,
				...(person.sector === '' ? {} : { sector: person.sector }),
				...(person.organisationKey === null ? {} : { organisation: person.organisationKey }),
				voice: person.isVoice,
				preferences: person.choices.filter((topic) => hasTopic.has(topic) && !avoid.includes(topic)),
				avoid: [...avoid],
				bans,
			},
		]
	})
	const groups = facts.groups.filter(({ roundId }) => numberOf.has(roundId))
	const isFilled = (group: GroupFact) => isAsked[(numberOf.get(group.roundId) ?? 0) - 1] !== true
	const hostsOf = (group: GroupFact) => (isFilled(group) ? [] : group.hosts)
	/** Whoever has not come in keeps nobody company. */
	const isCounted = (person: PersonFact, { roundId }: GroupFact) =>
		asked.pool === 'booked' || person.hereOn.includes(rounds.find(({ id }) => id === roundId)?.dayId ?? '')
	const hosts = groups.flatMap((group) =>
		hostsOf(group).map(({ registrationId }): Member => {
			const number = numberOf.get(group.roundId) ?? 0
			const person = personOf(facts, registrationId)
			return {
				...nobody,
				id: hostId(group.id, registrationId),
				...(person?.organisationKey ? { organisation: person.organisationKey } : {}),
				voice: facts.aims.hostsAreVoices && person?.isVoice === true && isCounted(person, group),
				rounds: [number],
				host: { [number]: group.id },
			}
		}),
	)

	const tables = groups.map((group): Table & { readonly least: number; readonly roomId: string | null } => {
		const isDone = isFilled(group)
		const present = inside.get(group.id) ?? 0
		const most = !isUsable(group) ? 0 : group.isLocked ? present : group.max
		const seats = hostsOf(group).length
		return {
			id: group.id,
			round: numberOf.get(group.roundId) ?? 0,
			topic: group.topicId,
			min: isDone ? 0 : seats + Math.min(group.min, most),
			max: seats + (isDone ? present : most),
			features: isDone ? [...roomFeatures] : [...(roomOf.get(group.roomId ?? '')?.features ?? [])],
			// A locked group keeps the seats of those who are in it, whatever the room.
			least: seats + (isDone || group.isLocked ? present : 0),
			roomId: isDone ? null : group.roomId,
		}
	})
	const most = new Map<string, number>()
	const byRoom = Map.groupBy(tables, ({ roomId, round }) => (roomId === null ? '' : `${round} ${roomId}`))
	for (const list of byRoom.values()) {
		const roomId = list[0]?.roomId ?? null
		const seats = roomId === null ? Number.POSITIVE_INFINITY : roomSeats(facts, roomId)
		for (const [id, max] of withinRoom(list, seats)) most.set(id, max)
	}

	const { ranks, ...weights } = facts.aims.weights
	const people = [...seated, ...hosts]
	const roundsIn = new Map(people.map((one) => [one.id, new Set(one.rounds)]))
	/** Under which id somebody is in a round: as a host, as themselves, or not at all. */
	const idIn = (personId: string, round: RoundFact, at: number): string | null => {
		const hosted = isAsked[at] ? hostedGroup(facts, personId, round.id) : null
		const id = hosted === null ? personId : hostId(hosted, personId)
		return roundsIn.get(id)?.has(at + 1) === true ? id : null
	}
	/** Those of a list who are in a round together, as pairs; who host are where they are anyway. */
	const pairsOf = (list: readonly string[]): [string, string][] =>
		list.flatMap((a, first) =>
			list.slice(first + 1).flatMap((b) =>
				rounds.flatMap((round, at): [string, string][] => {
					const one = idIn(a, round, at)
					const other = idIn(b, round, at)
					if (one === null || other === null || (one !== a && other !== b)) return []
					return [one < other ? [one, other] : [other, one]]
				}),
			),
		)

	return {
		version: 1,
		kind: 'breakouts',
		rounds: rounds.length,
		topics,
		groups: tables.map(({ least: _, roomId: __, ...table }) => {
			const max = most.get(table.id) ?? table.max
			return { ...table, min: Math.min(table.min, max), max }
		}),
		people,
		apart: distinct(facts.apart.flatMap(pairsOf)),
		together: distinct(bonds(facts).flatMap(pairsOf)),
		published,
		aims: {
			preset: asked.preset,
			repeatTopic: facts.aims.repeatTopic,
			meetNewPeople: facts.aims.meetNewPeople,
			loneVoice: true,
			weights: { ...weights, ranks: [...(ranks ?? eventWeights[asked.preset].ranks)] },
		},
	}
}
