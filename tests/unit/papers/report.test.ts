import { describe, expect, it } from 'vitest'
import { makeRegister } from '../../../shared/domain/exports/register.ts'
import type { ExportFrame } from '../../../shared/domain/exports/sheet.ts'
import { type CommissionerFacts, noWords } from '../../../shared/domain/papers/commissioner/facts.ts'
import { commissionerPaper } from '../../../shared/domain/papers/commissioner/report.ts'
import { paperOfSheets } from '../../../shared/domain/papers/ofSheets.ts'
import type { PaperBlock } from '../../../shared/domain/papers/paper.ts'
import { facts as registerFacts } from '../exports/facts.ts'

const frame: ExportFrame = {
	event: { name: 'Luton forum', venue: 'Town hall', organiser: 'Luton Mind', practice: 'sample' },
	days: [
		{ id: 'd1', date: '2027-05-19' },
		{ id: 'd2', date: '2027-05-20' },
	],
	madeAtMs: Date.parse('2027-05-24T09:00:00Z'),
	madeBy: '',
	purpose: '',
	recipient: '',
}
const text = (words: string) => ({ is: 'text', text: words }) as const
const number = (value: number) => ({ is: 'number', number: value }) as const
const hidden = { is: 'hidden', why: 'small' } as const
const facts = (over: Partial<CommissionerFacts> = {}): ExportFrame & CommissionerFacts => ({
	...frame,
	words: noWords,
	stories: 1,
	rule: { preset: 'mentalHealth', least: 5, base: 5 },
	tables: [
		{
			id: 'byDay',
			columns: ['Day', 'Booked', 'Came'],
			rows: [
				[text('19 May 2027'), number(60), number(50)],
				[text('20 May 2027'), number(60), hidden],
			],
		},
		{
			id: 'bySector',
			columns: ['Attending as', 'Booked', 'Came day 1', 'Came day 2', 'Came either day', '% of all'],
			rows: [
				[text('Carers'), number(15), number(10), hidden, hidden, { is: 'share', share: null }],
				[text('Everybody'), number(60), number(50), hidden, hidden, { is: 'share', share: 100 }],
			],
		},
		{
			id: 'breakouts',
			columns: ['Round', 'Topic', 'Groups', 'People'],
			rows: [[text('1'), text('Crisis'), number(4), hidden]],
		},
	],
	...over,
})
const ofKind = <K extends PaperBlock['is']>(blocks: readonly PaperBlock[], is: K) =>
	blocks.filter((block): block is Extract<PaperBlock, { is: K }> => block.is === is)

describe('the report to commissioners', () => {
	it('shows what is published and nothing else: hidden numbers are stars, in charts too', () => {
		const { blocks, foot, practice } = commissionerPaper(facts())
		const [figures] = ofKind(blocks, 'figures')
		expect(figures?.figures).toEqual([
			{ figure: '50', words: 'people came on 19 May 2027' },
			{ figure: '*', words: 'people came on 20 May 2027' },
			{ figure: '1', words: 'story was shared' },
			{ figure: '4', words: 'breakout groups met' },
		])
		expect(ofKind(blocks, 'bars')).toEqual([
			{
				is: 'bars',
				title: 'People who came on day 1, by how they took part',
				bars: [{ label: 'Carers', value: 10, words: '10' }],
			},
			{
				is: 'bars',
				title: 'People who came on day 2, by how they took part',
				bars: [{ label: 'Carers', value: null, words: '*' }],
			},
		])
		expect(practice).toBe('PRACTICE: invented people')
		expect(foot).toBe('Luton forum · made 24 May 2027, 10:00 · may be kept')
	})

	it('has each part, says where nothing was written, and keeps paragraphs', () => {
		const empty = commissionerPaper(facts()).blocks
		expect(ofKind(empty, 'heading').map((one) => one.text)).toEqual([
			'Why we met',
			'Who planned it',
			'How people took part',
			'Access: asked for, and met',
			'What people talked about',
			'What we will tell you next, and when',
			'What we learned',
			'How well did we work together?',
			'How the numbers were made',
		])
		expect(
			ofKind(empty, 'words').filter(({ text: words }) => words === 'Nothing was written about this.'),
		).toHaveLength(4)
		const words = { ...noWords, purpose: 'One.\n\nTwo.', impact: 'Doors open at 8.' }
		const { blocks } = commissionerPaper(facts({ words }))
		expect(ofKind(blocks, 'words').map((one) => one.text)).toEqual(expect.arrayContaining(['One.', 'Two.']))
		const check = ofKind(blocks, 'table').find(({ title }) => title.startsWith('Self-check'))
		expect(check?.rows.map((row) => row[2])).toEqual(['', '', '', '', 'Doors open at 8.'])
	})

	it('says of payments how many people and about how much, and nothing where few would follow from it', () => {
		const paid = (people: number, pence: number, preset: 'mentalHealth' | 'hospital' = 'mentalHealth') => {
			const rule = { preset, least: preset === 'hospital' ? 8 : 5, base: 5 }
			const { blocks } = commissionerPaper(facts({ payments: { people, pence }, rule }))
			const at = blocks.findIndex((one) => one.is === 'heading' && one.text === 'Payment for people’s time')
			const said = blocks[at + 1]
			return said?.is === 'words' ? said.text : ''
		}
		expect(paid(12, 113_500)).toBe(
			'10 people took a payment for their time or gave it to a charity. In all it is about £1,100, to the nearest £100.',
		)
		for (const few of [paid(4, 60_000), paid(0, 0), paid(7, 52_500, 'hospital')])
			expect(few).toBe(
				'The number of people who took a payment, or gave it to a charity, is too small to be shown, and so is the total.',
			)
		expect(paid(0, 0, 'hospital')).toBe('Nobody took a payment for their time.')
		const none = ofKind(commissionerPaper(facts({ payments: null })).blocks, 'heading')
		expect(none.map(({ text: words }) => words)).not.toContain('Payment for people’s time')
	})

	it('lists themes and actions with their owners where there are any', () => {
		const themes = [{ topic: 'Crisis', theme: 'Too long a wait', groups: 3 }]
		const actions = [{ weHeard: 'A wait', weWillDo: 'A line', owner: 'ELFT', byWhen: '2027-07-01' }]
		const tables = ofKind(commissionerPaper(facts({ themes, actions })).blocks, 'table')
		expect(tables.find(({ title }) => title === 'What we heard')?.rows).toEqual([['Crisis', 'Too long a wait', '3']])
		expect(tables.find(({ title }) => title === 'What we will do')?.rows).toEqual([
			['A wait', 'A line', 'ELFT', '1 July 2027'],
		])
		const ofAll = { ...facts(), themes: [{ topic: '', theme: 'Parking', groups: 1 }] }
		expect(
			ofKind(commissionerPaper(ofAll).blocks, 'table').find(({ title }) => title === 'What we heard')?.rows,
		).toEqual([['The whole event', 'Parking', '1']])
		const none = ofKind(commissionerPaper(facts()).blocks, 'table').find(({ title }) => title === 'What we heard')
		expect(none).toMatchObject({ rows: [], empty: 'No themes were written down.' })
	})
})

describe('tables on paper', () => {
	it('are the columns that fit, one heading a sheet, and never the same twice', () => {
		const register = registerFacts()
		const { title, blocks, foot } = paperOfSheets('attendance', register, makeRegister(register), 365)
		expect(title).toBe('Attendance register')
		expect(foot).toMatch(/destroy by 19 May 2028$/)
		expect(ofKind(blocks, 'heading').map((one) => one.text)).toEqual(['19 May 2027', '20 May 2027', 'Did not come'])
		const [about, first] = ofKind(blocks, 'table')
		expect(about?.rows.some(([heading]) => heading === 'Recipient')).toBe(true)
		// The day is the heading; needs, CPD and keeping in touch are not on paper.
		expect(first?.columns.map((one) => one.title)).toEqual([
			'Badge',
			'Preferred name',
			'Family name',
			'Organisation',
			'Booked',
			'Arrived',
			'Left',
			'Left is assumed',
			'How',
			'Desk',
		])
	})

	it('keep a column of figures in line where some of them are hidden', () => {
		const register = registerFacts()
		const columns = ['Day', 'Came', '% came', 'Walk-ins'].map((title) => ({ title, width: 10 }))
		const about = { name: 'About this file', columns: [], rows: [] }
		const counts = {
			name: 'By day',
			columns,
			rows: [
				['8 June', '235', '80%', '*'],
				['9 June', '*', '*', '*'],
			],
		}
		const made = { ...makeRegister(register), sheets: [about, counts] }
		const [, shown] = ofKind(paperOfSheets('statistics', register, made, null).blocks, 'table')
		expect(shown?.columns.map(({ isNumber }) => isNumber)).toEqual([false, true, true, true])
	})
})
