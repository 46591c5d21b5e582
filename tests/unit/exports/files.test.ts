import { inflateRawSync } from 'node:zlib'
import Papa from 'papaparse'
import readExcelFile from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { csvFile } from '../../../electron/workers/sheets/csv.ts'
import { xlsxFile } from '../../../electron/workers/sheets/xlsx.ts'
import { makeRegister } from '../../../shared/domain/exports/register.ts'
import type { Sheet } from '../../../shared/domain/exports/sheet.ts'
import { facts, person } from './facts.ts'

const text = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
const oddly = [
	'constructor',
	'__proto__',
	'toString',
	'_x0041_bc',
	'x_x000D_',
	' two  spaces ',
	'👩🏽‍🦽👍',
	'a & <b> "c"',
	'אבג',
	"O'Brien",
]
const odd: Sheet = {
	name: 'Odd',
	columns: [
		{ title: 'Word', width: 9 },
		{ title: 'Again', width: 9 },
	],
	rows: oddly.map((word) => [word, '']),
}

/** The parts of an archive that was written without sizes up front: found through its directory. */
function partsOf(zip: Uint8Array): Map<string, string> {
	const view = Buffer.from(zip)
	const parts = new Map<string, string>()
	const end = view.lastIndexOf(Buffer.from('PK\u0005\u0006'))
	let at = view.readUInt32LE(end + 16)
	for (let left = view.readUInt16LE(end + 10); left > 0; left--) {
		const size = view.readUInt32LE(at + 20)
		const [name, extra, comment] = [28, 30, 32].map((place) => view.readUInt16LE(at + place)) as [
			number,
			number,
			number,
		]
		const start = view.readUInt32LE(at + 42)
		const data = start + 30 + view.readUInt16LE(start + 26) + view.readUInt16LE(start + 28)
		parts.set(
			view.toString('utf8', at + 46, at + 46 + name),
			inflateRawSync(view.subarray(data, data + size)).toString('utf8'),
		)
		at += 46 + name + extra + comment
	}
	return parts
}

describe('CSV', () => {
	it('is quoted throughout, with CRLF and a byte order mark', () => {
		const sheet = {
			name: 'x',
			columns: [
				{ title: 'A', width: 1 },
				{ title: 'B', width: 1 },
			],
			rows: [
				['one "two"', ''],
				['=1', 'ü'],
			],
		}
		expect(text(csvFile(sheet))).toBe('\uFEFF"A","B"\r\n"one ""two""",""\r\n"\'=1","ü"\r\n')
	})
	it('reads back equal', () => {
		const { plain } = makeRegister(facts())
		const read = Papa.parse<string[]>(text(csvFile(plain)).slice(1), { header: false, skipEmptyLines: true })
		expect(read.errors).toEqual([])
		expect(read.data).toEqual([plain.columns.map((one) => one.title), ...plain.rows])
	})
})

describe('XLSX', () => {
	it('reads back equal, sheet by sheet', async () => {
		const { sheets } = makeRegister(facts())
		const read = await readExcelFile(Buffer.from(await xlsxFile([...sheets, odd])), { trim: false })
		expect(read.map((one) => one.sheet)).toEqual([...sheets.map((one) => one.name), 'Odd'])
		for (const [at, sheet] of [...sheets, odd].entries()) {
			const shown = (read[at]?.data ?? []).map((row) => sheet.columns.map((_, cell) => row[cell] ?? ''))
			expect(shown).toEqual([sheet.columns.map((one) => one.title), ...sheet.rows])
		}
	})
	it('holds text only, a header that stays, no merged cells, and nobody’s name as its author', async () => {
		const sheets = makeRegister(
			facts({ people: [person({ familyName: '=HYPERLINK("http://x")', givenName: '42' })] }),
		).sheets
		const parts = partsOf(await xlsxFile(sheets))
		expect([...parts.keys()].filter((name) => name.startsWith('docProps'))).toEqual([])
		for (const [name, xml] of parts) {
			expect(xml).not.toMatch(/creator|lastModifiedBy|<f>|mergeCell/)
			if (!name.startsWith('xl/worksheets/sheet')) continue
			expect(xml).toContain('state="frozen"')
			expect(xml).toContain('<cols>')
			for (const [cell] of xml.matchAll(/<c [^>]*>/g)) expect(cell).toContain('t="s"')
		}
	})
	it('says how far it is', async () => {
		const people = Array.from({ length: 2100 }, (_, at) => person({ badgeCode: String(at) }))
		const told: number[] = []
		await xlsxFile(makeRegister(facts({ people })).sheets, (done) => told.push(done))
		expect(told).toEqual([2000, 4000, 6000])
	})
})
