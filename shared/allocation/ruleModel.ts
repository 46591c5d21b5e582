/**
 * All rules of some rounds as one linear model in which every rule can be given up at a price: a
 * column each, 0 while the rule holds. With a choice of those columns held at 0 it answers whether a
 * set of rules can hold together; at least cost it names the smallest fix.
 */
import type { Instance } from './instance.ts'
import { createLinear, type LinearModel } from './linear.ts'
import { hardness, type Rule, roomHardness } from './rules.ts'

export type RuleModel = {
	readonly model: LinearModel
	/** The column of each rule, in the order of the rules given, and how far it may go. */
	readonly columns: readonly { readonly column: number; readonly most: number }[]
	/** Columns that give a group something its room lacks. */
	readonly rooms: readonly { readonly column: number; readonly group: string; readonly feature: string }[]
	/** Columns that say who is where. */
	readonly places: readonly {
		readonly column: number
		readonly person: string
		readonly round: number
		readonly group: string
	}[]
}

/** Rules from `rulesOf` for the same rounds. */
export const ruleModel = (instance: Instance, rounds: readonly number[], rules: readonly Rule[]): RuleModel => {
	const linear = createLinear()
	const people = instance.people.length
	const mostOf = (rule: Rule) => (rule.kind === 'seats' ? people : rule.kind === 'topicOnce' ? rounds.length : 1)
	const columns = rules.map((rule) => {
		const most = mostOf(rule)
		return { column: linear.column(hardness[rule.kind], most), most }
	})
	const key = (...parts: readonly (string | number)[]) => JSON.stringify(parts)
	const ruleColumn = new Map(
		rules.map((rule, at) => {
			const about =
				'people' in rule
					? rule.people
					: [
							...('person' in rule ? [rule.person] : []),
							...('round' in rule ? [rule.round] : []),
							...(rule.kind === 'seats' || rule.kind === 'ban' ? [rule.group] : []),
						]
			return [key(rule.kind, ...about), columns[at]?.column ?? 0]
		}),
	)
	const columnOf = (kind: Rule['kind'], ...about: (string | number)[]) => ruleColumn.get(key(kind, ...about))

	const rooms: { column: number; group: string; feature: string }[] = []
	const roomColumn = new Map<string, number>()
	const roomFor = (group: string, feature: string): number => {
		const name = key(group, feature)
		const known = roomColumn.get(name)
		if (known !== undefined) return known
		const column = linear.column(roomHardness, 1)
		roomColumn.set(name, column)
		rooms.push({ column, group, feature })
		return column
	}

	const places: { column: number; person: string; round: number; group: string }[] = []
	const placeColumn = new Map<string, number>()
	const groupsOf = (round: number) => instance.groups.filter((group) => group.round === round)
	for (const person of instance.people) {
		const topics = new Map<string, number[]>()
		for (const round of rounds) {
			const pin = columnOf('pin', person.id, round)
			const host = columnOf('host', person.id, round)
			const place = columnOf('place', person.id, round)
			if (place === undefined) {
				// A duty in a round the person is not in can only be given up.
				for (const held of [pin, host]) if (held !== undefined) linear.row(1, 1, [[held, 1]])
				continue
			}
			const isHost = person.host[round] !== undefined
			const here = groupsOf(round).map((group) => {
				const column = linear.column(0, 1)
				places.push({ column, person: person.id, round, group: group.id })
				placeColumn.set(key(person.id, group.id), column)
				if (!isHost) topics.set(group.topic, [...(topics.get(group.topic) ?? []), column])
				return { group, column }
			})
			const all = here.map(({ column }): [number, number] => [column, 1])
			linear.row(1, 1, [...all, [place, 1]])
			const only = (rule: number | undefined, allowed: (at: number) => boolean) => {
				if (rule !== undefined) linear.row(-people, 0, [...all.filter((_, at) => !allowed(at)), [rule, -1]])
			}
			only(pin, (at) => here[at]?.group.id === person.pins[round])
			only(host, (at) => here[at]?.group.id === person.host[round])
			if (!isHost) only(columnOf('avoid', person.id), (at) => !person.avoid.includes(here[at]?.group.topic ?? ''))
			if (!isHost)
				for (const { group, column } of here) {
					const ban = columnOf('ban', person.id, group.id)
					if (ban !== undefined)
						linear.row(-1, 0, [
							[column, 1],
							[ban, -1],
						])
				}
			const needs = columnOf('needs', person.id)
			for (const { group, column } of here)
				for (const need of new Set(person.needs))
					if (needs !== undefined && !group.features.includes(need))
						linear.row(-2, 0, [
							[column, 1],
							[needs, -1],
							[roomFor(group.id, need), -1],
						])
		}
		const once = columnOf('topicOnce', person.id)
		if (once !== undefined)
			for (const list of topics.values())
				if (list.length > 1)
					linear.row(-people, 1, [...list.map((column): [number, number] => [column, 1]), [once, -1]])
	}
	for (const group of instance.groups) {
		const seats = columnOf('seats', group.id)
		if (seats === undefined) continue
		const inside = instance.people.flatMap(({ id }): [number, number][] => {
			const column = placeColumn.get(key(id, group.id))
			return column === undefined ? [] : [[column, 1]]
		})
		linear.row(-people, group.max, [...inside, [seats, -1]])
	}
	for (const rule of rules) {
		if (!('people' in rule)) continue
		const column = columnOf(rule.kind, ...rule.people) ?? 0
		const [a = '', b = ''] = rule.people
		for (const round of rounds)
			for (const group of groupsOf(round)) {
				const ofA = placeColumn.get(key(a, group.id))
				const ofB = placeColumn.get(key(b, group.id))
				if (ofA === undefined || ofB === undefined) continue
				if (rule.kind === 'apart') {
					linear.row(-1, 1, [
						[ofA, 1],
						[ofB, 1],
						[column, -1],
					])
					continue
				}
				for (const [one, other, absent] of [
					[ofA, ofB, columnOf('place', b, round)],
					[ofB, ofA, columnOf('place', a, round)],
				] as const)
					linear.row(-3, 0, [
						[one, 1],
						[other, -1],
						[column, -1],
						[absent ?? 0, -1],
					])
			}
	}
	return { model: linear.build(), columns, rooms, places }
}
