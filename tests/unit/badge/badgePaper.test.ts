/** Labels on paper: what fits, where each lies, how many sheets there are. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { faultsOf, nextStart, onSheets, pageOf, perSheet, placeOf } from '../../../shared/domain/badges/paper.ts'
import { templateCodes, templates } from '../../../shared/domain/badges/templates.ts'

describe('measures', () => {
	test('of every template fit on its paper', () => {
		for (const code of templateCodes) expect(faultsOf(templates[code]), code).toEqual([])
		expect(templateCodes.map((code) => perSheet(templates[code]))).toEqual([8, 10, 14, 21, 1, 1])
	})
	test('say by how much they are too large', () => {
		const wide = faultsOf({ ...templates.sheet8, gapXMm: 12 })
		expect(wide.map(({ is }) => is)).toEqual(['width'])
		expect(wide[0]?.overMm).toBeCloseTo(4.85)
		expect(faultsOf({ ...templates.sheet21, down: 8 })[0]?.is).toBe('height')
		expect(faultsOf({ ...templates.roll62, heightMm: 63 })).toEqual([{ is: 'roll', overMm: 1 }])
		expect(faultsOf({ ...templates.roll62, widthMm: 62, heightMm: 90 })).toEqual([])
		expect(faultsOf({ ...templates.a6, widthMm: 148, heightMm: 105 })).toEqual([])
		expect(faultsOf({ ...templates.a6, heightMm: 150 })).toEqual([{ is: 'card', overMm: 2 }])
	})
	test('a roll and a card are pages of their own size', () => {
		expect(pageOf(templates.sheet21)).toEqual({ width: 210, height: 297 })
		expect(pageOf(templates.roll62)).toEqual({ width: 100, height: 62 })
	})
	test('labels lie row by row from the left upper corner', () => {
		expect(placeOf(templates.sheet21, 0)).toEqual({ x: 7.25, y: 15.15 })
		const { x, y } = placeOf(templates.sheet21, 4)
		expect(x).toBeCloseTo(7.25 + 63.5 + 2.5)
		expect(y).toBeCloseTo(15.15 + 38.1)
	})
})

describe('sheets', () => {
	test('begin where the first is partly used', () => {
		const sheets = onSheets(['a', 'b', 'c'], 4, 2)
		expect(sheets).toEqual([
			[
				{ thing: 'a', at: 2 },
				{ thing: 'b', at: 3 },
			],
			[{ thing: 'c', at: 0 }],
		])
		expect(nextStart(4, 2, 3)).toBe(1)
		expect(onSheets([], 4, 2)).toEqual([])
	})
	test('every thing once, in order, one a label, whatever the start', () => {
		fc.assert(
			fc.property(fc.nat(60), fc.integer({ min: 1, max: 21 }), fc.nat(30), (count, labels, start) => {
				const things = Array.from({ length: count }, (_, index) => index)
				const sheets = onSheets(things, labels, start)
				expect(sheets.flatMap((sheet) => sheet.map(({ thing }) => thing))).toEqual(things)
				for (const sheet of sheets) {
					expect(new Set(sheet.map(({ at }) => at)).size).toBe(sheet.length)
					expect(sheet.every(({ at }) => at >= 0 && at < labels)).toBe(true)
				}
				for (const sheet of sheets.slice(0, -1)) expect(sheet.at(-1)?.at).toBe(labels - 1)
			}),
		)
	})
})
