/** The code of an event as people copy it from paper, and the two groups that are read back. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeGroups, groupsToCheck, isGroup, plainCode } from '../../../renderer/features/library/codeGroups.ts'

const code = 'K7QM-2H9X-PD4V-81B0-W6ZC-N3RE-5YAF'

describe('a code on paper', () => {
	it('is seven groups of four, however it is written', () => {
		expect(codeGroups(code)).toEqual(['K7QM', '2H9X', 'PD4V', '81B0', 'W6ZC', 'N3RE', '5YAF'])
		expect(codeGroups(code.replaceAll('-', ' ').toLowerCase())).toEqual(codeGroups(code))
	})

	it('reads O as nought and I and L as one', () => {
		expect(plainCode('8lbo')).toBe('81B0')
		expect(isGroup(code, 3, ' 8ibO ')).toBe(true)
	})

	it('takes no other group, no part of one, and no group that is not there', () => {
		expect(isGroup(code, 0, '2H9X')).toBe(false)
		expect(isGroup(code, 0, 'K7Q')).toBe(false)
		expect(isGroup(code, 7, '')).toBe(false)
		expect(isGroup(code, -1, '')).toBe(false)
	})

	it('asks for two different groups, in their order, and every pair comes up', () => {
		const pairs = new Set<string>()
		fc.assert(
			fc.property(
				fc.double({ min: 0, max: 0.999_999, noNaN: true }),
				fc.double({ min: 0, max: 0.999_999, noNaN: true }),
				(one, two) => {
					const draws = [one, two]
					const [first, second] = groupsToCheck(7, () => draws.shift() ?? 0)
					expect(first).toBeGreaterThanOrEqual(0)
					expect(first).toBeLessThan(second)
					expect(second).toBeLessThan(7)
				},
			),
			{ seed: 7 },
		)
		for (let one = 0; one < 7; one++) {
			for (let two = 0; two < 6; two++) {
				const draws = [one / 7, two / 6]
				pairs.add(groupsToCheck(7, () => draws.shift() ?? 0).join())
			}
		}
		expect(pairs.size).toBe(21)
	})
})
