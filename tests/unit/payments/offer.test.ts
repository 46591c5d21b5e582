/** Amounts in whole pence, what each choice comes to, and who may say yes. */
import { describe, expect, it } from 'vitest'
import { hoursWords, inPounds, minutesFrom, penceFrom, poundWords } from '../../../shared/domain/payments/money.ts'
import {
	agreedPence,
	type Offer,
	stateOf,
	toCharityPence,
	toPayPence,
	totalsOf,
	whyNotChoose,
} from '../../../shared/domain/payments/offer.ts'
import { paymentChoices } from '../../../shared/domain/payments/words.ts'

const offer = (over: Partial<Offer> = {}): Offer => ({
	offeredPence: 7500,
	choice: 'notDecided',
	acceptedPence: null,
	informedAtMs: null,
	sentAtMs: null,
	paidAtMs: null,
	...over,
})

describe('what a choice comes to', () => {
	it('is all, some, none, or all of it to a charity and nothing to the person', () => {
		const of = (choice: Offer['choice'], acceptedPence: number | null = null) => {
			const one = offer({ choice, acceptedPence })
			return [toPayPence(one), toCharityPence(one), agreedPence(one)]
		}
		expect(of('accept')).toEqual([7500, 0, 7500])
		expect(of('acceptLess', 1999)).toEqual([1999, 0, 1999])
		expect(of('charity')).toEqual([0, 7500, 7500])
		expect(of('decline')).toEqual([0, 0, 0])
		expect(of('notDecided')).toEqual([0, 0, 0])
	})

	it('adds up by where the money goes and how far it is', () => {
		const totals = totalsOf([
			offer({ choice: 'accept', sentAtMs: 1, paidAtMs: 2 }),
			offer({ choice: 'acceptLess', acceptedPence: 50, sentAtMs: 1 }),
			offer({ choice: 'charity', offeredPence: 1001 }),
			offer({ choice: 'decline' }),
			offer(),
		])
		expect(totals).toEqual({
			offers: 5,
			offeredPence: 31_001,
			toPayPence: 7550,
			toCharityPence: 1001,
			paidPence: 7500,
			states: { notDecided: 1, declined: 1, chosen: 1, sent: 1, paid: 1 },
		})
		expect(stateOf(offer({ choice: 'acceptLess', acceptedPence: 5 }))).toBe('chosen')
	})
})

describe('what may be written down', () => {
	const said = { acceptedPence: null, isInformed: false } as const

	it('is no yes before the written information, not even to a charity; no and not yet always', () => {
		const asked = paymentChoices.filter(
			(choice) => whyNotChoose(offer(), { ...said, choice, acceptedPence: 100 }) === 'needsInformation',
		)
		expect(asked).toEqual(['accept', 'acceptLess', 'charity'])
		for (const choice of ['accept', 'charity', 'decline', 'notDecided'] as const) {
			expect(whyNotChoose(offer(), { ...said, choice, isInformed: true })).toBeNull()
			expect(whyNotChoose(offer({ informedAtMs: 5 }), { ...said, choice })).toBeNull()
		}
	})

	it('is less only where it is less than the offer, and something', () => {
		const less = (acceptedPence: number | null) =>
			whyNotChoose(offer(), { choice: 'acceptLess', acceptedPence, isInformed: true })
		expect([less(null), less(0), less(1), less(7499), less(7500), less(7501)]).toEqual([
			'needsAmount',
			'needsAmount',
			null,
			null,
			'notLess',
			'notLess',
		])
	})

	it('is nothing once finance has it', () => {
		const sent = offer({ choice: 'accept', informedAtMs: 1, sentAtMs: 2 })
		for (const choice of paymentChoices)
			expect(whyNotChoose(sent, { choice, acceptedPence: 1, isInformed: true })).toBe('alreadySent')
	})
})

describe('money and hours as people write them', () => {
	it('is read to the penny, and what is none is not guessed at', () => {
		expect(['75', '£75', ' £ 37.5 ', '1,250.00', '0.01', '19.99'].map(penceFrom)).toEqual([
			7500, 7500, 3750, 125_000, 1, 1999,
		])
		for (const typed of ['', '0', '-5', '7.555', '12,50', 'ten', '1e3', '10000.01', '£'])
			expect([typed, penceFrom(typed)]).toEqual([typed, null])
		expect([inPounds(7500), inPounds(5), poundWords(125_000), poundWords(1_000_000)]).toEqual([
			'75.00',
			'0.05',
			'£1,250.00',
			'£10,000.00',
		])
		for (const pence of [1, 99, 100, 12_345]) expect(penceFrom(poundWords(pence))).toBe(pence)
	})

	it('may be left out, or are minutes', () => {
		expect(['', '2.5', '0,25', '3'].map(minutesFrom)).toEqual([undefined, 150, 15, 180])
		expect(['x', '0', '101', '-1'].map(minutesFrom)).toEqual([null, null, null, null])
		expect([hoursWords(null), hoursWords(150), hoursWords(45)]).toEqual(['', '2.5', '0.75'])
	})
})
