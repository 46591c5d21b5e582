/** Who could close a gap in the hall: whoever gains first, nobody at anybody's cost. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createJudge } from '../../../shared/allocation/stalls/evaluate.ts'
import { stallInstance } from '../../../shared/domain/marketplace/instanceOf.ts'
import { neighboursOf } from '../../../shared/domain/marketplace/neighbours.ts'
import { sameWish } from '../../../shared/domain/marketplace/options.ts'
import { decidePlace, placesAfter, placesOf } from '../../../shared/domain/marketplace/placing.ts'
import { anyMarket, anyMarketStep, movedMarket } from '../../support/anyMarket.ts'
import { marketOf, positionFact, stallFact } from '../../support/marketFacts.ts'

const at = (positionId: string, isPinned = false) => ({ place: { positionId, isPinned } })
const idsFor = (facts: Parameters<typeof neighboursOf>[0], positionId: string) =>
	neighboursOf(facts, positionId)?.map(({ stallId }) => stallId)

describe('neighbours of a gap', () => {
	const positions = [
		positionFact('gap', { xCm: 100 }),
		positionFact('next', { xCm: 400 }),
		positionFact('far', { xCm: 1400 }),
		positionFact('wall', { xCm: 2000, isWall: true }),
	]

	test('come with what they gain, then by how near they are', () => {
		const facts = marketOf({
			positions: positions.map((one) => (one.id === 'gap' ? { ...one, isWall: true } : one)),
			stalls: [
				stallFact('plain', at('next')),
				stallFact('wishes', { ...at('far'), needsWall: true }),
				stallFact('has', { ...at('wall'), needsWall: true }),
			],
		})
		expect(neighboursOf(facts, 'gap')).toEqual([
			{ stallId: 'wishes', code: 'far', metres: 13, gains: [{ wish: 'wall', of: null }] },
			{ stallId: 'plain', code: 'next', metres: 3, gains: [] },
			{ stallId: 'has', code: 'wall', metres: 19, gains: [] },
		])
	})

	test('are none that would lose by it, that may not stand there or that are pinned', () => {
		const facts = marketOf({
			positions,
			stalls: [
				stallFact('loses', { ...at('wall'), needsWall: true }),
				stallFact('large', { ...at('next'), tables: 2 }),
				stallFact('pinned', at('far', true)),
			],
		})
		expect(idsFor(facts, 'gap')).toEqual([])
	})

	test('stand no nearer to whoever wished to be far from them', () => {
		const facts = marketOf({
			positions,
			stalls: [stallFact('next', { ...at('next'), far: ['far'] }), stallFact('far', at('far'))],
		})
		expect(idsFor(facts, 'gap')).toEqual(['next'])
	})

	test('leave their place to a stall that is not there, where it could stand', () => {
		const stalls = [stallFact('absent', at('gap')), stallFact('other', at('next'))]
		expect(idsFor(marketOf({ positions, stalls }), 'gap')).toEqual(['other'])
		const absent = stallFact('absent', { ...at('gap'), sockets: 1 })
		expect(idsFor(marketOf({ positions, stalls: [absent, stalls[1] ?? absent] }), 'gap')).toEqual([])
		expect(neighboursOf(marketOf({ positions, stalls }), 'nowhere')).toBeNull()
	})

	test('may always do so by hand, and nobody who is there has less afterwards', () => {
		let seen = 0
		fc.assert(
			fc.property(anyMarket, fc.array(anyMarketStep, { minLength: 3, maxLength: 12 }), (start, steps) => {
				let facts = start
				for (const { stall, position } of steps) {
					const stallId = facts.stalls[stall % facts.stalls.length]?.id ?? ''
					const positionId = facts.positions[position % facts.positions.length]?.id ?? ''
					const decision = decidePlace(facts, { stallId, positionId, swap: true })
					if ('moves' in decision) facts = movedMarket(facts, decision.moves)
				}
				const { unmetOf } = createJudge(stallInstance(facts))
				const places = placesOf(facts)
				for (const { id } of facts.positions) {
					const absent = [...places].find(([, positionId]) => positionId === id)?.[0]
					for (const { stallId, gains } of neighboursOf(facts, id) ?? []) {
						seen++
						const decision = decidePlace(facts, { stallId, positionId: id, swap: true })
						expect(['placed', 'swapped']).toContain(decision.outcome)
						const after = placesAfter(places, 'moves' in decision ? decision.moves : [])
						for (const other of places.keys()) {
							if (other === absent) continue
							const before = unmetOf(other, (one) => places.get(one))
							const unmet = unmetOf(other, (one) => after.get(one))
							expect(unmet.filter((wish) => !before.some((one) => sameWish(one, wish)))).toEqual([])
							if (other === stallId) expect(before.length - unmet.length).toBe(gains.length)
						}
					}
				}
			}),
			{ numRuns: 100 },
		)
		expect(seen).toBeGreaterThan(50)
	})
})
