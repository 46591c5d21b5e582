/**
 * Payments schedule (E5), for finance: whom to pay how much for what, or which amount goes to a charity. Whoever took
 * nothing or has not decided is not in it: finance has no use for that. Nobody is called by a role. Pure.
 */
import { dateInWords, dayInWords, isoDate } from '../../lib/when.ts'
import { hoursWords, inPounds, poundWords } from '../payments/money.ts'
import { agreedPence, type Offer, stateOf, toCharityPence, toPayPence } from '../payments/offer.ts'
import type { Activity, PaymentChoice } from '../payments/words.ts'
import { book, columnsOf } from './book.ts'
import { careWords, exactNumbers } from './careWords.ts'
import { exportList } from './kinds.ts'
import type { ExportFrame, MadeSheets } from './sheet.ts'

export type PaymentsFacts = ExportFrame & {
	readonly settings: { readonly paidHow: string; readonly policy: string; readonly advice: string }
	readonly offers: readonly (Offer & {
		/** By what finance and organisers find each other's row: the badge. */
		readonly reference: string
		readonly name: string
		readonly activity: Activity
		readonly date: string
		readonly minutes: number | null
		readonly policy: string
	})[]
}
type Row = PaymentsFacts['offers'][number]

const activityWords: Readonly<Record<Activity, string>> = {
	prepCall: 'Call to prepare',
	attend: 'Taking part',
	speak: 'Speaking',
	facilitate: 'Hosting a group',
	note: 'Taking notes',
	planning: 'Planning',
}
const choiceWords: Readonly<Record<PaymentChoice, string>> = {
	notDecided: 'Not decided',
	accept: 'Takes all of it',
	acceptLess: 'Takes less',
	charity: 'Gives it to a charity',
	decline: 'Takes nothing',
}
/** Published norms: three weeks, four to six weeks. */
export const usualPayment =
	'By the organisation’s finance team, usually within 4 to 6 weeks. Foyer holds no bank details: please ask each person how they would like to be paid.'

const columns = columnsOf({
	'Payee reference': 16,
	Name: 30,
	Activity: 20,
	Date: 20,
	Hours: 8,
	'Amount offered (£)': 18,
	Choice: 22,
	'Amount to pay (£)': 18,
	'To charity (£)': 16,
	'Total (£)': 12,
	'Policy version': 34,
	Sent: 20,
	Paid: 20,
}).map((column) => ({ ...column, isAmount: column.title.endsWith('(£)') }))

/** Whom finance has something to do about, by name. */
const rowsOf = (
	offers: readonly Row[],
	day: (date: string) => string,
	moment: (atMs: number) => string,
): readonly (readonly string[])[] =>
	offers.map((offer) => [
		offer.reference,
		offer.name,
		activityWords[offer.activity],
		day(offer.date),
		hoursWords(offer.minutes),
		inPounds(offer.offeredPence),
		choiceWords[offer.choice],
		inPounds(toPayPence(offer)),
		inPounds(toCharityPence(offer)),
		inPounds(agreedPence(offer)),
		offer.policy,
		offer.sentAtMs === null ? '' : moment(offer.sentAtMs),
		offer.paidAtMs === null ? '' : moment(offer.paidAtMs),
	])

const sumOf = (offers: readonly Row[], of: (one: Row) => number): string =>
	poundWords(offers.reduce((sum, one) => sum + of(one), 0))

export const makePayments = (facts: PaymentsFacts): MadeSheets => {
	const agreed = facts.offers.filter((offer) => agreedPence(offer) > 0)
	const open = agreed.filter((offer) => stateOf(offer) !== 'paid')
	const { paidHow, policy, advice } = facts.settings
	const sheet = { name: 'Payments', columns, rows: rowsOf(agreed, dateInWords, dayInWords) }
	const about = {
		what: 'Payments schedule (E5): one row for each payment that somebody agreed to',
		rows: ['Payments', agreed.length],
		statisticsRule: exactNumbers,
		sensitivity: careWords.special,
		keptForDays: exportList.payments.keptForDays,
		notes: [
			['How people are paid', paidHow === '' ? usualPayment : paidHow],
			['To people', sumOf(agreed, toPayPence)],
			['To charity', sumOf(agreed, toCharityPence)],
			['In all', sumOf(agreed, agreedPence)],
			['Still to be paid', sumOf(open, agreedPence)],
			['Amount to pay', 'What the person chose. Please pay no more, even where more was offered.'],
			['Which charity', 'The person gives all of it. Please ask the organiser to which one.'],
			['Sent and Paid', 'As marked in Foyer. Please do not pay what is marked as paid again.'],
			['Written information', policy === '' ? 'Given before anybody said yes.' : policy],
			...(advice === '' ? [] : [['Independent advice', advice] as const]),
			['Not in it', 'Expenses, bank details, benefits, and whoever takes nothing or has not decided.'],
		],
	} as const
	return book(facts, about, [sheet], { ...sheet, rows: rowsOf(agreed, (date) => date, isoDate) })
}
