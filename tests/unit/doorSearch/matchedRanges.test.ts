import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchedRanges } from '../../../shared/domain/doorSearch/matchedRanges.ts'

const marked = (shown: string, typed: string) => {
	let out = shown
	for (const [start, end] of matchedRanges(shown, typed).toReversed())
		out = `${out.slice(0, start)}[${out.slice(start, end)}]${out.slice(end)}`
	return out
}

describe('the letters that matched are marked where they stand', () => {
	it.each([
		['Amara Okonjo-Reid', 'oko', 'Amara [Oko]njo-Reid'],
		['Amara Okonjo-Reid', 'reid am', '[Am]ara Okonjo-[Reid]'],
		['Amara Okonjo-Reid', 'okonjor', 'Amara [Okonjo-R]eid'],
		["Sinéad O'Brien", 'sine', "[Siné]ad O'Brien"],
		["Sinéad O'Brien", 'obri', "Sinéad [O'Bri]en"],
		["Sinéad O'Brien", 'o brien', "Sinéad [O]'[Brien]"],
		['Ola Okonjoreid', 'okonjo reid', 'Ola [Okonjoreid]'],
		['Zoe\u0308 Ng', 'zoe', '[Zoe\u0308] Ng'],
		['Zoe\u0308 Ng', 'zo', '[Zo]e\u0308 Ng'],
		['Hans Strauß', 'straus', 'Hans [Strauß]'],
		['Søren Ærø', 'ae', 'Søren [Æ]rø'],
		['Pieter van der Berg', 'vanderb', 'Pieter [van der B]erg'],
		['Ann Andrews', 'an', '[An]n [An]drews'],
		['Katherine Hall', 'kathrine', '[Katherine] Hall'],
		['Katherine Hall', 'xath', '[Kath]erine Hall'],
		['Katherine Hall', 'smith', 'Katherine Hall'],
		['Katherine Hall', 'k', 'Katherine Hall'],
		['', 'anna', ''],
	])('%s, typed %s', (shown, typed, expected) => {
		expect(marked(shown, typed)).toBe(expected)
	})

	it('ranges are always within the text, in order and apart', () => {
		const text = fc.string({ unit: 'grapheme', maxLength: 30 })
		fc.assert(
			fc.property(text, text, (shown, typed) => {
				let before = -1
				for (const [start, end] of matchedRanges(shown, typed)) {
					expect(start).toBeGreaterThan(before)
					expect(end).toBeGreaterThan(start)
					expect(end).toBeLessThanOrEqual(shown.length)
					before = end
				}
			}),
			{ seed: 7, numRuns: 500 },
		)
	})
})
