import { describe, expect, test } from 'vitest'
import { chainTo } from '../../../shared/allocation/chain.ts'
import { type Assignment, evaluate } from '../../../shared/allocation/evaluate.ts'
import { solve } from '../../../shared/allocation/solve.ts'
import { createWhy } from '../../../shared/allocation/why.ts'
import { instanceOf, solved } from '../../support/anyInstance.ts'
import { inventInstance } from '../../support/instances.ts'

const instance = instanceOf(
	inventInstance({ people: 60, groups: 8, topics: 8, rounds: 2, slack: 1, hasRules: true }, 4),
)
const { assignment } = solved(solve(instance, { seed: 1, moves: 50_000 }))
const before = evaluate(instance, assignment)

const moved = (changes: readonly { person: string; to: string }[], round: number): Assignment =>
	changes.reduce<Assignment>(
		(all, { person, to }) => ({ ...all, [person]: { ...all[person], [round]: to } }),
		assignment,
	)

describe('why here', () => {
	test('what another group would cost is what the evaluator says it costs, term by term', () => {
		const why = createWhy(instance, assignment)
		let looked = 0
		for (const { id } of instance.people.slice(0, 25)) {
			const { group, alternatives } = why(id, 1)
			for (const { by, group: to, with: other, price, terms } of alternatives) {
				if (by === 'none') continue
				const after = evaluate(
					instance,
					moved([{ person: id, to }, ...(other ? [{ person: other, to: group ?? '' }] : [])], 1),
				)
				expect(price).toBeCloseTo(after.cost.total - before.cost.total, 6)
				for (const term of [
					'preference',
					'loneVoice',
					'repeatTopic',
					'metAgain',
					'colleagues',
					'sectorMix',
					'belowMin',
					'apart',
				] as const)
					expect(terms[term] ?? 0).toBeCloseTo(after.cost[term] - before.cost[term], 6)
				looked += 1
			}
		}
		expect(looked).toBeGreaterThan(60)
	})

	test('says what makes a group impossible, and nothing of who is apart from whom', () => {
		const small = instanceOf({
			rounds: 1,
			topics: ['A', 'B'],
			groups: [
				{ id: 'a', round: 1, topic: 'A', max: 2, features: ['loop'] },
				{ id: 'b', round: 1, topic: 'B', max: 3 },
			],
			people: [
				{ id: 'p1', needs: ['loop'] },
				{ id: 'p2', pins: { 1: 'b' } },
				{ id: 'p3', avoid: ['A'] },
				{ id: 'p4', bans: ['a'] },
			],
			apart: [['p1', 'p3']],
		})
		const why = createWhy(small, { p1: { 1: 'a' }, p2: { 1: 'b' }, p3: { 1: 'b' }, p4: { 1: 'b' } })
		expect(why('p1', 1).alternatives).toMatchObject([{ group: 'b', by: 'none', because: 'needs' }])
		expect(why('p2', 1).alternatives).toMatchObject([{ group: 'a', by: 'none', because: 'held' }])
		expect(why('p3', 1).alternatives).toMatchObject([{ group: 'a', by: 'none', because: 'avoided' }])
		expect(why('p4', 1).alternatives).toMatchObject([{ group: 'a', by: 'none', because: 'banned' }])
		expect(why('nobody', 1).alternatives).toEqual([])
	})
})

describe('what it would take', () => {
	test('every chain can be walked, gives the topic asked for, and costs what it says', () => {
		let found = 0
		for (const { id, preferences = [] } of instance.people) {
			const here = instance.groups.find(({ id: group }) => group === assignment[id]?.[1])
			const topic = preferences[0]
			if (!here || topic === undefined || here.topic === topic) continue
			const chain = chainTo(instance, assignment, { person: id, round: 1, topic })
			if (!chain) continue
			found += 1
			const after = evaluate(instance, moved(chain.steps, 1))
			expect(after.violations).toEqual([])
			expect(chain.steps[0]?.person).toBe(id)
			expect(instance.groups.find(({ id: group }) => group === chain.steps[0]?.to)?.topic).toBe(topic)
			expect(chain.choices).toBe(after.cost.preference - before.cost.preference)
			expect(chain.price).toBeCloseTo(after.cost.total - before.cost.total, 6)
			expect(new Set(chain.steps.map(({ person }) => person)).size).toBe(chain.steps.length)
			for (const { person } of chain.steps.slice(1)) expect(chain.words).toContain(person)
		}
		expect(found).toBeGreaterThan(5)
	})
})
