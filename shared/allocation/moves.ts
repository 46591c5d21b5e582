/**
 * The changes that the search tries. Each keeps to the seats, the needs, the pins and the companions
 * by construction: what must hold cannot be broken by any of them. Exchanges over two rounds and
 * chains of three are there because "no topic twice" and full groups leave single moves stuck.
 */
import type { Compiled } from './compile.ts'
import type { Dice } from './random.ts'
import type { State } from './state.ts'
import type { Track } from './track.ts'

/** Whether a change is taken. */
export type Judge = {
	/** Before each attempt: decides how dear this one may be. */
	readonly draw: () => void
	readonly limit: () => number
	/** By what the change costs, what it adds to the cost of choices, and what choices would cost then. */
	readonly isFine: (price: number, choicesPrice: number, choicesThen: number) => boolean
}

/** How far the prices of two halves may be from the price of the whole for it still to be tried. */
const halvesMayErr = 50

export const createMoves = (c: Compiled, state: State, track: Track, dice: Dice, judge: Judge) => {
	const { people, rounds, topics, blockOf, blockFrom, blockPeople, blockRound, blockGroupsFrom, blockGroups } = c
	const { firstGroup, groupMax, groupTopic, suits, suitsFrom, isHeld, wanted, wantedFrom, byTopic, byTopicFrom } = c
	const { topicCost, isHost } = c
	const { at, members, memberFrom, size, voices } = state

	/** Blocks with somewhere else to go. */
	const movable = Int32Array.from({ length: c.blocks }, (_, block) => block).filter(
		(block) => isHeld[block] === 0 && (blockGroupsFrom[block + 1] as number) > (blockGroupsFrom[block] as number),
	)
	const isFit = (block: number, round: number, group: number): boolean =>
		suits[(suitsFrom[block] as number) + group - (firstGroup[round] as number)] === 1
	const isAlone = (block: number): boolean => (blockFrom[block + 1] as number) - (blockFrom[block] as number) === 1
	/** A person who may change places by themselves; -1 for their block otherwise. */
	const freeBlock = (person: number, round: number): number => {
		const block = blockOf[round * people + person] as number
		return isHeld[block] === 0 && isAlone(block) ? block : -1
	}
	const memberOf = (group: number): number =>
		members[(memberFrom[group] as number) + dice.below(size[group] as number)] as number
	const groupOfTopic = (round: number, topic: number): number => {
		const from = byTopicFrom[round * topics + topic] as number
		const count = (byTopicFrom[round * topics + topic + 1] as number) - from
		return count === 0 ? -1 : (byTopic[from + dice.below(count)] as number)
	}
	const choicesPrice = (person: number, seat: number, from: number, to: number): number =>
		isHost[seat] === 1
			? 0
			: (topicCost[person * topics + (groupTopic[to] as number)] as number) -
				(from < 0 ? 0 : (topicCost[person * topics + (groupTopic[from] as number)] as number))

	/** Judges what was tried by the difference it made. */
	const settle = (cost: number, choices: number): boolean => {
		const isFine = judge.isFine(state.cost() - cost, state.choices() - choices, state.choices())
		if (isFine) track.keep()
		else track.takeBack()
		return isFine
	}

	const move = (person: number, round: number, to: number): boolean => {
		const seat = round * people + person
		const price = state.movePrice(person, round, to, judge.limit())
		const choices = choicesPrice(person, seat, at[seat] as number, to)
		if (!judge.isFine(price, choices, state.choices() + choices)) return false
		track.lift(person, round)
		track.put(person, round, to)
		track.keep()
		return true
	}

	const swap = (a: number, b: number, round: number): boolean => {
		const base = round * people
		const from = at[base + a] as number
		const to = at[base + b] as number
		const price = state.swapPrice(a, b, round, judge.limit())
		const choices = choicesPrice(a, base + a, from, to) + choicesPrice(b, base + b, to, from)
		if (!judge.isFine(price, choices, state.choices() + choices)) return false
		track.lift(a, round)
		track.lift(b, round)
		track.put(a, round, to)
		track.put(b, round, from)
		track.keep()
		return true
	}

	/** One comes into a full group, one of its members goes on to a third (an ejection chain, Glover 1996). */
	const eject = (block: number, round: number, to: number): boolean => {
		const out = memberOf(to)
		const outBlock = freeBlock(out, round)
		if (outBlock < 0) return false
		const from = blockGroupsFrom[outBlock] as number
		const third = blockGroups[from + dice.below((blockGroupsFrom[outBlock + 1] as number) - from)] as number
		if (third === to || (size[third] as number) >= (groupMax[third] as number)) return false
		const cost = state.cost()
		const choices = state.choices()
		track.liftBlock(block)
		track.lift(out, round)
		track.put(out, round, third)
		track.putBlock(block, to)
		return settle(cost, choices)
	}

	/** Companions go as one; those who must make room for them take their old seats, and now and then others do too. */
	const moveCircle = (block: number, round: number, to: number): boolean => {
		const count = (blockFrom[block + 1] as number) - (blockFrom[block] as number)
		const first = blockPeople[blockFrom[block] as number] as number
		const from = at[round * people + first] as number
		const lacking = (size[to] as number) + count - (groupMax[to] as number)
		const cost = state.cost()
		const choices = state.choices()
		track.liftBlock(block)
		const must = Math.max(0, lacking)
		const may = from >= 0 && dice.below(3) === 0 ? dice.below(1 + Math.min(count, size[to] as number)) : 0
		for (let left = Math.max(must, may), tries = 4 * left; left > 0; tries--) {
			if (tries <= 0 && must === 0) break
			const out = tries > 0 ? memberOf(to) : -1
			const outBlock = out < 0 ? -1 : freeBlock(out, round)
			if (out < 0 || from < 0) {
				track.takeBack()
				return false
			}
			if (outBlock < 0 || !isFit(outBlock, round, from)) continue
			track.lift(out, round)
			track.put(out, round, from)
			left -= 1
		}
		track.putBlock(block, to)
		return settle(cost, choices)
	}

	/** Whom a person coming into a group would send the other way: nobody (-1) where it has a seat; -2 where it cannot be. */
	const drawOut = (round: number, from: number, to: number): number => {
		if ((size[to] as number) < (groupMax[to] as number)) return -1
		if (size[to] === 0) return -2
		const out = memberOf(to)
		const block = freeBlock(out, round)
		return block >= 0 && isFit(block, round, from) ? out : -2
	}
	const exchangePrice = (person: number, out: number, round: number, to: number, limit: number): number =>
		out < 0 ? state.movePrice(person, round, to, limit) : state.swapPrice(person, out, round, limit)
	const exchange = (person: number, out: number, round: number, from: number, to: number): void => {
		track.lift(person, round)
		if (out >= 0) {
			track.lift(out, round)
			track.put(out, round, from)
		}
		track.put(person, round, to)
	}

	/** One person takes their two topics in the other order. */
	const exchangeRounds = (person: number, round: number, from: number): boolean => {
		const other = (round + 1 + dice.below(rounds - 1)) % rounds
		const otherSeat = other * people + person
		const otherFrom = at[otherSeat] as number
		if (otherFrom < 0 || isHost[otherSeat] === 1) return false
		const block = freeBlock(person, round)
		const otherBlock = freeBlock(person, other)
		if (block < 0 || otherBlock < 0) return false
		const to = groupOfTopic(round, groupTopic[otherFrom] as number)
		const otherTo = groupOfTopic(other, groupTopic[from] as number)
		if (to < 0 || otherTo < 0 || to === from || otherTo === otherFrom) return false
		if (!isFit(block, round, to) || !isFit(otherBlock, other, otherTo)) return false
		const out = drawOut(round, from, to)
		const otherOut = drawOut(other, otherFrom, otherTo)
		if (out === -2 || otherOut === -2) return false
		// Each half alone would give a topic twice; apart from that the halves tell what the whole will cost, nearly.
		const limit = judge.limit() + 2 * c.weights.repeatTopic + halvesMayErr
		const half = exchangePrice(person, out, round, to, limit)
		if (half > limit || half + exchangePrice(person, otherOut, other, otherTo, limit) > limit) return false
		const cost = state.cost()
		const choices = state.choices()
		exchange(person, out, round, from, to)
		exchange(person, otherOut, other, otherFrom, otherTo)
		return settle(cost, choices)
	}

	/** A group with one voice alone gets a second, or gives its one away. */
	const helpLoneVoice = (): boolean => {
		let group = -1
		for (let tries = 0; tries < 12 && group < 0; tries++) {
			const one = dice.below(c.groups)
			if (voices[one] === 1) group = one
		}
		if (group < 0) return false
		const round = c.groupRound[group] as number
		const inRound = (firstGroup[round + 1] as number) - (firstGroup[round] as number)
		const other = (firstGroup[round] as number) + dice.below(inRound)
		if (other === group || size[other] === 0 || voices[other] === 0) return false
		const inside = memberOf(group)
		const outside = memberOf(other)
		if (c.voice[inside] === c.voice[outside]) return false
		const blockIn = freeBlock(inside, round)
		const blockOut = freeBlock(outside, round)
		if (blockIn < 0 || blockOut < 0 || !isFit(blockIn, round, other) || !isFit(blockOut, round, group)) return false
		return swap(inside, outside, round)
	}

	let troubled: readonly number[] = []
	/** Draws a block: every fourth time one of those in trouble, if there are any. */
	const drawBlock = (): number =>
		troubled.length > 0 && dice.below(4) === 0
			? (troubled[dice.below(troubled.length)] as number)
			: (movable[dice.below(movable.length)] as number)

	/** Tries one change, drawn at random; true where it was made. */
	const attempt = (): boolean => {
		if (movable.length === 0) return false
		judge.draw()
		const kind = dice.below(100)
		if (kind < 8 && state.loneCount() > 0 && c.weights.loneVoice > 0) return helpLoneVoice()
		const block = drawBlock()
		const round = blockRound[block] as number
		const person = blockPeople[blockFrom[block] as number] as number
		const seat = round * people + person
		const from = at[seat] as number
		if (kind >= 88 && rounds > 1 && from >= 0 && isHost[seat] === 0) return exchangeRounds(person, round, from)

		const wishes = (wantedFrom[person + 1] as number) - (wantedFrom[person] as number)
		const to =
			wishes > 0 && dice.below(100) < 55
				? groupOfTopic(round, wanted[(wantedFrom[person] as number) + dice.below(wishes)] as number)
				: (blockGroups[
						(blockGroupsFrom[block] as number) +
							dice.below((blockGroupsFrom[block + 1] as number) - (blockGroupsFrom[block] as number))
					] as number)
		if (to < 0 || to === from || !isFit(block, round, to)) return false
		if (!isAlone(block)) return moveCircle(block, round, to)
		const hasSeat = (size[to] as number) < (groupMax[to] as number)
		if (hasSeat && (from < 0 || dice.below(2) === 0)) return move(person, round, to)
		if (size[to] === 0) return hasSeat && move(person, round, to)
		if (from < 0 || dice.below(10) === 0) return eject(block, round, to)
		const out = memberOf(to)
		const outBlock = freeBlock(out, round)
		if (outBlock < 0 || !isFit(outBlock, round, from)) return false
		return swap(person, out, round)
	}

	return {
		attempt,
		attend: (blocks: readonly number[]) => void (troubled = blocks.filter((block) => movable.includes(block))),
	}
}
