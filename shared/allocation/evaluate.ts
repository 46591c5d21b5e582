/**
 * Looks at an allocation as a person would, name by name, and says what it costs and what it breaks.
 * It shares nothing with the search but the weights, so that a mistake there shows here: every result
 * goes through it before anybody sees it.
 */
import { weightsOf } from './aims.ts'
import type { Group, Instance, Person } from './instance.ts'

/** Person, then round, then the group or null where they have no place. Rounds they are not in are left out. */
export type Assignment = Readonly<Record<string, Readonly<Record<string, string | null>>>>

/** Places by what was wished for. `noChoice`: the person wished for nothing. */
export type Profile = {
	readonly first: number
	readonly second: number
	readonly third: number
	readonly fourth: number
	readonly fifth: number
	readonly unranked: number
	readonly noChoice: number
}

export type Costs = {
	readonly apart: number
	readonly unplaced: number
	readonly belowMin: number
	readonly repeatTopic: number
	readonly loneVoice: number
	readonly preference: number
	readonly sectorMix: number
	readonly colleagues: number
	readonly metAgain: number
	readonly moved: number
	readonly total: number
}

export type Evaluation = {
	readonly cost: Costs
	readonly profile: {
		readonly rounds: readonly Profile[]
		/** All rounds together. */
		readonly overall: Profile
		/** People by the best they got in any round. */
		readonly best: Profile
	}
	/** Groups with exactly one person of lived experience, counted whether or not that is an aim. */
	readonly loneVoices: number
	/** Over all pairs not kept together: meetings after the first. */
	readonly repeats: number
	/** Places in a topic that the person already has in another round. */
	readonly topicRepeats: number
	readonly unplaced: readonly { readonly person: string; readonly round: number }[]
	/** Rules broken that must hold, in words. */
	readonly violations: readonly string[]
}

const wishes = ['first', 'second', 'third', 'fourth', 'fifth', 'unranked', 'noChoice'] as const
type Wish = (typeof wishes)[number]
const noPlaces = (): Record<Wish, number> => ({
	first: 0,
	second: 0,
	third: 0,
	fourth: 0,
	fifth: 0,
	unranked: 0,
	noChoice: 0,
})

/** Which of their wishes a topic is to a person; equal costs are equal wishes. */
const wishFor = (person: Person, topic: string, topics: readonly string[]): Wish => {
	const { preferences = [], costs, costElse = 0 } = person
	if (!costs && preferences.length === 0) return 'noChoice'
	const costOf = (one: string) => (costs && Object.hasOwn(costs, one) ? (costs[one] ?? 0) : costElse)
	const distinct = [...new Set(topics.map(costOf))].sort((a, b) => a - b)
	const rank = costs ? distinct.indexOf(costOf(topic)) : preferences.indexOf(topic)
	return wishes[rank >= 0 && rank < 5 ? rank : 5] ?? 'unranked'
}

const countBy = (list: readonly (string | undefined)[]): Map<string, number> => {
	const counts = new Map<string, number>()
	for (const one of list) if (one !== undefined) counts.set(one, (counts.get(one) ?? 0) + 1)
	return counts
}
const pairsOf = (count: number): number => (count * (count - 1)) / 2
const sum = (list: Iterable<number>): number => [...list].reduce((total, one) => total + one, 0)

/** Everybody who is reached over keep-together pairs, by name. */
const companions = (instance: Instance): Map<string, ReadonlySet<string>> => {
	const found = new Map<string, Set<string>>()
	for (const list of instance.together) {
		const all = new Set(list.flatMap((one) => [...(found.get(one) ?? [one])]))
		for (const one of all) found.set(one, all)
	}
	return found
}

/** What one person may not be given, in words; nothing where the place is right. */
const faultsOfPlace = (person: Person, round: number, group: Group | undefined): string[] => {
	if (!group) return [`${person.id} is in a group that does not exist in round ${round}`]
	const say: string[] = []
	if (group.round !== round) say.push(`${person.id} is in ${group.id} in round ${round}, a group of another round`)
	if (person.rounds && !person.rounds.includes(round)) say.push(`${person.id} is not there in round ${round}`)
	const missing = person.needs.filter((need) => !group.features.includes(need))
	if (missing.length > 0) say.push(`${person.id} needs ${missing.join(', ')}, which ${group.id} lacks`)
	const host = person.host[round]
	if (host === undefined && person.avoid.includes(group.topic))
		say.push(`${person.id} avoids ${group.topic}, the topic of ${group.id}`)
	if (host === undefined && person.bans.includes(group.id)) say.push(`${group.id} is ruled out for ${person.id}`)
	return say
}

export const evaluate = (instance: Instance, assignment: Assignment): Evaluation => {
	const weights = weightsOf(instance.aims)
	const rounds = Array.from({ length: instance.rounds }, (_, at) => at + 1)
	const groups = new Map(instance.groups.map((group) => [group.id, group]))
	const members = new Map<string, Person[]>(instance.groups.map(({ id }) => [id, []]))
	const violations: string[] = []
	const unplaced: { person: string; round: number }[] = []
	const profiles = rounds.map(noPlaces)
	const best = noPlaces()
	let preference = 0
	let topicRepeats = 0
	let moved = 0

	const placeOf = (person: string, round: number): string | null => assignment[person]?.[round] ?? null

	for (const person of instance.people) {
		for (const [held, how] of [
			[person.pins, 'is pinned to'],
			[person.host, 'hosts'],
		] as const)
			for (const [round, group] of Object.entries(held))
				if (placeOf(person.id, Number(round)) !== group)
					violations.push(`${person.id} ${how} ${group} and is not there in round ${round}`)
		const topicsHad: string[] = []
		let bestWish: number = wishes.length
		for (const round of rounds) {
			const place = placeOf(person.id, round)
			if (place === null) {
				if (!person.rounds || person.rounds.includes(round)) unplaced.push({ person: person.id, round })
				continue
			}
			const group = groups.get(place)
			violations.push(...faultsOfPlace(person, round, group))
			if (!group) continue
			members.get(place)?.push(person)
			const before = Object.hasOwn(instance.published, person.id) ? instance.published[person.id]?.[round] : undefined
			if (typeof before === 'string' && groups.get(before)?.round === round && before !== place) moved += 1
			if (person.host[round] !== undefined) continue
			topicsHad.push(group.topic)
			const { preferences = [], costs, costElse = 0 } = person
			const rank = preferences.indexOf(group.topic)
			if (costs) preference += Object.hasOwn(costs, group.topic) ? (costs[group.topic] ?? 0) : costElse
			else if (preferences.length > 0) preference += (rank >= 0 ? weights.ranks[rank] : undefined) ?? weights.unranked
			const wish = wishFor(person, group.topic, instance.topics)
			const profile = profiles[round - 1]
			if (profile) profile[wish] += 1
			bestWish = Math.min(bestWish, wishes.indexOf(wish))
		}
		const wish = wishes[bestWish]
		if (wish) best[wish] += 1
		const again = topicsHad.length - new Set(topicsHad).size
		topicRepeats += again
		if (again > 0 && instance.aims.repeatTopic === 'forbid')
			violations.push(`${person.id} has a topic twice, which is not allowed`)
	}

	let apart = 0
	const foes = new Set(
		instance.apart.flatMap((list) => list.flatMap((a) => list.filter((b) => a < b).map((b) => JSON.stringify([a, b])))),
	)
	for (const pair of foes) {
		const [a = '', b = ''] = JSON.parse(pair) as string[]
		for (const round of rounds) {
			const place = placeOf(a, round)
			if (place === null || place !== placeOf(b, round)) continue
			apart += 1
			violations.push(`${a} and ${b} must be apart and are both in ${place}`)
		}
	}
	for (const list of instance.together)
		for (const round of rounds) {
			const present = instance.people.filter(
				({ id, rounds: only }) => list.includes(id) && (!only || only.includes(round)),
			)
			const places = new Set(present.map(({ id }) => placeOf(id, round)))
			if (places.size > 1)
				violations.push(`${present.map(({ id }) => id).join(', ')} must be together in round ${round}`)
		}

	const people = instance.people.length
	const sectorTotals = countBy(instance.people.map(({ sector }) => sector))
	const meetings = new Map<string, number>()
	const together = companions(instance)
	let belowMin = 0
	let loneVoices = 0
	let colleagues = 0
	let sectorSquares = 0
	for (const group of instance.groups) {
		const inside = members.get(group.id) ?? []
		if (inside.length > group.max) violations.push(`${group.id} has ${inside.length} people and ${group.max} seats`)
		belowMin += Math.max(0, group.min - inside.length)
		if (inside.filter(({ voice }) => voice).length === 1) loneVoices += 1
		colleagues += sum([...countBy(inside.map(({ organisation }) => organisation)).values()].map(pairsOf))
		const sectors = countBy(inside.map(({ sector }) => sector))
		for (const [sector, total] of sectorTotals)
			sectorSquares += (people * (sectors.get(sector) ?? 0) - total * inside.length) ** 2
		const names = inside.map(({ id }) => id).sort()
		for (const [at, a] of names.entries())
			for (const b of names.slice(at + 1))
				if (!together.get(a)?.has(b)) meetings.set(`${a}\n${b}`, (meetings.get(`${a}\n${b}`) ?? 0) + 1)
	}
	const again = sum([...meetings.values()].map(pairsOf))

	if (unplaced.length > 0) violations.push(`${unplaced.length} places are missing`)
	const whole = {
		apart: apart * weights.apart,
		unplaced: unplaced.length * weights.unplaced,
		belowMin: belowMin * weights.belowMin,
		repeatTopic: topicRepeats * weights.repeatTopic,
		loneVoice: loneVoices * weights.loneVoice,
		preference,
		colleagues: colleagues * weights.colleagues,
		metAgain: again * weights.metAgain,
		moved: moved * weights.moved,
	}
	const sectorMix = people === 0 ? 0 : (sectorSquares * weights.sectorMix) / (people * people)
	const overall = noPlaces()
	for (const profile of profiles) for (const wish of wishes) overall[wish] += profile[wish]
	return {
		cost: { ...whole, sectorMix, total: sum(Object.values(whole)) + sectorMix },
		profile: { rounds: profiles, overall, best },
		loneVoices,
		repeats: sum([...meetings.values()].map((count) => count - 1)),
		topicRepeats,
		unplaced,
		violations,
	}
}
