import { expect, test } from 'vitest'
import { seeded } from '../../../shared/lib/random.ts'

const first = (seed: number | string, count = 8) => {
	const random = seeded(seed)
	return Array.from({ length: count }, () => random.int(2 ** 32))
}

test('gives the numbers it has always given', () => {
	expect(first('blmk', 4)).toMatchInlineSnapshot(`
		[
		  590357435,
		  1482082306,
		  3738364235,
		  4235922362,
		]
	`)
	expect(first(7, 4)).toMatchInlineSnapshot(`
		[
		  1709798694,
		  3334577426,
		  2677588086,
		  3440070247,
		]
	`)
})

test('a seed is its text, and another seed is another stream', () => {
	expect(first(7)).toEqual(first('7'))
	expect(first('ab')).not.toEqual(first('ba'))
	expect(first('')).not.toEqual(first('0'))
	expect(new Set(Array.from({ length: 2000 }, (_, seed) => first(seed, 1)[0])).size).toBe(2000)
})

test('whole numbers stay in range and come out evenly', () => {
	const random = seeded('even')
	const seen = Array.from({ length: 6 }, () => 0)
	for (let i = 0; i < 60_000; i++) {
		const drawn = random.int(6)
		seen[drawn] = (seen[drawn] ?? 0) + 1
	}
	expect(seen).toHaveLength(6)
	for (const count of seen) expect(Math.abs(count - 10_000)).toBeLessThan(400)
	expect(seeded(1).int(1)).toBe(0)
})

test.each([0, -1, 1.5, 2 ** 32 + 1, Number.NaN])('refuses the range %s', (below) => {
	expect(() => seeded(1).int(below)).toThrow(RangeError)
})

test('fractions lie from 0 up to 1 with a mean of a half', () => {
	const random = seeded('fractions')
	const drawn = Array.from({ length: 20_000 }, () => random.next())
	expect(drawn.every((number) => number >= 0 && number < 1)).toBe(true)
	expect(drawn.reduce((sum, number) => sum + number, 0) / drawn.length).toBeCloseTo(0.5, 2)
})

test('shuffling keeps every item and the array given', () => {
	const items = Object.freeze(Array.from({ length: 50 }, (_, i) => i))
	const mixed = seeded('mix').shuffle(items)
	expect(mixed).not.toEqual(items)
	expect([...mixed].sort((a, b) => a - b)).toEqual(items)
	expect(seeded(1).shuffle([])).toEqual([])
})

test('every order of three items is equally likely', () => {
	const random = seeded('orders')
	const orders = new Map<string, number>()
	for (let i = 0; i < 12_000; i++) {
		const order = random.shuffle(['a', 'b', 'c']).join('')
		orders.set(order, (orders.get(order) ?? 0) + 1)
	}
	expect(orders.size).toBe(6)
	for (const count of orders.values()) expect(Math.abs(count - 2000)).toBeLessThan(200)
})

test('picks from what there is', () => {
	const random = seeded('pick')
	const picked = new Set(Array.from({ length: 200 }, () => random.pick(['x', 'y', 'z'])))
	expect([...picked].sort()).toEqual(['x', 'y', 'z'])
	expect(() => random.pick([])).toThrow(RangeError)
})

test('a chance comes true as often as it says', () => {
	const random = seeded('chance')
	const hits = Array.from({ length: 10_000 }, () => random.chance(0.3)).filter(Boolean).length
	expect(Math.abs(hits - 3000)).toBeLessThan(200)
	expect(random.chance(0)).toBe(false)
	expect(random.chance(1)).toBe(true)
})
