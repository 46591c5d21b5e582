/**
 * Words in order, each with the people it belongs to. A prefix is then one stretch of the list, found
 * by halving. New words wait beside the list until somebody looks: then all of them are put in their
 * places in one pass, a millisecond or so at fifty thousand people, so that an import of thousands
 * does not move the list for every word of it.
 */

/** Where a stretch of the list starts (included) and ends (not included). Good until the next change. */
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

/** Takes a number out of a list without regard to order. Answers whether it was there. */
const drop = (held: number[], holder: number): boolean => {
	const place = held.indexOf(holder)
	if (place < 0) return false
	const last = held.pop()
	if (last !== undefined && place < held.length) held[place] = last
	return true
}

/** @param fill tells every word with its number, in any order; the same word may come often */
export function createWordList(fill: (add: (word: string, holder: number) => void) => void): WordList {
	/** Every word there is, in the list or not yet. */
	const known = new Map<string, number[]>()
	/** Words that are not in the list yet; some may have gone again. */
	let late: string[] = []
	let words: string[] = []
	let holders: (readonly number[])[] = []
	/** Words of the list that nobody has any more: their holders there are empty. */
	let emptied = 0

	const add = (word: string, holder: number) => {
		const held = known.get(word)
		if (held !== undefined) held.push(holder)
		else {
			known.set(word, [holder])
			late.push(word)
		}
	}

	/** The first word that is not before `word`. */
	const placeOf = (word: string, from: number, to: number): number => {
		let low = from
		let high = to
		while (low < high) {
			const middle = (low + high) >>> 1
			if ((words[middle] as string) < word) low = middle + 1
			else high = middle
		}
		return low
	}

	/** Puts late words in their places and lets go of empty ones. */
	const settle = () => {
		if (late.length === 0 && emptied === 0) return
		const before = words
		const heldBefore = holders
		words = []
		holders = []
		let next = 0
		const takeWhile = (isBefore: (word: string) => boolean) => {
			for (; next < before.length && isBefore(before[next] as string); next++) {
				const held = heldBefore[next] as readonly number[]
				if (held.length === 0) continue
				words.push(before[next] as string)
				holders.push(held)
			}
		}
		for (const word of late.sort()) {
			const held = known.get(word)
			takeWhile((other) => other < word)
			if (held === undefined || words.at(-1) === word) continue
			words.push(word)
			holders.push(held)
		}
		takeWhile(() => true)
		late = []
		emptied = 0
	}
	fill(add)
	settle()

	return {
		get words() {
			settle()
			return words
		},
		get holders() {
			settle()
			return holders
		},
		add,
		remove: (word, holder) => {
			const held = known.get(word)
			if (held === undefined || !drop(held, holder) || held.length > 0) return
			known.delete(word)
			emptied++
		},
		startingWith: (prefix, within) => {
			settle()
			const { from: first, to: last } = within ?? { from: 0, to: words.length }
			const from = placeOf(prefix, first, last)
			// Nothing that starts so comes after the prefix with the last UTF-16 unit behind it.
			return { from, to: placeOf(`${prefix}\uffff`, from, last) }
		},
	}
}
