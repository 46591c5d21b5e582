import { expect, test } from 'vitest'
import { uuidv7 } from '../../../shared/lib/uuid.ts'

const bytes = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, 'hex'))

test('gives the example of RFC 9562, appendix A.6', () => {
	expect(uuidv7(0x017f22e279b0, bytes('0cc318c4dc0c0c07398f'))).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f')
})

test('sets version and variant whatever the random bytes are', () => {
	expect(uuidv7(0, bytes('ffffffffffffffffffff'))).toBe('00000000-0000-7fff-bfff-ffffffffffff')
	expect(uuidv7(2 ** 48 - 1, bytes('00000000000000000000'))).toBe('ffffffff-ffff-7000-8000-000000000000')
})

test('uses the first ten bytes and leaves the array as it was', () => {
	const given = bytes('0cc318c4dc0c0c07398fabcd')
	const before = given.slice()
	expect(uuidv7(1, given)).toBe(uuidv7(1, given.slice(0, 10)))
	expect(given).toEqual(before)
})

test('sorts by time', () => {
	const ids = [1, 255, 256, 1_800_000_000_000, 1_800_000_000_001].map((at) => uuidv7(at, bytes('ff00ff00ff00ff00ff00')))
	expect([...ids].sort()).toEqual(ids)
})

test.each([-1, 0.5, 2 ** 48, Number.NaN, Number.POSITIVE_INFINITY])('refuses the time %s', (at) => {
	expect(() => uuidv7(at, new Uint8Array(10))).toThrow(RangeError)
})

test('refuses too few random bytes', () => {
	expect(() => uuidv7(0, new Uint8Array(9))).toThrow(RangeError)
})
