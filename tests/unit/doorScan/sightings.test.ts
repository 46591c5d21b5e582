/** A badge before the camera counts once for each time it is shown. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nothingSeen, see, stillThereMs } from '../../../renderer/components/scanning/sightings.ts'

/** What is reported of pictures, each with its time. */
const shown = (pictures: readonly (readonly [string | null, number])[]): readonly string[] => {
	let seen = nothingSeen
	return pictures.flatMap(([code, atMs]) => {
		const [next, news] = see(seen, code, atMs)
		seen = next
		return news === null ? [] : [news]
	})
}

describe('a badge before the camera', () => {
	it('counts once however long it is held, and however long the screen was too busy to look', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 1, max: 20_000 }), { minLength: 1, maxLength: 40 }), (gaps) => {
				let atMs = 0
				expect(shown(gaps.map((gap) => ['4KM2Q', (atMs += gap)]))).toEqual(['4KM2Q'])
			}),
		)
	})
	it('may flicker', () => {
		expect(
			shown([
				['a', 0],
				[null, 100],
				['a', 200],
				[null, 300],
				[null, 300 + stillThereMs],
				['a', 300 + stillThereMs],
			]),
		).toEqual(['a'])
	})
	it('counts again after it was taken away', () => {
		expect(
			shown([
				['a', 0],
				[null, 100],
				[null, 900],
				['a', 101 + stillThereMs],
			]),
		).toEqual(['a', 'a'])
	})
	it('makes room for the next at once', () => {
		expect(
			shown([
				['a', 0],
				['b', 100],
				['b', 200],
				['a', 300],
				['', 400],
			]),
		).toEqual(['a', 'b', 'a'])
	})
})
