import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compile } from '../../../shared/allocation/compile.ts'
import { createNetwork } from '../../../shared/allocation/flow.ts'
import { diceOf } from '../../../shared/allocation/random.ts'
import { createState } from '../../../shared/allocation/state.ts'
import { createTrack } from '../../../shared/allocation/track.ts'
import { anyInstance } from '../../support/anyInstance.ts'

describe('the cost of a change', () => {
	test('asked for and made are the same, and taken back nothing is left of it', () => {
		let prices = 0
		fc.assert(
			fc.property(anyInstance({ people: 14, rounds: 3, groups: 3, topics: 3 }), fc.nat(1e6), (instance, seed) => {
				const c = compile(instance)
				const state = createState(c)
				const track = createTrack(c, state)
				const dice = diceOf(seed)
				const empty = state.cost()
				const draw = () => {
					const round = dice.below(c.rounds)
					const person = dice.below(c.people)
					const first = c.firstGroup[round]!
					return {
						round,
						person,
						seat: round * c.people + person,
						group: first + dice.below(c.firstGroup[round + 1]! - first),
					}
				}
				for (let step = 0; step < 120; step++) {
					const { round, person, seat, group } = draw()
					if (c.isHere[seat] === 0) continue
					const before = state.cost()
					const from = state.at[seat]!
					if (from !== group && state.size[group]! < c.groupMax[group]!) {
						const price = state.movePrice(person, round, group, Number.POSITIVE_INFINITY)
						track.lift(person, round)
						track.put(person, round, group)
						expect(state.cost() - before).toBeCloseTo(price, 6)
						if (step % 2 === 0) {
							track.takeBack()
							expect(state.cost()).toBe(before)
						} else track.keep()
						prices += 1
						continue
					}
					if (from < 0 || from === group || state.size[group] === 0) continue
					const other = state.members[state.memberFrom[group]! + dice.below(state.size[group]!)]!
					const price = state.swapPrice(person, other, round, Number.POSITIVE_INFINITY)
					track.lift(person, round)
					track.lift(other, round)
					track.put(person, round, group)
					track.put(other, round, from)
					expect(state.cost() - before).toBeCloseTo(price, 6)
					track.keep()
					prices += 1
				}
				const best = track.best()
				track.returnToBest()
				expect(state.cost()).toBe(Math.min(best, empty))
				for (let seat = 0; seat < state.at.length; seat++)
					if (state.at[seat]! >= 0) state.leave(seat % c.people, Math.floor(seat / c.people))
				expect(state.cost()).toBe(empty)
			}),
			{ numRuns: 150, seed: 6 },
		)
		expect(prices).toBeGreaterThan(5000)
	})
})

describe('the flow', () => {
	test('is as cheap as the best of all assignments, by trying them', () => {
		const matrix = fc
			.integer({ min: 1, max: 5 })
			.chain((size) =>
				fc.array(fc.array(fc.nat(30), { minLength: size, maxLength: size }), { minLength: size, maxLength: size }),
			)
		const cheapest = (costs: number[][], row: number, used: ReadonlySet<number>): number =>
			row === costs.length
				? 0
				: Math.min(
						...costs[row]!.flatMap((cost, column) =>
							used.has(column) ? [] : [cost + cheapest(costs, row + 1, new Set([...used, column]))],
						),
					)
		fc.assert(
			fc.property(matrix, (costs) => {
				const size = costs.length
				const network = createNetwork(2 + 2 * size)
				const arcs = costs.map((row, a) => row.map((cost, b) => network.arc(2 + a, 2 + size + b, 1, cost)))
				for (let at = 0; at < size; at++) {
					network.arc(0, 2 + at, 1, 0)
					network.arc(2 + size + at, 1, 1, 0)
				}
				const { flow, cost } = network.run(0, 1)
				expect(flow).toBe(size)
				expect(cost).toBe(cheapest(costs, 0, new Set()))
				const used = arcs.flatMap((row, a) => row.map((arc, b) => network.flowOn(arc) * costs[a]![b]!))
				expect(used.reduce((sum, one) => sum + one, 0)).toBe(cost)
			}),
			{ numRuns: 200, seed: 7 },
		)
	})

	test('where it falls short, nothing leads out of what can still be reached', () => {
		const network = createNetwork(5)
		network.arc(0, 2, 3, 0)
		const narrow = network.arc(2, 3, 2, 1)
		network.arc(3, 1, 5, 0)
		expect(network.run(0, 1)).toEqual({ flow: 2, cost: 2 })
		expect([...network.reachable(0)]).toEqual([1, 0, 1, 0, 0])
		expect(network.flowOn(narrow)).toBe(2)
	})
})

describe('the dice', () => {
	test('fall alike for a seed, evenly, and otherwise for another', () => {
		const counts = new Int32Array(6)
		const dice = diceOf(1)
		for (let roll = 0; roll < 60_000; roll++) counts[dice.below(6)]! += 1
		for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(400)
		const first = Array.from({ length: 4 }, diceOf(7).next)
		expect(Array.from({ length: 4 }, diceOf(7).next)).toEqual(first)
		expect(Array.from({ length: 4 }, diceOf(8).next)).not.toEqual(first)
		expect([...diceOf(3).shuffle(Int32Array.from([1, 2, 3, 4, 5]))].sort()).toEqual([1, 2, 3, 4, 5])
	})
})
