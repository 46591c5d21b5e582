/** Names as large as they can be and never cut; everything inside of its label. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fitWords, lineStep } from '../../../shared/domain/badges/fit.ts'
import {
	type BadgeWords,
	isReadFrom2m,
	isWordPart,
	layoutOf,
	type Widths,
} from '../../../shared/domain/badges/layout.ts'
import { templateCodes, templates } from '../../../shared/domain/badges/templates.ts'
import { type BadgeDesign, badgeParts } from '../../../shared/domain/badges/words.ts'

/** Letters half as wide as they are high, about what real ones are. */
const half = (text: string): number => [...text].length * 0.5
const widths: Widths = { name: half, strong: half, text: half, code: half }

const words = (change: Partial<BadgeWords> = {}): BadgeWords => ({
	preferredName: 'Amara',
	familyName: 'Okafor',
	pronouns: 'she/her',
	organisation: 'Bedfordshire Rural Community Charities',
	groups: ['10:30 Table 7, Room 4'],
	event: 'Forum',
	code: '4KM2Q',
	photo: 'Photos are fine',
	...change,
})

const joined = (lines: readonly string[]): string => lines.join(' ').replaceAll(/(?<=[-–/]) /g, '')

describe('words in a box', () => {
	test('one word takes the whole width', () => {
		expect(fitWords('Amara', half, { width: 50, height: 100 }, 100)).toEqual({ lines: ['Amara'], size: 20 })
	})
	test('are no larger than they may be, or than the box is high', () => {
		expect(fitWords('Al', half, { width: 50, height: 100 }, 12).size).toBe(12)
		expect(fitWords('Al', half, { width: 50, height: 9 }, 12).size).toBe(9)
	})
	test('go onto two lines where that makes them larger, also at a hyphen, and not otherwise', () => {
		expect(fitWords('Maria Alejandra', half, { width: 40, height: 40 }, 100).lines).toEqual(['Maria', 'Alejandra'])
		expect(fitWords('Anne-Marie', half, { width: 20, height: 40 }, 100).lines).toEqual(['Anne-', 'Marie'])
		expect(fitWords('Jo Lee', half, { width: 90, height: 10 }, 100).lines).toEqual(['Jo Lee'])
	})
	test('whatever they are, all of them are there, in the box, and no word is broken', () => {
		const name = fc.array(fc.stringMatching(/^[A-Za-zé’]{1,18}(-[A-Z]{1,9})?$/), { minLength: 1, maxLength: 9 })
		fc.assert(
			fc.property(
				name,
				fc.double({ min: 5, max: 120, noNaN: true }),
				fc.double({ min: 3, max: 90, noNaN: true }),
				(said, width, height) => {
					const text = said.join(' ')
					const { lines, size } = fitWords(text, half, { width, height }, 26)
					expect(joined(lines)).toBe(text)
					expect(lines.length).toBeLessThanOrEqual(3)
					expect(size).toBeGreaterThan(0)
					expect(Math.max(...lines.map(half)) * size).toBeLessThanOrEqual(width + 1e-6)
					expect(size * (1 + (lines.length - 1) * lineStep)).toBeLessThanOrEqual(height + 1e-6)
				},
			),
		)
	})
})

describe('a badge', () => {
	const inside = (design: BadgeDesign, of: BadgeWords) => {
		const layout = layoutOf(design, of, widths)
		const { widthMm, heightMm } = design
		for (const { part, lines, size, x, y, isCentred } of layout.blocks) {
			const wide = Math.max(0, ...lines.map(half)) * size
			const left = isCentred ? x - wide / 2 : x
			const where = `${part} of ${widthMm} × ${heightMm}`
			expect(left, where).toBeGreaterThan(0)
			expect(left + wide, where).toBeLessThan(widthMm)
			expect(y, where).toBeGreaterThan(0)
			expect(y + size * (1 + (lines.length - 1) * lineStep), where).toBeLessThan(heightMm)
		}
		for (const square of [layout.qr, layout.marker]) {
			if (square === null) continue
			expect(square.x).toBeGreaterThan(0)
			expect(square.y).toBeGreaterThan(0)
			expect(square.x + square.size).toBeLessThan(widthMm)
			expect(square.y + square.size).toBeLessThan(heightMm)
		}
		return layout
	}
	const long = words({
		preferredName: 'Wilhelmina-Alexandra Charlotte',
		familyName: 'Featherstonehaugh-Cholmondeley',
		organisation: 'Bedfordshire, Luton and Milton Keynes Health and Care Partnership of Voluntary Organisations',
		groups: ['10:30 Table 17, The Queen Elizabeth Suite', '14:00 Table 3, Room 12', '15:30 Table 11, Marketplace Hall'],
		event: 'Bedfordshire, Luton and Milton Keynes Mental Health Forum 2027',
	})

	test.each(templateCodes)('of every template holds the longest and the shortest: %s', (code) => {
		const everything = { ...templates[code], parts: [...badgeParts] }
		for (const design of [templates[code], everything]) {
			inside(design, long)
			inside(design, words({ preferredName: 'Al', familyName: '', organisation: '', groups: [], pronouns: '' }))
		}
	})
	test.each(templateCodes)('of every template has usual names that are read from 2 m: %s', (code) => {
		for (const preferredName of ['Amara', 'Jo', 'Christopher', 'Anne-Marie'])
			expect(isReadFrom2m(inside(templates[code], words({ preferredName })).nameSize), preferredName).toBe(true)
	})
	test('has a code of at least 12 mm that is not in the way of words', () => {
		for (const code of templateCodes) {
			const design = templates[code]
			const { qr, blocks } = inside(design, long)
			expect(qr?.size, code).toBeGreaterThanOrEqual(12)
			if (qr === null || design.widthMm < 75 || design.widthMm < design.heightMm) continue
			for (const { lines, size, x } of blocks.filter(({ part }) => part !== 'code' && part !== 'photoMarker'))
				expect(x + Math.max(0, ...lines.map(half)) * size, code).toBeLessThanOrEqual(qr.x)
		}
	})
	test('has its words in the order of the design, and only those that are on it', () => {
		const design = { ...templates.a6, parts: ['event', 'preferredName', 'groups'] as const }
		const { blocks, qr, marker } = layoutOf(design, words(), widths)
		expect(blocks.map(({ part }) => part)).toEqual(['event', 'preferredName', 'groups'])
		expect(blocks.map(({ y }) => y)).toEqual(blocks.map(({ y }) => y).toSorted((one, other) => one - other))
		expect([qr, marker]).toEqual([null, null])
	})
	test('makes the rest smaller before the name', () => {
		const design: BadgeDesign = { ...templates.sheet10, parts: badgeParts.filter(isWordPart) }
		const { nameSize } = inside(design, words({ groups: long.groups }))
		expect(nameSize).toBeGreaterThan(10)
	})
	test('whatever measures somebody types, nothing reaches over the edge', () => {
		fc.assert(
			fc.property(
				fc.double({ min: 35, max: 200, noNaN: true }),
				fc.double({ min: 25, max: 200, noNaN: true }),
				fc.shuffledSubarray([...badgeParts], { minLength: 1 }),
				(widthMm, heightMm, parts) => void inside({ ...templates.a6, widthMm, heightMm, parts }, words()),
			),
			{ numRuns: 200 },
		)
	})
})
