/** How a hall is drawn: doors as gaps in the walls, lines along routes, letters that have room, arrows that lead on. */
import { describe, expect, test } from 'vitest'
import { nearestOn, wayOfKey } from '../../../renderer/components/hall/nearest.ts'
import { boxOfCode, planCodeOf } from '../../../renderer/components/hall/planCodes.ts'
import { planLabels } from '../../../renderer/components/hall/planLabels.ts'
import { planScale, scaleMetres, textCm } from '../../../renderer/components/hall/planScale.ts'
import { doorsOf, routeLines, wallsOf } from '../../../shared/domain/marketplace/drawing/walls.ts'
import { footprintOf } from '../../../shared/domain/marketplace/footprint.ts'
import { sampleEvent } from '../../../shared/domain/samples/samples.ts'
import { idOf } from '../../support/events.ts'
import { hallInput, positionInput, zoneInput } from '../../support/market.ts'

const hall = hallInput(idOf(1))

describe('walls', () => {
	const entrance = zoneInput(idOf(2), { kind: 'entrance', xCm: 0, yCm: 500, widthCm: 150, depthCm: 300 })
	const exit = zoneInput(idOf(3), { kind: 'quietExit', xCm: 1000, yCm: 1290, widthCm: 300, depthCm: 90 })

	test('have a gap where a way in or out is at them', () => {
		const doors = doorsOf(hall, [entrance, exit])
		expect(doors).toEqual([
			{ zoneId: entrance.id, side: 'left', from: 500, to: 800 },
			{ zoneId: exit.id, side: 'bottom', from: 1000, to: 1300 },
		])
		const walls = wallsOf(hall, doors)
		expect(walls).toHaveLength(6)
		expect(walls).toContainEqual({ x1: 0, y1: 0, x2: 0, y2: 500 })
		expect(walls).toContainEqual({ x1: 0, y1: 800, x2: 0, y2: 1400 })
		expect(walls).toContainEqual({ x1: 1300, y1: 1400, x2: 3000, y2: 1400 })
	})

	test('have none for what is away from them, or is no door', () => {
		const inside = { ...entrance, xCm: 400 }
		const queue = zoneInput(idOf(4), { kind: 'queue', xCm: 0, yCm: 0, widthCm: 300, depthCm: 300 })
		expect(doorsOf(hall, [inside, queue])).toEqual([])
		expect(wallsOf(hall, [])).toHaveLength(4)
	})

	test('have it in the wall that more of a corner’s door is at', () => {
		const corner = { ...entrance, yCm: 0, widthCm: 400, depthCm: 200 }
		expect(doorsOf(hall, [corner])[0]?.side).toBe('top')
	})

	test('overlapping doors leave one gap', () => {
		const walls = wallsOf(hall, [
			{ zoneId: 'a', side: 'top', from: 100, to: 400 },
			{ zoneId: 'b', side: 'top', from: 300, to: 500 },
		])
		expect(walls.filter(({ y1, y2 }) => y1 === 0 && y2 === 0)).toEqual([
			{ x1: 0, y1: 0, x2: 100, y2: 0 },
			{ x1: 500, y1: 0, x2: 3000, y2: 0 },
		])
	})
})

describe('the line along a route', () => {
	const across = zoneInput(idOf(5), { kind: 'stepFreeRoute', xCm: 150, yCm: 200, widthCm: 2000, depthCm: 150 })

	test('ends on the line of the route that it ends in, and at the wall of its door', () => {
		const down = zoneInput(idOf(6), { kind: 'stepFreeRoute', xCm: 2000, yCm: 200, widthCm: 150, depthCm: 900 })
		const door = zoneInput(idOf(7), { kind: 'entrance', xCm: 0, yCm: 150, widthCm: 150, depthCm: 250 })
		const lines = routeLines(hall, [across, down, door])
		expect(lines.get(across.id)).toEqual({ x1: 0, y1: 275, x2: 2075, y2: 275 })
		expect(lines.get(down.id)).toEqual({ x1: 2075, y1: 275, x2: 2075, y2: 1100 })
		expect(lines.has(door.id)).toBe(false)
	})

	test('ends where the route does, where it leads nowhere', () => {
		expect(routeLines(hall, [across]).get(across.id)).toEqual({ x1: 150, y1: 275, x2: 2150, y2: 275 })
	})
})

describe('arrows', () => {
	const spot = (id: string, xCm: number, yCm: number) => ({ id, xCm, yCm })
	const spots = [spot('a', 0, 0), spot('b', 100, 0), spot('c', 100, 90), spot('d', 300, 10)]
	const from = (id: string, way: 'left' | 'right' | 'up' | 'down') => {
		const start = spots.find((one) => one.id === id)
		return start === undefined ? null : (nearestOn(spots, start, way)?.id ?? null)
	}

	test('lead to the nearest ahead, straight ahead before aside', () => {
		expect(from('a', 'right')).toBe('b')
		expect(from('b', 'right')).toBe('d')
		expect(from('b', 'down')).toBe('c')
		expect(from('d', 'left')).toBe('b')
	})

	test.each(['blmk-forum', 'cyp-intensive'] as const)('of %s lead from every position to every other', (id) => {
		const positions = sampleEvent(id).marketplace.positions
		const ways = ['left', 'right', 'up', 'down'] as const
		for (const start of positions) {
			const reached = new Set([start])
			for (const one of reached)
				for (const way of ways) {
					const next = nearestOn(positions, one, way)
					if (next) reached.add(next)
				}
			expect(reached.size).toBe(positions.length)
		}
	})

	test('lead nowhere where nothing is ahead', () => {
		expect(from('a', 'left')).toBe(null)
		expect(from('a', 'up')).toBe(null)
		expect(wayOfKey['Enter']).toBe(undefined)
	})
})

describe('letters', () => {
	test('are as large on a hall of any size, and stay so where it is enlarged', () => {
		const [small, large] = [planScale({ widthCm: 1000, depthCm: 500 }), planScale({ widthCm: 6000, depthCm: 3000 })]
		expect(large.pixelCm / small.pixelCm).toBeCloseTo(6)
		expect(planScale(hall, 4).pixelCm).toBeCloseTo(planScale(hall).pixelCm / 4)
		expect(planScale(hall, 4).viewBox).toBe(planScale(hall).viewBox)
		const [left, , width, height] = planScale(hall).viewBox.split(' ').map(Number)
		expect(left).toBeLessThan(0)
		expect((width ?? 0) / (height ?? 1)).toBeCloseTo(planScale(hall).aspect)
	})

	test('fit into what they stand on', () => {
		const scale = planScale(hall)
		const box = { left: 0, top: 0, right: 180, bottom: 80 }
		expect(textCm(scale, box, 1)).toBeLessThanOrEqual(80)
		expect(textCm(scale, box, 12)).toBeLessThan(textCm(scale, box, 3))
		expect(textCm(scale, { ...box, right: 5000, bottom: 5000 }, 2)).toBeCloseTo(17 * scale.pixelCm)
	})

	test('of a code stand in front of its position and are no wider than it has room', () => {
		const scale = planScale({ widthCm: 12_000, depthCm: 4000 })
		for (const turned of [0, 90, 180, 270] as const) {
			const position = positionInput(idOf(3), 'M101', { xCm: 1000, yCm: 1000, turned })
			const code = boxOfCode(planCodeOf(position, scale), position.code.length)
			const own = footprintOf(position)
			const isInFront = {
				0: code.top >= own.bottom,
				90: code.right <= own.left,
				180: code.bottom <= own.top,
				270: code.left >= own.right,
			}[turned]
			expect(isInFront, String(turned)).toBe(true)
			if (turned % 180 === 0) expect(code.right - code.left).toBeLessThanOrEqual(1.2 * (own.right - own.left))
		}
	})

	test('of a length below the plan are a round number of metres', () => {
		expect([600, 1500, 3000, 30_000].map(scaleMetres)).toEqual([1, 2, 5, 50])
		expect(scaleMetres(100)).toBe(0.5)
	})

	test('of a part of the hall stand in it where there is room, and on nothing else', () => {
		const scale = planScale(hall)
		const route = zoneInput(idOf(5), { kind: 'stepFreeRoute', xCm: 100, yCm: 500, widthCm: 2000, depthCm: 150 })
		const wanted = [{ zone: route, words: 'Step-free' }]
		expect(planLabels(hall, wanted, [], [], scale).get(route.id)).toEqual({
			x: 1100,
			y: 575,
			isUpright: false,
			isWithin: true,
		})
		const stall = footprintOf(positionInput(idOf(6), 'M01', { xCm: 1100, yCm: 575 }))
		const moved = planLabels(hall, wanted, [], [stall], scale).get(route.id)
		expect(moved?.y).toBe(575)
		expect(Math.abs((moved?.x ?? 1100) - 1100)).toBeGreaterThan(180)
		const wall = zoneInput(idOf(7), { kind: 'photoWall', xCm: 1000, yCm: 900, widthCm: 300, depthCm: 20 })
		const above = planLabels(hall, [{ zone: wall, words: 'Photo wall' }], [], [], scale).get(wall.id)
		expect(above?.y).toBeLessThan(900)
	})
})
