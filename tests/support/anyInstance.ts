/** Instances for tests: read from plain JSON, and small random ones that bend every rule there is. */
import fc from 'fast-check'
import { type Instance, readInstance } from '../../shared/allocation/instance.ts'
import type { Infeasible, Solved } from '../../shared/allocation/solve.ts'

export const instanceOf = (given: Record<string, unknown>): Instance => {
	const { instance, faults } = readInstance({ version: 1, ...given })
	if (!instance) throw new Error(JSON.stringify(faults))
	return instance
}

export const solved = (result: Solved | Infeasible): Solved => {
	if (result.outcome === 'infeasible') throw new Error(JSON.stringify(result.conflicts))
	return result
}

export type Sizes = {
	readonly people: number
	readonly rounds: number
	readonly groups: number
	readonly topics: number
}

/** A random instance of at most these sizes. Most can be solved, many only just, some not at all. */
export const anyInstance = (most: Sizes): fc.Arbitrary<Instance> =>
	fc
		.record({
			people: fc.integer({ min: 1, max: most.people }),
			rounds: fc.integer({ min: 1, max: most.rounds }),
			groups: fc.integer({ min: 1, max: most.groups }),
			topics: fc.integer({ min: 1, max: most.topics }),
		})
		.chain(({ people, rounds, groups, topics }) => {
			const topicNames = Array.from({ length: topics }, (_, at) => `T${at}`)
			const ids = Array.from({ length: people }, (_, at) => `p${at}`)
			const some = <T>(list: readonly T[], max: number) =>
				fc.shuffledSubarray([...list], { maxLength: Math.min(max, list.length) })
			const often = Math.ceil(people / groups)
			const group = fc.record({
				topic: fc.constantFrom(...topicNames),
				min: fc.nat(Math.min(2, often)),
				extra: fc.integer({ min: -1, max: 3 }),
				features: fc.oneof({ weight: 3, arbitrary: fc.constant(['step', 'loop']) }, some(['step', 'loop'], 2)),
			})
			const rarely = <T>(value: fc.Arbitrary<T>, otherwise: T) =>
				fc.oneof({ weight: 9, arbitrary: fc.constant(otherwise) }, { weight: 1, arbitrary: value })
			const person = fc.record({
				sector: fc.constantFrom(undefined, 'LE', 'NP', 'VC'),
				voice: fc.boolean(),
				organisation: fc.constantFrom(undefined, 'o1', 'o2'),
				needs: rarely(some(['step', 'loop'], 2), []),
				wishes: fc.oneof(
					fc.record({ preferences: some(topicNames, 6) }),
					fc.record({
						costElse: fc.nat(9),
						costs: fc.dictionary(fc.constantFrom(...topicNames), fc.nat(20), { noNullPrototype: true }),
					}),
				),
				avoid: rarely(some(topicNames, 1), []),
				ban: rarely(fc.nat(rounds * groups - 1), -1),
				rounds: rarely(
					some(
						Array.from({ length: rounds }, (_, at) => at + 1),
						rounds,
					),
					undefined as number[] | undefined,
				),
				pin: rarely(fc.nat(rounds * groups - 1), -1),
				host: rarely(fc.nat(rounds * groups - 1), -1),
			})
			return fc
				.record({
					groups: fc.array(group, { minLength: rounds * groups, maxLength: rounds * groups }),
					people: fc.array(person, { minLength: people, maxLength: people }),
					apart: fc.array(some(ids, 2), { maxLength: 2 }),
					together: fc.array(some(ids, 2), { maxLength: 2 }),
					published: fc.boolean(),
					preset: fc.constantFrom('choices-first', 'balanced', 'mixing-first'),
					repeatTopic: fc.constantFrom('forbid', 'discourage', 'discourage', 'allow'),
					meetNewPeople: fc.boolean(),
					loneVoice: fc.boolean(),
				})
				.map((drawn) => {
					const roundOf = (at: number) => 1 + Math.floor(at / groups)
					const nameOf = (at: number) => `r${roundOf(at)}g${at % groups}`
					const held = (at: number) => (at < 0 ? {} : { [roundOf(at)]: nameOf(at) })
					return instanceOf({
						rounds,
						topics: topicNames,
						groups: drawn.groups.map(({ topic, min, extra, features }, at) => ({
							id: nameOf(at),
							round: roundOf(at),
							topic,
							min: Math.min(min, Math.max(0, often + extra)),
							max: Math.max(0, often + extra),
							features,
						})),
						people: drawn.people.map(({ wishes, rounds: only, pin, host, ban, sector, organisation, ...one }, at) => ({
							id: ids[at],
							...one,
							...wishes,
							...(sector ? { sector } : {}),
							...(organisation ? { organisation } : {}),
							...(only ? { rounds: only } : {}),
							pins: held(pin),
							host: held(host),
							bans: ban < 0 ? [] : [nameOf(ban)],
						})),
						apart: drawn.apart.filter((pair) => pair.length === 2),
						together: drawn.together.filter((pair) => pair.length === 2),
						published: drawn.published
							? Object.fromEntries(ids.map((id, at) => [id, { 1: nameOf(at % groups), 2: 'gone' }]))
							: {},
						aims: {
							preset: drawn.preset,
							repeatTopic: drawn.repeatTopic,
							meetNewPeople: drawn.meetNewPeople,
							loneVoice: drawn.loneVoice,
						},
					})
				})
		})
