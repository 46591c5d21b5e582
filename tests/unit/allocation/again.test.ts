import { describe, expect, test } from 'vitest'
import { type Assignment, evaluate } from '../../../shared/allocation/evaluate.ts'
import type { Instance } from '../../../shared/allocation/instance.ts'
import { solve } from '../../../shared/allocation/solve.ts'
import { instanceOf, solved } from '../../support/anyInstance.ts'
import { inventInstance } from '../../support/instances.ts'

const given = inventInstance({ people: 120, groups: 10, topics: 8, rounds: 3, slack: 1.1, hasRules: true }, 5)
const instance = instanceOf(given)
const published = solved(solve(instance, { seed: 1, moves: 200_000 })).assignment

const without = (gone: ReadonlySet<string>): Instance => ({
	...instance,
	people: instance.people.filter(({ id }) => !gone.has(id)),
	apart: instance.apart.filter((pair) => !pair.some((id) => gone.has(id))),
	together: instance.together.filter((pair) => !pair.some((id) => gone.has(id))),
})
const again = (changed: Instance): Assignment => {
	const { outcome, assignment, evaluation } = solved(solve({ ...changed, published }, { seed: 2, moves: 60_000 }))
	expect(evaluation.violations).toEqual([])
	expect(outcome).toBe('solved')
	return assignment
}
/** Who is somewhere else than they were told, in any round. */
const movedIn = (after: Assignment): string[] =>
	Object.keys(after).filter((id) =>
		Object.entries(after[id] ?? {}).some(
			([round, group]) => published[id]?.[round] !== undefined && published[id]?.[round] !== group,
		),
	)

describe('solving again after people were told', () => {
	test('nothing has changed: nobody moves', () => expect(movedIn(again(instance))).toEqual([]))

	test('one does not come: hardly anybody moves', () =>
		expect(movedIn(again(without(new Set(['p7'])))).length).toBeLessThanOrEqual(1))

	test('one in twenty does not come: a few move, and only where it gains more than their move costs', () => {
		const gone = new Set(instance.people.filter((_, at) => at % 20 === 3).map(({ id }) => id))
		const left = { ...without(gone), published }
		const after = again(left)
		expect(movedIn(after).length).toBeLessThanOrEqual(3)
		const stayed = Object.fromEntries(Object.entries(published).filter(([id]) => !gone.has(id)))
		expect(evaluate(left, after).cost.total).toBeLessThanOrEqual(evaluate(left, stayed).cost.total)
	})

	test('somebody walks in: they get a place, and hardly anybody moves', () => {
		const [first] = instance.people
		if (!first) throw new Error('nobody')
		const after = again({ ...instance, people: [...instance.people, { ...first, id: 'new', rounds: undefined }] })
		expect(Object.values(after.new ?? {}).filter((group) => group !== null)).toHaveLength(3)
		expect(movedIn(after).length).toBeLessThanOrEqual(2)
	})

	test('a room closes, listed with no seats or not at all: those in it move, and nobody draws a partner from it', () => {
		const closed = instance.groups[3]?.id ?? ''
		const inside = new Set(Object.keys(published).filter((id) => Object.values(published[id] ?? {}).includes(closed)))
		const roomier = instance.groups.map((group) => ({ ...group, max: group.max + 2 }))
		for (const groups of [
			roomier.map((group) => (group.id === closed ? { ...group, min: 0, max: 0 } : group)),
			roomier.filter((group) => group.id !== closed),
		]) {
			const after = again({ ...instance, groups })
			expect(Object.values(after).flatMap((rounds) => Object.values(rounds))).not.toContain(closed)
			expect(movedIn(after).filter((id) => !inside.has(id)).length).toBeLessThanOrEqual(3)
		}
	})

	test('a sixth more people walk in at once and all are seated', () => {
		const more = instance.people
			.slice(0, 20)
			.map((person) => ({ ...person, id: `new-${person.id}`, rounds: undefined }))
		const groups = instance.groups.map((group) => ({ ...group, max: group.max + 1 }))
		const after = again({ ...instance, groups, people: [...instance.people, ...more] })
		expect(Object.values(after).flatMap((rounds) => Object.values(rounds))).not.toContain(null)
	})
})

describe('what moves may do', () => {
	test('a lone voice is never helped by a room that does not suit them', () => {
		const rounds = [1, 2]
		const needy = instanceOf({
			rounds: 2,
			topics: ['A', 'B'],
			groups: rounds.flatMap((round) => [
				{ id: `step${round}`, round, topic: 'A', max: 4, features: ['stepFree'] },
				{ id: `stairs${round}`, round, topic: 'B', max: 4 },
			]),
			people: Array.from({ length: 8 }, (_, at) => ({
				id: `p${at}`,
				voice: at < 3,
				needs: at === 0 ? ['stepFree'] : [],
			})),
			aims: { repeatTopic: 'allow', weights: { loneVoice: 100_000 } },
		})
		const { assignment, evaluation } = solved(solve(needy, { seed: 1, moves: 20_000 }))
		expect(assignment.p0).toEqual({ 1: 'step1', 2: 'step2' })
		expect(evaluation.loneVoices).toBe(0)
	})

	test('topics that one round has and another has not never lead into the wrong round', () => {
		const two = instanceOf({
			rounds: 2,
			topics: ['A', 'B', 'C'],
			groups: [
				{ id: 'a1', round: 1, topic: 'A', max: 3 },
				{ id: 'b1', round: 1, topic: 'B', max: 3 },
				{ id: 'b2', round: 2, topic: 'B', max: 3 },
				{ id: 'c2', round: 2, topic: 'C', max: 3 },
			],
			people: Array.from({ length: 6 }, (_, at) => ({ id: `p${at}`, preferences: ['C', 'A', 'B'] })),
			aims: { repeatTopic: 'forbid' },
		})
		const { evaluation } = solved(solve(two, { seed: 1, moves: 20_000 }))
		expect(evaluation.violations).toEqual([])
		expect(evaluation.profile.overall).toMatchObject({ first: 3, second: 3, third: 6 })
	})

	test('companions keep together while both are there, and a host takes a seat without a wish', () => {
		const pair = instanceOf({
			rounds: 2,
			topics: ['A', 'B'],
			groups: [1, 2].flatMap((round) => ['A', 'B'].map((topic) => ({ id: `${topic}${round}`, round, topic, max: 2 }))),
			people: [
				{ id: 'pa', preferences: ['B', 'A'], host: { 1: 'A1' } },
				{ id: 'pb', preferences: ['B', 'A'] },
				{ id: 'pc', preferences: ['A', 'B'], rounds: [2] },
				{ id: 'pd', preferences: ['A', 'B'], rounds: [1] },
			],
			together: [
				['pa', 'pb'],
				['pc', 'pd'],
			],
		})
		const { assignment, evaluation } = solved(solve(pair, { seed: 1, moves: 5_000 }))
		expect(assignment.pb?.[1]).toBe('A1')
		expect(assignment.pa?.[2]).toBe(assignment.pb?.[2])
		expect(assignment.pc).toEqual({ 2: 'A2' })
		expect(evaluation.profile.rounds[0]).toMatchObject({ first: 0, second: 2, noChoice: 0 })
	})
})
