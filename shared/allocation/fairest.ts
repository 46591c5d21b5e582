/**
 * The fairest choices there could be: fewest places nobody wished for, then fewest fifth choices, then
 * fourth, and so on (a generous optimum; Manlove, "Algorithmics of Matching Under Preferences", 2013,
 * 1.5.5). One flow finds it: each rank costs more than any chain of changes in the ranks above it
 * could save, and a chain passes each set of groups at most once, so the numbers stay small.
 */
import { buildChoiceFlow, heldGroup, takenIn } from './bound.ts'
import type { Compiled } from './compile.ts'
import type { Profile } from './evaluate.ts'
import { diceOf } from './random.ts'

const wishes = ['first', 'second', 'third', 'fourth', 'fifth', 'unranked'] as const
const noWish = -1

/** person * topics + topic: 0 to 4 by rank or by order of cost, 5 where it was not wished for. */
const ranksOf = (c: Compiled): Int8Array => {
	const ranks = new Int8Array(c.people * c.topics)
	for (const [person, { preferences = [], costs }] of c.instance.people.entries()) {
		const row = c.topicCost.subarray(person * c.topics, (person + 1) * c.topics)
		const distinct = [...new Set(row)].sort((a, b) => a - b)
		for (const [topic, name] of c.instance.topics.entries()) {
			const rank = costs ? distinct.indexOf(row[topic] as number) : preferences.indexOf(name)
			const isWishing = costs !== undefined || preferences.length > 0
			ranks[person * c.topics + topic] = isWishing ? (rank >= 0 && rank < 5 ? rank : 5) : noWish
		}
	}
	return ranks
}

/**
 * How many places of each rank the fairest choices have, all rounds together. No allocation has fewer
 * places that nobody wished for (none without a topic twice, unless repeats are allowed). Null where
 * not everybody can be placed, or where the instance is too varied for exact numbers.
 */
export const fairestChoices = (c: Compiled): Profile | null => {
	const ranks = ranksOf(c)
	const again = c.instance.aims.repeatTopic === 'allow' ? 0 : null
	const priced = (base: number) =>
		buildChoiceFlow(
			c,
			diceOf(1),
			(person, topic) => {
				const rank = ranks[person * c.topics + topic] as number
				return rank <= 0 ? 0 : base ** (rank - 1)
			},
			again,
		)
	const links = Math.min(c.people, priced(1).classes)
	const base = 2 * links + 3
	if (base ** 4 * (links + 1) > 2 ** 52) return null
	const { network, arcs, wanted } = priced(base)
	if (network.run(0, 1).flow < wanted) return null
	const profile = { first: 0, second: 0, third: 0, fourth: 0, fifth: 0, unranked: 0, noChoice: 0 }
	const count = (row: number, times: number) => {
		profile[wishes[ranks[row] as number] ?? 'noChoice'] += times
	}
	for (const [row, times] of takenIn(c, network, arcs).entries()) count(row, times)
	for (let seat = 0; seat < c.people * c.rounds; seat++) {
		const group = heldGroup(c, seat)
		if (group >= 0 && c.isHost[seat] === 0) count((seat % c.people) * c.topics + (c.groupTopic[group] as number), 1)
	}
	return profile
}
