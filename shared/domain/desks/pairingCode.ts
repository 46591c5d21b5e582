/** The code that a desk pairs with: ten characters that cannot be taken for one another, 50 bits. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

export const pairingCodeLength = 10

/** @param bytes ten random ones */
export const makePairingCode = (bytes: Uint8Array): string =>
	Array.from(bytes.subarray(0, pairingCodeLength), (byte) => alphabet[byte & 31]).join('')

/** What somebody typed, as it was meant: case, spaces and dashes do not matter; O is 0, I and L are 1. */
export const readPairingCode = (typed: string): string | null => {
	const code = typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1')
	return code.length === pairingCodeLength && [...code].every((one) => alphabet.includes(one)) ? code : null
}

/** As it is read aloud: `7K2M4 9QXRT`. */
export const pairingCodeInWords = (code: string): string => `${code.slice(0, 5)} ${code.slice(5)}`
