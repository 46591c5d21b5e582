import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cheapestChoices } from '../../../shared/allocation/bound.ts'
import { compile } from '../../../shared/allocation/compile.ts'
import { evaluate } from '../../../shared/allocation/evaluate.ts'
import { readInstance } from '../../../shared/allocation/instance.ts'
import { diceOf } from '../../../shared/allocation/random.ts'
import { solve, solving } from '../../../shared/allocation/solve.ts'
import { anyInstance, instanceOf, solved } from '../../support/anyInstance.ts'
import { inventInstance } from '../../support/instances.ts'
import { everyAllocation } from '../../support/tryingAll.ts'

const small = { people: 12, rounds: 3, groups: 4, topics: 5 }
const tiny = { people: 4, rounds: 2, groups: 2, topics: 3 }

describe('any instance', () => {
	test('breaks no rule, never costs less than the bound, and is the same again', () => {
		fc.assert(
			fc.property(anyInstance(small), fc.nat(1000), (instance, seed) => {
				// The engine throws where its own cost is not the evaluator's, to the last digit.
				const result = solve(instance, { seed, moves: 3000 })
				expect(solve(instance, { seed, moves: 3000 })).toEqual(result)
				if (result.outcome !== 'solved') return
				expect(result.evaluation.violations).toEqual([])
				const { preference, repeatTopic } = result.evaluation.cost
				expect(preference + repeatTopic).toBeGreaterThanOrEqual(result.lowerBound)
			}),
			{ numRuns: 300, seed: 4 },
		)
	})

	test('said to be impossible is impossible, and the bound is a bound, by trying every allocation', () => {
		let solvable = 0
		fc.assert(
			fc.property(anyInstance(tiny), (instance) => {
				const result = solve(instance, { seed: 1, moves: 2000 })
				let least = Number.POSITIVE_INFINITY
				let leastTotal = Number.POSITIVE_INFINITY
				for (const one of everyAllocation(instance)) {
					const { cost, violations } = evaluate(instance, one)
					if (violations.length > 0) continue
					least = Math.min(least, cost.preference + cost.repeatTopic)
					leastTotal = Math.min(leastTotal, cost.total)
				}
				if (result.outcome === 'infeasible') expect(least).toBe(Number.POSITIVE_INFINITY)
				else expect(result.lowerBound).toBeLessThanOrEqual(least)
				if (least === Number.POSITIVE_INFINITY) expect(result.outcome).not.toBe('solved')
				else {
					solvable += 1
					expect(result.outcome).toBe('solved')
					if (instance.aims.preset !== 'choices-first')
						expect(solved(result).evaluation.cost.total).toBeCloseTo(leastTotal, 6)
				}
			}),
			{ numRuns: 150, seed: 5 },
		)
		expect(solvable).toBeGreaterThan(50)
	})
})

describe('the bound', () => {
	test('is reached where rounds are alike and everybody is there', () => {
		for (let seed = 1; seed <= 10; seed++) {
			const given = inventInstance({ people: 60, groups: 8, topics: 8, rounds: 3, slack: 1, hasRules: false }, seed)
			const plain = given.people.map((person) => ({ ...person, needs: [] }))
			const instance = instanceOf({ ...given, people: plain })
			const { lowerBound } = cheapestChoices(compile(instance), diceOf(1))
			const { evaluation } = solved(solve(instance, { seed, moves: 0 }))
			expect(evaluation.cost.preference + evaluation.cost.repeatTopic).toBe(lowerBound)
		}
	})
})

describe('mixing', () => {
	test('ten groups of eight meet nobody twice in three rounds (social golfer)', () => {
		const rounds = [1, 2, 3]
		const instance = instanceOf({
			rounds: 3,
			topics: ['T'],
			groups: rounds.flatMap((round) =>
				Array.from({ length: 10 }, (_, at) => ({ id: `${round}-${at}`, round, topic: 'T', max: 8 })),
			),
			people: Array.from({ length: 80 }, (_, at) => ({ id: `p${at}` })),
			aims: { repeatTopic: 'allow' },
		})
		expect(solved(solve(instance, { seed: 1, moves: 400_000 })).evaluation.repeats).toBe(0)
	})

	test('leaves no voice alone where there are enough', () => {
		const given = inventInstance({ people: 60, groups: 8, topics: 8, rounds: 3, slack: 1.15, hasRules: true }, 3)
		const { evaluation } = solved(solve(instanceOf(given), { seed: 1, moves: 200_000 }))
		expect(evaluation.loneVoices).toBe(0)
	})

	test('choices first gives up a little of choices before it leaves somebody the only voice', () => {
		for (const seed of [2, 4, 5]) {
			const given = inventInstance({ people: 60, groups: 8, topics: 8, rounds: 3, slack: 1.02, hasRules: false }, seed)
			const options = { seed: 1, moves: 60_000, preset: 'choices-first' } as const
			const { evaluation, lowerBound } = solved(solve(instanceOf(given), options))
			expect(evaluation.loneVoices).toBe(0)
			expect(evaluation.cost.preference).toBeLessThanOrEqual(lowerBound * 1.1)
		}
	})

	test('choices first keeps choices next to the best possible', () => {
		const given = inventInstance({ people: 60, groups: 8, topics: 8, rounds: 3, slack: 1.1, hasRules: false }, 2)
		const costOf = (preset: 'choices-first' | 'mixing-first') =>
			solved(solve(instanceOf(given), { seed: 1, moves: 100_000, preset }))
		const { evaluation, lowerBound } = costOf('choices-first')
		expect(evaluation.cost.preference).toBeLessThanOrEqual(lowerBound * 1.005)
		expect(costOf('mixing-first').evaluation.repeats).toBeLessThan(evaluation.repeats)
	})
})

describe('stopping', () => {
	test('keeps the best allocation so far, and says how many moves it took', () => {
		const { instance } = readInstance(
			inventInstance({ people: 60, groups: 8, topics: 8, rounds: 2, slack: 1.1, hasRules: true }, 1),
		)
		if (!instance) throw new Error('no instance')
		let calls = 0
		const stopped = solved(solve(instance, { seed: 1 }, () => ++calls === 3))
		expect(stopped.moves).toBe(2 * 4096)
		expect(stopped.outcome).toBe('solved')
		const costs: number[] = []
		const steps = solving(instance, { seed: 1 })
		for (let step = steps.next(); step.done !== true && costs.length < 3; step = steps.next())
			costs.push(step.value.cost)
		expect(stopped.evaluation.cost.total).toBeLessThanOrEqual(Math.min(...costs))
	})
})
