/** The committed demo files are what the generator makes, and hold what people really bring. */
import { readdirSync, readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { readSheet } from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import { sampleEvent } from '../../../shared/domain/samples/samples.ts'
import { demoFiles, plainSheet, plainSheetName } from '../../support/bookingFiles.ts'
import { forumBookings, laterBookings } from '../../support/bookings.ts'
import { fullName, tally } from './counting.ts'

const folder = new URL('../../../resources/demo/', import.meta.url)
const bytesOf = (name: string) => readFileSync(new URL(name, folder))
const textOf = (name: string, encoding = 'utf-8') => new TextDecoder(encoding).decode(bytesOf(name))
const rowsOf = (text: string, delimiter = ',') => Papa.parse<string[]>(text, { delimiter, skipEmptyLines: true }).data
/** Rows by heading; of a heading that comes twice, the first. */
const recordsOf = (text: string, delimiter = ',') => {
	const [headings = [], ...rows] = rowsOf(text, delimiter)
	return rows.map((cells) => (heading: string) => cells[headings.indexOf(heading)] ?? '')
}

describe('the folder', () => {
	test.each(demoFiles())('has $name as the generator makes it', ({ name, bytes }) => {
		expect(bytesOf(name).equals(bytes)).toBe(true)
	})

	test('has the spreadsheet with what the generator puts in it', async () => {
		const width = Math.max(...plainSheet().map((row) => row.length))
		const wide = plainSheet().map((row) => [...row, ...Array.from({ length: width - row.length }, () => null)])
		expect(await readSheet(bytesOf(plainSheetName))).toEqual(wide)
	})

	test('has nothing else', () => {
		const names = [...demoFiles().map((file) => file.name), plainSheetName, '.gitattributes']
		expect(readdirSync(folder).sort()).toEqual(names.sort())
	})

	test('has no row longer or shorter than its headings', () => {
		const delimiters: Record<string, string> = { 'pretix-positions.csv': ';' }
		for (const { name } of demoFiles()) {
			if (name === 'teams-utf16.csv') continue
			const encoding = name === 'microsoft-forms.csv' ? 'windows-1252' : 'utf-8'
			const widths = rowsOf(textOf(name, encoding), delimiters[name]).map((row) => row.length)
			expect([name, new Set(widths).size]).toEqual([name, 1])
			expect(widths.length).toBeGreaterThan(40)
			expect(widths.length).toBeLessThanOrEqual(201)
		}
	})

	test('writes every date and time as a date and a time', () => {
		for (const { name } of demoFiles()) expect(textOf(name, 'latin1')).not.toMatch(/NaN|undefined|Invalid/)
	})
})

describe('eventbrite-uk.csv', () => {
	const records = recordsOf(textOf('eventbrite-uk.csv'))
	const coming = records.filter((record) => record('Attendee Status') === 'Attending')

	test('starts with a byte order mark and the UK headings', () => {
		expect([...bytesOf('eventbrite-uk.csv').subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
		expect(rowsOf(textOf('eventbrite-uk.csv'))[0]?.slice(0, 5)).toEqual([
			...['Order no.', 'Order Date', 'First Name', 'Surname', 'Email'],
		])
	})

	test('brings the 186 in 180 rows, six of two people, and the 8 cancelled', () => {
		const two = coming.filter((record) => / (and|&) /.test(record('First Name')))
		expect(coming).toHaveLength(180)
		expect(two).toHaveLength(6)
		expect(records).toHaveLength(188)
		const names = coming.flatMap((record) =>
			record('First Name')
				.split(/ and | & /)
				.map((given) => `${given} ${record('Surname')}`.trim()),
		)
		const people = sampleEvent('blmk-forum').people.filter(
			(one) => one.status === 'confirmed' && one.person.roles.includes('attendee'),
		)
		expect(names.sort()).toEqual(people.map(({ person }) => `${person.givenName} ${person.familyName}`.trim()).sort())
		const gone = sampleEvent('blmk-forum').people.filter((one) => one.status === 'cancelled')
		for (const one of gone)
			expect(records.find((record) => record('Email') === one.person.email)?.('Attendee Status')).toMatch(
				/^(Not Attending|Cancelled)$/,
			)
	})

	test('keeps each sector’s number of people in the answers', () => {
		const taking = coming.flatMap((record) => {
			const answer = record('How are you taking part?')
			return / (and|&) /.test(record('First Name')) ? [answer, answer] : [answer]
		})
		expect(Object.values(tally(taking)).sort((a, b) => b - a)).toEqual([46, 38, 36, 18, 16, 14, 8, 5, 5])
	})

	test('repeats the buyer’s address over the rows of an order of several', () => {
		const orders = [...Map.groupBy(records, (record) => record('Order no.')).values()].filter((rows) => rows.length > 1)
		expect(orders.map((rows) => rows.length)).toEqual([2, 2, 2, 2, 2])
		for (const rows of orders) {
			expect(new Set(rows.map((record) => record('Email'))).size).toBe(1)
			expect(new Set(rows.map((record) => record('Surname'))).size).toBe(2)
		}
	})

	test('gives a badge name to those who go by another', () => {
		expect(coming.filter((record) => record('Name for your badge') !== '').length).toBe(23)
	})
})

describe('eventbrite-uk-later.csv', () => {
	const before = rowsOf(textOf('eventbrite-uk.csv'))
	const after = rowsOf(textOf('eventbrite-uk-later.csv'))
	const headings = before[0] ?? []
	const changes = before.flatMap((row, at) =>
		row.flatMap((cell, column) => (after[at]?.[column] === cell ? [] : [headings[column] ?? ''])),
	)

	test('adds 12 rows at the end, changes 5 people, cancels 3, and leaves the rest', () => {
		expect(after).toHaveLength(before.length + 12)
		expect(tally(changes)).toEqual({ Email: 2, Company: 2, Surname: 1, 'Attendee Status': 3 })
		const changed = before.filter((row, at) => row.some((cell, column) => after[at]?.[column] !== cell))
		expect(changed).toHaveLength(8)
	})

	test('brings nobody new who shares a name with somebody', () => {
		const known = new Set(sampleEvent('blmk-forum').people.map(fullName))
		const late = after.slice(before.length).map((row) => `${row[2]} ${row[3]}`)
		expect(new Set(late).size).toBe(12)
		for (const name of late) expect(known).not.toContain(name)
		const orders = laterBookings(forumBookings()).map((one) => one.orderNo)
		expect(new Set(orders).size).toBe(orders.length - 5)
	})
})

describe('the other tools', () => {
	test('microsoft-forms.csv is Windows-1252 with a heading of three lines and nobody’s name where one looks first', () => {
		const bytes = bytesOf('microsoft-forms.csv')
		expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toThrow()
		const text = textOf('microsoft-forms.csv', 'windows-1252')
		expect(text).toContain('near the door – a break')
		const [headings = []] = rowsOf(text)
		expect(headings.some((heading) => heading.split('\n').length === 3)).toBe(true)
		for (const record of recordsOf(text)) {
			expect([record('Email'), record('Name')]).toEqual(['anonymous', ''])
			expect(record('Your full name')).not.toMatch(/\?/)
			expect(record('Start time')).toMatch(/^\d{1,2}\/\d{1,2}\/\d\d \d\d:\d\d:\d\d$/)
		}
	})

	test('pretix-positions.csv is parted by semicolons and says Company and Address twice', () => {
		const text = textOf('pretix-positions.csv')
		const headings = rowsOf(text, ';')[0] ?? []
		const twice = Object.entries(tally(headings)).filter(([, count]) => count === 2)
		expect(twice.map(([heading]) => heading).sort()).toEqual([
			...['Address', 'City', 'Company', 'Country', 'State', 'ZIP code'],
		])
		const keys = recordsOf(text, ';').map((record) => `${record('Order code')}-${record('Position ID')}`)
		expect(new Set(keys).size).toBe(keys.length)
		expect(tally(recordsOf(text, ';').map((record) => record('Status')))).toHaveProperty('canceled')
	})

	test('pretix-checkin.csv, hi-events.csv, google-forms.csv and eventbrite-us.csv have their tool’s headings', () => {
		const starts: Record<string, string> = {
			'pretix-checkin.csv': 'Order code,Attendee name,Attendee name: Given name',
			'hi-events.csv': 'ID,First Name,Last Name,Email,Status,Check Ins,Product ID,Product Name,Event ID',
			'google-forms.csv': 'Timestamp,Email address,First name',
			'eventbrite-us.csv': 'Order #,Order Date,First Name,Last Name,Email,Quantity,Price Tier,Ticket Type',
		}
		for (const [name, start] of Object.entries(starts)) expect(textOf(name).startsWith(start)).toBe(true)
		expect(textOf('google-forms.csv')).not.toContain('\r')
		expect(textOf('eventbrite-us.csv')).toMatch(/\n9\d{9},2\/2\d\/27 \d\d:\d\d,/)
	})

	test('teams-utf16.csv is UTF-16 with tabs and nine lines before its headings', () => {
		const bytes = bytesOf('teams-utf16.csv')
		expect([...bytes.subarray(0, 2)]).toEqual([0xff, 0xfe])
		const lines = textOf('teams-utf16.csv', 'utf-16le').split('\r\n')
		expect(lines[0]).toBe('1. Summary')
		expect(lines[9]?.split('\t')).toEqual([
			...['Name', 'First join', 'Last leave', 'In-meeting duration', 'Email', 'Participant ID (UPN)', 'Role'],
		])
		expect(lines.indexOf('3. In-Meeting Activities')).toBe(51)
	})

	test('plain.xlsx has a title and an empty line before its headings, and numbers without their first 0', () => {
		const sheet = plainSheet()
		expect(sheet[0]).toHaveLength(1)
		expect(sheet[1]).toEqual([])
		expect(sheet[2]?.[0]).toBe('Name')
		expect(sheet).toHaveLength(63)
		expect(sheet.some((row) => typeof row[3] === 'number')).toBe(true)
	})
})
