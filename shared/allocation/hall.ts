/**
 * Can everybody be seated, round by round? One maximum flow a round over people of like needs. Where
 * it falls short, the minimum cut names people who have too few seats between them (Hall 1935, by
 * way of Ford and Fulkerson): a proof, and one that can be said in a sentence.
 */
import type { Compiled } from './compile.ts'
import type { Conflict, Shortage } from './conflict.ts'
import { createNetwork } from './flow.ts'
import { counted, listed } from './phrases.ts'

/** People of a round who may sit in exactly the same groups. */
type Class = { readonly groups: Int32Array; readonly people: number[] }

const classesOf = (c: Compiled, round: number): Class[] => {
	const classes = new Map<string, Class>()
	for (let person = 0; person < c.people; person++) {
		const block = c.blockOf[round * c.people + person] as number
		if (block < 0) continue
		const groups = c.blockGroups.subarray(c.blockGroupsFrom[block], c.blockGroupsFrom[block + 1])
		const key = groups.join()
		const found = classes.get(key)
		if (found) found.people.push(person)
		else classes.set(key, { groups, people: [person] })
	}
	return [...classes.values()]
}

/** What the people of a round ask for, as numbers. */
export const shortageOf = (c: Compiled, round: number, people: readonly number[], seats: number): Shortage => {
	const needs = new Map<string, number>()
	const all = people.map((person) => ({ one: c.instance.people[person], seat: round * c.people + person }))
	for (const { one } of all) for (const need of new Set(one?.needs)) needs.set(need, (needs.get(need) ?? 0) + 1)
	const count = (has: (one: (typeof all)[number]) => boolean) => all.filter(has).length
	return {
		seats,
		short: people.length - seats,
		needs: [...needs].map(([need, number]) => ({ need, people: number })),
		avoiding: count(({ one }) => (one?.avoid.length ?? 0) > 0),
		banned: count(({ one }) => (one?.bans.length ?? 0) > 0),
		held: count(({ seat }) => (c.fixed[seat] as number) >= 0),
	}
}

const reasonsOf = ({ needs, held, avoiding, banned }: Shortage): string[] => {
	const said = needs.map(({ need, people }) => `${people} of them ${people === 1 ? 'needs' : 'need'} ${need}`)
	if (held > 0) said.push(`${held} of them ${held === 1 ? 'is' : 'are'} pinned or hosting there`)
	if (avoiding > 0) said.push(`${avoiding} of them ${avoiding === 1 ? 'avoids' : 'avoid'} a topic`)
	if (banned > 0) said.push(`${banned} of them ${banned === 1 ? 'has' : 'have'} a group ruled out`)
	return said
}

const conflictIn = (c: Compiled, round: number): Conflict | null => {
	const classes = classesOf(c, round)
	const from = c.firstGroup[round] as number
	const groupCount = (c.firstGroup[round + 1] as number) - from
	const classNode = (at: number) => 2 + at
	const groupNode = (group: number) => 2 + classes.length + group - from
	const network = createNetwork(2 + classes.length + groupCount)
	let wanted = 0
	for (const [at, { groups, people }] of classes.entries()) {
		network.arc(0, classNode(at), people.length, 0)
		wanted += people.length
		for (const group of groups) network.arc(classNode(at), groupNode(group), people.length, 0)
	}
	for (let group = from; group < from + groupCount; group++)
		network.arc(groupNode(group), 1, c.groupMax[group] as number, 0)
	const { flow } = network.run(0, 1)
	if (flow === wanted) return null
	const cut = network.reachable(0)
	const people = classes.flatMap((one, at) => (cut[classNode(at)] === 1 ? one.people : [])).sort((a, b) => a - b)
	const groups = Array.from({ length: groupCount }, (_, at) => from + at).filter((group) => cut[groupNode(group)] === 1)
	const seats = groups.reduce((sum, group) => sum + (c.groupMax[group] as number), 0)
	const names = people.map((person) => c.instance.people[person]?.id ?? '')
	const places = groups.map((group) => c.instance.groups[c.groupSource[group] as number]?.id ?? '')
	const where =
		groups.length === 0
			? 'there is no group at all for them'
			: `the only ${groups.length === 1 ? 'group' : `${groups.length} groups`} for them (${listed(places)}) ${groups.length === 1 ? 'has' : 'have'} ${counted(seats, 'seat')}`
	const shortage = shortageOf(c, round, people, seats)
	const reasons = reasonsOf(shortage)
	return {
		what: `Round ${round + 1}: ${counted(people.length, 'person', 'people')} (${listed(names)}) must be placed, and ${where}: short by ${shortage.short}.${reasons.length > 0 ? ` ${reasons.join('; ')}.` : ''}`,
		people: names,
		groups: places,
		round: round + 1,
		because: [],
		rules: [],
		shortage,
	}
}

/** One conflict for each round in which people have too few seats between them. */
export const hallConflicts = (c: Compiled): Conflict[] =>
	Array.from({ length: c.rounds }, (_, round) => conflictIn(c, round)).filter((one) => one !== null)
