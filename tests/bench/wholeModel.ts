/**
 * The whole of what the engine minds, but the mix of sectors, as one linear model: what HiGHS is given
 * when it has to do the work alone. For instances without pins, hosts, companions and keep-aparts.
 */
import { weightsOf } from '../../shared/allocation/aims.ts'
import type { Instance } from '../../shared/allocation/instance.ts'
import { createLinear, type LinearModel } from '../../shared/allocation/linear.ts'

type Term = readonly [column: number, value: number]

/** Adds a column that is at least `k * sum - k (k + 1) / 2` for every k: the pairs among `sum` things. */
const pairsColumn = (linear: ReturnType<typeof createLinear>, terms: readonly Term[], most: number, price: number) => {
	const pairs = linear.column(price, (most * (most - 1)) / 2, false)
	for (let k = 1; k < most; k++)
		linear.row(-(k * (k + 1)) / 2, most * most, [
			[pairs, 1],
			...terms.map(([column, value]): Term => [column, -k * value]),
		])
}

export const wholeModel = (instance: Instance): LinearModel => {
	const linear = createLinear()
	const weights = weightsOf(instance.aims)
	const inside = new Map<string, { column: number; person: Instance['people'][number] }[]>(
		instance.groups.map(({ id }) => [id, []]),
	)
	const meetings: Map<string, number>[] = []
	for (const person of instance.people) {
		const { preferences = [] } = person
		const wish = (topic: string) => {
			const rank = preferences.indexOf(topic)
			return preferences.length === 0 ? 0 : ((rank >= 0 ? weights.ranks[rank] : undefined) ?? weights.unranked)
		}
		const own = new Map<string, number>()
		const topics = new Map<string, Term[]>()
		for (let round = 1; round <= instance.rounds; round++) {
			if (person.rounds && !person.rounds.includes(round)) continue
			const here: Term[] = []
			for (const group of instance.groups) {
				if (group.round !== round || person.avoid.includes(group.topic)) continue
				if (!person.needs.every((need) => group.features.includes(need))) continue
				const column = linear.column(wish(group.topic), 1)
				own.set(group.id, column)
				here.push([column, 1])
				inside.get(group.id)?.push({ column, person })
				topics.set(group.topic, [...(topics.get(group.topic) ?? []), [column, 1]])
			}
			linear.row(1, 1, here)
		}
		for (const terms of topics.values())
			if (terms.length > 1 && weights.repeatTopic > 0)
				linear.row(-instance.rounds, 1, [
					...terms,
					[linear.column(weights.repeatTopic, instance.rounds - 1, false), -1],
				])
		meetings.push(own)
	}
	for (const group of instance.groups) {
		const members = inside.get(group.id) ?? []
		const all = members.map(({ column }): Term => [column, 1])
		linear.row(0, group.max, all)
		if (group.min > 0)
			linear.row(group.min, group.max + group.min, [...all, [linear.column(weights.belowMin, group.min, false), 1]])
		const voices = members.filter(({ person }) => person.voice).map(({ column }): Term => [column, 1])
		if (weights.loneVoice > 0 && voices.length > 0) {
			const has = linear.column(0, 1)
			const isLone = linear.column(weights.loneVoice, 1)
			linear.row(-voices.length, 0, [...voices, [has, -voices.length]])
			linear.row(0, voices.length + 1, [...voices, [has, -2], [isLone, 1]])
		}
		if (weights.colleagues > 0)
			for (const [organisation, colleagues] of Map.groupBy(members, ({ person }) => person.organisation ?? ''))
				if (organisation !== '' && colleagues.length > 1)
					pairsColumn(
						linear,
						colleagues.map(({ column }): Term => [column, 1]),
						Math.min(colleagues.length, group.max),
						weights.colleagues,
					)
	}
	if (weights.metAgain > 0)
		for (const [at, one] of meetings.entries())
			for (const other of meetings.slice(at + 1)) {
				const together: Term[] = []
				for (let round = 1; round <= instance.rounds; round++) {
					const same = linear.column(0, 1, false)
					for (const { id } of instance.groups.filter((group) => group.round === round)) {
						const a = one.get(id)
						const b = other.get(id)
						if (a !== undefined && b !== undefined)
							linear.row(-1, 1, [
								[a, 1],
								[b, 1],
								[same, -1],
							])
					}
					together.push([same, 1])
				}
				pairsColumn(linear, together, instance.rounds, weights.metAgain)
			}
	return linear.build()
}
