/**
 * An allocation that can be changed one place at a time, with its cost always exact: whole numbers
 * only, so that what was added comes off again to the digit. The price of a change can be asked
 * without making it (`movePrice`, `swapPrice`), or a change can be made (`leave`, `enter`) and
 * taken back the same way.
 *
 * The cost is plain + squares × weight / people²: squares are kept as whole numbers, (people in the
 * event × of the sector here − of the sector in the event × people here)², and divided once.
 */
import type { Compiled } from './compile.ts'

export type State = ReturnType<typeof createState>

export const createState = (c: Compiled) => {
	const { people, rounds, topics, groups, sectors, organisations, groupTopic, groupMin, groupMax } = c
	const { topicCost, voice, sector, sectorTotal, organisation, apartFrom, apart, circle, isHost, told } = c
	const { weights } = c
	const hasMeetings = weights.metAgain > 0 && rounds > 1
	const metWeight = weights.metAgain
	const sectorFactor = people > 0 ? weights.sectorMix / (people * people) : 0

	const at = new Int32Array(people * rounds).fill(-1)
	const memberFrom = new Int32Array(groups + 1)
	for (let group = 0; group < groups; group++)
		memberFrom[group + 1] = (memberFrom[group] as number) + (groupMax[group] as number)
	const members = new Int32Array(memberFrom[groups] as number)
	const position = new Int32Array(people * rounds)
	const size = new Int32Array(groups)
	const voices = new Int32Array(groups)
	const sectorCount = new Int16Array(groups * sectors)
	/** Of each group: the sum of squared sector counts, and of sector counts times sector totals. */
	const countSquares = new Float64Array(groups)
	const countTotals = new Float64Array(groups)
	const totalSquares = sectorTotal.reduce((sum, total) => sum + total * total, 0)
	const organisationCount = new Int16Array(groups * organisations)
	const topicCount = new Uint8Array(people * topics)
	const meetings = new Uint8Array(hasMeetings ? people * people : 0)
	/** By person: meetings after the first, over everybody. No move of theirs can gain more. */
	const excess = new Int32Array(people)
	const missing = new Int32Array(people * rounds)
	const missingAt = new Int32Array(people * rounds)
	let missingCount = 0
	let plain = 0
	let squares = 0
	let choices = 0
	let lone = 0

	for (let seat = 0; seat < at.length; seat++)
		if (c.isHere[seat] === 1) {
			missing[missingCount] = seat
			missingAt[seat] = missingCount++
			plain += weights.unplaced
		}
	for (let group = 0; group < groups; group++) plain += (groupMin[group] as number) * weights.belowMin

	/** The squares of a group with these sums. */
	const squaresOf = (count: number, ofSquares: number, ofTotals: number): number =>
		people * people * ofSquares - 2 * people * count * ofTotals + count * count * totalSquares
	const squaresHere = (group: number): number =>
		squaresOf(size[group] as number, countSquares[group] as number, countTotals[group] as number)

	/** What holds of a person in a group whatever the group's size: choices, repeats, told places. */
	const ownCost = (person: number, seat: number, group: number, isCounted: number): number => {
		const toldGroup = told[seat] as number
		const moved = toldGroup >= 0 && toldGroup !== group ? weights.moved : 0
		if (isHost[seat] === 1) return moved
		const row = person * topics + (groupTopic[group] as number)
		return moved + (topicCost[row] as number) + ((topicCount[row] as number) > isCounted ? weights.repeatTopic : 0)
	}

	const apartIn = (person: number, base: number, group: number): number => {
		let broken = 0
		for (let next = apartFrom[person] as number; next < (apartFrom[person + 1] as number); next++)
			if (at[base + (apart[next] as number)] === group) broken += 1
		return broken * weights.apart
	}

	/** What meetings in a group cost a person who would come into it; `but` is not counted. */
	const meetingsIn = (person: number, group: number, but: number): number => {
		const row = person * people
		const from = memberFrom[group] as number
		const to = from + (size[group] as number)
		let sum = 0
		for (let next = from; next < to; next++) sum += meetings[row + (members[next] as number)] as number
		if (but >= 0) sum -= meetings[row + but] as number
		return sum
	}
	/** What the meetings of a person in their own group cost. */
	const meetingsOut = (person: number, group: number): number => {
		if (excess[person] === 0) return 0
		const row = person * people
		const from = memberFrom[group] as number
		const to = from + (size[group] as number)
		let sum = 0
		for (let next = from; next < to; next++) {
			const met = meetings[row + (members[next] as number)] as number
			if (met > 1) sum += met - 1
		}
		return sum
	}

	/** Takes a person out of their group. */
	const leave = (person: number, round: number): void => {
		const base = round * people
		const seat = base + person
		const group = at[seat] as number
		const before = size[group] as number
		squares -= squaresHere(group)
		plain += weights.unplaced - ownCost(person, seat, group, 1)
		if (before <= (groupMin[group] as number)) plain += weights.belowMin
		at[seat] = -1
		plain -= apartIn(person, base, group)
		if (isHost[seat] === 0) {
			const row = person * topics + (groupTopic[group] as number)
			topicCount[row] = (topicCount[row] as number) - 1
			choices -= topicCost[row] as number
		}
		const from = memberFrom[group] as number
		const last = members[from + before - 1] as number
		members[from + (position[seat] as number)] = last
		position[base + last] = position[seat] as number
		size[group] = before - 1
		if (voice[person] === 1) {
			const left = (voices[group] as number) - 1
			voices[group] = left
			if (left === 1) lone += 1
			else if (left === 0) lone -= 1
			plain += left === 1 ? weights.loneVoice : left === 0 ? -weights.loneVoice : 0
		}
		const own = sector[person] as number
		if (own >= 0) {
			const count = sectorCount[group * sectors + own] as number
			sectorCount[group * sectors + own] = count - 1
			countSquares[group] = (countSquares[group] as number) - 2 * count + 1
			countTotals[group] = (countTotals[group] as number) - (sectorTotal[own] as number)
		}
		const house = organisation[person] as number
		if (house >= 0) {
			const count = (organisationCount[group * organisations + house] as number) - 1
			organisationCount[group * organisations + house] = count
			plain -= count * weights.colleagues
		}
		squares += squaresHere(group)
		if (hasMeetings) {
			const ring = circle[person] as number
			for (let next = from; next < from + before - 1; next++) {
				const other = members[next] as number
				if (ring >= 0 && circle[other] === ring) continue
				const met = (meetings[person * people + other] as number) - 1
				meetings[person * people + other] = met
				meetings[other * people + person] = met
				if (met === 0) continue
				plain -= met * metWeight
				excess[person] = (excess[person] as number) - 1
				excess[other] = (excess[other] as number) - 1
			}
		}
		missing[missingCount] = seat
		missingAt[seat] = missingCount++
	}

	/** Puts a person who has no place in that round into a group, which must have a seat. */
	const enter = (person: number, round: number, group: number): void => {
		const base = round * people
		const seat = base + person
		const before = size[group] as number
		const from = memberFrom[group] as number
		squares -= squaresHere(group)
		plain += apartIn(person, base, group) - weights.unplaced
		if (isHost[seat] === 0) {
			const row = person * topics + (groupTopic[group] as number)
			topicCount[row] = (topicCount[row] as number) + 1
			choices += topicCost[row] as number
		}
		plain += ownCost(person, seat, group, 1)
		if (before < (groupMin[group] as number)) plain -= weights.belowMin
		if (voice[person] === 1) {
			const there = voices[group] as number
			voices[group] = there + 1
			if (there === 0) lone += 1
			else if (there === 1) lone -= 1
			plain += there === 0 ? weights.loneVoice : there === 1 ? -weights.loneVoice : 0
		}
		const own = sector[person] as number
		if (own >= 0) {
			const count = sectorCount[group * sectors + own] as number
			sectorCount[group * sectors + own] = count + 1
			countSquares[group] = (countSquares[group] as number) + 2 * count + 1
			countTotals[group] = (countTotals[group] as number) + (sectorTotal[own] as number)
		}
		const house = organisation[person] as number
		if (house >= 0) {
			const count = organisationCount[group * organisations + house] as number
			organisationCount[group * organisations + house] = count + 1
			plain += count * weights.colleagues
		}
		if (hasMeetings) {
			const ring = circle[person] as number
			for (let next = from; next < from + before; next++) {
				const other = members[next] as number
				if (ring >= 0 && circle[other] === ring) continue
				const met = meetings[person * people + other] as number
				meetings[person * people + other] = met + 1
				meetings[other * people + person] = met + 1
				if (met === 0) continue
				plain += met * metWeight
				excess[person] = (excess[person] as number) + 1
				excess[other] = (excess[other] as number) + 1
			}
		}
		at[seat] = group
		members[from + before] = person
		position[seat] = before
		size[group] = before + 1
		squares += squaresHere(group)
		const last = missing[--missingCount] as number
		const hole = missingAt[seat] as number
		missing[hole] = last
		missingAt[last] = hole
	}

	/** The price of choices, repeats and told places when a person goes from one group to another; -1 is no group. */
	const ownPrice = (person: number, seat: number, from: number, to: number): number => {
		if (from < 0) return ownCost(person, seat, to, 0) - weights.unplaced
		if (isHost[seat] === 1 || groupTopic[from] !== groupTopic[to])
			return ownCost(person, seat, to, 0) - ownCost(person, seat, from, 1)
		const toldGroup = told[seat] as number
		if (toldGroup < 0) return 0
		return (toldGroup === to ? 0 : weights.moved) - (toldGroup === from ? 0 : weights.moved)
	}

	/** The price of one person alone joining (`sign` 1) or leaving (-1) a group's mix of sectors. */
	const mixPrice = (person: number, group: number, sign: number): number => {
		const own = sector[person] as number
		const count = (size[group] as number) + sign
		const ofSquares = countSquares[group] as number
		const ofTotals = countTotals[group] as number
		if (own < 0) return squaresOf(count, ofSquares, ofTotals) - squaresHere(group)
		const here = sectorCount[group * sectors + own] as number
		return (
			squaresOf(count, ofSquares + 2 * sign * here + 1, ofTotals + sign * (sectorTotal[own] as number)) -
			squaresHere(group)
		)
	}

	/** The price of one person taking another's place in a group, as far as sectors go. */
	const mixSwapPrice = (group: number, goes: number, comes: number): number => {
		const a = sector[goes] as number
		const b = sector[comes] as number
		if (a === b) return 0
		let ofSquares = countSquares[group] as number
		let ofTotals = countTotals[group] as number
		if (a >= 0) {
			ofSquares += 1 - 2 * (sectorCount[group * sectors + a] as number)
			ofTotals -= sectorTotal[a] as number
		}
		if (b >= 0) {
			ofSquares += 1 + 2 * (sectorCount[group * sectors + b] as number)
			ofTotals += sectorTotal[b] as number
		}
		return squaresOf(size[group] as number, ofSquares, ofTotals) - squaresHere(group)
	}

	/** The price of a group having one voice more or fewer. */
	const voicePrice = (group: number, sign: number): number => {
		const there = voices[group] as number
		return (there + sign === 1 ? weights.loneVoice : 0) - (there === 1 ? weights.loneVoice : 0)
	}
	const housePrice = (person: number, group: number, isInside: number): number => {
		const house = organisation[person] as number
		return house < 0
			? 0
			: ((organisationCount[group * organisations + house] as number) - isInside) * weights.colleagues
	}

	/**
	 * What moving a person alone would cost, exactly. Where the answer must be above `limit`, any
	 * number above it may be given, which saves counting meetings.
	 */
	const movePrice = (person: number, round: number, to: number, limit: number): number => {
		const base = round * people
		const seat = base + person
		const from = at[seat] as number
		let price = ownPrice(person, seat, from, to)
		let mix = mixPrice(person, to, 1)
		if ((size[to] as number) < (groupMin[to] as number)) price -= weights.belowMin
		if (voice[person] === 1) price += voicePrice(to, 1)
		price += housePrice(person, to, 0) + apartIn(person, base, to)
		if (from >= 0) {
			mix += mixPrice(person, from, -1)
			if ((size[from] as number) <= (groupMin[from] as number)) price += weights.belowMin
			if (voice[person] === 1) price += voicePrice(from, -1)
			price -= housePrice(person, from, 1) + apartIn(person, base, from)
		}
		const sum = price + mix * sectorFactor
		if (!hasMeetings || sum - metWeight * (excess[person] as number) > limit) return sum
		const met = meetingsIn(person, to, -1) - (from < 0 ? 0 : meetingsOut(person, from))
		return price + met * metWeight + mix * sectorFactor
	}

	/** What it would cost if two people of one round, each alone, took each other's places. As exact as `movePrice`. */
	const swapPrice = (a: number, b: number, round: number, limit: number): number => {
		const base = round * people
		const from = at[base + a] as number
		const to = at[base + b] as number
		let price = ownPrice(a, base + a, from, to) + ownPrice(b, base + b, to, from)
		let mix = 0
		if (sector[a] !== sector[b]) mix = mixSwapPrice(from, a, b) + mixSwapPrice(to, b, a)
		const voiceGain = (voice[b] as number) - (voice[a] as number)
		if (voiceGain !== 0) price += voicePrice(from, voiceGain) + voicePrice(to, -voiceGain)
		if (organisation[a] !== organisation[b])
			price += housePrice(b, from, 0) - housePrice(a, from, 1) + housePrice(a, to, 0) - housePrice(b, to, 1)
		if (apartFrom[a] !== apartFrom[a + 1] || apartFrom[b] !== apartFrom[b + 1]) {
			price += apartIn(a, base, to) - apartIn(a, base, from) + apartIn(b, base, from) - apartIn(b, base, to)
			for (let next = apartFrom[a] as number; next < (apartFrom[a + 1] as number); next++)
				if (apart[next] === b) price -= 2 * weights.apart
		}
		const sum = price + mix * sectorFactor
		if (!hasMeetings || sum - metWeight * ((excess[a] as number) + (excess[b] as number)) > limit) return sum
		const met = meetingsIn(a, to, b) + meetingsIn(b, from, a) - meetingsOut(a, from) - meetingsOut(b, to)
		return price + met * metWeight + mix * sectorFactor
	}

	return {
		at,
		members,
		memberFrom,
		size,
		voices,
		topicCount,
		missing,
		leave,
		enter,
		movePrice,
		swapPrice,
		ownPrice,
		missingCount: () => missingCount,
		loneCount: () => lone,
		/** What choices cost alone. */
		choices: () => choices,
		cost: () => (people === 0 ? 0 : plain + (squares * weights.sectorMix) / (people * people)),
	}
}
