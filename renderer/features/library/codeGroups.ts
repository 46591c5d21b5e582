/** The event code as people copy it: seven groups of four, in the alphabet of Crockford's base 32, where O is 0 and I and L are 1. */

const groupLength = 4

/** What was typed, without spaces and dashes, with the letters that are no letters of a code read as figures. */
export const plainCode = (typed: string): string =>
	typed
		.toUpperCase()
		.replace(/[^0-9A-Z]/g, '')
		.replaceAll('O', '0')
		.replace(/[IL]/g, '1')

/** The groups of a code, however it was written. */
export const codeGroups = (code: string): readonly string[] => plainCode(code).match(/.{1,4}/g) ?? []

/** Whether this is that group of the code. */
export const isGroup = (code: string, index: number, typed: string): boolean => {
	const wanted = codeGroups(code)[index]
	return wanted !== undefined && wanted.length === groupLength && plainCode(typed) === wanted
}

/** Two different groups to read back, never the same two for sure; `random` gives 0 to below 1. */
export const groupsToCheck = (count: number, random: () => number): readonly [number, number] => {
	const first = Math.floor(random() * count)
	const second = (first + 1 + Math.floor(random() * (count - 1))) % count
	return first < second ? [first, second] : [second, first]
}
