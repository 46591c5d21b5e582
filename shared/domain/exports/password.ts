/** Passwords of files that leave: 80 bits, to be read aloud and typed without a mistake. */

/** Thirty-two signs: none that looks like another. */
export const passwordSigns = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const groups = 4
const groupLength = 4

/**
 * `K7PM-4XQR-9TWA-HC2N`: sixteen signs, in groups with hyphens that belong to it.
 *
 * @param pick a whole number from 0 up to but not including what it is given, drawn as a key is drawn
 */
export const makePassword = (pick: (below: number) => number): string =>
	Array.from({ length: groups }, () =>
		Array.from({ length: groupLength }, () => passwordSigns[pick(passwordSigns.length)] ?? '').join(''),
	).join('-')
