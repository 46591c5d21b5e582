import fc from 'fast-check'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { columnLetters } from '../../../renderer/components/mapping/columnLetters.ts'
import { asCsv, asTabs, leftFileName } from '../../../renderer/components/mapping/leftList.ts'
import { extraPeople, firstToLookAt, sharesOf, sumOf } from '../../../renderer/features/people/importing/accounting.ts'
import { refusedLines } from '../../../renderer/features/people/importing/refusedList.ts'
import { refusalCodes } from '../../../shared/domain/fileCodes.ts'
import { restore } from '../../../shared/domain/safeCell.ts'
import { rowRefusalWords } from '../../../shared/text/files.ts'

const plain = (count: number) => String(count)
const tally = { rows: 194, new: 171, changed: 12, unchanged: 0, held: 5, refused: 6, people: 173 }

test('the sum is written out in the order of the list and adds up', () => {
	expect(sumOf(tally, plain)).toBe('171 + 12 + 5 + 6 = 194')
	expect(sharesOf(tally).map(({ fate }) => fate)).toEqual(['new', 'changed', 'held', 'refused'])
	expect(sharesOf(tally).reduce((sum, { count }) => sum + count, 0)).toBe(tally.rows)
	expect(sumOf({ ...tally, rows: 0, new: 0, changed: 0, held: 0, refused: 0 }, plain)).toBe('0 = 0')
})

test('people beyond one a row are told, never fewer than none', () => {
	expect(extraPeople(tally)).toBe(2)
	expect(extraPeople({ ...tally, people: 0 })).toBe(0)
})

test('what needs a person is looked at first', () => {
	expect(firstToLookAt(tally)).toBe('held')
	expect(firstToLookAt({ ...tally, held: 0 })).toBe('refused')
	expect(firstToLookAt({ ...tally, held: 0, refused: 0, changed: 0 })).toBe('new')
})

const headings = ['Row', 'Column', 'Why it was left out', 'What to do']

test('the list of rows left out reads back as it was, whatever a heading holds, and holds no formula', () => {
	const hostile = fc.oneof(fc.string(), fc.constantFrom('=1+1', '@SUM(A1)', '-2', '"; drop', 'a,b', 'x\r\ny', '\t=1'))
	const row = fc.record({
		row: fc.integer({ min: 1, max: 100_000 }),
		column: hostile,
		code: fc.constantFrom(...refusalCodes),
	})
	fc.assert(
		fc.property(fc.array(row, { maxLength: 20 }), (rows) => {
			const text = asCsv([headings, ...refusedLines(rows)])
			const { data } = Papa.parse<string[]>(text.slice(1).replace(/\r\n$/, ''), { newline: '\r\n' })
			expect(data).toHaveLength(rows.length + 1)
			for (const [at, { row: number, column, code }] of rows.entries()) {
				const cells = data[at + 1] ?? []
				expect(cells.map(restore)).toEqual([
					String(number),
					column,
					rowRefusalWords[code].what,
					rowRefusalWords[code].remedy,
				])
				for (const cell of cells) expect(cell).not.toMatch(/^\s*[=+\-@]/)
			}
		}),
		{ seed: 20_270_519 },
	)
})

test('to paste, every row is one line of four cells', () => {
	const lines = asTabs([headings, ...refusedLines([{ row: 3, column: 'a\tb\nc', code: 'badEmail' }])]).split('\n')
	expect(lines).toHaveLength(2)
	for (const line of lines) expect(line.split('\t')).toHaveLength(4)
})

test('the list is named after the file it is about', () => {
	expect(leftFileName('forum.bookings.xlsx')).toBe('Left out of forum.bookings.csv')
})

test.each([
	[0, 'A'],
	[25, 'Z'],
	[26, 'AA'],
	[701, 'ZZ'],
	[702, 'AAA'],
])('column %i is %s in a spreadsheet', (index, letters) => {
	expect(columnLetters(index)).toBe(letters)
})
