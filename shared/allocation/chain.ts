/**
 * What it would take to give somebody a topic: the cheapest chain of people moving on, one into the
 * next one's place, until somebody finds a free seat or the place that the first one leaves. Shortest
 * paths with a limited number of steps over the groups of a round (Bellman 1958), since a step may
 * also gain something. Companions, pins and needs hold in every step.
 */
import { seatBase } from './assignment.ts'
import { compile } from './compile.ts'

import type { Assignment } from './evaluate.ts'
import type { Instance } from './instance.ts'
import { counted, listed } from './phrases.ts'
import { createState } from './state.ts'

export type Step = { readonly person: string; readonly from: string | null; readonly to: string }
export type Chain = {
	/** The person asked about comes first. */
	readonly steps: readonly Step[]
	/** How much dearer choices would be, and everything together. */
	readonly choices: number
	readonly price: number
	readonly words: string
}

/** A longer chain moves more people than anybody would for one wish. */
const mostSteps = 6

/** Null where no chain of this length does it. */
export const chainTo = (
	instance: Instance,
	assignment: Assignment,
	wish: { readonly person: string; readonly round: number; readonly topic: string },
): Chain | null => {
	const c = compile(instance)
	const state = createState(c)
	seatBase(c, state, assignment)
	const round = wish.round - 1
	const person = instance.people.findIndex(({ id }) => id === wish.person)
	const base = round * c.people
	const isAlone = (block: number) =>
		block >= 0 && c.isHeld[block] === 0 && (c.blockFrom[block + 1] as number) - (c.blockFrom[block] as number) === 1
	if (person < 0 || !isAlone(c.blockOf[base + person] ?? -1)) return null
	const home = state.at[base + person] as number
	const first = c.firstGroup[round] as number
	const groups = Array.from({ length: (c.firstGroup[round + 1] as number) - first }, (_, at) => first + at)
	const suits = (who: number, group: number) =>
		c.suits[(c.suitsFrom[c.blockOf[base + who] as number] as number) + group - first] === 1

	/** The cheapest way on from each group to each other: who goes, and what it adds to choices. */
	const onward = groups.map((from) =>
		groups.map((to) => {
			let best = { person: -1, cost: Number.POSITIVE_INFINITY }
			if (from === to) return best
			const start = state.memberFrom[from] as number
			for (const who of state.members.slice(start, start + (state.size[from] as number))) {
				if (who === person || !isAlone(c.blockOf[base + who] as number) || !suits(who, to)) continue
				const cost = state.ownPrice(who, base + who, from, to)
				if (cost < best.cost) best = { person: who, cost }
			}
			return best
		}),
	)
	type Way = { readonly cost: number; readonly path: readonly number[] }
	/** How a seat in each group could be freed, in so many steps. */
	let ways = groups.map((group): Way | null =>
		group === home || (state.size[group] as number) < (c.groupMax[group] as number) ? { cost: 0, path: [group] } : null,
	)
	for (let step = 1; step < mostSteps; step++)
		ways = groups.map((group, at) =>
			groups.reduce<Way | null>((best, _, to) => {
				const rest = ways[to]
				const cost = (onward[at]?.[to]?.cost ?? Number.POSITIVE_INFINITY) + (rest?.cost ?? Number.POSITIVE_INFINITY)
				if (!rest || cost === Number.POSITIVE_INFINITY || rest.path.includes(group)) return best
				return best === null || cost < best.cost ? { cost, path: [group, ...rest.path] } : best
			}, ways[at] ?? null),
		)
	const targets = groups
		.map((group, at) => ({ group, way: ways[at] ?? null }))
		.filter(
			({ group }) =>
				group !== home && suits(person, group) && instance.topics[c.groupTopic[group] as number] === wish.topic,
		)
		.flatMap(({ group, way }) =>
			way ? [{ path: way.path, cost: way.cost + state.ownPrice(person, base + person, home, group) }] : [],
		)
		.sort((a, b) => a.cost - b.cost)

	const nameOf = (group: number) => instance.groups[c.groupSource[group] as number]?.id ?? ''
	const idOf = (who: number) => instance.people[who]?.id ?? ''
	const before = state.cost()
	const choicesBefore = state.choices()
	/** Walks a chain and back again, to see what it costs. */
	const priceOf = (movers: readonly number[], path: readonly number[]) => {
		const from = movers.map((who) => state.at[base + who] as number)
		const walk = (to: readonly number[]) => {
			for (const who of movers) if ((state.at[base + who] as number) >= 0) state.leave(who, round)
			for (const [at, who] of movers.entries()) if ((to[at] as number) >= 0) state.enter(who, round, to[at] as number)
		}
		walk(path)
		const found = { price: state.cost() - before, choices: state.choices() - choicesBefore }
		walk(from)
		return found
	}
	for (const { path } of targets) {
		const movers = [
			person,
			...path.slice(1).map((to, at) => onward[(path[at] as number) - first]?.[to - first]?.person ?? -1),
		]
		const { price, choices } = priceOf(movers, path)
		// Nobody is put with somebody they must be apart from.
		if (price > c.weights.apart / 2) continue
		const steps = movers.map((who, at): Step => {
			const from = state.at[base + who] as number
			return { person: idOf(who), from: from < 0 ? null : nameOf(from), to: nameOf(path[at] as number) }
		})
		return { steps, choices, price, words: wordsFor(wish, movers.slice(1).map(idOf), choices) }
	}
	return null
}

const wordsFor = (
	wish: { readonly person: string; readonly topic: string },
	others: readonly string[],
	choices: number,
) => {
	const change =
		choices === 0
			? 'choices would cost the same'
			: `choices would cost ${Math.abs(choices)} ${choices > 0 ? 'more' : 'less'} in all`
	return others.length === 0
		? `${wish.person} could have ${wish.topic}: there is a seat; ${change}.`
		: `To give ${wish.person} ${wish.topic}, ${listed(others)} would have to move (${counted(others.length, 'person', 'people')}); ${change}.`
}
