import { describe, expect, it } from 'vitest'
import { wordsOfBars } from '../../../electron/workers/paper/charts.ts'
import { drawPaper } from '../../../electron/workers/paper/drawPaper.ts'
import { startSheet } from '../../../electron/workers/paper/sheetOfPaper.ts'
import { sharedOut } from '../../../electron/workers/paper/table.ts'
import { canPrint, hasLetter, printable } from '../../../shared/domain/papers/letters.ts'
import type { Paper, PaperBars, PaperBlock } from '../../../shared/domain/papers/paper.ts'
import { seePdf } from '../../support/pdf.ts'

const paper = (blocks: readonly PaperBlock[], over: Partial<Paper> = {}): Paper => ({
	title: 'How the forum went',
	over: 'Luton forum',
	isWide: false,
	practice: '',
	foot: 'Luton forum · made 20 May 2027',
	madeAtMs: Date.UTC(2027, 4, 20, 9),
	blocks,
	...over,
})
const rows = (count: number): PaperBlock => ({
	is: 'table',
	title: 'Who came',
	columns: [
		{ title: 'Attending as', share: 3, isHeading: true },
		{ title: 'Came', share: 1, isNumber: true },
	],
	rows: Array.from({ length: count }, (_, at) => [`Sector ${at}`, String(at)]),
	empty: 'Nobody came.',
})
const bars: PaperBars = {
	is: 'bars',
	title: 'Who came',
	bars: [
		{ label: 'Carers', value: 15, words: '15' },
		{ label: 'Others', value: null, words: '*' },
	],
}

describe('a paper', () => {
	it('is tagged, in English, in our own typeface, and says of itself what it is and nobody’s name', async () => {
		const seen = seePdf(
			await drawPaper(
				paper([
					{ is: 'heading', level: 2, text: 'Who came' },
					bars,
					rows(2),
					{ is: 'list', items: ['One', 'Two'] },
					{ is: 'note', title: 'Stars', text: 'A star is a small number.' },
					{ is: 'figures', figures: [{ figure: '180', words: 'came' }] },
				]),
			),
		)
		expect(seen).toMatchObject({ pages: 1, isTagged: true, language: 'en-GB' })
		expect(seen.parts).toMatchObject({
			Document: 1,
			H1: 1,
			H2: 1,
			Figure: 1,
			Table: 1,
			TR: 3,
			TH: 4,
			TD: 2,
			L: 1,
			LI: 2,
		})
		expect(seen.says).toEqual(['CreationDate', 'Creator', 'Producer', 'Title'])
		expect(seen.typefaces).toEqual(['AtkinsonHyperlegibleNext-Bold', 'AtkinsonHyperlegibleNext-Regular'])
	})

	it('goes on over pages, with each heading and row in its structure once', async () => {
		const told: number[] = []
		const seen = seePdf(await drawPaper(paper([rows(450)]), (done) => told.push(done)))
		expect(seen.pages).toBeGreaterThan(8)
		expect(seen.parts).toMatchObject({ Table: 1, TR: 451, TH: 452, TD: 450 })
		expect(told).toEqual([200, 400])
	})

	it('is the same bytes for the same words', async () => {
		const one = await drawPaper(paper([rows(3), bars]))
		expect(Buffer.compare(one, await drawPaper(paper([rows(3), bars])))).toBe(0)
	})

	it('says what is not there, draws no empty chart, and begins no page twice', async () => {
		const seen = seePdf(await drawPaper(paper([{ ...bars, bars: [] }, { is: 'newPage' }, { is: 'newPage' }, rows(0)])))
		expect(seen.pages).toBe(2)
		expect(seen.parts).toMatchObject({ Table: 1, TR: 1, TD: 1 })
		expect(seen.parts).not.toHaveProperty('Figure')
	})

	it('says in words what a chart shows', () => {
		expect(wordsOfBars(bars)).toBe('Who came. Carers: 15; Others: *.')
	})
})

describe('letters', () => {
	it('are those that both weights of the typeface have', () => {
		type Set = { readonly _font: { readonly font: { readonly hasGlyphForCodePoint: (point: number) => boolean } } }
		const { doc } = startSheet({ title: '', isWide: false, madeAtMs: 0, keepsPages: true })
		const fonts = ['regular', 'bold'].map((weight) => (doc.font(weight) as unknown as Set)._font.font)
		for (let point = 0x20; point < 0x3000; point++) {
			if (point >= 0x7f && point < 0xa0) continue
			const isThere = fonts.every((font) => font.hasGlyphForCodePoint(point))
			expect(hasLetter(point), point.toString(16)).toBe(isThere)
		}
	})
	it('that are missing lose their marks, and where that does not help are a question mark', () => {
		expect(printable('Siân Llŷr, Zoë')).toBe('Siân Llŷr, Zoë')
		expect(canPrint('Siân Llŷr')).toBe(true)
		expect(printable('Nguyễn')).toBe('Nguyen')
		expect(canPrint('Nguyễn')).toBe(false)
		expect(printable('王 Wang')).toBe('? Wang')
		expect(printable('a\u202f\u00ad\u2011b')).toBe('a -b')
	})
})

describe('columns of a table', () => {
	it('have their share, where their words have room in it', () => {
		expect(sharedOut([3, 1], [10, 10], 100)).toEqual([75, 25])
	})

	it('are never narrower than their longest word; the others give it up', () => {
		expect(sharedOut([8, 1, 1], [10, 30, 10], 100)).toEqual([60, 30, 10])
	})

	it('keep their shares where the words have no room at all', () => {
		expect(sharedOut([1, 1], [500, 500], 100)).toEqual([50, 50])
	})
})
