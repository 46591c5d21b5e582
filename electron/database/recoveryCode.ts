/**
 * The recovery code of an event and the key made from it.
 *
 * A code is 16 random bytes as 26 Crockford characters and 2 to notice a slip, in 7 groups of 4.
 * 128 bits need no slow derivation, so the key is HKDF-SHA-256 of the bytes: the file and the
 * paper open it on any computer. Changing anything here makes every code on paper worthless.
 */
import { createHash, hkdfSync, randomBytes } from 'node:crypto'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const purpose = 'foyer/event/1'

const toCharacters = (bytes: Uint8Array): string => {
	let text = ''
	let held = 0
	let bits = 0
	for (const byte of bytes) {
		held = (held << 8) | byte
		bits += 8
		while (bits >= 5) {
			bits -= 5
			text += alphabet[(held >> bits) & 31]
		}
		held &= (1 << bits) - 1
	}
	return bits > 0 ? text + alphabet[(held << (5 - bits)) & 31] : text
}

const checkOf = (bytes: Uint8Array): string => {
	const digest = createHash('sha256').update(bytes).digest()
	return toCharacters(digest.subarray(0, 2)).slice(0, 2)
}

const grouped = (characters: string): string => characters.match(/.{4}/g)?.join('-') ?? characters

/** A new code, ready to print: `7K2M-…` in seven groups. */
export const makeRecoveryCode = (random: (size: number) => Uint8Array = randomBytes): string => {
	const bytes = random(16)
	return grouped(toCharacters(bytes) + checkOf(bytes))
}

/**
 * The 16 bytes a person typed, or null where a slip shows. Case, spaces and dashes do not matter;
 * O is read as 0, I and L as 1.
 */
export const readRecoveryCode = (typed: string): Uint8Array | null => {
	const characters = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
	if (characters.length !== 28) return null
	const bytes = new Uint8Array(16)
	let held = 0
	let bits = 0
	let at = 0
	for (const character of characters.slice(0, 26)) {
		const value = alphabet.indexOf(character)
		if (value < 0) return null
		held = (held << 5) | value
		bits += 5
		if (bits >= 8 && at < 16) {
			bits -= 8
			bytes[at++] = (held >> bits) & 255
		}
		held &= (1 << bits) - 1
	}
	return held === 0 && checkOf(bytes) === characters.slice(26) ? bytes : null
}

/** The 32-byte key that a code stands for, or null for a code with a slip in it. */
export const keyFromCode = (typed: string): Uint8Array | null => {
	const bytes = readRecoveryCode(typed)
	return bytes ? new Uint8Array(hkdfSync('sha256', bytes, new Uint8Array(0), purpose, 32)) : null
}
