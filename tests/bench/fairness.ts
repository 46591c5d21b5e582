/**
 * The fairest choices as the engine's one flow finds them, beside HiGHS asked one thing after the other: the
 * fewest places nobody wished for, then, that held, the fewest fifth choices, then fourth, third and second.
 * Rounds are alike and tables of a size, where the flow promises to be exact. Instances are invented: no lists
 * of real preferences come with Foyer.
 */
import type { Highs } from 'highs'
import { loadHighs } from '../../electron/workers/loadHighs.ts'
import { compile } from '../../shared/allocation/compile.ts'
import { fairestChoices } from '../../shared/allocation/fairest.ts'
import type { Instance } from '../../shared/allocation/instance.ts'
import { createLinear, type LinearModel } from '../../shared/allocation/linear.ts'
import type { Shape } from '../support/instances.ts'
import { type BenchOptions, type Row, timed } from './measure.ts'
import { benchInstance } from './sizes.ts'

type Event = Pick<Shape, 'people' | 'groups' | 'topics'> & { readonly slack: number }

/** More tables than topics, as many, and few people at many; with hardly a seat to spare and with some. */
const events: readonly Event[] = [
	{ people: 48, groups: 8, topics: 6, slack: 1 },
	{ people: 60, groups: 8, topics: 8, slack: 1.15 },
	{ people: 90, groups: 15, topics: 5, slack: 1.02 },
	{ people: 120, groups: 10, topics: 10, slack: 1.02 },
	{ people: 150, groups: 30, topics: 12, slack: 1.1 },
	{ people: 300, groups: 20, topics: 12, slack: 1.02 },
]

/** From what is to be rarest to what matters least. */
const kinds = ['unranked', 'fifth', 'fourth', 'third', 'second'] as const
type Kind = (typeof kinds)[number]
type Counts = Readonly<Record<Kind, number>>
const wishes = ['first', 'second', 'third', 'fourth', 'fifth'] as const

const kindOf = (preferences: readonly string[], topic: string): Kind | null => {
	if (preferences.length === 0) return null
	const wish = wishes[preferences.indexOf(topic)] ?? 'unranked'
	return wish === 'first' ? null : wish
}

/**
 * Everybody in one group each round, no topic twice; as few of a kind as can be where `held` are what they
 * were found to be. One column for a topic and the features of its tables: a bench's instances have no more to tell.
 */
const modelOf = (instance: Instance, fewest: Kind, held: Partial<Counts>): LinearModel => {
	const linear = createLinear()
	const pools = Map.groupBy(instance.groups, ({ round, topic, features }) => [round, topic, ...features].join())
	const inside = new Map([...pools.keys()].map((name) => [name, [] as [number, number][]]))
	const ofKind = new Map(kinds.map((kind) => [kind, [] as [number, number][]]))
	for (const { needs, avoid, preferences = [], rounds } of instance.people) {
		const topics = new Map<string, [number, number][]>()
		for (let round = 1; round <= instance.rounds; round++) {
			if (rounds && !rounds.includes(round)) continue
			const here: [number, number][] = []
			for (const [name, [group]] of pools) {
				if (group?.round !== round || avoid.includes(group.topic)) continue
				if (!needs.every((need) => group.features.includes(need))) continue
				const kind = kindOf(preferences, group.topic)
				const column = linear.column(kind === fewest ? 1 : 0, 1)
				here.push([column, 1])
				inside.get(name)?.push([column, 1])
				topics.set(group.topic, [...(topics.get(group.topic) ?? []), [column, 1]])
				if (kind) ofKind.get(kind)?.push([column, 1])
			}
			linear.row(1, 1, here)
		}
		for (const terms of topics.values()) if (terms.length > 1) linear.row(0, 1, terms)
	}
	for (const [name, groups] of pools)
		linear.row(
			0,
			groups.reduce((sum, { max }) => sum + max, 0),
			inside.get(name) ?? [],
		)
	for (const kind of kinds) {
		const exactly = held[kind]
		if (exactly !== undefined) linear.row(exactly, exactly, ofKind.get(kind) ?? [])
	}
	return linear.build()
}

/** Null where HiGHS did not finish in time, or says it cannot be. */
const oneAfterTheOther = (highs: Highs, instance: Instance, seconds: number): Counts | null => {
	const held: Partial<Record<Kind, number>> = {}
	for (const kind of kinds) {
		const least = highs.withModel(modelOf(instance, kind, held), (model) => {
			model.options.set({ output_flag: false, random_seed: 1, time_limit: seconds, mip_rel_gap: 0, mip_abs_gap: 0.5 })
			model.run()
			const isFinished = model.getModelStatus() === highs.constants.modelStatus.optimal
			return isFinished ? Math.round(Number(model.info.get('objective_function_value'))) : null
		})
		if (least === null) return null
		held[kind] = least
	}
	return held as Counts
}

export const fairnessRows = async (isQuick: boolean, say: BenchOptions['say']): Promise<readonly Row[]> => {
	const highs = await loadHighs()
	const details: Record<string, number | string> = {}
	const times = { flow: 0, highs: 0 }
	let differing = 0
	let compared = 0
	for (const [at, { slack, ...size }] of (isQuick ? events.slice(0, 1) : events).entries()) {
		const name = `${size.people} × ${size.groups} × ${size.topics}, ${slack}`
		say(`the fairest choices, ${name}`)
		const given = benchInstance(size, slack, at + 1)
		const instance: Instance = { ...given, aims: { ...given.aims, repeatTopic: 'forbid' } }
		const ours = timed(() => fairestChoices(compile(instance)))
		const theirs = timed(() => oneAfterTheOther(highs, instance, 60))
		times.flow += ours.ms
		times.highs += theirs.ms
		const told = (counts: Counts | null) => (counts ? kinds.map((kind) => counts[kind]).join(' ') : 'not found')
		details[name] = `${told(ours.value)} | ${told(theirs.value)}`
		if (ours.value && theirs.value) compared += 1
		// What was not found by either is no proof that they agree.
		if (!ours.value || !theirs.value || told(ours.value) !== told(theirs.value)) differing += 1
	}
	return [
		{
			what: `The fairest choices of ${compared} events beside HiGHS, one rank after the other: profiles that differ`,
			unit: 'count',
			ours: differing,
			yardstick: null,
			target: { words: 'none', isMet: differing === 0 },
			details,
		},
		{
			what: 'The fairest choices of all of them',
			unit: 'ms',
			ours: times.flow,
			yardstick: { name: 'HiGHS', value: times.highs },
			target: null,
		},
	]
}
