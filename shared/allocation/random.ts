/**
 * The engine's own random numbers: xoshiro128** by Blackman and Vigna ("Scrambled linear
 * pseudorandom number generators", ACM TOMS 47(4), 2021), seeded by splitmix32. Whole numbers only,
 * so that no decision depends on how a machine rounds.
 */

export type Dice = {
	/** The next 32 bits, 0 to 2^32 - 1. */
	readonly next: () => number
	/** A whole number from 0 up to, not including, `limit`; by multiplication (Lemire 2019), its bias is below 2^-20 here. */
	readonly below: (limit: number) => number
	/** Puts the list into random order, in place (Fisher and Yates). */
	readonly shuffle: (list: Int32Array) => Int32Array
}

export const diceOf = (seed: number): Dice => {
	let mixed = seed | 0
	const splitmix = (): number => {
		mixed = (mixed + 0x9e3779b9) | 0
		let z = mixed
		z = Math.imul(z ^ (z >>> 16), 0x21f0aaad)
		z = Math.imul(z ^ (z >>> 15), 0x735a2d97)
		return z ^ (z >>> 15)
	}
	let a = splitmix()
	let b = splitmix()
	let c = splitmix()
	let d = splitmix() | 1
	const next = (): number => {
		const times5 = Math.imul(b, 5)
		const out = Math.imul((times5 << 7) | (times5 >>> 25), 9)
		const shifted = b << 9
		c ^= a
		d ^= b
		b ^= c
		a ^= d
		c ^= shifted
		d = (d << 11) | (d >>> 21)
		return out >>> 0
	}
	const below = (limit: number): number => Math.floor((next() * limit) / 4294967296)
	const shuffle = (list: Int32Array): Int32Array => {
		for (let last = list.length - 1; last > 0; last--) {
			const other = below(last + 1)
			const kept = list[last] as number
			list[last] = list[other] as number
			list[other] = kept
		}
		return list
	}
	return { next, below, shuffle }
}
