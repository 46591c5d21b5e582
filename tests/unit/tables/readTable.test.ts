import { expect, test } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { readTable } from '../../../electron/workers/tables/readTable.ts'

const rowsOf = async (bytes: Uint8Array) => {
	const table = await readTable(bytes)
	if ('problem' in table) throw new Error(`${table.problem} ${table.row} ${table.column}`)
	return table.rows
}
const text = (content: string, encoding: BufferEncoding = 'utf8') => Buffer.from(content, encoding)
const zoe = [
	['Name', 'Note'],
	['Zoë Núñez', 'a, b'],
]

test.each([
	['UTF-8', text('Name,Note\nZoë Núñez,"a, b"\n'), 'utf-8'],
	['UTF-8 with a mark', text('\ufeffName,Note\nZoë Núñez,"a, b"\n'), 'utf-8'],
	['UTF-16LE with a mark, tabs', text('\ufeffName\tNote\r\nZoë Núñez\ta, b\r\n', 'utf16le'), 'utf-16le'],
	['UTF-16LE without', text('Name\tNote\r\nZoë Núñez\ta, b\r\n', 'utf16le'), 'utf-16le'],
	['UTF-16BE with a mark', text('\ufeffName;Note\nZoë Núñez;a, b\n', 'utf16le').swap16(), 'utf-16be'],
	['UTF-16BE without', text('Name;Note\nZoë Núñez;a, b\n', 'utf16le').swap16(), 'utf-16be'],
	['Windows-1252, semicolons', text('Name;Note\rZoë Núñez;a, b\r', 'latin1'), 'windows-1252'],
	['pipes', text('Name|Note\nZoë Núñez|a, b'), 'utf-8'],
	['a told separator', text('sep=;\nName;Note\nZoë Núñez;a, b'), 'utf-8'],
])('reads %s', async (_, bytes, encoding) => {
	expect(await readTable(bytes)).toEqual({ rows: zoe, encoding, format: 'csv' })
})

test('Windows-1252 dashes and quotes are what people typed', async () => {
	expect(await rowsOf(Buffer.from([0x41, 0x2c, 0x42, 0x0a, 0x92, 0x96, 0x2c, 0x78]))).toEqual([
		['A', 'B'],
		['’–', 'x'],
	])
})

test('one Windows-1252 line does not spoil the names in a UTF-8 file', async () => {
	const glued = Buffer.concat([text('Name,Town\nZoë,Luton\n'), text('José,Bedford\n', 'latin1')])
	expect(await readTable(glued)).toEqual({
		rows: [
			['Name', 'Town'],
			['Zoë', 'Luton'],
			['José', 'Bedford'],
		],
		encoding: 'utf-8 and windows-1252',
		format: 'csv',
	})
})

test('headings with line breaks and commas stay one cell', async () => {
	expect(await rowsOf(text('"What helps you?\r\n(seats, print)",Name\r\nlarge print,Sam\r\n'))).toEqual([
		['What helps you? (seats, print)', 'Name'],
		['large print', 'Sam'],
	])
})

test('takes back exactly the one apostrophe our own export put before a formula', async () => {
	expect(await rowsOf(text('Name,Note\n"\'=1+1","\'\'+x"\n"\'plain","\' @x"\n'))).toEqual([
		['Name', 'Note'],
		['=1+1', "''+x"],
		["'plain", '@x'],
	])
})

test('empty lines inside count as rows, those at the end do not', async () => {
	expect(await rowsOf(text('Name,Town\nSam,Luton\n,\nAli,Bedford\n,\n,\n\n'))).toEqual([
		['Name', 'Town'],
		['Sam', 'Luton'],
		['', ''],
		['Ali', 'Bedford'],
	])
})

test.each([
	[
		'a quote that never ends',
		text('Name,Note\nSam,ok\nAli,"and so\nLee,x\n'),
		{ problem: 'unclosedQuote', row: 3, column: '' },
	],
	[
		'a stray quote that swallows lines',
		text('Name,Note\n"Sam,x\nAli,y\nLee" z,a\n'),
		{ problem: 'unclosedQuote', row: 2, column: '' },
	],
	['a cell too long', text(`Name,Note\nSam,${'x'.repeat(32_768)}\n`), { problem: 'cellTooLong', row: 2, column: 'B' }],
	['nothing', Buffer.alloc(0), { problem: 'noRows', row: null, column: '' }],
	['blank lines', text('\n \n,,\n'), { problem: 'noRows', row: null, column: '' }],
	['a web page', text('<!DOCTYPE html><table>'), { problem: 'notReadable', row: null, column: '' }],
])('says what is wrong with %s', async (_, bytes, problem) => {
	expect(await readTable(bytes)).toEqual(problem)
})

test('inch marks and quotes inside a line do no harm', async () => {
	expect(await rowsOf(text('Name,Note\nSam,5" step\nAli,"said "hi" twice"\n'))).toEqual([
		['Name', 'Note'],
		['Sam', '5" step'],
		['Ali', 'said "hi" twice'],
	])
})

test('a workbook: dates as ISO text, figures and ticks as written, whatever the name', async () => {
	const bytes = await writeXlsxFile([
		[{ value: 'Name' }, { value: 'Booked' }, { value: 'Phone' }, { value: 'CPD' }],
		[
			{ value: 'Zoë & <Núñez>' },
			{ value: new Date(Date.UTC(2027, 4, 19)), type: Date, format: 'dd/mm/yyyy' },
			{ value: 447700900123, type: Number },
			{ value: true, type: Boolean },
		],
		[null, { value: new Date(Date.UTC(2027, 4, 19, 9, 5)), type: Date, format: 'dd/mm/yyyy hh:mm' }],
	]).toBuffer()
	expect(await readTable(bytes)).toEqual({
		rows: [
			['Name', 'Booked', 'Phone', 'CPD'],
			['Zoë & <Núñez>', '2027-05-19', '447700900123', 'TRUE'],
			['', '2027-05-19 09:05', '', ''],
		],
		encoding: 'xlsx',
		format: 'xlsx',
	})
})

test('of several sheets the first that holds anything', async () => {
	const bytes = await writeXlsxFile([
		{ sheet: 'Empty', data: [[null]] },
		{ sheet: 'People', data: [[{ value: 'Name' }], [{ value: 'Sam' }]] },
	]).toBuffer()
	expect(await rowsOf(bytes)).toEqual([['Name'], ['Sam']])
})

test('our own exports begin with a page about the file, which is not the people', async () => {
	const bytes = await writeXlsxFile([
		{ sheet: 'About this file', data: [[{ value: 'Event' }, { value: 'Forum' }]] },
		{ sheet: 'All days', data: [[{ value: 'Badge' }, { value: 'Preferred name' }]] },
	]).toBuffer()
	expect(await rowsOf(bytes)).toEqual([['Badge', 'Preferred name']])
})
