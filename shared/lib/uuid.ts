/**
 * A version 7 UUID as RFC 9562, section 5.7, lays it out: 48 bits of Unix time in milliseconds, the
 * version, 12 random bits, the variant, 62 random bits. Lower case. Ids made later sort later.
 *
 * Clock and randomness come from the caller, so the same arguments give the same id.
 * @param nowMs whole milliseconds since 1970, UTC; below 2^48
 * @param random ten bytes or more; the first ten are used, six of their bits are not
 * @throws RangeError for a time out of range or too few bytes
 */
export const uuidv7 = (nowMs: number, random: Uint8Array): string => {
	if (!Number.isInteger(nowMs) || nowMs < 0 || nowMs >= 2 ** 48)
		throw new RangeError('The time of an id must fit in 48 bits')
	if (random.length < 10) throw new RangeError('An id needs ten random bytes')
	const bytes = Array.from(random.subarray(0, 10))
	bytes[0] = ((bytes[0] ?? 0) & 0x0f) | 0x70
	bytes[2] = ((bytes[2] ?? 0) & 0x3f) | 0x80
	const hex = nowMs.toString(16).padStart(12, '0') + bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')
	return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
