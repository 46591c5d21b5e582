import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { freshBadgeCode, readBadgeCode } from '../../../shared/domain/badgeCode.ts'
import { seeded } from '../../../shared/lib/random.ts'

describe('a badge code', () => {
	test('begins with a digit, spells no word and is read back as it is', () => {
		fc.assert(
			fc.property(fc.integer(), (seed) => {
				const code = freshBadgeCode(seeded(seed), () => false)
				expect(code).toMatch(/^[2-9][0-9BCDFGHJKMNPQRSTVWXYZ]{4}$/)
				expect(readBadgeCode(code)).toBe(code)
				expect(readBadgeCode(` ${code.slice(0, 2).toLowerCase()}-${code.slice(2)} `)).toBe(code)
				expect(readBadgeCode(code.replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(code)
			}),
			{ seed: 31 },
		)
	})

	test('is nobody else’s', () => {
		const random = seeded('badges')
		const taken = new Set<string>()
		for (let n = 0; n < 20_000; n++) taken.add(freshBadgeCode(random, (code) => taken.has(code)))
		expect(taken.size).toBe(20_000)
	})

	test('draws again as long as it must', () => {
		let refused = 0
		const code = freshBadgeCode(seeded(1), () => refused++ < 5)
		expect(refused).toBe(6)
		expect(code).toHaveLength(5)
	})

	test('the same seed gives the same code: a replay prints the same badges', () => {
		expect(freshBadgeCode(seeded(7), () => false)).toBe(freshBadgeCode(seeded(7), () => false))
	})

	test.each(['', '4KM2', '4KM2QQ', 'AKM2Q', '4AM2Q', '4UM2Q', 'Bo', '4 K', '٤KM2Q', '4KM2\u0000'])(
		'%j is none',
		(typed) => {
			expect(readBadgeCode(typed)).toBe('')
		},
	)
})
