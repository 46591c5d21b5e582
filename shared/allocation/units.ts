/**
 * Who moves together, and where they may go. Keep-together binds in each round among those who are
 * there, so the blocks are made round by round: a person whose companion comes later sits alone first.
 */
import type { Group, Instance } from './instance.ts'

export type Blocks = {
	/** Connected by keep-together over all rounds: two people of one circle never count as having met again. -1: alone. */
	readonly circle: Int32Array
	readonly blocks: number
	/** By seat; -1 where the person is not there. */
	readonly blockOf: Int32Array
	readonly blockRound: Int32Array
	/** The people of a block: blockPeople[blockFrom[b]] and on. */
	readonly blockFrom: Int32Array
	readonly blockPeople: Int32Array
	/** The groups that suit everybody in the block: blockGroups[blockGroupsFrom[b]] and on. */
	readonly blockGroupsFrom: Int32Array
	readonly blockGroups: Int32Array
	/** The same as a table: suits[suitsFrom[b] + group - firstGroup[round]]. */
	readonly suitsFrom: Int32Array
	readonly suits: Uint8Array
	/** 1 where somebody in the block is pinned or hosts: it never moves. */
	readonly isHeld: Uint8Array
}

type Frame = {
	readonly people: number
	readonly rounds: number
	readonly firstGroup: Int32Array
	/** The groups in the order of their numbers. */
	readonly sorted: readonly Group[]
	readonly isHere: Uint8Array
	readonly isHost: Uint8Array
	readonly fixed: Int32Array
	readonly personNumber: ReadonlyMap<string, number>
}

/** Union and find with path halving (Tarjan and van Leeuwen 1984). */
const circlesOf = (people: number, pairs: readonly (readonly [number, number])[]): Int32Array => {
	const parent = Int32Array.from({ length: people }, (_, person) => person)
	const root = (person: number): number => {
		let at = person
		while (parent[at] !== at) {
			parent[at] = parent[parent[at] as number] as number
			at = parent[at] as number
		}
		return at
	}
	for (const [a, b] of pairs) parent[Math.max(root(a), root(b))] = Math.min(root(a), root(b))
	return Int32Array.from({ length: people }, (_, person) => root(person))
}

/** Whether the person's own rules let them into that group: needs, topics avoided, groups ruled out, pins and duties. */
const suitsPerson = (frame: Frame, instance: Instance, person: number, seat: number, group: number): boolean => {
	const one = instance.people[person]
	const place = frame.sorted[group]
	if (!one || !place) return false
	if ((frame.fixed[seat] as number) >= 0 && frame.fixed[seat] !== group) return false
	const pin = one.pins[place.round]
	if (pin !== undefined && pin !== place.id) return false
	if (frame.isHost[seat] === 0 && (one.avoid.includes(place.topic) || one.bans.includes(place.id))) return false
	return one.needs.every((need) => place.features.includes(need))
}

export const blocksOf = (instance: Instance, frame: Frame): Blocks => {
	const { people, rounds, firstGroup, isHere, fixed, personNumber } = frame
	const numberOf = (id: string) => personNumber.get(id) ?? 0
	const pairs = instance.together.flatMap(([first, ...others]) =>
		others.map((other): readonly [number, number] => [numberOf(first ?? ''), numberOf(other)]),
	)
	const everyPair = instance.together.map((list) => list.map(numberOf))
	const roots = circlesOf(people, pairs)
	const sizes = new Int32Array(people)
	for (const root of roots) sizes[root] = (sizes[root] as number) + 1
	const circle = roots.map((root) => ((sizes[root] as number) > 1 ? root : -1))

	const blockOf = new Int32Array(people * rounds).fill(-1)
	const blockRound: number[] = []
	const blockFrom = [0]
	const blockPeople: number[] = []
	const blockGroupsFrom = [0]
	const blockGroups: number[] = []
	const suitsFrom: number[] = []
	const suits: number[] = []
	const isHeld: number[] = []
	for (let round = 0; round < rounds; round++) {
		const seatOf = (person: number) => round * people + person
		const present = everyPair
			.map((list) => list.filter((person) => isHere[seatOf(person)] === 1))
			.flatMap(([first, ...others]) => others.map((other): readonly [number, number] => [first ?? 0, other]))
		const heads = circlesOf(people, present)
		const members = new Map<number, number[]>()
		for (let person = 0; person < people; person++) {
			if (isHere[seatOf(person)] === 0) continue
			const head = heads[person] as number
			const list = members.get(head)
			if (list) list.push(person)
			else members.set(head, [person])
		}
		for (const list of members.values()) {
			const block = blockRound.length
			blockRound.push(round)
			suitsFrom.push(suits.length)
			let held = 0
			for (const person of list) {
				blockOf[seatOf(person)] = block
				blockPeople.push(person)
				if ((fixed[seatOf(person)] as number) >= 0) held = 1
			}
			isHeld.push(held)
			blockFrom.push(blockPeople.length)
			for (let group = firstGroup[round] as number; group < (firstGroup[round + 1] as number); group++) {
				const isRoomy = (frame.sorted[group]?.max ?? 0) >= list.length
				const fits = isRoomy && list.every((person) => suitsPerson(frame, instance, person, seatOf(person), group))
				suits.push(fits ? 1 : 0)
				if (fits) blockGroups.push(group)
			}
			blockGroupsFrom.push(blockGroups.length)
		}
	}
	return {
		circle,
		blocks: blockRound.length,
		blockOf,
		blockRound: Int32Array.from(blockRound),
		blockFrom: Int32Array.from(blockFrom),
		blockPeople: Int32Array.from(blockPeople),
		blockGroupsFrom: Int32Array.from(blockGroupsFrom),
		blockGroups: Int32Array.from(blockGroups),
		suitsFrom: Int32Array.from(suitsFrom),
		suits: Uint8Array.from(suits),
		isHeld: Uint8Array.from(isHeld),
	}
}
