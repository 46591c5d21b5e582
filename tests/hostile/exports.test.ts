import fc from 'fast-check'
import Papa from 'papaparse'
import readExcelFile from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { csvFile } from '../../electron/workers/sheets/csv.ts'
import { xlsxFile } from '../../electron/workers/sheets/xlsx.ts'
import { eventFileName, exportFileName } from '../../shared/domain/exports/fileName.ts'
import { makeRegister } from '../../shared/domain/exports/register.ts'
import { neutralise, restore } from '../../shared/domain/safeCell.ts'
import { facts, person } from '../unit/exports/facts.ts'

const startsOfFormulas = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']
const prefixes = [
	'',
	' ',
	'  ',
	'\u00a0',
	'\u2003',
	'\u200b',
	'\ufeff',
	'\u202e',
	'\u2066',
	'\u00ad',
	'\t',
	'\n',
	'\r\n',
	' \u200b ',
]
const bodies = ["cmd|' /C calc'!A0", 'HYPERLINK("http://x","y")', '1+1', 'SUM(1;1)*', '']
const attacks = prefixes.flatMap((prefix) =>
	startsOfFormulas.flatMap((start) => bodies.map((body) => prefix + start + body)),
)

describe('X1 text that starts like a formula', () => {
	it('is held by an apostrophe, every start behind every prefix', () => {
		for (const attack of attacks) {
			expect(neutralise(attack)).toBe(`'${attack}`)
			expect(restore(neutralise(attack))).toBe(attack)
		}
	})

	it('reads back equal whatever it is, apostrophes of its own too', () => {
		const unit = fc.constantFrom("'", ...startsOfFormulas, ' ', '\u200b', '\u202e', 'a', '1', '"', ',')
		const any = fc.oneof(fc.string({ unit, maxLength: 8 }), fc.string({ unit: 'binary', maxLength: 12 }))
		fc.assert(
			fc.property(any, (text) => {
				expect(restore(neutralise(text))).toBe(text)
				expect(neutralise(text)).not.toMatch(/^[\s\p{Cf}]*[=+\-@\t\r\n＝＋－＠]/u)
			}),
			{ seed: 11, numRuns: 5000 },
		)
		expect(restore("'quoted'")).toBe("'quoted'")
		expect(neutralise("O'Brien")).toBe("O'Brien")
	})

	const people = attacks.map((attack, at) =>
		person({
			badgeCode: String(at).padStart(5, '0'),
			preferredName: attack,
			givenName: '',
			familyName: 'x',
			organisation: attack,
		}),
	)
	const { plain } = makeRegister(facts({ people }))

	it('in a CSV file no field starts one, and all read back', () => {
		const written = new TextDecoder().decode(csvFile(plain))
		const read = Papa.parse<string[]>(written, { header: false, skipEmptyLines: true, newline: '\r\n' })
		for (const field of read.data.flat()) expect(field).not.toMatch(/^[\s\p{Cf}]*[=+\-@\t\r\n＝＋－＠]/u)
		expect(read.data.slice(1).map((row) => row.map(restore))).toEqual(plain.rows)
	})

	it('in an XLSX file every one is text', async () => {
		const read = await readExcelFile(Buffer.from(await xlsxFile([plain])), { trim: false })
		const rows = (read[0]?.data ?? []).slice(1)
		expect(rows.length).toBe(plain.rows.length)
		const asXml = (text: string) => text.replaceAll('\r\n', '\n').replaceAll('\r', '\n')
		for (const [at, row] of rows.entries()) expect(asXml(String(row[1] ?? ''))).toBe(asXml(plain.rows[at]?.[1] ?? ''))
	})
})

describe('X4 names of files', () => {
	const safe = /^[a-z0-9]+(-[a-z0-9]+)*\.foyer$/
	it.each([
		['BLMK Mental Health Forum', 'blmk-mental-health-forum-2027-05-19.foyer'],
		['../CON', 'con-2027-05-19.foyer'],
		['NUL', 'nul-2027-05-19.foyer'],
		['..', 'event-2027-05-19.foyer'],
		['', 'event-2027-05-19.foyer'],
		['C:\\Windows\\system32', 'c-windows-system32-2027-05-19.foyer'],
		['\u202efdp.exe', 'fdp-exe-2027-05-19.foyer'],
		['مؤتمر', 'event-2027-05-19.foyer'],
		['Zoë’s Straße & Łódź', 'zoes-strasse-lodz-2027-05-19.foyer'],
		['a\u0000b\nc', 'a-b-c-2027-05-19.foyer'],
	])('%j', (name, expected) => {
		expect(eventFileName(name, '2027-05-19')).toBe(expected)
	})

	it('are short and plain whatever the event is called', () => {
		expect(eventFileName('x'.repeat(300), '2027-05-19').length).toBeLessThan(100)
		expect(eventFileName('CON', '../../etc')).toBe('con-undated.foyer')
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
				expect(eventFileName(name, '2027-05-19')).toMatch(safe)
			}),
			{ seed: 13, numRuns: 1000 },
		)
	})

	it('of exports say what and when, and that it is practice', () => {
		const of = { number: 'E1', date: '2027-05-19', practice: 'no', format: 'xlsx' } as const
		expect(exportFileName(of)).toBe('foyer-E1-2027-05-19.xlsx')
		expect(exportFileName({ ...of, practice: 'sample', format: 'csv' })).toBe('foyer-PRACTICE-E1-2027-05-19.csv')
		expect(exportFileName({ ...of, date: '../x' })).toBe('foyer-E1-undated.xlsx')
	})
})
