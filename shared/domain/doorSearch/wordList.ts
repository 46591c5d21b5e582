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

/** Adds a number to those of a word. */
const keep = (list: Map<string, number[]>, word: string, holder: number): void => {
	const known = list.get(word)
	if (known === undefined) list.set(word, [holder])
	else known.push(holder)
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
	/** Words that are not in the list yet. */
	const late = new Map<string, number[]>()
	fill((word, holder) => keep(late, word, holder))
	let words: string[] = []
	let holders: number[][] = []
	/** Words of the list that nobody has any more. */
	let emptied = 0

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

	/** Puts late words in their places and lets go of empty ones. */
	const settle = () => {
		if (late.size === 0 && emptied === 0) return
		const newcomers = [...late.keys()].sort()
		const before = words
		const heldBefore = holders
		words = []
		holders = []
		let next = 0
		const takeUntil = (end: number) => {
			for (; next < end; next++) {
				const held = heldBefore[next] as number[]
				if (held.length === 0) continue
				words.push(before[next] as string)
				holders.push(held)
			}
		}
		for (const word of newcomers) {
			let end = next
			while (end < before.length && (before[end] as string) < word) end++
			takeUntil(end)
			words.push(word)
			holders.push(late.get(word) ?? [])
		}
		takeUntil(before.length)
		late.clear()
		emptied = 0
	}
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
		add: (word, holder) => {
			const at = placeOf(word)
			const held = words[at] === word ? holders[at] : undefined
			if (held === undefined) keep(late, word, holder)
			else if (held.push(holder) === 1) emptied--
		},
		remove: (word, holder) => {
			const at = placeOf(word)
			const held = words[at] === word ? holders[at] : late.get(word)
			if (held === undefined || !drop(held, holder) || held.length > 0) return
			if (words[at] === word) emptied++
			else late.delete(word)
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
