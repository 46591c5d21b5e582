/** Several positions at once: codes that count, rows, copies and places that are free. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { byCode, codesFrom, freeCodes } from '../../../shared/domain/marketplace/countingCodes.ts'
import { footprintOf, isWithin, mayBeUsed, overlap } from '../../../shared/domain/marketplace/footprint.ts'
import { copiesOf, freePlace, rowOf } from '../../../shared/domain/marketplace/positionRow.ts'
import { hallFact, positionFact } from '../../support/marketFacts.ts'

const ids = () => {
	let made = 0
	return () => `new-${++made}`
}

describe('codes', () => {
	test('count on, and keep the zeros in front', () => {
		expect(codesFrom('M08', 4)).toEqual(['M08', 'M09', 'M10', 'M11'])
		expect(codesFrom('A', 3)).toEqual(['A', 'A2', 'A3'])
		expect(codesFrom('7', 2)).toEqual(['7', '8'])
		expect(codesFrom('B-099', 2)).toEqual(['B-099', 'B-100'])
	})

	test('that are free go on from the highest of their letters', () => {
		expect(freeCodes('M03', 2, ['M03', 'm09', 'N20'])).toEqual(['M10', 'M11'])
		expect(freeCodes('M00', 1, [])).toEqual(['M01'])
		expect(freeCodes('A', 2, ['A', 'A2'])).toEqual(['A3', 'A4'])
	})

	test('are never one that is there', () =>
		fc.assert(
			fc.property(
				fc.array(fc.stringMatching(/^[ab]?\d{0,3}$/), { maxLength: 12 }),
				fc.stringMatching(/^[abC]?\d{0,2}$/),
				(taken, like) => {
					const free = freeCodes(like, 5, taken)
					expect(new Set([...free, ...taken].map((code) => code.toLowerCase())).size).toBe(
						5 + new Set(taken.map((code) => code.toLowerCase())).size,
					)
				},
			),
		))

	test('stand in the order people count in', () =>
		expect(['M10', 'M9', 'A2', 'M1'].map((code) => ({ code })).toSorted(byCode)).toEqual(
			['A2', 'M1', 'M9', 'M10'].map((code) => ({ code })),
		))
})

describe('a row', () => {
	test('goes on by its step, each like the first', () => {
		const { id: _, code: __, ...first } = positionFact('like', { xCm: 1000, yCm: 500, watts: 90, sockets: 1 })
		const row = rowOf(first, ['A1', 'A2', 'A3'], { way: 'up', stepCm: 120 }, ids())
		expect(row.map(({ id, code, xCm, yCm, watts }) => [id, code, xCm, yCm, watts])).toEqual([
			['new-1', 'A1', 1000, 500, 90],
			['new-2', 'A2', 1000, 380, 90],
			['new-3', 'A3', 1000, 260, 90],
		])
	})
})

describe('copies', () => {
	const chosen = [positionFact('a', { xCm: 200, yCm: 1300 }), positionFact('b', { xCm: 400, yCm: 1300 })]

	test('keep their distances and go where all of them have room', () => {
		const copies = copiesOf(hallFact, chosen, chosen, ['c', 'd'], ids())
		expect(copies.map(({ code, xCm, yCm }) => [code, xCm, yCm])).toEqual([
			['c', 630, 1300],
			['d', 830, 1300],
		])
	})

	test('stay in the hall where there is no room', () => {
		const hall = { widthCm: 600, depthCm: 200 }
		const only = [positionFact('a', { xCm: 300, yCm: 100, widthCm: 400 })]
		const [copy] = copiesOf(hall, only, only, ['b'], ids())
		expect(copy && isWithin(footprintOf(copy), hall)).toBe(true)
	})
})

describe('a free place', () => {
	const aisle = { id: 'z', kind: 'aisle', label: '', xCm: 0, yCm: 0, widthCm: 3000, depthCm: 300 } as const

	test('is on nothing and in nobody’s way', () => {
		const there = [positionFact('a', { xCm: 90, yCm: 390 })]
		const like = positionFact('b', { turned: 90 })
		const place = freePlace(hallFact, [aisle], there, like)
		const put = { ...like, ...place }
		expect(place).not.toBe(null)
		expect(mayBeUsed(hallFact, [aisle], put)).toBe(true)
		expect(there.some((one) => overlap(footprintOf(one), footprintOf(put)))).toBe(false)
	})

	test('may not be there', () =>
		expect(freePlace({ widthCm: 400, depthCm: 300 }, [aisle], [], positionFact('b'))).toBe(null))
})
