import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clean, fold } from '../../../shared/lib/text.ts'

test.each([
	['D’Arcy Novák-Shaw', 'darcy novak shaw'],
	["O'Neil", 'oneil'],
	['OʻNeil', 'oneil'],
	['  Sam   Lee ', 'sam lee'],
	['Łódź Ærø Straße', 'lodz aero strasse'],
	['İzmir IŞIK ışık', 'izmir isik isik'],
	['Guðmundur Þór', 'gudmundur thor'],
	['Smith-Jones/Lee', 'smith jones lee'],
	['Ng', 'ng'],
	['李小龍', '李小龍'],
	['…', ''],
	['', ''],
])('folds %j to %j', (text, folded) => {
	expect(fold(text)).toBe(folded)
})

test('folding what is folded changes nothing, and NFC and NFD fold alike', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), (text) => {
			const once = fold(text)
			expect(fold(once)).toBe(once)
			expect(once).toBe(once.trim())
		}),
		{ seed: 1, numRuns: 500 },
	)
	expect(fold('Zoë'.normalize('NFD'))).toBe(fold('Zoë'.normalize('NFC')))
})

test('the quick way for ASCII folds as the careful way does', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => {
			// A letter outside ASCII sends the text the careful way; it is taken off again.
			expect(fold(text)).toBe(fold(`${text} é`).replace(/ ?e$/, ''))
		}),
		{ seed: 2, numRuns: 500 },
	)
})

test.each([
	['  a \t b ', 'a b'],
	['a\u202eb\u200bc', 'abc'],
	['a\u0000b\u0007', 'ab'],
	['Zoe\u0308', 'Zoë'],
	['line one\r\nline two', 'line one line two'],
	['McDonald van der BERG', 'McDonald van der BERG'],
	['\ud800x', '\ufffdx'],
	['', ''],
])('cleans %j to %j', (text, cleaned) => {
	expect(clean(text)).toBe(cleaned)
})

test('clean text stays as it is', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), (text) => {
			const once = clean(text)
			expect(clean(once)).toBe(once)
		}),
		{ seed: 3, numRuns: 500 },
	)
})
