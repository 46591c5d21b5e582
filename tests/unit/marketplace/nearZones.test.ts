/** What a position is near: what is said of it, and what the drawing shows. */
import { describe, expect, test } from 'vitest'
import { usualStallAims } from '../../../shared/domain/marketplace/facts.ts'
import { stallInstance } from '../../../shared/domain/marketplace/instanceOf.ts'
import { drawnNear, zonesNear } from '../../../shared/domain/marketplace/nearZones.ts'
import { optionsOf } from '../../../shared/domain/marketplace/options.ts'
import { unmetOf } from '../../../shared/domain/marketplace/standing.ts'
import { whyHere } from '../../../shared/domain/marketplace/whyHere.ts'
import { sampleEvent, sampleIds } from '../../../shared/domain/samples/samples.ts'
import { marketOf, positionFact, stallFact, zoneFact } from '../../support/marketFacts.ts'

/** From 110 to 290 across, from 60 to 140 along. */
const position = positionFact('M01')
const aims = { nearMetres: 5 }

describe('near', () => {
	test('is as far as the aims say, from edge to edge, whichever side it is on', () => {
		const at = (xCm: number, yCm: number) => drawnNear(position, [zoneFact('z', 'queue', { xCm, yCm })], aims)
		expect(at(790, 0)).toEqual(['queue'])
		expect(at(791, 0)).toEqual([])
		expect(at(0, 640)).toEqual(['queue'])
		expect(at(0, 641)).toEqual([])
		// 300 across and 400 along.
		expect(at(590, 540)).toEqual(['queue'])
		expect(at(591, 540)).toEqual([])
		expect(drawnNear(position, [zoneFact('z', 'queue', { xCm: 291, yCm: 0 })], { nearMetres: 0 })).toEqual([])
		expect(drawnNear(position, [zoneFact('z', 'queue', { xCm: 290, yCm: 0 })], { nearMetres: 0 })).toEqual(['queue'])
	})

	test('turns with the position', () => {
		const zones = [zoneFact('z', 'photoWall', { xCm: 741, yCm: 0 })]
		expect(drawnNear(position, zones, aims)).toEqual(['photoWall'])
		expect(drawnNear(positionFact('M01', { turned: 90 }), zones, aims)).toEqual([])
	})

	test('is what is said and what is drawn, each kind once and always in the same order', () => {
		const zones = [
			zoneFact('1', 'queue', { xCm: 300, yCm: 0 }),
			zoneFact('2', 'queue', { xCm: 400, yCm: 0 }),
			zoneFact('3', 'exit', { xCm: 300, yCm: 0 }),
			zoneFact('4', 'photoWall', { xCm: 2000, yCm: 0 }),
		]
		const said = positionFact('M01', { near: ['photoWall', 'queue', 'entrance'] })
		expect(zonesNear(said, zones, aims)).toEqual(['entrance', 'exit', 'queue', 'photoWall'])
		expect(
			zonesNear(positionFact('M01', { near: ['entrance', 'photoWall', 'queue'] }), zones.toReversed(), aims),
		).toEqual(zonesNear(said, zones, aims))
		expect(zonesNear(said, [], aims)).toEqual(['entrance', 'queue', 'photoWall'])
	})
})

describe('a wish about a part of the hall', () => {
	const facts = marketOf({
		zones: [zoneFact('way', 'quietExit', { xCm: 2800, yCm: 0 })],
		positions: [positionFact('M01'), positionFact('M02', { xCm: 2400 })],
		stalls: [stallFact('a', { near: ['quietExit'], place: { positionId: 'M01', isPinned: false } })],
	})

	test('is met where it is drawn, in everything that tells of it', () => {
		expect(stallInstance(facts).positions.map(({ near }) => near)).toEqual([[], ['quietExit']])
		const wish = { wish: 'near', of: 'quietExit' }
		expect(unmetOf(facts)('a')).toEqual([wish])
		expect(optionsOf(facts, 'a')?.map(({ code, unmet }) => [code, unmet])).toEqual([
			['M02', []],
			['M01', [wish]],
		])
		const why = whyHere(facts, 'a')
		if (why.outcome !== 'known') throw new Error(why.outcome)
		expect(why.unmet).toMatchObject([{ ...wish, cheapest: { moves: [{ fromCode: 'M01', toCode: 'M02' }] } }])
	})

	test('goes by the aims of the event', () => {
		const strict = { ...facts, aims: { ...usualStallAims, nearMetres: 3 } }
		expect(stallInstance(strict).positions.map(({ near }) => near)).toEqual([[], []])
	})
})

test.each(sampleIds)('the drawing of %s shows what is said of its positions', (id) => {
	const { zones, positions } = sampleEvent(id).marketplace
	const told = ['entrance', 'quietExit', 'quietRoute', 'paymentTable']
	for (const one of positions)
		expect([one.code, drawnNear(one, zones, usualStallAims).filter((kind) => told.includes(kind))]).toEqual([
			one.code,
			told.filter((kind) => (one.near as readonly string[]).includes(kind)),
		])
})
