/** Themes and actions as they leave: every column that was agreed, and nobody in it. */
import { describe, expect, it } from 'vitest'
import { type HeardFacts, makeHeard } from '../../../shared/domain/exports/heard.ts'
import { facts as frame } from './facts.ts'

const { people: _, ...event } = frame()
const action = {
	number: 1,
	themeId: 't1',
	heard: 'The line is engaged',
	willDo: 'A second line',
	owner: 'The crisis team',
	byWhen: '2027-09-30',
	status: 'notPossible',
	whyNot: 'There is no money before April',
	toldOn: '2027-10-15',
	toldHow: 'By letter',
} as const
const facts: HeardFacts = {
	...event,
	themes: [
		{
			themeId: 't1',
			topic: 'Crisis',
			title: 'At night',
			works: 'a',
			inTheWay: 'b',
			ideas: 'c',
			groups: 3,
			rounds: [1, 2],
		},
		{ themeId: 't2', topic: '', title: 'All day', works: '', inTheWay: '', ideas: '', groups: 0, rounds: [] },
	],
	actions: [action],
	notes: [
		{ kind: 'question', text: 'Answered?', topic: 'Crisis', themeId: 't1' },
		{ kind: 'question', text: 'In a theme without anything done?', topic: 'Crisis', themeId: 't2' },
		{ kind: 'question', text: 'Not sorted?', topic: '', themeId: null },
		{ kind: 'quotation', text: 'I was glad', topic: 'Crisis', themeId: 't1' },
	],
}
const rows = (name: string) => makeHeard(facts).sheets.find((sheet) => sheet.name === name)?.rows

describe('themes and actions', () => {
	it('are in four tables after one about the file, every row as wide as its columns', () => {
		const { sheets, date } = makeHeard(facts)
		expect(sheets.map(({ name }) => name)).toEqual([
			'About this file',
			'Themes',
			'Actions',
			'Questions unanswered',
			'Quotations',
		])
		for (const sheet of sheets) for (const row of sheet.rows) expect(row.length).toBe(sheet.columns.length)
		expect(date).toBe('2027-05-19')
	})

	it('say every row in full', () => {
		expect(rows('Themes')).toEqual([
			['Crisis', 'At night', 'a', 'b', 'c', '3', '1, 2'],
			['The whole event', 'All day', '', '', '', '0', ''],
		])
		expect(rows('Actions')?.map((row) => row.join('|'))).toEqual([
			'1|The line is engaged|A second line|The crisis team|30 September 2027|Not possible|There is no money before April|15 October 2027|By letter',
		])
		expect(makeHeard(facts).plain.rows[0]?.[4]).toBe('2027-09-30')
		expect(rows('Quotations')).toEqual([['I was glad', 'Crisis', 'Yes']])
	})

	it('keep a question as unanswered until something is done about its theme', () => {
		expect(rows('Questions unanswered')?.map(([, question]) => question)).toEqual([
			'In a theme without anything done?',
			'Not sorted?',
		])
	})
})
