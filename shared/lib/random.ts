/**
 * Random numbers that come out the same on every machine for the same seed: for sample events,
 * allocation and tests. Never for keys, codes or anything that must not be guessed.
 */

/** A stream of random numbers. Every call moves it on. */
export type Random = {
	/** A number from 0 up to, not including, 1, in steps of 2^-32. */
	readonly next: () => number
	/** A whole number from 0 up to, not including, `below` (1 to 2^32), all equally likely. */
	readonly int: (below: number) => number
	/** One of the items. Throws RangeError where there are none. */
	readonly pick: <T>(items: readonly T[]) => T
	/** The items in a random order; the array given stays as it is. */
	readonly shuffle: <T>(items: readonly T[]) => T[]
	/** True with the given probability, 0 to 1. */
	readonly chance: (probability: number) => boolean
}

const words = 2 ** 32

/** FNV-1a, 32 bits (Fowler, Noll, Vo; draft-eastlake-fnv), over the two bytes of each UTF-16 unit. */
const fnv1a = (text: string): number => {
	let hash = 0x811c9dc5
	for (let i = 0; i < text.length; i++) {
		const unit = text.charCodeAt(i)
		hash = Math.imul(hash ^ (unit & 0xff), 0x01000193)
		hash = Math.imul(hash ^ (unit >>> 8), 0x01000193)
	}
	return hash >>> 0
}

/**
 * The generator is sfc32 by Chris Doty-Humphrey (PractRand 0.94, `RNG/other/sfc.h`): 128 bits of
 * state, one of them a counter, so no seed leads into a short cycle. The first fifteen numbers of a
 * seed are thrown away, as its author does, to spread the seed over the state.
 *
 * @param seed a number is used as its decimal text: `seeded(7)` and `seeded('7')` are one stream
 */
export const seeded = (seed: number | string): Random => {
	const text = String(seed)
	let a = fnv1a(text)
	let b = fnv1a(`b${text}`)
	let c = fnv1a(`c${text}`)
	let counter = 1
	const word = (): number => {
		const out = (a + b + counter) | 0
		counter = (counter + 1) | 0
		a = b ^ (b >>> 9)
		b = (c + (c << 3)) | 0
		c = (((c << 21) | (c >>> 11)) + out) | 0
		return out >>> 0
	}
	for (let i = 0; i < 15; i++) word()

	/** Draws again while a draw falls into the last, incomplete multiple of `below`. */
	const int = (below: number): number => {
		if (!Number.isInteger(below) || below < 1 || below > words)
			throw new RangeError('A range must be a whole number from 1 to 2^32')
		const fair = words - (words % below)
		let drawn = word()
		while (drawn >= fair) drawn = word()
		return drawn % below
	}
	const pick = <T>(items: readonly T[]): T => {
		if (items.length === 0) throw new RangeError('Nothing to pick from')
		return items[int(items.length)] as T
	}
	/** Fisher and Yates, from the end, as in Knuth, volume 2, algorithm 3.4.2 P. */
	const shuffle = <T>(items: readonly T[]): T[] => {
		const mixed = [...items]
		for (let last = mixed.length - 1; last > 0; last--) {
			const other = int(last + 1)
			const kept = mixed[last] as T
			mixed[last] = mixed[other] as T
			mixed[other] = kept
		}
		return mixed
	}
	const next = (): number => word() / words
	return { next, int, pick, shuffle, chance: (probability) => next() < probability }
}
