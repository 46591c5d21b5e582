/**
 * Words in order, each with the people it belongs to. A prefix is then one stretch of the list, found
 * by halving. Adding a word moves the ones behind it: a few microseconds at fifty thousand people,
 * so nothing is ever rebuilt.
 */

/** Where a stretch of the list starts (included) and ends (not included). */
export type Stretch = { readonly from: number; readonly to: number }

export type WordList = {
	/** In order of their UTF-16 units. */
	readonly words: readonly string[]
	/** For each word, the numbers kept with it, in no order. */
	readonly holders: readonly (readonly number[])[]
	/** Keeps a number with a word. */
	readonly add: (word: string, holder: number) => void
	/** Takes it away again; a word without numbers goes. */
	readonly remove: (word: string, holder: number) => void
	/** The words that start so, within a stretch where one is given. */
	readonly startingWith: (prefix: string, within?: Stretch) => Stretch
}

/** @param fill tells every word with its number, in any order; the same word may come often */
export function createWordList(fill: (add: (word: string, holder: number) => void) => void): WordList {
	const gathered = new Map<string, number[]>()
	fill((word, holder) => {
		const known = gathered.get(word)
		if (known === undefined) gathered.set(word, [holder])
		else known.push(holder)
	})
	const words = [...gathered.keys()].sort()
	const holders = words.map((word) => gathered.get(word) ?? [])

	/** The first word that is not before `word`. */
	const placeOf = (word: string, from = 0, to = words.length): number => {
		let low = from
		let high = to
		while (low < high) {
			const middle = (low + high) >>> 1
			if ((words[middle] as string) < word) low = middle + 1
			else high = middle
		}
		return low
	}

	return {
		words,
		holders,
		add: (word, holder) => {
			const at = placeOf(word)
			if (words[at] === word) holders[at]?.push(holder)
			else {
				words.splice(at, 0, word)
				holders.splice(at, 0, [holder])
			}
		},
		remove: (word, holder) => {
			const at = placeOf(word)
			const held = words[at] === word ? holders[at] : undefined
			const place = held?.indexOf(holder) ?? -1
			if (held === undefined || place < 0) return
			const last = held.pop()
			if (last !== undefined && place < held.length) held[place] = last
			if (held.length === 0) {
				words.splice(at, 1)
				holders.splice(at, 1)
			}
		},
		startingWith: (prefix, within = { from: 0, to: words.length }) => {
			const from = placeOf(prefix, within.from, within.to)
			// Nothing that starts so comes after the prefix with the last UTF-16 unit behind it.
			return { from, to: placeOf(`${prefix}\uffff`, from, within.to) }
		},
	}
}
