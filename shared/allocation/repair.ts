/**
 * Mends what must hold before and after the search: people without a place, people who must be apart
 * and are not, a topic twice where that is forbidden. Each is looked at on its own, with every move
 * and swap in their round, so that no rare trouble waits until chance finds it.
 */
import type { Compiled } from './compile.ts'
import type { State } from './state.ts'

const isForbidden = (c: Compiled): boolean => c.instance.aims.repeatTopic === 'forbid'

/** Blocks with somebody in trouble, in order. */
export const troubledBlocks = (c: Compiled, state: State): number[] => {
	const { people, apartFrom, apart } = c
	const found = new Set<number>()
	if (state.cost() < Math.min(c.weights.apart, c.weights.unplaced)) return []
	for (let next = 0; next < state.missingCount(); next++) found.add(c.blockOf[state.missing[next] as number] as number)
	for (let seat = 0; seat < state.at.length; seat++) {
		const group = state.at[seat] as number
		if (group < 0) continue
		const person = seat % people
		const base = seat - person
		let isWrong =
			isForbidden(c) &&
			c.isHost[seat] === 0 &&
			(state.topicCount[person * c.topics + (c.groupTopic[group] as number)] as number) > 1
		for (let foe = apartFrom[person] as number; foe < (apartFrom[person + 1] as number) && !isWrong; foe++)
			isWrong = state.at[base + (apart[foe] as number)] === group
		if (isWrong) found.add(c.blockOf[seat] as number)
	}
	return [...found].sort((a, b) => a - b)
}

export const createRepair = (c: Compiled, state: State) => {
	const { people, blockOf, blockFrom, blockPeople, blockRound, blockGroupsFrom, blockGroups, isHeld } = c
	const { at, size, members, memberFrom } = state

	const blockMembers = (block: number) => blockPeople.subarray(blockFrom[block], blockFrom[block + 1])
	const groupsFor = (block: number) => blockGroups.subarray(blockGroupsFrom[block], blockGroupsFrom[block + 1])
	const seatsLeft = (group: number): number => (c.groupMax[group] as number) - (size[group] as number)
	const isFree = (person: number, round: number): boolean => {
		const block = blockOf[round * people + person] as number
		return isHeld[block] === 0 && (blockFrom[block + 1] as number) - (blockFrom[block] as number) === 1
	}

	/**
	 * Makes one more seat free in a group by moving people on from group to group: an augmenting path,
	 * breadth first, so as few as possible move. False where there is none.
	 */
	const freeSeat = (round: number, wanted: number): boolean => {
		const cameBy = new Map<number, { readonly person: number; readonly group: number }>()
		const queue = [wanted]
		const seen = new Set(queue)
		for (const group of queue) {
			const from = memberFrom[group] as number
			for (const person of members.slice(from, from + (size[group] as number))) {
				if (!isFree(person, round)) continue
				for (const to of groupsFor(blockOf[round * people + person] as number)) {
					if (seen.has(to)) continue
					seen.add(to)
					cameBy.set(to, { person, group })
					if (seatsLeft(to) <= 0) {
						queue.push(to)
						continue
					}
					for (let step = cameBy.get(to), target = to; step; step = cameBy.get(target)) {
						state.leave(step.person, round)
						state.enter(step.person, round, target)
						target = step.group
						if (target === wanted) return true
					}
				}
			}
		}
		return false
	}

	const enterAll = (block: number, group: number): void => {
		for (const person of blockMembers(block)) state.enter(person, blockRound[block] as number, group)
	}
	const leaveAll = (block: number): void => {
		for (const person of blockMembers(block)) {
			const round = blockRound[block] as number
			if ((at[round * people + person] as number) >= 0) state.leave(person, round)
		}
	}
	/** The block in that group, or not at all: what it would cost, without having done it. */
	const priceOf = (block: number, group: number): number => {
		const before = state.cost()
		enterAll(block, group)
		const price = state.cost() - before
		leaveAll(block)
		return price
	}

	/** Gives a block without a place the cheapest there is, or makes one. */
	const place = (block: number): boolean => {
		const round = blockRound[block] as number
		leaveAll(block)
		const needed = blockMembers(block).length
		let best = -1
		let bestPrice = Number.POSITIVE_INFINITY
		for (const group of groupsFor(block)) {
			if (seatsLeft(group) < needed) continue
			const price = priceOf(block, group)
			if (price >= bestPrice) continue
			best = group
			bestPrice = price
		}
		if (best < 0)
			for (const group of groupsFor(block)) {
				while (seatsLeft(group) < needed && freeSeat(round, group));
				if (seatsLeft(group) < needed) continue
				best = group
				break
			}
		if (best >= 0) enterAll(block, best)
		return best >= 0
	}

	/** The best single move or swap of one person, made if it helps. */
	const bestChange = (block: number): void => {
		const round = blockRound[block] as number
		const person = blockPeople[blockFrom[block] as number] as number
		const from = at[round * people + person] as number
		if (from < 0 || isHeld[block] === 1) return
		if (blockMembers(block).length > 1) {
			leaveAll(block)
			place(block)
			return
		}
		let bestPrice = 0
		let bestGroup = -1
		let bestOther = -1
		for (const group of groupsFor(block)) {
			if (group === from) continue
			if (seatsLeft(group) > 0) {
				const price = state.movePrice(person, round, group, Number.POSITIVE_INFINITY)
				if (price < bestPrice) [bestPrice, bestGroup, bestOther] = [price, group, -1]
			}
			const start = memberFrom[group] as number
			for (let next = start; next < start + (size[group] as number); next++) {
				const other = members[next] as number
				if (!isFree(other, round) || !groupsFor(blockOf[round * people + other] as number).includes(from)) continue
				const price = state.swapPrice(person, other, round, Number.POSITIVE_INFINITY)
				if (price < bestPrice) [bestPrice, bestGroup, bestOther] = [price, group, other]
			}
		}
		if (bestGroup < 0) return
		state.leave(person, round)
		if (bestOther >= 0) {
			state.leave(bestOther, round)
			state.enter(bestOther, round, from)
		}
		state.enter(person, round, bestGroup)
	}

	/** Seats whoever can be seated, then looks at everybody in trouble once more. */
	const mend = (): void => {
		for (const block of troubledBlocks(c, state)) {
			const seat = (blockRound[block] as number) * people + (blockPeople[blockFrom[block] as number] as number)
			if ((at[seat] as number) < 0) place(block)
			else bestChange(block)
		}
	}
	return { mend, place }
}
