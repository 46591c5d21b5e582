/**
 * From the topics that people would have to a first whole allocation: round by round, one small flow
 * each, every topic served in equal parts (balanced edge colouring as a flow, de Werra 1971); then
 * each round again with the others as they are, as long as the whole gets cheaper by it.
 */
import { type Bound, heldGroup } from './bound.ts'
import type { Compiled } from './compile.ts'
import { createNetwork } from './flow.ts'
import type { Dice } from './random.ts'
import type { State } from './state.ts'

/** Above every difference between topics, so that a topic somebody was not meant to have comes last. */
const outsideCost = (c: Compiled): number => 1 + c.topicCost.reduce((most, cost) => Math.max(most, cost), 0)

type RoundPlan = {
	readonly round: number
	readonly costOf: (person: number, topic: number) => number
	/** By topic: how many should be in it this round, in part; null where only seats count. */
	readonly shares: Float64Array | null
}

/** Companions first, where each block costs least; they are few, and a flow cannot keep them in one piece. */
const seatCircles = (c: Compiled, state: State, plan: RoundPlan, blocks: readonly number[]): void => {
	const lengthOf = (block: number) => (c.blockFrom[block + 1] as number) - (c.blockFrom[block] as number)
	const choiceCount = (block: number) => (c.blockGroupsFrom[block + 1] as number) - (c.blockGroupsFrom[block] as number)
	const inOrder = [...blocks].sort((a, b) => choiceCount(a) - choiceCount(b) || lengthOf(b) - lengthOf(a) || a - b)
	for (const block of inOrder) {
		const people = c.blockPeople.subarray(c.blockFrom[block], c.blockFrom[block + 1])
		let best = -1
		let bestCost = Number.POSITIVE_INFINITY
		for (const group of c.blockGroups.subarray(c.blockGroupsFrom[block], c.blockGroupsFrom[block + 1])) {
			if ((state.size[group] as number) + people.length > (c.groupMax[group] as number)) continue
			const topic = c.groupTopic[group] as number
			const cost = people.reduce((sum, person) => sum + plan.costOf(person, topic), 0)
			if (cost >= bestCost) continue
			best = group
			bestCost = cost
		}
		if (best >= 0) for (const person of people) state.enter(person, plan.round, best)
	}
}

/** Seats everybody of a round who is free to move, as cheaply as can be; who cannot be seated stays without. */
export const seatRound = (c: Compiled, state: State, dice: Dice, plan: RoundPlan): void => {
	const { round, costOf, shares } = plan
	const { people, topics } = c
	const singles: number[] = []
	const circles: number[] = []
	for (let block = 0; block < c.blocks; block++) {
		if (c.blockRound[block] !== round || c.isHeld[block] === 1) continue
		const members = c.blockPeople.subarray(c.blockFrom[block], c.blockFrom[block + 1])
		for (const person of members) if ((state.at[round * people + person] as number) >= 0) state.leave(person, round)
		if (members.length > 1) circles.push(block)
		else singles.push(block)
	}
	seatCircles(c, state, plan, circles)

	const from = c.firstGroup[round] as number
	const groupCount = (c.firstGroup[round + 1] as number) - from
	const topicNode = (topic: number) => 2 + topic
	const groupNode = (group: number) => 2 + topics + group - from
	const personNode = (at: number) => 2 + topics + groupCount + at
	let nodes = personNode(singles.length)
	const classes = new Map<string, { readonly node: number; readonly groups: readonly number[] }>()
	const kinds = new Map<string, (readonly [number, number])[]>()
	const kindOf = (block: number) => {
		const own = c.blockGroups.subarray(c.blockGroupsFrom[block], c.blockGroupsFrom[block + 1])
		const key = own.join()
		const known = kinds.get(key)
		if (known) return known
		const byTopic = new Map<number, number[]>()
		for (const group of own) {
			const list = byTopic.get(c.groupTopic[group] as number)
			if (list) list.push(group)
			else byTopic.set(c.groupTopic[group] as number, [group])
		}
		const kind = [...byTopic].map(([topic, groups]): readonly [number, number] => {
			const name = groups.join()
			const found = classes.get(name) ?? { node: nodes++, groups }
			classes.set(name, found)
			return [topic, found.node]
		})
		kinds.set(key, kind)
		return kind
	}
	const order = dice.shuffle(Int32Array.from(singles))
	const kindsOf = [...order].map(kindOf)
	const network = createNetwork(nodes)
	const seated: { readonly person: number; readonly node: number; readonly arc: number }[] = []
	for (const [at, block] of order.entries()) {
		const person = c.blockPeople[c.blockFrom[block] as number] as number
		network.arc(0, personNode(at), 1, 0)
		for (const [topic, node] of kindsOf[at] ?? [])
			seated.push({ person, node, arc: network.arc(personNode(at), node, 1, costOf(person, topic)) })
	}
	const fills = [...classes.values()].flatMap(({ node, groups }) =>
		groups.map((group) => ({ node, group, arc: network.arc(node, groupNode(group), singles.length, 0) })),
	)
	const dear = 4 * outsideCost(c)
	for (let group = from; group < from + groupCount; group++) {
		const left = (c.groupMax[group] as number) - (state.size[group] as number)
		const lacking = Math.min(left, Math.max(0, (c.groupMin[group] as number) - (state.size[group] as number)))
		network.arc(groupNode(group), topicNode(c.groupTopic[group] as number), lacking, 0)
		network.arc(groupNode(group), topicNode(c.groupTopic[group] as number), left - lacking, 1)
	}
	for (let topic = 0; topic < topics; topic++) {
		const share = shares?.[topic] ?? 0
		if (!shares) network.arc(topicNode(topic), 1, singles.length, 0)
		else {
			network.arc(topicNode(topic), 1, Math.floor(share), 0)
			if (share > Math.floor(share)) network.arc(topicNode(topic), 1, 1, dear)
			network.arc(topicNode(topic), 1, singles.length, 4 * dear)
		}
	}
	network.run(0, 1)

	/** The people of each class in turn fill the groups that the flow filled from it. */
	const waiting = new Map<number, number[]>()
	for (const { person, node, arc } of seated) {
		if (network.flowOn(arc) === 0) continue
		const list = waiting.get(node)
		if (list) list.push(person)
		else waiting.set(node, [person])
	}
	for (const { node, group, arc } of fills)
		for (let count = network.flowOn(arc); count > 0; count--) {
			const person = waiting.get(node)?.pop()
			if (person !== undefined) state.enter(person, round, group)
		}
}

/** Puts everybody whose group is settled where they must be. */
export const seatHeld = (c: Compiled, state: State): void => {
	for (let seat = 0; seat < state.at.length; seat++) {
		const group = heldGroup(c, seat)
		if (group >= 0) state.enter(seat % c.people, Math.floor(seat / c.people), group)
	}
}

/**
 * How many people should have each topic in this round, of those whose plan holds it: whoever has no
 * later round takes it now; of the others a part as large as this round's part of the seats to come.
 */
const sharesOf = (c: Compiled, round: number, left: Uint8Array): Float64Array => {
	const { people, topics } = c
	const isFree = (seat: number): boolean =>
		(c.blockOf[seat] as number) >= 0 && c.isHeld[c.blockOf[seat] as number] === 0
	const now = new Float64Array(topics)
	const open = new Float64Array(topics)
	const later = new Float64Array(c.rounds * topics)
	for (let person = 0; person < people; person++) {
		const free: number[] = []
		for (let one = round; one < c.rounds; one++) if (isFree(one * people + person)) free.push(one)
		for (let topic = 0; topic < topics; topic++) {
			const count = left[person * topics + topic] as number
			if (count === 0) continue
			const only = free.length === 1 ? (free[0] as number) : -1
			if (only === round) now[topic] = (now[topic] as number) + count
			else if (only >= 0) later[only * topics + topic] = (later[only * topics + topic] as number) + count
			else if (free[0] === round) open[topic] = (open[topic] as number) + count
		}
	}
	const seats = new Float64Array(c.rounds * topics)
	for (let group = 0; group < c.groups; group++) {
		const row = (c.groupRound[group] as number) * topics + (c.groupTopic[group] as number)
		seats[row] = (seats[row] as number) + (c.groupMax[group] as number)
	}
	return now.map((sure, topic) => {
		const here = Math.max(0, (seats[round * topics + topic] as number) - sure)
		let all = here
		for (let one = round + 1; one < c.rounds; one++)
			all += Math.max(0, (seats[one * topics + topic] as number) - (later[one * topics + topic] as number))
		const share = all === 0 ? 0 : ((open[topic] as number) * here) / all
		// A sum of thirds that ought to be whole is whole.
		return Math.round((sure + Math.min(here, share)) * 1e6) / 1e6
	})
}

/** Fills an empty allocation from the topics each person is to have . */
export const startFrom = (c: Compiled, state: State, dice: Dice, { taken, lowerBound }: Bound): void => {
	const { people, topics } = c
	seatHeld(c, state)
	const outside = outsideCost(c)
	const left = taken.slice()
	/** A topic outside the plan: what it costs, and what it would cost to have it twice. */
	const elsewhere = (person: number, topic: number, isHad: boolean): number =>
		(c.topicCost[person * topics + topic] as number) + (isHad ? Math.min(c.weights.repeatTopic, 100 * outside) : 0)
	for (let round = 0; round < c.rounds; round++) {
		const shares = sharesOf(c, round, left)
		seatRound(c, state, dice, {
			round,
			shares,
			costOf: (person, topic) =>
				(left[person * topics + topic] as number) > 0
					? 0
					: outside + elsewhere(person, topic, (state.topicCount[person * topics + topic] as number) > 0),
		})
		for (let person = 0; person < people; person++) {
			const group = state.at[round * people + person] as number
			if (group < 0 || c.isHost[round * people + person] === 1) continue
			const row = person * topics + (c.groupTopic[group] as number)
			if ((left[row] as number) > 0) left[row] = (left[row] as number) - 1
		}
	}
	for (let before = Number.POSITIVE_INFINITY; state.choices() > lowerBound && state.cost() < before; ) {
		before = state.cost()
		for (let round = 0; round < c.rounds; round++)
			seatRound(c, state, dice, {
				round,
				shares: null,
				costOf: (person, topic) =>
					4 * elsewhere(person, topic, (state.topicCount[person * topics + topic] as number) > 0),
			})
	}
}
