import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { meanOf, readAs, shareOf, statisticsRule, treated } from '../../../shared/domain/statistics/rule.ts'

const mentalHealth = statisticsRule('mentalHealth')
const hospital = statisticsRule('hospital')

/** People who came to the forum, by how they took part: domain 6.1. */
const came = [36, 15, 43, 12, 18, 37, 8, 5, 6, 180]

describe('the worked figures', () => {
	test('of the forum, by the rule for mental health', () => {
		expect(came.map((count) => treated(mentalHealth, count))).toEqual([35, 15, 45, 10, 20, 35, 10, 5, 5, 180])
	})

	test('of the forum, by the rule for hospitals: the five and the six are not shown', () => {
		expect(came.map((count) => treated(hospital, count))).toEqual([35, 15, 45, 10, 20, 35, 10, null, null, 180])
	})

	test('nobody is few in mental health, and nought in hospitals', () => {
		expect([0, 1, 4, 5, 7, 8, 12].map((count) => treated(mentalHealth, count))).toEqual([
			null,
			null,
			null,
			5,
			5,
			10,
			10,
		])
		expect([0, 1, 7, 8, 12].map((count) => treated(hospital, count))).toEqual([0, null, null, 10, 10])
	})
})

describe('shares and means', () => {
	test('come from what is shown, in whole per cent, and not of small wholes', () => {
		expect(shareOf(35, 180)).toBe(19)
		expect(shareOf(null, 180)).toBe(null)
		expect(shareOf(5, null)).toBe(null)
		expect(shareOf(10, 15)).toBe(null)
		expect(shareOf(10, 20)).toBe(50)
	})

	test('of fewer than eight are not shown', () => {
		expect(meanOf(mentalHealth, [5, 4, 4, 5, 3, 5, 4])).toBe(null)
		expect(meanOf(mentalHealth, [5, 4, 4, 5, 3, 5, 4, 4])).toBe(4.3)
		expect(meanOf(statisticsRule('own', { least: 3, base: 1 }), [])).toBe(null)
	})
})

test('what a reader can take a shown number for is just the counts that are shown so', () => {
	const rules = [
		mentalHealth,
		hospital,
		...[1, 2, 3, 5, 10].flatMap((base) => [3, 5, 8, 10].map((least) => statisticsRule('own', { least, base }))),
	]
	fc.assert(
		fc.property(fc.constantFrom(...rules), fc.integer({ min: 0, max: 300 }), (rule, count) => {
			const shown = treated(rule, count)
			const [low, high] = readAs(rule, shown)
			expect(low).toBeLessThanOrEqual(count)
			expect(high).toBeGreaterThanOrEqual(count)
			for (let one = low; one <= high; one++) expect(treated(rule, one)).toBe(shown)
			expect(low === 0 || treated(rule, low - 1) !== shown).toBe(true)
			expect(treated(rule, high + 1)).not.toBe(shown)
		}),
		{ seed: 8, numRuns: 2000 },
	)
})
