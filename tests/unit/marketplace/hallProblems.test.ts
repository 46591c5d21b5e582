/** What is wrong with positions as they are drawn, one thing at a time. */
import { describe, expect, test } from 'vitest'
import type { ZoneFact } from '../../../shared/domain/marketplace/facts.ts'
import { hallProblems } from '../../../shared/domain/marketplace/hallProblems.ts'
import { hallFact, positionFact } from '../../support/marketFacts.ts'

const circuit = { id: 'c1', name: 'East', watts: 2000, usedWatts: 0 }
const zone = (kind: ZoneFact['kind'], more: Partial<ZoneFact> = {}): ZoneFact => ({
	id: kind,
	kind,
	label: '',
	xCm: 100,
	yCm: 50,
	widthCm: 300,
	depthCm: 100,
	...more,
})
const drawn = (more: Partial<Parameters<typeof hallProblems>[0]>) =>
	Object.fromEntries(hallProblems({ hall: hallFact, circuits: [circuit], zones: [], positions: [], ...more }))

describe('a hall as it is drawn', () => {
	test('is right where nothing touches more than an edge', () => {
		const positions = [
			positionFact('a', { xCm: 200 }),
			positionFact('b', { xCm: 380 }),
			positionFact('c', { yCm: 40, xCm: 90 }),
		]
		expect(drawn({ positions: positions.slice(0, 2), zones: [zone('aisle', { yCm: 140 })] })).toEqual({})
		expect(drawn({ positions: [positions[2] ?? positionFact('c')] })).toEqual({})
	})

	test('says of both what stands in the other, and a turned one takes its own floor', () => {
		const positions = [positionFact('a'), positionFact('b', { xCm: 290 }), positionFact('c', { xCm: 420, turned: 90 })]
		expect(drawn({ positions })).toEqual({
			a: [{ kind: 'overlaps', code: 'b' }],
			b: [{ kind: 'overlaps', code: 'a' }],
		})
	})

	test('says what reaches out of the hall', () => {
		const positions = [positionFact('a', { xCm: 89 }), positionFact('b', { xCm: 2911, yCm: 700 })]
		expect(drawn({ positions })).toEqual({ a: [{ kind: 'outside' }], b: [{ kind: 'outside' }] })
	})

	test('says what stands on a way that must stay clear, and not what is beside a photo wall', () => {
		const aisle = zone('aisle')
		expect(drawn({ positions: [positionFact('a')], zones: [aisle, zone('photoWall')] })).toEqual({
			a: [{ kind: 'onClear', zone: aisle }],
		})
	})

	test('says where a circuit has too much on it, or less than a position of it offers', () => {
		const positions = [positionFact('a', { circuitId: 'c1', watts: 2001, sockets: 1 }), positionFact('b', { xCm: 900 })]
		expect(drawn({ positions })).toEqual({ a: [{ kind: 'aboveCircuit', circuit: 'East', given: 2000 }] })
		expect(drawn({ positions, circuits: [{ ...circuit, usedWatts: 2100 }] })).toEqual({
			a: [{ kind: 'circuitOver', circuit: 'East', asked: 2100, given: 2000 }],
		})
		expect(drawn({ positions, circuits: [{ ...circuit, watts: 2001, usedWatts: 2001 }] })).toEqual({})
	})

	test('says where there are watts and no socket', () => {
		expect(drawn({ positions: [positionFact('a', { watts: 10 })] })).toEqual({ a: [{ kind: 'noSocket' }] })
	})
})
