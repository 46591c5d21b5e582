/**
 * An instance as the kernel reads it: people, topics and groups as numbers, typed arrays for
 * everything the search touches. A *seat* is one person in one round (`round * people + person`), a
 * *block* is everybody of one round who must sit together, mostly one person. Nothing here changes
 * after it is made.
 */
import { weightsOf } from './aims.ts'
import type { Instance } from './instance.ts'
import type { Weights } from './presets.ts'
import { type Blocks, blocksOf } from './units.ts'

export type Compiled = Blocks & {
	readonly instance: Instance
	readonly weights: Weights
	readonly people: number
	readonly rounds: number
	readonly topics: number
	readonly groups: number
	/** Groups are numbered round by round: those of round r are firstGroup[r] to firstGroup[r + 1] - 1. */
	readonly firstGroup: Int32Array
	/** The place of each group in the instance, which may name them in any order. */
	readonly groupSource: Int32Array
	readonly groupRound: Int32Array
	readonly groupTopic: Int32Array
	readonly groupMin: Int32Array
	readonly groupMax: Int32Array
	/** By seat: 1 where the person is there, 1 where they host, the group they must be in or -1. */
	readonly isHere: Uint8Array
	readonly isHost: Uint8Array
	readonly fixed: Int32Array
	/** By seat: the group they were told, where it is still there, else -1. */
	readonly told: Int32Array
	/** person * topics + topic: what that topic costs that person as a participant. */
	readonly topicCost: Int32Array
	/** Topics a person would like, a list each: wanted[wantedFrom[p]] to wanted[wantedFrom[p + 1] - 1]. */
	readonly wantedFrom: Int32Array
	readonly wanted: Int32Array
	/** Groups of a topic in a round: byTopic[byTopicFrom[r * topics + t]] and on. */
	readonly byTopicFrom: Int32Array
	readonly byTopic: Int32Array
	readonly voice: Uint8Array
	/** Sector of each person, -1 where none was given, and how many people each sector has. */
	readonly sectors: number
	readonly sector: Int32Array
	readonly sectorTotal: Int32Array
	readonly organisations: number
	readonly organisation: Int32Array
	/** Who must not share a group with a person: apart[apartFrom[p]] and on. */
	readonly apartFrom: Int32Array
	readonly apart: Int32Array
}

/** Lists of whole numbers, one after the other, with where each begins. */
export const packed = (lists: readonly (readonly number[])[]): { from: Int32Array; items: Int32Array } => {
	const from = new Int32Array(lists.length + 1)
	for (const [at, list] of lists.entries()) from[at + 1] = (from[at] as number) + list.length
	return { from, items: Int32Array.from(lists.flat()) }
}

const numbered = (names: Iterable<string>): Map<string, number> => {
	const numbers = new Map<string, number>()
	for (const name of names) if (!numbers.has(name)) numbers.set(name, numbers.size)
	return numbers
}

/** What each topic costs a person: by rank, by explicit costs, or nothing where they wish for nothing. */
const topicCosts = (instance: Instance, weights: Weights, topicNumber: ReadonlyMap<string, number>): Int32Array => {
	const topics = topicNumber.size
	const costs = new Int32Array(instance.people.length * topics)
	for (const [person, { preferences = [], costs: explicit, costElse = 0 }] of instance.people.entries()) {
		const row = costs.subarray(person * topics, (person + 1) * topics)
		if (explicit) row.fill(costElse)
		else if (preferences.length > 0) row.fill(weights.unranked)
		for (const [topic, cost] of Object.entries(explicit ?? {})) row[topicNumber.get(topic) ?? 0] = cost
		for (const [rank, topic] of preferences.slice(0, weights.ranks.length).entries())
			row[topicNumber.get(topic) ?? 0] = weights.ranks[rank] ?? weights.unranked
	}
	return costs
}

/** The cheapest topics of a person, at most five, where topics differ at all. */
const wantedTopics = (row: Int32Array): number[] => {
	const dearest = row.reduce((most, cost) => Math.max(most, cost), 0)
	return [...row.keys()]
		.filter((topic) => (row[topic] as number) < dearest)
		.sort((a, b) => (row[a] as number) - (row[b] as number) || a - b)
		.slice(0, 5)
}

export const compile = (instance: Instance): Compiled => {
	const weights = weightsOf(instance.aims)
	const people = instance.people.length
	const rounds = instance.rounds
	const topicNumber = numbered(instance.topics)
	const topics = topicNumber.size
	const personNumber = numbered(instance.people.map(({ id }) => id))

	const order = [...instance.groups.keys()].sort(
		(a, b) => (instance.groups[a]?.round ?? 0) - (instance.groups[b]?.round ?? 0) || a - b,
	)
	const sorted = order.flatMap((at) => instance.groups[at] ?? [])
	const groupNumber = numbered(sorted.map(({ id }) => id))
	const groups = sorted.length
	const firstGroup = new Int32Array(rounds + 1)
	for (const { round } of sorted) firstGroup[round] = (firstGroup[round] as number) + 1
	for (let round = 1; round <= rounds; round++)
		firstGroup[round] = (firstGroup[round] as number) + (firstGroup[round - 1] as number)

	const seats = people * rounds
	const isHere = new Uint8Array(seats)
	const isHost = new Uint8Array(seats)
	const fixed = new Int32Array(seats).fill(-1)
	const told = new Int32Array(seats).fill(-1)
	for (const [person, one] of instance.people.entries()) {
		for (let round = 1; round <= rounds; round++) {
			const seat = (round - 1) * people + person
			if (!one.rounds || one.rounds.includes(round)) isHere[seat] = 1
			const host = one.host[round]
			if (host !== undefined) isHost[seat] = 1
			fixed[seat] = groupNumber.get(host ?? one.pins[round] ?? '') ?? -1
			const group =
				groupNumber.get((Object.hasOwn(instance.published, one.id) ? instance.published[one.id]?.[round] : '') ?? '') ??
				-1
			if (sorted[group]?.round === round) told[seat] = group
		}
	}

	const topicCost = topicCosts(instance, weights, topicNumber)
	const wanted = packed(
		instance.people.map((_, person) => wantedTopics(topicCost.subarray(person * topics, (person + 1) * topics))),
	)
	const groupTopic = Int32Array.from(sorted, ({ topic }) => topicNumber.get(topic) ?? 0)
	const groupRound = Int32Array.from(sorted, ({ round }) => round - 1)
	const inTopic = Array.from({ length: rounds * topics }, (): number[] => [])
	for (let group = 0; group < groups; group++)
		inTopic[(groupRound[group] as number) * topics + (groupTopic[group] as number)]?.push(group)
	const byTopic = packed(inTopic)

	const sectorNumber = numbered(instance.people.flatMap(({ sector }) => sector ?? []))
	const organisationNumber = numbered(instance.people.flatMap(({ organisation }) => organisation ?? []))
	const sector = Int32Array.from(instance.people, (one) => sectorNumber.get(one.sector ?? '') ?? -1)
	const sectorTotal = new Int32Array(sectorNumber.size)
	for (const one of sector) if (one >= 0) sectorTotal[one] = (sectorTotal[one] as number) + 1

	const enemies = Array.from({ length: people }, () => new Set<number>())
	for (const list of instance.apart)
		for (const a of list)
			for (const b of list) if (a !== b) enemies[personNumber.get(a) ?? 0]?.add(personNumber.get(b) ?? 0)
	const apart = packed(enemies.map((set) => [...set].sort((a, b) => a - b)))

	return {
		instance,
		weights,
		people,
		rounds,
		topics,
		groups,
		firstGroup,
		groupSource: Int32Array.from(order),
		groupRound,
		groupTopic,
		groupMin: Int32Array.from(sorted, ({ min }) => min),
		groupMax: Int32Array.from(sorted, ({ max }) => max),
		isHere,
		isHost,
		fixed,
		told,
		topicCost,
		wantedFrom: wanted.from,
		wanted: wanted.items,
		byTopicFrom: byTopic.from,
		byTopic: byTopic.items,
		voice: Uint8Array.from(instance.people, ({ voice }) => (voice ? 1 : 0)),
		sectors: sectorNumber.size,
		sector,
		sectorTotal,
		organisations: organisationNumber.size,
		organisation: Int32Array.from(instance.people, (one) => organisationNumber.get(one.organisation ?? '') ?? -1),
		apartFrom: apart.from,
		apart: apart.items,
		...blocksOf(instance, { people, rounds, firstGroup, sorted, isHere, isHost, fixed, personNumber }),
	}
}
