/**
 * The least that choices and topics had twice can cost, as a linear model: one group a round for
 * everybody, companions in one piece, seats and needs. Only keep-aparts and the mix of groups are
 * left out, so its optimum is a bound, and a tighter one than the flow's. A topic and the groups of it
 * that suit the same people are one column, filled from there without whole numbers.
 */
import type { Compiled } from './compile.ts'
import { createLinear, type LinearModel } from './linear.ts'

/** Null where it would have more columns than is sensible. */
export const choiceModel = (c: Compiled, mostColumns: number): LinearModel | null => {
	const linear = createLinear()
	const { people, topics } = c
	const classes = new Map<string, { readonly groups: number[]; readonly from: [number, number][] }>()
	const topicTerms = new Map<number, [number, number][]>()
	for (let block = 0; block < c.blocks; block++) {
		const round = c.blockRound[block] as number
		const members = c.blockPeople.subarray(c.blockFrom[block], c.blockFrom[block + 1])
		const byTopic = new Map<number, number[]>()
		for (const group of c.blockGroups.subarray(c.blockGroupsFrom[block], c.blockGroupsFrom[block + 1])) {
			const topic = c.groupTopic[group] as number
			byTopic.set(topic, [...(byTopic.get(topic) ?? []), group])
		}
		const choices: [number, number][] = []
		for (const [topic, groups] of byTopic) {
			const guests = members.filter((person) => c.isHost[round * people + person] === 0)
			const cost = guests.reduce((sum, person) => sum + (c.topicCost[person * topics + topic] as number), 0)
			const column = linear.column(cost, 1)
			choices.push([column, 1])
			const name = groups.join()
			const found = classes.get(name) ?? { groups, from: [] }
			found.from.push([column, members.length])
			classes.set(name, found)
			for (const person of guests) {
				const row = person * topics + topic
				topicTerms.set(row, [...(topicTerms.get(row) ?? []), [column, 1]])
			}
		}
		linear.row(1, 1, choices)
		if (linear.columns() > mostColumns) return null
	}
	const again = c.weights.repeatTopic
	if (again > 0)
		for (const terms of topicTerms.values()) {
			if (terms.length < 2) continue
			const isForbidden = c.instance.aims.repeatTopic === 'forbid'
			linear.row(-c.rounds, 1, isForbidden ? terms : [...terms, [linear.column(again, c.rounds, false), -1]])
		}
	const fills = new Map<number, [number, number][]>()
	for (const { groups, from } of classes.values()) {
		const filled = groups.map((group): [number, number] => {
			const column = linear.column(0, c.groupMax[group] as number, false)
			fills.set(group, [...(fills.get(group) ?? []), [column, 1]])
			return [column, -1]
		})
		linear.row(0, 0, [...from, ...filled])
	}
	for (const [group, terms] of fills) linear.row(0, c.groupMax[group] as number, terms)
	return linear.columns() > mostColumns ? null : linear.build()
}
