/**
 * The least that choices (and topics had twice) can cost, and the topics that each person would have
 * then: one minimum-cost flow over all rounds at once. It leaves out only that a person sits in one
 * group at a time, companions, keep-aparts and everything about the mix of a group, none of which can
 * make choices cheaper: so no allocation is better, and with equal rounds one is as good (de Werra
 * 1971, balanced edge colouring of a bipartite graph).
 */
import type { Compiled } from './compile.ts'
import { createNetwork, type Network } from './flow.ts'
import type { Dice } from './random.ts'

export type Bound = {
	/** False: even this much cannot be done, so there is no allocation at all. */
	readonly isPossible: boolean
	readonly lowerBound: number
	/** person * topics + topic: how often the person has the topic where they were free to choose. */
	readonly taken: Uint8Array
}

/** A seat whose group is settled: a pin, a duty, or a companion's. */
export const heldGroup = (c: Compiled, seat: number): number => {
	const block = c.blockOf[seat] as number
	if (block < 0 || c.isHeld[block] === 0) return -1
	return (c.blockGroupsFrom[block] as number) < (c.blockGroupsFrom[block + 1] as number)
		? (c.blockGroups[c.blockGroupsFrom[block] as number] as number)
		: -1
}

export type ChoiceCost = (person: number, topic: number) => number

/** The people's part of the flow, with any cost of a topic to a person; `again` is the price of having one twice. */
export const buildChoiceFlow = (c: Compiled, dice: Dice, costOf: ChoiceCost, again: number | null) => {
	const { people, rounds, topics, groups, blockOf } = c
	const held = new Uint8Array(people * topics)
	const seatsTaken = new Int32Array(groups)
	let settled = 0
	/** What the person may still choose: their free rounds, and the groups that suit them there. */
	const free = Array.from({ length: people }, () => ({ rounds: 0, groups: [] as number[] }))
	for (let seat = 0; seat < people * rounds; seat++) {
		const block = blockOf[seat] as number
		if (block < 0) continue
		const person = seat % people
		if (c.isHeld[block] === 1) {
			const group = heldGroup(c, seat)
			if (group < 0) continue
			seatsTaken[group] = (seatsTaken[group] as number) + 1
			if (c.isHost[seat] === 1) continue
			const row = person * topics + (c.groupTopic[group] as number)
			settled += costOf(person, c.groupTopic[group] as number) + ((held[row] as number) > 0 ? (again ?? 0) : 0)
			held[row] = (held[row] as number) + 1
			continue
		}
		const own = free[person]
		if (!own) continue
		own.rounds += 1
		for (let next = c.blockGroupsFrom[block] as number; next < (c.blockGroupsFrom[block + 1] as number); next++)
			own.groups.push(c.blockGroups[next] as number)
	}

	/** One node for each topic and set of groups within it that people have in common. */
	const classes = new Map<string, { readonly node: number; readonly groups: readonly number[] }>()
	const kinds = new Map<string, (readonly [number, string])[]>()
	let nodes = 2 + people + groups
	const kindOf = (own: readonly number[]) => {
		const key = own.join()
		const known = kinds.get(key)
		if (known) return known
		const byTopic = new Map<number, number[]>()
		for (const group of own) {
			const topic = c.groupTopic[group] as number
			const list = byTopic.get(topic)
			if (list) list.push(group)
			else byTopic.set(topic, [group])
		}
		const kind = [...byTopic].map(([topic, list]): readonly [number, string] => {
			const name = list.join()
			if (!classes.has(name)) classes.set(name, { node: nodes++, groups: list })
			return [topic, name]
		})
		kinds.set(key, kind)
		return kind
	}
	const kindsOf = free.map((own) => kindOf(own.groups))

	const network = createNetwork(nodes)
	const arcs: { readonly person: number; readonly topic: number; readonly arc: number }[] = []
	let wanted = 0
	for (const person of dice.shuffle(Int32Array.from({ length: people }, (_, at) => at))) {
		const own = free[person]
		if (!own || own.rounds === 0) continue
		wanted += own.rounds
		network.arc(0, 2 + person, own.rounds, 0)
		for (const [topic, name] of kindsOf[person] ?? []) {
			const node = classes.get(name)?.node ?? 0
			const isHeld = (held[person * topics + topic] as number) > 0
			const cost = costOf(person, topic)
			if (!isHeld) arcs.push({ person, topic, arc: network.arc(2 + person, node, again === 0 ? own.rounds : 1, cost) })
			if (again === null || (again === 0 && !isHeld) || (own.rounds < 2 && !isHeld)) continue
			arcs.push({ person, topic, arc: network.arc(2 + person, node, own.rounds, cost + again) })
		}
	}
	for (const { node, groups: list } of classes.values())
		for (const group of list) network.arc(node, 2 + people + group, people, 0)
	for (let group = 0; group < groups; group++)
		network.arc(2 + people + group, 1, Math.max(0, (c.groupMax[group] as number) - (seatsTaken[group] as number)), 0)
	return { network, arcs, wanted, settled, classes: classes.size, personNode: (person: number) => 2 + person }
}

/** Null forbids a second time; a number is what it costs. */
const priceOfAgain = (c: Compiled): number | null =>
	c.instance.aims.repeatTopic === 'forbid' ? null : c.weights.repeatTopic

/** person * topics + topic: how often the flow gives the person the topic. */
export const takenIn = (
	c: Compiled,
	network: Network,
	arcs: readonly { person: number; topic: number; arc: number }[],
) => {
	const taken = new Uint8Array(c.people * c.topics)
	for (const { person, topic, arc } of arcs) {
		const row = person * c.topics + topic
		taken[row] = (taken[row] as number) + network.flowOn(arc)
	}
	return taken
}

/** The cheapest choices, people drawn in random order so that nobody is favoured by their place in the list. */
export const cheapestChoices = (c: Compiled, dice: Dice): Bound => {
	const costOf = (person: number, topic: number) => c.topicCost[person * c.topics + topic] as number
	const { network, arcs, wanted, settled } = buildChoiceFlow(c, dice, costOf, priceOfAgain(c))
	const { flow, cost } = network.run(0, 1)
	return { isPossible: flow === wanted, lowerBound: settled + cost, taken: takenIn(c, network, arcs) }
}
