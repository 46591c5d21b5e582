import fc from 'fast-check'
import type { Highs } from 'highs'
import { beforeAll, describe, expect, test } from 'vitest'
import { loadHighs } from '../../../electron/workers/loadHighs.ts'
import { explainRules, proveChoices } from '../../../electron/workers/prover.ts'
import { cheapestChoices } from '../../../shared/allocation/bound.ts'
import { compile } from '../../../shared/allocation/compile.ts'
import { evaluate } from '../../../shared/allocation/evaluate.ts'
import { fairestChoices } from '../../../shared/allocation/fairest.ts'
import type { Instance } from '../../../shared/allocation/instance.ts'
import { quickXplain } from '../../../shared/allocation/quickXplain.ts'
import { diceOf } from '../../../shared/allocation/random.ts'
import { solve } from '../../../shared/allocation/solve.ts'
import { anyInstance, instanceOf } from '../../support/anyInstance.ts'
import { canBe, everyAllocation, withOnly } from '../../support/tryingAll.ts'

let highs: Highs
beforeAll(async () => {
	highs = await loadHighs()
})

describe('why it cannot be', () => {
	test('a conflict is one, and a minimal one: without any of its rules it is none', () => {
		let impossible = 0
		fc.assert(
			fc.property(anyInstance({ people: 4, rounds: 2, groups: 2, topics: 2 }), (drawn) => {
				const instance = { ...drawn, aims: { ...drawn.aims, repeatTopic: 'discourage' as const } }
				const explained = explainRules(highs, instance)
				if (canBe(instance)) {
					expect(explained.outcome).toBe('possible')
					if (explained.outcome === 'possible') expect(evaluate(instance, explained.base).violations).toEqual([])
					return
				}
				if (explained.outcome !== 'impossible') throw new Error('it is said to be possible')
				impossible += 1
				expect(explained.smallestFix.length).toBeGreaterThan(0)
				for (const { rules } of explained.conflicts) {
					// A duty in a round its holder is not in: the two rules are one thing to the brute force.
					if (rules.length < 2) continue
					expect(canBe(withOnly(instance, rules))).toBe(false)
					for (const rule of rules)
						expect(
							canBe(
								withOnly(
									instance,
									rules.filter((one) => one !== rule),
								),
							),
						).toBe(true)
				}
			}),
			{ numRuns: 150, seed: 8 },
		)
		expect(impossible).toBeGreaterThan(10)
	})

	const three = (more: object) =>
		instanceOf({
			rounds: 1,
			topics: ['A', 'B'],
			groups: [
				{ id: 'g1', round: 1, topic: 'A', max: 3, features: ['stepFree', 'loop'] },
				{ id: 'g2', round: 1, topic: 'B', max: 3, features: ['stepFree', 'loop'] },
				{ id: 'g3', round: 1, topic: 'B', max: 9 },
			],
			people: [1, 2, 3, 4, 5].map((at) => ({ id: `p${at}`, needs: at < 4 ? ['stepFree', 'loop'] : [] })),
			...more,
		})

	test('three people apart, two rooms that suit them: nine rules, and a room is found before a need is given up', () => {
		const explained = explainRules(highs, three({ apart: [['p1', 'p2', 'p3']] }))
		if (explained.outcome !== 'impossible') throw new Error('it is said to be possible')
		expect(explained.conflicts[0]?.because).toHaveLength(9)
		expect(explained.conflicts[0]?.people).toEqual(['p1', 'p2', 'p3'])
		expect(explained.smallestFix).toEqual(['Find g3 a room with stepFree.', 'Find g3 a room with loop.'])
	})

	test('too few suitable seats are said with the people, the groups and how many are short', () => {
		const instance = three({
			groups: [
				{ id: 'g1', round: 1, topic: 'A', max: 2, features: ['stepFree', 'loop'] },
				{ id: 'g3', round: 1, topic: 'B', max: 9 },
			],
		})
		const result = solve(instance, { seed: 1 })
		if (result.outcome !== 'infeasible') throw new Error('it is said to be possible')
		expect(result.conflicts).toHaveLength(1)
		expect(result.conflicts[0]?.what).toBe(
			'Round 1: 3 people (p1, p2 and p3) must be placed, and the only group for them (g1) has 2 seats: short by 1. 3 of them need stepFree; 3 of them need loop.',
		)
		expect(result.conflicts[0]?.shortage).toEqual({
			seats: 2,
			short: 1,
			needs: [
				{ need: 'stepFree', people: 3 },
				{ need: 'loop', people: 3 },
			],
			avoiding: 0,
			banned: 0,
			held: 0,
		})
	})

	test('rules that clash are said without any search', () => {
		const said = (more: object) => {
			const result = solve(three(more), { seed: 1 })
			return result.outcome === 'infeasible' ? result.conflicts.map(({ what }) => what).join(' ') : result.outcome
		}
		const person = (more: object) => ({ people: [{ id: 'p1', ...more }, { id: 'p2' }] })
		expect(said(person({ needs: ['loop'], pins: { 1: 'g3' } }))).toContain('p1 is pinned to g3, which lacks loop')
		expect(said(person({ avoid: ['A'], pins: { 1: 'g1' } }))).toContain('asked to avoid that topic')
		expect(said(person({ bans: ['g1'], pins: { 1: 'g1' } }))).toContain(
			'p1 is pinned to g1, and g1 is ruled out for p1',
		)
		expect(said(person({ bans: ['g1', 'g2', 'g3'] }))).toContain('no group for p1: g1, g2 and g3 are ruled out')
		expect(said(person({ pins: { 1: 'g1' }, host: { 1: 'g2' } }))).toContain('p1 is pinned to g1 and hosts g2')
		expect(said(person({ rounds: [], host: { 1: 'g2' } }))).toContain('is not there in that round')
		expect(said({ apart: [['p1', 'p2']], together: [['p1', 'p2']] })).toContain(
			'must be apart, and they must be together',
		)
		expect(said(person({ needs: ['tea'] }))).toContain('there is no group for p1: they need tea')
	})

	test('a clash is told as rules too, and a ban can be given up', () => {
		const clash = (more: object) => {
			const result = solve(three(more), { seed: 1 })
			return result.outcome === 'infeasible' ? result.conflicts.map(({ rules }) => rules) : []
		}
		expect(clash({ people: [{ id: 'p1', needs: ['loop'], pins: { 1: 'g3' } }] })).toEqual([
			[
				{ kind: 'pin', person: 'p1', round: 1, group: 'g3' },
				{ kind: 'needs', person: 'p1' },
			],
		])
		expect(clash({ people: [{ id: 'p1' }, { id: 'p2' }], apart: [['p1', 'p2']], together: [['p1', 'p2']] })[0]).toEqual(
			[
				{ kind: 'apart', people: ['p1', 'p2'] },
				{ kind: 'together', people: ['p1', 'p2'] },
			],
		)
		const banned = three({ people: [{ id: 'p1', bans: ['g1', 'g2', 'g3'] }] })
		const explained = explainRules(highs, banned)
		if (explained.outcome !== 'impossible') throw new Error('it is said to be possible')
		expect(explained.fixes).toMatchObject([{ kind: 'rule', rule: { kind: 'ban', person: 'p1' }, much: 1 }])
		expect(explained.smallestFix[0]).toMatch(/^Allow g[123] for p1 after all\.$/)
		const quick = explainRules(highs, banned, false)
		expect(quick).toMatchObject({ outcome: 'impossible', conflicts: [] })
	})

	test('quickXplain finds the few among many', () => {
		const culprits = new Set([3, 17, 40])
		let asked = 0
		const found = quickXplain(
			Array.from({ length: 64 }, (_, at) => at),
			(rules) => {
				asked += 1
				return rules.filter((one) => culprits.has(one)).length < 3
			},
		)
		expect(found).toEqual([3, 17, 40])
		expect(asked).toBeLessThan(40)
	})
})

describe('how good it could be', () => {
	test('HiGHS proves at least the bound of the flow, and never more than what can be had', () => {
		fc.assert(
			fc.property(anyInstance({ people: 4, rounds: 2, groups: 2, topics: 3 }), (instance) => {
				const least = [...costsOf(instance)].reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
				if (least === Number.POSITIVE_INFINITY) return
				const proven = proveChoices(highs, instance, 10)
				const flow = cheapestChoices(compile(instance), diceOf(1)).lowerBound
				expect(proven?.isFinished).toBe(true)
				expect(proven?.lowerBound).toBeGreaterThanOrEqual(flow)
				expect(proven?.lowerBound).toBeLessThanOrEqual(least)
			}),
			{ numRuns: 100, seed: 9 },
		)
	})

	test('the fairest choices are those of the best of all allocations, by trying them', () => {
		for (let seed = 1; seed <= 12; seed++) {
			const dice = diceOf(seed)
			const instance = instanceOf({
				rounds: 2,
				topics: ['A', 'B', 'C'],
				groups: [1, 2].flatMap((round) =>
					['A', 'B', 'C'].map((topic) => ({ id: `${topic}${round}`, round, topic, max: 1 + dice.below(2) })),
				),
				people: [1, 2, 3].map((at) => ({ id: `p${at}`, preferences: ['A', 'B', 'C'].slice(0, 1 + dice.below(3)) })),
				aims: { repeatTopic: 'forbid' },
			})
			const best = [...everyAllocation(instance)].length > 0 ? fairestByTrying(instance) : null
			const found = fairestChoices(compile(instance))
			if (best === null) continue
			expect(found).not.toBeNull()
			// With unequal rounds the flow may promise more than there is, never less.
			expect(found?.unranked).toBeLessThanOrEqual(best[0] ?? 0)
			if (
				instance.groups.every(({ max, topic }) =>
					instance.groups.every((one) => one.topic !== topic || one.max === max),
				)
			)
				expect([found?.unranked, found?.third, found?.second]).toEqual(best)
		}
	})
})

function* costsOf(instance: Instance): Generator<number> {
	for (const one of everyAllocation(instance)) {
		const { cost, violations } = evaluate(instance, one)
		if (violations.length === 0) yield cost.preference + cost.repeatTopic
	}
}

/** Fewest unranked, then third, then second choices. */
const fairestByTrying = (instance: Instance): number[] | null => {
	let best: number[] | null = null
	for (const one of everyAllocation(instance)) {
		const { profile, violations } = evaluate(instance, one)
		if (violations.length > 0) continue
		const { unranked, third, second } = profile.overall
		const mine = [unranked, third, second]
		const differs = best === null ? 0 : mine.findIndex((value, at) => value !== best?.[at])
		if (best === null || (differs >= 0 && (mine[differs] ?? 0) < (best[differs] ?? 0))) best = mine
	}
	return best
}
