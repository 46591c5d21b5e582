/** The schedule of payments (E5): what finance gets to see, and what not. */
import { describe, expect, it } from 'vitest'
import { makePayments, type PaymentsFacts } from '../../../shared/domain/exports/payments.ts'
import { at, facts } from './facts.ts'

const { people: _, ...frame } = facts()
const offer: PaymentsFacts['offers'][number] = {
	reference: '4KM2Q',
	name: 'Amara Okonjo-Reid',
	activity: 'speak',
	date: '2027-05-19',
	minutes: 90,
	offeredPence: 15_000,
	choice: 'accept',
	acceptedPence: null,
	informedAtMs: at('2027-05-01T09:00:00'),
	policy: 'Paying people, March 2027',
	sentAtMs: null,
	paidAtMs: null,
}
const settings = { paidHow: '', policy: '', advice: '' }
const made = makePayments({
	...frame,
	settings,
	offers: [
		offer,
		{ ...offer, choice: 'acceptLess', acceptedPence: 2550, activity: 'planning', minutes: null },
		{ ...offer, reference: '1AAAA', name: 'Bo', choice: 'charity', sentAtMs: at('2027-06-02T09:00:00') },
		{
			...offer,
			reference: '2BBBB',
			name: 'Cy',
			sentAtMs: at('2027-06-02T09:00:00'),
			paidAtMs: at('2027-06-20T09:00:00'),
		},
		{ ...offer, reference: '3CCCC', name: 'Di Declines', choice: 'decline' },
		{ ...offer, reference: '4DDDD', name: 'Ed Undecided', choice: 'notDecided' },
	],
})
const about = (of: typeof made, heading: string): string =>
	of.sheets[0]?.rows.find(([first]) => first === heading)?.[1] ?? ''

describe('the payments schedule (E5)', () => {
	it('has a row for each payment that somebody agreed to, and every row is as wide as its columns', () => {
		const [, sheet] = made.sheets
		expect(sheet?.columns.map(({ title }) => title).join(' | ')).toBe(
			'Payee reference | Name | Activity | Date | Hours | Amount offered (£) | Choice | Amount to pay (£) | To charity (£) | Total (£) | Policy version | Sent | Paid',
		)
		const policy = 'Paying people, March 2027'
		expect(sheet?.rows.map((row) => row.join('|'))).toEqual([
			`4KM2Q|Amara Okonjo-Reid|Speaking|19 May 2027|1.5|150.00|Takes all of it|150.00|0.00|150.00|${policy}||`,
			`4KM2Q|Amara Okonjo-Reid|Planning|19 May 2027||150.00|Takes less|25.50|0.00|25.50|${policy}||`,
			`1AAAA|Bo|Speaking|19 May 2027|1.5|150.00|Gives it to a charity|0.00|150.00|150.00|${policy}|2 June 2027|`,
			`2BBBB|Cy|Speaking|19 May 2027|1.5|150.00|Takes all of it|150.00|0.00|150.00|${policy}|2 June 2027|20 June 2027`,
		])
		expect(made.plain.rows[3]?.slice(-2)).toEqual(['2027-06-02', '2027-06-20'])
	})

	it('says nothing of whoever takes nothing or has not decided, and calls nobody by a role', () => {
		expect(JSON.stringify(made)).not.toMatch(/Declines|Undecided|3CCCC|4DDDD/)
		expect(JSON.stringify(made)).not.toMatch(/service user|patient|lived experience|\bcarer/i)
	})

	it('adds up on its first sheet, with how and by when people are paid, and when it has to go', () => {
		expect(['To people', 'To charity', 'In all', 'Still to be paid'].map((heading) => about(made, heading))).toEqual([
			'£325.50',
			'£150.00',
			'£475.50',
			'£325.50',
		])
		expect(about(made, 'How people are paid')).toContain('4 to 6 weeks')
		expect(about(made, 'Destroy by')).toBe('18 August 2027')
		expect(about(made, 'Sensitivity')).toContain('Special category')
		const own = makePayments({
			...frame,
			offers: [],
			settings: { paidHow: 'By BACS within 3 weeks', policy: 'Policy 4', advice: 'Advice line' },
		})
		expect(['How people are paid', 'Written information', 'Independent advice'].map((one) => about(own, one))).toEqual([
			'By BACS within 3 weeks',
			'Policy 4',
			'Advice line',
		])
	})
})
