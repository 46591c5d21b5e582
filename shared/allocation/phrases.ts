/** Lists and counts in the sentences that the engine says. */

/** `a, b and c`; a long list is cut and says how many more there are. */
export const listed = (names: readonly string[], most = 8): string => {
	const shown = names.length > most ? [...names.slice(0, most - 1), `${names.length - most + 1} more`] : names
	return shown.length < 2 ? (shown[0] ?? 'nobody') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`
}

export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`
