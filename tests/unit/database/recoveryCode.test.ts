import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { keyFromCode, makeRecoveryCode, readRecoveryCode } from '../../../electron/database/recoveryCode.ts'

const bytes = fc.uint8Array({ minLength: 16, maxLength: 16 })
const codeOf = (from: Uint8Array) => makeRecoveryCode(() => from)
const characters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

describe('a recovery code', () => {
	test('is seven groups of four, without letters that are mistaken for others', () => {
		fc.assert(
			fc.property(bytes, (from) => {
				expect(codeOf(from)).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/)
			}),
			{ seed: 1 },
		)
	})

	test('gives back every one of its 128 bits', () => {
		fc.assert(
			fc.property(bytes, (from) => {
				expect(readRecoveryCode(codeOf(from))).toEqual(from)
			}),
			{ seed: 2 },
		)
	})

	test('does not mind case, spaces, dashes, nor O for 0, I and L for 1', () => {
		const typedLike = (code: string, choices: readonly number[]) =>
			[...code]
				.map((character, at) => {
					const choice = choices[at % choices.length] ?? 0
					if (character === '-') return ['-', ' ', '', ' - ', '\t', '\n', '  '][choice % 7]
					if (character === '0') return ['0', 'O', 'o'][choice % 3]
					if (character === '1') return ['1', 'I', 'l', 'L', 'i'][choice % 5]
					return choice % 2 === 0 ? character : character.toLowerCase()
				})
				.join('')
		fc.assert(
			fc.property(bytes, fc.array(fc.nat(20), { minLength: 1, maxLength: 40 }), (from, choices) => {
				expect(readRecoveryCode(`  ${typedLike(codeOf(from), choices)} `)).toEqual(from)
			}),
			{ seed: 3 },
		)
	})

	test('shows slips: two check characters miss about one in a thousand', () => {
		const tried = { slips: 0, missed: 0 }
		fc.assert(
			fc.property(bytes, fc.nat(27), fc.nat(30), fc.boolean(), (from, at, to, isSwap) => {
				const plain = [...codeOf(from).replaceAll('-', '')]
				const slipped = [...plain]
				if (isSwap) {
					const next = (at + 1) % plain.length
					slipped[at] = plain[next] ?? ''
					slipped[next] = plain[at] ?? ''
				} else {
					const other = characters.replace(plain[at] ?? '', '')
					slipped[at] = other[to] ?? ''
				}
				if (slipped.join('') === plain.join('')) return
				tried.slips++
				if (readRecoveryCode(slipped.join('')) !== null) tried.missed++
			}),
			{ seed: 4, numRuns: 4000 },
		)
		expect(tried.slips).toBeGreaterThan(3500)
		expect(tried.missed).toBeLessThan(tried.slips / 200)
	})

	test('a slip that the check misses still opens nothing: the key is another one', () => {
		const code = codeOf(new Uint8Array(16).fill(5))
		const other = codeOf(new Uint8Array(16).fill(6))
		expect(keyFromCode(code)).not.toEqual(keyFromCode(other))
		expect(keyFromCode(code)).toHaveLength(32)
	})

	test.each([
		'',
		'x',
		'7K2M',
		'0'.repeat(27),
		'0'.repeat(29),
		'U'.repeat(28),
		'é'.repeat(28),
		'💙'.repeat(14),
		'%00'.repeat(9),
	])('%j is none', (typed) => {
		expect(readRecoveryCode(typed)).toBeNull()
		expect(keyFromCode(typed)).toBeNull()
	})

	test('two are never the same', () => {
		expect(new Set(Array.from({ length: 100 }, () => makeRecoveryCode())).size).toBe(100)
	})

	// Both computed apart from Foyer, from RFC 5869 and Crockford's table.
	test('the key of a code never changes: paper printed today opens the file in ten years', () => {
		const code = codeOf(new Uint8Array(16).map((_, at) => at))
		expect(code).toBe('000G-40R4-0M30-E209-185G-R38E-1WQS')
		expect(Buffer.from(keyFromCode(code) ?? []).toString('hex')).toBe(
			'203a4b7006492e416c9c149d64c3488a69e4d79525b101009d389ce6aa986a21',
		)
	})
})
