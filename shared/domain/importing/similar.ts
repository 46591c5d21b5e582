/**
 * Whether two names may be one person's, told from two files or two typings. Only asked of rows
 * that share an e-mail address; a yes never merges anybody, it asks a person.
 */

const longest = 512
/** The three lines of the table, used again for every pair. */
const lines = [new Uint16Array(longest), new Uint16Array(longest), new Uint16Array(longest)] as const

/**
 * Whether two texts are at most `most` edits apart (insert, delete, replace, swap of neighbours).
 * Optimal string alignment over three rows; ends as soon as a row is past `most`.
 */
export const isWithin = (a: string, b: string, most: number): boolean => {
	if (a === b) return true
	if (Math.abs(a.length - b.length) > most || b.length >= longest) return false
	let [before, last, row] = lines
	for (let j = 0; j <= b.length; j++) last[j] = j
	for (let i = 1; i <= a.length; i++) {
		row[0] = i
		let least = i
		for (let j = 1; j <= b.length; j++) {
			const isSame = a.charCodeAt(i - 1) === b.charCodeAt(j - 1)
			let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (isSame ? 0 : 1))
			if (
				i > 1 &&
				j > 1 &&
				a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
				a.charCodeAt(i - 2) === b.charCodeAt(j - 1)
			) {
				cost = Math.min(cost, (before[j - 2] ?? 0) + 1)
			}
			row[j] = cost
			if (cost < least) least = cost
		}
		if (least > most) return false
		const spare = before
		before = last
		last = row
		row = spare
	}
	return (last[b.length] ?? most + 1) <= most
}

/** Both texts folded, given name first. */
export const areSimilar = (a: string, b: string): boolean => {
	if (a === '' || b === '') return false
	if (isWithin(a, b, Math.min(a.length, b.length) < 7 ? 1 : 2)) return true
	const one = a.split(' ')
	const two = b.split(' ')
	const [firstA = '', lastA = ''] = [one[0], one.at(-1)]
	const [firstB = '', lastB = ''] = [two[0], two.at(-1)]
	// One name alone against the same name with another beside it.
	if (one.length === 1 || two.length === 1)
		return firstA === firstB || firstA === lastB || lastA === firstB || lastA === lastB
	if (lastA === lastB && firstA.charAt(0) === firstB.charAt(0)) {
		// An initial, or a short form that begins the long one: `S` and `Sam`, `Sam` and `Samantha`.
		return firstA.startsWith(firstB) || firstB.startsWith(firstA) || isWithin(firstA, firstB, 1)
	}
	return one.length === two.length && firstA === lastB && lastA === firstB
}
