/** What the stall engine is asked about an event's hall. */
import { describe, expect, test } from 'vitest'
import { readStalls } from '../../../shared/allocation/stalls/instance.ts'
import { solveStalls } from '../../../shared/allocation/stalls/solve.ts'
import { clearZonesUnder, footprintOf, gapCm } from '../../../shared/domain/marketplace/footprint.ts'
import { stallInstance } from '../../../shared/domain/marketplace/instanceOf.ts'
import { clearZones, zoneKinds } from '../../../shared/domain/marketplace/words.ts'
import {
	blmkInstance,
	blmkMarket,
	hallFact,
	marketOf,
	positionFact,
	stallFact,
	zoneFact,
} from '../../support/marketFacts.ts'

const open = (instance: ReturnType<typeof stallInstance>) =>
	instance.positions.filter(({ isOpen }) => isOpen).map(({ id }) => id)

describe('the instance of a marketplace', () => {
	test('of the BLMK hall is the one that the engine is tested with', () => {
		const { positions, ...rest } = blmkInstance([19])
		const metres = (exact: number) => Math.round(exact * 100) / 100
		const toTheCentimetre = positions.map((one) => ({ ...one, x: metres(one.x), y: metres(one.y) }))
		const facts = blmkMarket([19])
		expect(stallInstance(facts)).toEqual({ ...rest, positions: toTheCentimetre })
		expect(JSON.stringify(stallInstance(facts))).toBe(JSON.stringify(stallInstance(blmkMarket([19]))))
		expect(readStalls(stallInstance(facts)).faults).toBeUndefined()
	})

	test('places all 24 of that hall', () => {
		const result = solveStalls(stallInstance(blmkMarket()), { seed: 1, moves: 20_000 })
		if (result.outcome !== 'solved') throw new Error(result.outcome)
		expect(Object.keys(result.places)).toHaveLength(24)
		expect(result.evaluation.violations).toEqual([])
	})

	test('keeps pins, bans and the places that people were told', () => {
		const { stalls, published } = stallInstance(
			marketOf({
				positions: [positionFact('M01'), positionFact('M02'), positionFact('M03')],
				stalls: [
					stallFact('a', { place: { positionId: 'M01', isPinned: true }, bannedFrom: ['M02', 'M09'], priority: 3 }),
					stallFact('b', { number: 2, place: { positionId: 'M02', isPinned: false }, needsStepFree: true }),
				],
				told: { version: 2, atMs: 5, places: { a: 'M01', gone: 'M03' } },
			}),
		)
		expect(stalls).toMatchObject([
			{ id: 'a', pin: 'M01', ban: ['M02'], priority: 3 },
			{ id: 'b', ban: [], needs: { stepFree: true } },
		])
		expect(stalls[1]).not.toHaveProperty('pin')
		expect(published).toEqual({ a: 'M01', gone: 'M03' })
	})

	test('leaves out who will not come, and what others wished about them', () => {
		const { stalls } = stallInstance(
			marketOf({
				stalls: [
					stallFact('a', { far: ['b', 'queue', 'a', 'nobody'], near: ['c', 'c'] }),
					stallFact('b', { number: 2, state: 'withdrawn', place: null }),
					stallFact('c', { number: 3, state: 'invited' }),
				],
			}),
		)
		expect(stalls.map(({ id, near, far }) => ({ id, near, far }))).toEqual([
			{ id: 'a', near: ['c'], far: ['queue'] },
			{ id: 'c', near: [], far: [] },
		])
	})

	test.each(zoneKinds)('opens no position on a zone that must stay clear: %s', (kind) => {
		const zone = zoneFact('z', kind, { xCm: 1000, yCm: 0, widthCm: 200, depthCm: 200 })
		const facts = marketOf({
			zones: [zone],
			positions: [
				positionFact('beside', { xCm: 910, yCm: 100 }),
				positionFact('into', { xCm: 911, yCm: 100 }),
				positionFact('closed', { xCm: 2000, isOpen: false }),
			],
		})
		const mustStayClear = (clearZones as readonly string[]).includes(kind)
		expect(open(stallInstance(facts))).toEqual(mustStayClear ? ['beside'] : ['beside', 'into'])
	})

	test('opens no position that reaches out of the hall, turned or not', () => {
		const positions = [
			positionFact('fits', { xCm: 90, yCm: 40 }),
			positionFact('turnedOut', { xCm: 90, yCm: 40, turned: 90 }),
			positionFact('turnedFits', { xCm: 40, yCm: 90, turned: 270 }),
			positionFact('tooFarRight', { xCm: hallFact.widthCm - 89, yCm: 100 }),
			positionFact('tooFarDown', { xCm: 500, yCm: hallFact.depthCm - 39 }),
		]
		expect(open(stallInstance(marketOf({ positions })))).toEqual(['fits', 'turnedFits'])
	})
})

describe('what a position covers', () => {
	test('is turned with it', () => {
		expect(footprintOf(positionFact('M01', { turned: 180 }))).toEqual({ left: 110, top: 60, right: 290, bottom: 140 })
		expect(footprintOf(positionFact('M01', { turned: 90 }))).toEqual({ left: 160, top: 10, right: 240, bottom: 190 })
	})
	test('names each zone that it stands on', () => {
		const zones = [
			zoneFact('exit', 'exit', { xCm: 0, yCm: 0 }),
			zoneFact('wall', 'photoWall', { xCm: 0, yCm: 0 }),
			zoneFact('aisle', 'aisle', { xCm: 290, yCm: 0 }),
		]
		expect(clearZonesUnder(zones, positionFact('M01')).map(({ id }) => id)).toEqual(['exit'])
	})
	test('is as far from another as the shortest way between them', () => {
		const at = (left: number, top: number) => ({ left, top, right: left + 10, bottom: top + 10 })
		expect(gapCm(at(0, 0), at(40, 50))).toBe(50)
		expect(gapCm(at(40, 50), at(0, 0))).toBe(50)
		expect(gapCm(at(0, 0), at(5, 20))).toBe(10)
		expect(gapCm(at(0, 0), at(10, 0))).toBe(0)
	})
})
