/**
 * Why somebody is where they are: what every other group of that round would cost, term by term, and
 * whether it could be had by a move (companions along), by an exchange with somebody, or not at all. Exact, as the search
 * counts. Says nothing of who must be kept apart from whom: only that a group does not suit.
 */

import { seatBase } from './assignment.ts'
import { type Compiled, compile } from './compile.ts'
import type { Assignment } from './evaluate.ts'
import type { Instance } from './instance.ts'
import type { Weights } from './presets.ts'
import { createState, type State } from './state.ts'

const termNames = [
	'apart',
	'belowMin',
	'repeatTopic',
	'loneVoice',
	'sectorMix',
	'colleagues',
	'metAgain',
	'moved',
] as const
type Term = (typeof termNames)[number] | 'preference'

export type Alternative = {
	readonly group: string
	readonly topic: string
	/** How it could be had: a free seat, an exchange with `with`, or not at all. */
	readonly by: 'move' | 'swap' | 'none'
	readonly with: string | null
	/** Why not at all. */
	readonly because: 'needs' | 'avoided' | 'banned' | 'held' | 'together' | 'full' | null
	/** How much worse everything would be; less than nothing is better. */
	readonly price: number
	/** The same by what it is made of, those terms that change. */
	readonly terms: Readonly<Partial<Record<Term, number>>>
}

export type Why = {
	readonly person: string
	readonly round: number
	readonly group: string | null
	/** Cheapest first; those that cannot be had come last. */
	readonly alternatives: readonly Alternative[]
}

const noWeights: Weights = {
	apart: 0,
	unplaced: 0,
	belowMin: 0,
	repeatTopic: 0,
	loneVoice: 0,
	ranks: [],
	unranked: 0,
	sectorMix: 0,
	colleagues: 0,
	metAgain: 0,
	moved: 0,
}

/** The same places counted with one term alone; choices are what is left of no weights at all. */
const stateFor = (c: Compiled, assignment: Assignment, term: Term): State => {
	const weights = term === 'preference' ? noWeights : { ...noWeights, [term]: c.weights[term] }
	const topicCost = term === 'preference' ? c.topicCost : new Int32Array(c.topicCost.length)
	const only = { ...c, weights, topicCost }
	const state = createState(only)
	seatBase(only, state, assignment)
	return state
}

const whyNot = (c: Compiled, person: number, seat: number, group: number): Alternative['because'] => {
	const one = c.instance.people[person]
	const place = c.instance.groups[c.groupSource[group] as number]
	const block = c.blockOf[seat] as number
	if (c.isHeld[block] === 1) return 'held'
	if (!one?.needs.every((need) => place?.features.includes(need))) return 'needs'
	if (one.avoid.includes(place?.topic ?? '')) return 'avoided'
	if (one.bans.includes(place?.id ?? '')) return 'banned'
	const fits = c.suits[(c.suitsFrom[block] as number) + group - (c.firstGroup[c.groupRound[group] as number] as number)]
	return fits === 1 || (c.blockFrom[block + 1] as number) - (c.blockFrom[block] as number) === 1 ? null : 'together'
}

/** What it costs to put a whole block into a group with seats for it: done, looked at and undone. */
const blockPrice = (
	state: State,
	people: readonly number[],
	round: number,
	seat: (person: number) => number,
	to: number,
) => {
	const before = state.cost()
	const from = people.map((person) => state.at[seat(person)] as number)
	for (const [at, person] of people.entries()) if ((from[at] as number) >= 0) state.leave(person, round)
	for (const person of people) state.enter(person, round, to)
	const price = state.cost() - before
	for (const person of people) state.leave(person, round)
	for (const [at, person] of people.entries())
		if ((from[at] as number) >= 0) state.enter(person, round, from[at] as number)
	return price
}

/** Asks about as many people of one allocation as one likes; getting ready takes some milliseconds, with terms ten times that. */
export const createWhy = (instance: Instance, assignment: Assignment, isAskingTerms = true) => {
	const c = compile(instance)
	const whole = createState(c)
	seatBase(c, whole, assignment)
	const terms = isAskingTerms ? (['preference', ...termNames] as const) : []
	const parts = terms.map((term) => ({ term, state: stateFor(c, assignment, term) }))
	const nameOf = (group: number) => c.instance.groups[c.groupSource[group] as number]?.id ?? ''
	const everything = Number.POSITIVE_INFINITY

	/** Whom the person could change places with at the least cost; -1 where with nobody. */
	const partner = (person: number, round: number, from: number, group: number): number => {
		const start = whole.memberFrom[group] as number
		let best = -1
		let bestPrice = everything
		for (const other of whole.members.slice(start, start + (whole.size[group] as number))) {
			const block = c.blockOf[round * c.people + other] as number
			const isAlone = (c.blockFrom[block + 1] as number) - (c.blockFrom[block] as number) === 1
			if (c.isHeld[block] === 1 || !isAlone) continue
			if (c.suits[(c.suitsFrom[block] as number) + from - (c.firstGroup[round] as number)] === 0) continue
			const price = whole.swapPrice(person, other, round, everything)
			if (price >= bestPrice) continue
			best = other
			bestPrice = price
		}
		return best
	}

	const alternative = (person: number, round: number, group: number): Alternative => {
		const seat = round * c.people + person
		const from = whole.at[seat] as number
		const about = { group: nameOf(group), topic: c.instance.groups[c.groupSource[group] as number]?.topic ?? '' }
		const no = (because: Alternative['because']): Alternative => ({
			...about,
			by: 'none',
			with: null,
			because,
			price: everything,
			terms: {},
		})
		const reason = whyNot(c, person, seat, group)
		if (reason !== null) return no(reason)
		const block = c.blockOf[seat] as number
		const people = [...c.blockPeople.subarray(c.blockFrom[block], c.blockFrom[block + 1])]
		const isAlone = people.length === 1
		const hasSeat = (whole.size[group] as number) + people.length <= (c.groupMax[group] as number)
		if (!hasSeat && !isAlone) return no('full')
		const other = hasSeat || from < 0 ? -1 : partner(person, round, from, group)
		if (!hasSeat && other < 0) return no('full')
		const priceIn = (state: State) =>
			!isAlone
				? blockPrice(state, people, round, (one) => round * c.people + one, group)
				: hasSeat
					? state.movePrice(person, round, group, everything)
					: state.swapPrice(person, other, round, everything)
		const differences = Object.fromEntries(
			parts.map(({ term, state }): [Term, number] => [term, priceIn(state)]).filter(([, price]) => price !== 0),
		)
		const companion = other < 0 ? null : (c.instance.people[other]?.id ?? null)
		return {
			...about,
			by: hasSeat ? 'move' : 'swap',
			with: companion,
			because: null,
			price: priceIn(whole),
			terms: differences,
		}
	}

	return (personId: string, round: number): Why => {
		const person = c.instance.people.findIndex(({ id }) => id === personId)
		const here = whole.at[(round - 1) * c.people + person] ?? -1
		const all = Array.from(c.groupRound.keys()).filter((group) => c.groupRound[group] === round - 1 && group !== here)
		const isThere = person >= 0 && c.isHere[(round - 1) * c.people + person] === 1
		return {
			person: personId,
			round,
			group: here < 0 ? null : nameOf(here),
			alternatives: isThere
				? all
						.map((group) => alternative(person, round - 1, group))
						.sort((a, b) => (a.price < b.price ? -1 : a.price > b.price ? 1 : 0))
				: [],
		}
	}
}
