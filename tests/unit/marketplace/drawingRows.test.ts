/** Many positions at a time: copies in a row, in line, evenly apart, numbered in the order in which they are met. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codeOf, inReadingOrder, numbered, partsOfCode } from '../../../shared/domain/marketplace/drawing/numbering.ts'
import {
	aligned,
	broughtIn,
	edges,
	repeated,
	spreadEvenly,
	turnedOnce,
} from '../../../shared/domain/marketplace/drawing/rows.ts'
import { footprintOf } from '../../../shared/domain/marketplace/footprint.ts'
import { idOf } from '../../support/events.ts'
import { positionInput, zoneInput } from '../../support/market.ts'

const hall = { widthCm: 3000, depthCm: 1400 }
const at = (number: number, xCm: number, yCm: number, more: object = {}) =>
	positionInput(idOf(number), `M${String(number).padStart(2, '0')}`, { xCm, yCm, ...more })
const places = (positions: readonly { code: string; xCm: number; yCm: number }[]) =>
	positions.map(({ code, xCm, yCm }) => [code, xCm, yCm])
const ids = () => {
	let next = 100
	return () => idOf(next++)
}

describe('a row of copies', () => {
	test('goes on in a direction with a gap, and its codes go on counting', () => {
		const one = at(1, 200, 100, { sockets: 2 })
		const row = repeated([one], [one, at(2, 900, 900)], { count: 3, gapCm: 40, way: 'right', newId: ids() })
		expect(places(row)).toEqual([
			['M03', 420, 100],
			['M04', 640, 100],
			['M05', 860, 100],
		])
		expect(row.every(({ sockets }) => sockets === 2)).toBe(true)
		expect(new Set(row.map(({ id }) => id)).size).toBe(3)
	})

	test('is of a whole row where several are chosen, as wide as all of them', () => {
		const two = [at(1, 200, 100), at(2, 400, 100, { turned: 90 })]
		const down = repeated(two, two, { count: 2, gapCm: 20, way: 'down', newId: ids() })
		expect(places(down)).toEqual([
			['M03', 200, 300],
			['M04', 400, 300],
			['M05', 200, 500],
			['M06', 400, 500],
		])
		expect(places(repeated([two[0] ?? at(1, 0, 0)], two, { count: 1, gapCm: 0, way: 'up', newId: ids() }))).toEqual([
			['M03', 200, 20],
		])
		expect(repeated([], two, { count: 3, gapCm: 0, way: 'up', newId: ids() })).toEqual([])
	})
})

describe('several positions', () => {
	const three = [at(1, 200, 100), at(2, 500, 180, { turned: 90 }), at(3, 1000, 120)]

	test('are put in line with the outermost, or with the middle of all', () => {
		expect(aligned(three, 'top').map((one) => footprintOf(one).top)).toEqual([60, 60, 60])
		expect(aligned(three, 'bottom').map((one) => footprintOf(one).bottom)).toEqual([270, 270, 270])
		expect(aligned(three, 'left').map((one) => footprintOf(one).left)).toEqual([110, 110, 110])
		expect(aligned(three, 'right').map((one) => footprintOf(one).right)).toEqual([1090, 1090, 1090])
		expect(aligned(three, 'middle').map(({ xCm }) => xCm)).toEqual([600, 600, 600])
		expect(aligned(three, 'centre').map(({ yCm }) => yCm)).toEqual([165, 165, 165])
		expect(aligned([], 'top')).toEqual([])
	})

	test('are put evenly apart between the outermost, in whole centimetres', () => {
		const even = spreadEvenly(three, 'across')
		const boxes = even.map(footprintOf)
		const gaps = [(boxes[1]?.left ?? 0) - (boxes[0]?.right ?? 0), (boxes[2]?.left ?? 0) - (boxes[1]?.right ?? 0)]
		expect(gaps).toEqual([270, 270])
		expect(even.map(({ yCm }) => yCm)).toEqual([100, 180, 120])
		expect(spreadEvenly(three.slice(0, 2), 'down')).toEqual(three.slice(0, 2))
	})

	test('keep their order and their outermost however they stand', () => {
		const place = fc.integer({ min: 0, max: 3000 })
		fc.assert(
			fc.property(fc.array(place, { minLength: 3, maxLength: 8 }), (all) => {
				const before = all.map((xCm, number) => at(number + 1, xCm, 100))
				const after = spreadEvenly(before, 'across')
				const most = (list: typeof before) => Math.max(...list.map(({ xCm }) => xCm))
				expect(most([...after])).toBe(most(before))
				expect(after.every(({ xCm }) => Number.isInteger(xCm))).toBe(true)
				for (const edge of edges) expect(aligned(before, edge)).toHaveLength(before.length)
			}),
		)
	})

	test('turn by a quarter, four times round', () => {
		const once = turnedOnce(at(1, 0, 0))
		expect([once.turned, turnedOnce(once).turned]).toEqual([90, 180])
		expect(turnedOnce(turnedOnce(turnedOnce(once))).turned).toBe(0)
	})

	test('are brought in as far as it takes', () => {
		expect(broughtIn({ left: -30, top: 20, right: 150, bottom: 100 }, hall)).toEqual({ x: 30, y: 0 })
		expect(broughtIn({ left: 2900, top: 1390, right: 3080, bottom: 1470 }, hall)).toEqual({ x: -80, y: -70 })
	})
})

describe('codes', () => {
	const codes = (order: 'rows' | 'columns' | 'walls', positions: ReturnType<typeof at>[], zones = [] as never[]) =>
		inReadingOrder(positions, order, { hall, zones }).map(({ code }) => code)
	/** Two rows, not quite straight, given out of order. */
	const two = [at(4, 800, 520), at(1, 200, 110), at(3, 200, 500), at(2, 800, 90)]

	test('follow rows or columns, however crooked', () => {
		expect(codes('rows', two)).toEqual(['M01', 'M02', 'M03', 'M04'])
		expect(codes('columns', two)).toEqual(['M01', 'M03', 'M02', 'M04'])
	})

	test('follow the walls clockwise, from the way in where there is one', () => {
		const round = [at(1, 1500, 100), at(2, 2900, 700), at(3, 1500, 1300), at(4, 100, 700)]
		expect(codes('walls', round.toReversed())).toEqual(['M01', 'M02', 'M03', 'M04'])
		const entrance = zoneInput(idOf(9), { kind: 'entrance', xCm: 2000, yCm: 1300, widthCm: 200, depthCm: 100 })
		const order = inReadingOrder(round, 'walls', { hall, zones: [entrance] }).map(({ code }) => code)
		expect(order).toEqual(['M03', 'M04', 'M01', 'M02'])
	})

	test('are counted with as many digits as the last one needs', () => {
		expect([...numbered(two, 'M', 1).values()]).toEqual(['M01', 'M02', 'M03', 'M04'])
		expect([...numbered(two, '', 98).values()]).toEqual(['098', '099', '100', '101'])
		expect(codeOf('Marketplace ', 7, 2)).toBe('Marketplac07')
	})

	test('come apart into what is in front and what is counted', () => {
		expect(partsOfCode('M07')).toEqual({ prefix: 'M', number: 7, digits: 2 })
		expect(partsOfCode('A1-12')).toEqual({ prefix: 'A1-', number: 12, digits: 2 })
		expect(partsOfCode('Stage')).toEqual({ prefix: 'Stage', number: 1, digits: 1 })
	})
})
