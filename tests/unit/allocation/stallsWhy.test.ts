import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evaluateStalls, type StallPlaces } from '../../../shared/allocation/stalls/evaluate.ts'
import { readStalls, type StallInstance } from '../../../shared/allocation/stalls/instance.ts'
import { solveStalls } from '../../../shared/allocation/stalls/solve.ts'
import { createStallWhy, type StallAlternative } from '../../../shared/allocation/stalls/why.ts'
import { anyHall, everyPlacing, hallOf } from '../../support/anyHall.ts'

const moved = (places: StallPlaces, { moves }: StallAlternative): StallPlaces => ({
	...places,
	...Object.fromEntries(moves.map(({ stall, to }) => [stall, to])),
})
/** One stall moves; or it and whoever stood there, who moves on if it is the one that is asked about. */
const isOffered = (instance: StallInstance, before: StallPlaces, after: StallPlaces, asked: string): boolean => {
	const [one = '', other, ...more] = instance.stalls.map(({ id }) => id).filter((id) => before[id] !== after[id])
	if (more.length > 0) return false
	if (other === undefined) return one === asked
	const isExchange = before[one] === after[other] && before[other] === after[one]
	return isExchange ? one === asked || other === asked : before[one === asked ? other : one] === after[asked]
}
const same = (one: object) => JSON.stringify(one)

describe('why a stall is where it is', () => {
	test('what is offered instead is allowed, meets the wish and costs what it says; nothing cheaper is passed over', () => {
		let offered = 0
		let none = 0
		fc.assert(
			fc.property(anyHall({ hasNeighbours: true }), (instance) => {
				const result = solveStalls(instance, { seed: 1, moves: 0 })
				if (result.outcome !== 'solved') return
				const { places, evaluation } = result
				const why = createStallWhy(instance, places)
				for (const { id } of instance.stalls) {
					const unmet = evaluation.unmet[id] ?? []
					const said = why.of(id)
					expect(said.map(({ wish, of }) => ({ wish, of }))).toEqual(unmet)
					for (const { cheapest, ...wish } of said) {
						const isMetBy = (other: ReturnType<typeof evaluateStalls>) =>
							!other.unmet[id]?.some((one) => same(one) === same(wish))
						const near = [...everyPlacing(instance)].filter((other) => isOffered(instance, places, other, id))
						const ways = near
							.map((other) => evaluateStalls(instance, other))
							.filter((one) => one.violations.length === 0 && isMetBy(one))
						if (!cheapest) {
							none += 1
							expect(ways).toEqual([])
							continue
						}
						offered += 1
						const then = evaluateStalls(instance, moved(places, cheapest))
						expect(then.violations).toEqual([])
						expect(isMetBy(then)).toBe(true)
						expect(cheapest.worst).toBe(then.worst - evaluation.worst)
						expect(cheapest.total).toBe(then.total - evaluation.total)
						for (const way of ways)
							if (instance.aims.fairness === 'total') expect(way.total).toBeGreaterThanOrEqual(then.total)
							else expect(way.worst).toBeGreaterThanOrEqual(then.worst)
					}
				}
			}),
			{ numRuns: 300, seed: 11 },
		)
		expect(offered).toBeGreaterThan(50)
		expect(none).toBeGreaterThan(10)
	})

	test('says who would lose what', () => {
		const instance = hallOf({
			positions: [
				{ id: 'P0', x: 0, y: 0, wall: true },
				{ id: 'P1', x: 5, y: 0 },
			],
			stalls: [
				{ id: 'a', needs: { wall: true }, priority: 3 },
				{ id: 'b', needs: { wall: true } },
			],
		})
		const result = solveStalls(instance, { seed: 1 })
		expect(result).toMatchObject({ outcome: 'solved', places: { a: 'P0', b: 'P1' }, proven: true })
		expect(createStallWhy(instance, { a: 'P0', b: 'P1' }).of('b')).toEqual([
			{
				wish: 'wall',
				of: null,
				cheapest: {
					moves: [
						{ stall: 'b', from: 'P1', to: 'P0' },
						{ stall: 'a', from: 'P0', to: 'P1' },
					],
					worst: 0,
					total: 0,
					loses: { a: [{ wish: 'wall', of: null }] },
				},
			},
		])
	})
})

describe('the instance of a hall', () => {
	test('every fault is said with its place', () => {
		const { faults } = readStalls({
			version: 1,
			kind: 'stalls',
			positions: [
				{ id: 'P0', x: 0, y: 0, circuit: 'C' },
				{ id: 'P0', x: 1, y: 0, near: ['a'] },
			],
			stalls: [{ id: 'a', watts: 100, near: ['a', 'nowhere'], pin: 'P9', ban: ['P9'] }],
		})
		expect(faults).toEqual([
			{ where: 'positions[1].id', what: '"P0" is there twice' },
			{ where: 'positions[0].circuit', what: 'there is no circuit "C"' },
			{ where: 'positions[1].near[0]', what: '"a" is a stall, so no zone may be called that' },
			{ where: 'stalls[0].watts', what: 'asks for watts but for no socket' },
			{ where: 'stalls[0].pin', what: 'there is no position "P9"' },
			{ where: 'stalls[0].ban', what: '"P9" is both pinned and ruled out' },
			{ where: 'stalls[0].ban[0]', what: 'there is no position "P9"' },
			{ where: 'stalls[0].near[0]', what: 'is the stall itself' },
			{
				where: 'stalls[0].near[1]',
				what: 'there is no stall "nowhere", and no position is near a zone called that',
			},
		])
		const form = readStalls({ version: 1, kind: 'stalls', positions: [{ id: 'P0', x: 'far' }], stalls: [], walls: 3 })
		expect(form.faults?.map(({ where }) => where)).toEqual(['positions[0].x', 'positions[0].y', 'the file'])
	})
})
