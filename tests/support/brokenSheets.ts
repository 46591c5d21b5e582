/** Workbooks with something wrong in them, from a seed. */
import type { Random } from '../../shared/lib/random.ts'
import { book, type Part, relations, sheetOf, workbook, zipOf } from './archive.ts'

const escaped = (text: string): string =>
	text
		// biome-ignore lint/suspicious/noControlCharactersInRegex: these XML cannot hold at all
		.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')

const letters = (at: number): string =>
	at < 26 ? String.fromCharCode(65 + at) : letters(Math.floor(at / 26) - 1) + letters(at % 26)

type Cell = (value: string, reference: string) => string
const inline: Cell = (value, reference) =>
	`<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`

/** A sheet of these cells, all text unless another form is asked for. */
export const sheetFrom = (rows: readonly (readonly string[])[], cell: Cell = inline): string =>
	sheetOf(
		rows
			.map((row, at) => {
				const cells = row.map((value, column) => (value === '' ? '' : cell(value, `${letters(column)}${at + 1}`)))
				return `<row r="${at + 1}">${cells.join('')}</row>`
			})
			.join(''),
	)

/** Cells as tools and people leave them: formulas, errors, dates as numbers, styles, text in pieces. */
const oddCell =
	(random: Random): Cell =>
	(value, reference) =>
		random.pick<() => string>([
			() => inline(value, reference),
			() => `<c r="${reference}" t="str"><f>HYPERLINK("http://x.example","y")</f><v>${escaped(value)}</v></c>`,
			() => `<c r="${reference}" t="e"><v>#REF!</v></c>`,
			() => `<c r="${reference}" s="14"><v>46161.5</v></c>`,
			() => `<c r="${reference}"><v>1e308</v></c>`,
			() => `<c r="${reference}" t="b"><v>1</v></c>`,
			() => `<c r="${reference}" t="s"><v>99999</v></c>`,
			() => `<c r="${reference}" t="d"><v>2027-13-45T99:99</v></c>`,
			() => `<c r="${reference}" t="${random.pick(['x', '', 'n', 'inlineStr'])}"><v>${escaped(value)}</v></c>`,
			() => `<c r="${reference}" t="inlineStr"><is><r><t>${escaped(value)}</t></r><r><t/></r></is></c>`,
		])()

const text = (value: string): Buffer => Buffer.from(value)

/** Wrong in the archive or the markup: what comes of it is not foreseen, only that it comes. */
const wrong: readonly ((random: Random, sheet: string) => Buffer)[] = [
	(random, sheet) => {
		const whole = book(sheet)
		return whole.subarray(0, 1 + random.int(whole.length))
	},
	(random, sheet) => {
		const whole = Buffer.from(book(sheet))
		for (let n = 1 + random.int(20); n > 0; n--) whole[random.int(whole.length)] = random.int(256)
		return whole
	},
	(_, sheet) => book(`<!DOCTYPE a [<!ENTITY b "bbbb">]>${sheet}`),
	(random, sheet) => book(sheet.slice(0, random.int(sheet.length))),
	(random, sheet) => book(sheet.replaceAll('<c ', () => (random.chance(0.2) ? '<c r="A1" ' : '<c '))),
	(random) => book(sheetOf(`${'<a>'.repeat(random.int(5000))}`)),
	(random) => book(sheetOf(`<row r="${random.int(2 ** 32)}"><c r="ZZ${random.int(2 ** 32)}"><v>1</v></c></row>`)),
	(random) => book(Buffer.alloc(random.int(8 * 1024 * 1024), 0x20)),
	(random, sheet) => book(sheet, [{ name: 'xl/media/a.xml', bytes: Buffer.alloc(random.int(20 * 1024 * 1024)) }]),
	(random, sheet) =>
		zipOf([
			{ name: 'xl/workbook.xml', bytes: text(workbook) },
			{ name: 'xl/_rels/workbook.xml.rels', bytes: text(relations) },
			{ name: 'xl/worksheets/sheet1.xml', bytes: text(sheet), saysBytes: random.int(2 ** 31) },
		]),
	(random, sheet) => {
		const parts: readonly Part[] = [
			{ name: 'xl/workbook.xml', bytes: text(workbook) },
			{ name: 'xl/_rels/workbook.xml.rels', bytes: text(relations) },
			{ name: 'xl/worksheets/sheet1.xml', bytes: text(sheet) },
			{ name: 'xl/sharedStrings.xml', bytes: text('<sst><si><t>a</t></si></sst>') },
		]
		return zipOf(random.shuffle(parts).slice(0, random.int(5)))
	},
	(_, sheet) => zipOf([{ name: 'word/document.xml', bytes: text(sheet) }]),
	(random, sheet) =>
		book(sheet, [{ name: random.pick(['../a', '/etc/passwd', 'xl\\x', 'a'.repeat(9000)]), bytes: text('x') }]),
	(_, sheet) => book(Buffer.from(`\ufeff${sheet}`, 'utf16le')),
]

export const oddWorkbook = (random: Random, rows: readonly (readonly string[])[]): Buffer =>
	book(sheetFrom(rows, oddCell(random)))

export const wrongWorkbook = (random: Random, rows: readonly (readonly string[])[]): Buffer =>
	random.pick(wrong)(random, sheetFrom(rows))
