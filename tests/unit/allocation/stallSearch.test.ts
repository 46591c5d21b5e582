/** The parts of the search for places: changes that leave everybody a position, weighed as they turn out. */
import { describe, expect, test } from 'vitest'
import { diceOf } from '../../../shared/allocation/random.ts'
import { createChanges } from '../../../shared/allocation/stalls/changes.ts'
import { compileStalls, shareOf, unmetWithin } from '../../../shared/allocation/stalls/compile.ts'
import { solveStalls } from '../../../shared/allocation/stalls/solve.ts'
import { createStallState } from '../../../shared/allocation/stalls/state.ts'
import { createWeigher } from '../../../shared/allocation/stalls/weigh.ts'
import { stallHall } from '../../bench/stallHall.ts'

const started = (stalls: number, seed: number) => {
	const instance = stallHall(stalls, seed, true)
	const begun = solveStalls(instance, { seed: 1, moves: 0 })
	if (begun.outcome !== 'solved') throw new Error(begun.outcome)
	const c = compileStalls(instance)
	const at = instance.positions.map(({ id }) => id)
	const state = createStallState(
		c,
		Int32Array.from(instance.stalls, ({ id }) => at.indexOf(begun.places[id] ?? '')),
	)
	return { instance, c, state }
}

describe.each([
	[20, 1],
	[40, 2],
	[60, 3],
])('a change in a hall of %i', (stalls, seed) => {
	test('leaves everybody a position where they may stand, and costs what was weighed', () => {
		const { c, state } = started(stalls, seed)
		state.limitShares(5000)
		const { movers, targets, draw } = createChanges(c, state, diceOf(seed))
		const { weigh, atLeast, cost, over } = createWeigher(c, state, movers, targets)
		const sizes = new Set<number>()
		for (let tries = 0; tries < 4000; tries++) {
			const length = draw()
			if (length === 0) continue
			sizes.add(length)
			const before = { cost: state.cost(), over: state.over() }
			const least = atLeast(length, before.over > 0 ? 0.5 : 0)
			weigh(length)
			const weighed = { cost: cost(), over: over() }
			for (let index = 0; index < length; index++) {
				expect(c.ok[(movers[index] as number) * c.positions + (targets[index] as number)]).toBe(1)
				state.shift(movers[index] as number, targets[index] as number)
			}
			expect(new Set(state.at).size).toBe(stalls)
			expect([...state.at].every((place, stall) => state.by[place] === stall)).toBe(true)
			expect(state.cost() - before.cost).toBe(weighed.cost)
			expect(state.over() - before.over).toBe(weighed.over)
			expect((least - 1) * c.pointCost).toBeLessThan(weighed.cost + 0.5 * weighed.over * c.pointCost)
		}
		// One alone, an exchange, chains, and clusters with whom they drive out.
		expect([1, 2, 3, 4, 5, 6].filter((size) => !sizes.has(size))).toEqual([])
		const anew = createStallState(c, state.at)
		expect(anew.cost()).toBe(state.cost())
		expect(anew.holds()).toBe(state.holds())
	})
})

test('what a stall may go without is the most that its share bears', () => {
	const { c } = started(40, 2)
	for (const limit of [0, 2499, 2500, 3333, 5000, 9999, 10_000])
		for (let stall = 0; stall < c.stalls; stall++) {
			const asked = c.asked[stall] as number
			const most = unmetWithin(c, stall, limit)
			expect(shareOf(most, asked)).toBeLessThanOrEqual(limit)
			if (most + c.grain <= asked) expect(shareOf(most + c.grain, asked)).toBeGreaterThan(limit)
		}
})

/** Proven by HiGHS on the model of the bench: no worst share is lower, and none with it has fewer points. */
test.each([
	[10, 1, 5000, 50],
	[10, 2, 5000, 50],
	[20, 1, 5000, 30],
	[20, 2, 5000, 30],
	[20, 4, 5000, 40],
	[40, 1, 6666, 130],
	[40, 2, 5000, 130],
	[60, 1, 3333, 160],
])('%i stalls that mind their neighbours, hall %i: as good as can be', (stalls, seed, worst, total) => {
	const { instance } = started(stalls, seed)
	const result = solveStalls(instance, { seed: 1 })
	if (result.outcome !== 'solved') throw new Error(result.outcome)
	expect([result.evaluation.worst, result.evaluation.total]).toEqual([worst, total])
})
