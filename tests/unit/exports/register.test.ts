import { describe, expect, it } from 'vitest'
import { makeRegister, registerColumns } from '../../../shared/domain/exports/register.ts'
import { at, facts, person } from './facts.ts'

const table = (name: string, from = facts()) =>
	makeRegister(from).sheets.find((sheet) => sheet.name === name)?.rows ?? []
const column = (title: string) => registerColumns.findIndex((one) => one.title === title)
const inColumn = (title: string, rows: readonly (readonly string[])[]) => rows.map((row) => row[column(title)])

describe('the register', () => {
	it('has a sheet about itself, one for each day in order, all days, and who did not come', () => {
		expect(makeRegister(facts()).sheets.map((sheet) => sheet.name)).toEqual([
			'About this file',
			'19 May 2027',
			'20 May 2027',
			'All days',
			'Did not come',
		])
	})

	it('has the columns that were agreed', () => {
		expect(registerColumns.map((one) => one.title).join(' | ')).toBe(
			'Badge | Preferred name | Given name | Family name | Organisation | Attending as | Day | Booked | Arrived | Left | Left is assumed | How | Desk | CPD wanted | Keep in touch',
		)
		for (const sheet of makeRegister(facts()).sheets)
			for (const row of sheet.rows) expect(row.length).toBe(sheet.columns.length)
	})

	it('says every row in full', () => {
		expect(table('All days').map((row) => row.join('|'))).toEqual([
			'3CCCC|Bo||||Individual|20 May 2027|No|00:30|||Walk-in|Desk 1|No|',
			'2BBBB|Zed|Zoë|Ärlig|Luton Mind|Work|19 May 2027|Yes||||Booked||Yes|No',
			'1AAAA|Amara|Amara|Okonjo-Reid|Luton Mind|Work|19 May 2027|Yes|09:12|16:00|Yes|Booked|Desk 2|No|Yes',
			'1AAAA|Amara|Amara|Okonjo-Reid|Luton Mind|Work|20 May 2027|Yes||||Booked||No|Yes',
		])
	})

	it('parts the days and keeps only booked people who are missing', () => {
		expect(inColumn('Badge', table('19 May 2027'))).toEqual(['2BBBB', '1AAAA'])
		expect(inColumn('Badge', table('20 May 2027'))).toEqual(['3CCCC', '1AAAA'])
		expect(inColumn('Badge', table('Did not come'))).toEqual(['2BBBB', '1AAAA'])
	})

	it('nobody is missing from a day that has not begun', () => {
		const early = facts({ madeAtMs: at('2027-05-19T07:00:00') })
		expect(inColumn('Day', table('Did not come', early))).toEqual(['19 May 2027'])
		expect(table('Did not come', facts({ madeAtMs: at('2027-05-01T07:00:00') }))).toEqual([])
	})

	it('is for programs too: the same rows with dates as programs write them', () => {
		const { plain, sheets } = makeRegister(facts())
		expect(inColumn('Day', plain.rows)).toEqual(['2027-05-20', '2027-05-19', '2027-05-19', '2027-05-20'])
		expect(inColumn('Badge', plain.rows)).toEqual(inColumn('Badge', sheets[3]?.rows ?? []))
	})

	it('does not depend on the order people come in, namesakes neither', () => {
		const sams = ['4DDDD', '5EEEE', '6FFFF'].map((badgeCode) =>
			person({ badgeCode, preferredName: 'Sam', givenName: 'Sam', familyName: 'Hill', bookedDayIds: ['d1', 'd2'] }),
		)
		const one = makeRegister(facts({ people: sams }))
		expect(makeRegister(facts({ people: sams.toReversed() }))).toEqual(one)
		expect(inColumn('Badge', one.plain.rows)).toEqual(['4DDDD', '4DDDD', '5EEEE', '5EEEE', '6FFFF', '6FFFF'])
	})

	it('says what it is, for whom, and when it has to go', () => {
		const about = new Map(table('About this file').map(([item, answer]) => [item, answer]))
		expect(about.get('Made')).toBe('20 May 2027, 17:20')
		expect(about.get('Purpose')).toBe('CPD certificates')
		expect(about.get('Recipient')).toBe('Training team')
		expect(about.get('Destroy by')).toBe('19 May 2028')
		expect(about.get('Rows for all days')).toBe('4')
		expect(about.has('Practice')).toBe(false)
		const unsaid = table('About this file', facts({ purpose: ' ' }))
		expect(unsaid).toContainEqual(['Purpose', 'Not given'])
	})

	it('says first of all that its people are invented', () => {
		const sample = facts()
		const rows = table('About this file', { ...sample, event: { ...sample.event, practice: 'sample' } })
		expect(rows[0]).toEqual(['Practice', 'PRACTICE: invented people'])
	})

	it('makes a register of nobody, and of two days on one date', () => {
		expect(makeRegister(facts({ people: [] })).plain.rows).toEqual([])
		const twice = makeRegister(
			facts({
				days: [
					{ id: 'd1', date: '2027-05-19' },
					{ id: 'd2', date: '2027-05-19' },
				],
			}),
		)
		expect(new Set(twice.sheets.map((sheet) => sheet.name)).size).toBe(5)
	})
})
