/**
 * The serial of a certificate: letters of the event with its year, a running number, and four signs that only the
 * person's own certificate has. Nothing of the person can be read from it.
 */

/** Without signs that are taken for each other. */
const signs = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/** `BMHF27` of "BLMK Mental Health Forum" in 2027. */
export const eventLetters = (name: string, date: string): string => {
	const initials = name
		.normalize('NFKD')
		.toUpperCase()
		.split(/[^A-Z0-9]+/)
		.flatMap((word) => word.slice(0, 1))
		.join('')
		.slice(0, 5)
	return `${initials === '' ? 'CPD' : initials}${date.slice(2, 4)}`
}

/**
 * `BMHF27-0042-7QK3`.
 *
 * @param check at least four bytes that follow from the event and the person
 */
export const serialOf = (letters: string, number: number, check: Uint8Array): string =>
	`${letters}-${String(number).padStart(4, '0')}-${[...check.subarray(0, 4)].map((byte) => signs[byte % signs.length]).join('')}`
