import { describe, expect, it } from 'vitest'
import { makeRetention, type RetentionParts } from '../../../shared/domain/exports/retention.ts'
import { at, facts } from './facts.ts'

const { people: _, ...frame } = facts()
const parts: RetentionParts = {
	closedAtMs: at('2027-05-20T17:00:00'),
	schedule: [
		{
			data: 'care',
			days: 14,
			isProposed: true,
			held: 12,
			untilMs: at('2027-06-03T17:00:00'),
			isDue: true,
			heldBack: null,
		},
		{
			data: 'groups',
			days: 60,
			isProposed: false,
			held: 3,
			untilMs: at('2027-08-01T00:00:00'),
			isDue: false,
			heldBack: { untilMs: at('2027-08-01T00:00:00'), why: 'question' },
		},
	],
	erasures: [
		{
			atMs: at('2027-06-04T09:00:00'),
			requestNumber: 2,
			data: ['care', 'groups'],
			rows: 41,
			parts: 7,
			desk: 'Desk 2',
			proof: { unread: 1, hitsBefore: 9, hits: 0, isSameCode: false },
		},
		{ atMs: at('2027-06-05T09:00:00'), requestNumber: null, data: ['care'], rows: 5, parts: 0, desk: '', proof: null },
	],
	requests: [
		{ number: 2, atMs: at('2027-06-01T09:00:00'), isDone: true, keep: [{ data: 'attendance', why: 'payment' }] },
		{ number: 1, atMs: at('2027-05-31T09:00:00'), isDone: false, keep: [] },
	],
	copies: [
		{
			what: 'attendance',
			madeAtMs: at('2027-05-21T09:00:00'),
			hasRecipient: true,
			destroyBy: '2028-05-19',
			goneAtMs: null,
		},
		{
			what: 'deskCopy',
			madeAtMs: at('2027-05-22T09:00:00'),
			hasRecipient: false,
			destroyBy: '',
			goneAtMs: at('2027-06-05T09:00:00'),
		},
	],
}
const made = (over: Partial<RetentionParts> = {}) => makeRetention({ ...frame, ...parts, ...over })
const rowsOf = (name: string, over?: Partial<RetentionParts>) =>
	(made(over).sheets.find((sheet) => sheet.name === name)?.rows ?? []).map((row) => row.join('|'))
const aboutOf = (heading: string, over?: Partial<RetentionParts>) =>
	made(over).sheets[0]?.rows.find(([first]) => first === heading)?.[1] ?? ''

describe('erasure and retention report (E12)', () => {
	it('has the sheets and columns of the list of exports', () => {
		expect(made().sheets.map(({ name, columns }) => [name, columns.map(({ title }) => title).join(' | ')])).toEqual([
			['About this file', 'About this file | Answer'],
			['Schedule', 'Data | Held now (count) | Keep until | Why | Basis'],
			['Done', 'Date | Data | Count erased | Method | By'],
			['Requests', 'Reference | Received | Due | Outcome | Reason kept'],
			['Copies', 'File | Made | Recipient | Destroy by | Confirmed'],
		])
	})
	it('says what is due, and where the days come from', () => {
		const [care, groups] = rowsOf('Schedule')
		expect(care).toContain('|12|3 June 2027 (due)|')
		expect(care).toContain('14 days after the event was closed; as Foyer proposes')
		expect(groups).toContain('|3|1 August 2027|')
		expect(groups).toContain('60 days after the event was closed; chosen for this event')
		expect(groups).toContain('; not before 1 August 2027: a question is open')
		const open = parts.schedule.map((row) => ({ ...row, untilMs: null, isDue: false }))
		expect(rowsOf('Schedule', { closedAtMs: null, schedule: open })[0]).toContain('|Closing the event starts it|')
		expect(aboutOf('The event', { closedAtMs: null })).toContain('not closed yet')
		expect(aboutOf('The event')).toContain('closed on 20 May 2027')
	})
	it('says how something was erased, and claims nothing of what was not finished or could not be read', () => {
		const [first, second] = rowsOf('Done')
		expect(first).toContain('4 June 2027|Request 2: Access,')
		expect(first).toContain('|41|')
		expect(first).toContain('byte search: 9 places before, 0 afterwards; 1 pages could not be read|Desk 2')
		expect(second).toContain('Not finished: the file was not written anew|The organiser’s computer')
		expect(second).not.toContain('byte search')
	})
	it('says of each request by when it is answered, what came of it and why something stays', () => {
		const [kept, open] = rowsOf('Requests')
		expect(kept).toMatch(
			/^Request 2\|1 June 2027\|1 July 2027\|Erased in part\|Attendance by name.*: a payment is open$/,
		)
		expect(open).toBe('Request 1|31 May 2027|30 June 2027|Not erased yet|')
	})
	it('lists copies by their kind, and has a line to sign', () => {
		expect(rowsOf('Copies')).toEqual([
			'File E1|21 May 2027|In the list of what left|19 May 2028|Not yet',
			'Desk copy|22 May 2027|Not given|With the event|Destroyed, 5 June 2027',
		])
		expect(aboutOf('Signed')).toMatch(/Name: _+ {2}Role: _+ {2}Date: _+/)
	})
})
