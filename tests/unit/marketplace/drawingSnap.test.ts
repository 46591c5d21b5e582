/** Where something that is dragged comes to rest, and what is wrong with where it stands. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boxAround, middleOf, movedBox } from '../../../shared/domain/marketplace/drawing/box.ts'
import { snapped } from '../../../shared/domain/marketplace/drawing/snap.ts'
import { troublesOf } from '../../../shared/domain/marketplace/drawing/troubles.ts'
import { idOf } from '../../support/events.ts'
import { positionInput, zoneInput } from '../../support/market.ts'

const hall = { widthCm: 3000, depthCm: 1400 }
const box = (left: number, top: number, width = 180, depth = 80) => ({
	left,
	top,
	right: left + width,
	bottom: top + depth,
})
const to = (more: object = {}) => ({ hall, gridCm: 0, others: [], reachCm: 20, ...more })

describe('boxes', () => {
	test('have one around all of them', () => {
		expect(boxAround([])).toBe(null)
		expect(boxAround([box(100, 50), box(20, 300, 50, 60)])).toEqual({ left: 20, top: 50, right: 280, bottom: 360 })
		expect(middleOf(movedBox(box(0, 0), { x: 10, y: 20 }))).toEqual({ x: 100, y: 60 })
	})
})

describe('what is dragged', () => {
	test('rests at a wall that is near, and not at one that is far', () => {
		expect(snapped(box(100, 600), { x: -85, y: 0 }, to()).by).toEqual({ x: -100, y: 0 })
		expect(snapped(box(100, 600), { x: -70, y: 0 }, to()).by).toEqual({ x: -70, y: 0 })
		const right = snapped(box(2700, 600), { x: 130, y: 0 }, to())
		expect(right.by).toEqual({ x: 120, y: 0 })
		expect(right.guides).toEqual([{ way: 'down', at: 3000, from: 600, to: 680 }])
	})

	test('comes in line with an edge or the middle of another, and the line reaches from one to the other', () => {
		const others = [box(1000, 200)]
		const edge = snapped(box(500, 800), { x: 490, y: 0 }, to({ others }))
		expect(edge.by).toEqual({ x: 500, y: 0 })
		expect(edge.guides).toEqual([{ way: 'down', at: 1000, from: 200, to: 880 }])
		// Middles: the other's is at 1090, its own is 50 from its left.
		const middle = snapped(box(500, 800, 100, 80), { x: 535, y: 0 }, to({ others }))
		expect(middle.by).toEqual({ x: 540, y: 0 })
		expect(middle.guides[0]?.at).toBe(1090)
		const beside = snapped(box(500, 210), { x: 0, y: 0 }, to({ others }))
		expect(beside.by).toEqual({ x: 0, y: -10 })
		expect(beside.guides).toEqual([{ way: 'across', at: 200, from: 500, to: 1180 }])
	})

	test('takes the nearest line, and the wall where both are as near', () => {
		const others = [box(0, 1000), box(6, 500)]
		expect(snapped(box(100, 100), { x: -92, y: 0 }, to({ others })).by.x).toBe(-94)
		expect(snapped(box(100, 100), { x: -97, y: 0 }, to({ others: [box(6, 500)] })).by.x).toBe(-100)
	})

	test('rests on the grid where no line draws, and nowhere in particular without one', () => {
		const grid = to({ gridCm: 50, reachCm: 8 })
		expect(snapped(box(500, 600), { x: 70, y: 20 }, grid)).toEqual({ by: { x: 50, y: 0 }, guides: [] })
		expect(snapped(box(500, 600), { x: 70, y: 20 }, { ...grid, reachCm: 0 }).by).toEqual({ x: 70, y: 20 })
	})

	test('tells what it is in line with though nothing draws it', () => {
		const aligned = snapped(box(1000, 800), { x: 0, y: 5 }, to({ others: [box(1000, 200)], reachCm: 0 }))
		expect(aligned.by).toEqual({ x: 0, y: 5 })
		expect(aligned.guides.map(({ at }) => at)).toEqual([1000])
	})

	test('is drawn by the moved edge alone where it is made larger', () => {
		const lines = { x: ['end'], y: [] } as const
		const wider = snapped(box(100, 100), { x: 715, y: 40 }, to({ others: [box(1000, 500)] }), lines)
		expect(wider.by).toEqual({ x: 720, y: 40 })
	})

	test('never goes further than a line draws', () => {
		const number = fc.integer({ min: 0, max: 2000 })
		const boxes = fc.array(
			fc.tuple(number, number).map(([x, y]) => box(x, y)),
			{ maxLength: 6 },
		)
		fc.assert(
			fc.property(boxes, number, number, (others, x, y) => {
				const { by, guides } = snapped(box(0, 0), { x, y }, to({ others }))
				expect(Math.abs(by.x - x)).toBeLessThanOrEqual(20)
				expect(Math.abs(by.y - y)).toBeLessThanOrEqual(20)
				const rested = movedBox(box(0, 0), by)
				for (const { way, at } of guides) {
					const { left, right, top, bottom } = rested
					const lines = way === 'down' ? [left, (left + right) / 2, right] : [top, (top + bottom) / 2, bottom]
					expect(lines).toContain(at)
				}
			}),
		)
	})
})

describe('what is wrong with where positions stand', () => {
	const [one, two] = [positionInput(idOf(1), 'M01'), positionInput(idOf(2), 'M02', { xCm: 400 })]
	const route = zoneInput(idOf(9), { kind: 'stepFreeRoute', xCm: 0, yCm: 300, widthCm: 3000, depthCm: 150 })
	const floor = { hall, zones: [route, zoneInput(idOf(8), { kind: 'photoWall', xCm: 100, yCm: 60 })] }

	test('is nothing where they only touch', () => {
		const beside = { ...two, xCm: one.xCm + 180 }
		expect(troublesOf(floor, [beside], [one])).toEqual([])
	})

	test('is that they overlap, among themselves and with others, each told once', () => {
		const near = { ...two, xCm: one.xCm + 100 }
		expect(troublesOf(floor, [near], [one])).toEqual([{ positionId: two.id, why: 'overlaps', otherId: one.id }])
		expect(troublesOf(floor, [one, near], [])).toEqual([{ positionId: one.id, why: 'overlaps', otherId: two.id }])
	})

	test('is that they reach out of the hall, or stand on what must stay clear', () => {
		expect(troublesOf(floor, [{ ...one, xCm: 80 }], [])).toEqual([{ positionId: one.id, why: 'outside', otherId: '' }])
		expect(troublesOf(floor, [{ ...one, yCm: 350 }], [])).toEqual([
			{ positionId: one.id, why: 'notClear', otherId: route.id },
		])
		// Turned by a quarter it reaches further down.
		expect(troublesOf(floor, [{ ...one, yCm: 230 }], [])).toEqual([])
		expect(troublesOf(floor, [{ ...one, yCm: 230, turned: 90 }], [])).toHaveLength(1)
	})
})
