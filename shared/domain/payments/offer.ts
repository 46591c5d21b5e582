/**
 * What a person was offered for their time, what they chose, and how far it is. Amounts are whole pence. Pure.
 * A choice and amounts and nothing else: no bank details, and never which benefits somebody has.
 */
import type { PaymentChoice } from './words.ts'

export type Offer = {
	readonly offeredPence: number
	readonly choice: PaymentChoice
	/** Of whoever takes less; else null. */
	readonly acceptedPence: number | null
	/** When they had the written information, and that it may affect benefits; null: not yet. */
	readonly informedAtMs: number | null
	readonly sentAtMs: number | null
	readonly paidAtMs: number | null
}

/** To the person. Nothing while they have not decided. */
export const toPayPence = ({ choice, offeredPence, acceptedPence }: Offer): number =>
	choice === 'accept' ? offeredPence : choice === 'acceptLess' ? (acceptedPence ?? 0) : 0

/** To a charity, in place of the person. */
export const toCharityPence = ({ choice, offeredPence }: Offer): number => (choice === 'charity' ? offeredPence : 0)

/** What leaves the organisation because of it. */
export const agreedPence = (offer: Offer): number => toPayPence(offer) + toCharityPence(offer)

export const offerStates = ['notDecided', 'declined', 'chosen', 'sent', 'paid'] as const
/** `chosen`: somebody is to be paid, and finance does not know yet; `declined`: nothing is to be paid. */
export type OfferState = (typeof offerStates)[number]

export const stateOf = (offer: Offer): OfferState => {
	if (offer.paidAtMs !== null) return 'paid'
	if (offer.sentAtMs !== null) return 'sent'
	if (offer.choice === 'notDecided') return 'notDecided'
	return offer.choice === 'decline' ? 'declined' : 'chosen'
}

export type Choosing = {
	readonly choice: PaymentChoice
	readonly acceptedPence: number | null
	/** That they have the written information is being said now. */
	readonly isInformed: boolean
}

/**
 * Why a choice cannot be written down; null: it can. `alreadySent`: finance has it; `needsInformation`: nobody says
 * yes before they were told what it may mean for them, to a charity neither; `needsAmount`, `notLess`: how much less.
 */
export const whyNotChoose = (
	offer: Offer,
	{ choice, acceptedPence, isInformed }: Choosing,
): 'alreadySent' | 'needsInformation' | 'needsAmount' | 'notLess' | null => {
	if (offer.sentAtMs !== null) return 'alreadySent'
	const isYes = choice === 'accept' || choice === 'acceptLess' || choice === 'charity'
	if (isYes && !isInformed && offer.informedAtMs === null) return 'needsInformation'
	if (choice !== 'acceptLess') return null
	if (acceptedPence === null || acceptedPence < 1) return 'needsAmount'
	return acceptedPence < offer.offeredPence ? null : 'notLess'
}

export type PaymentTotals = {
	readonly offers: number
	readonly offeredPence: number
	readonly toPayPence: number
	readonly toCharityPence: number
	/** Offers in each state. */
	readonly states: Readonly<Record<OfferState, number>>
	/** Of those paid, to whomever. */
	readonly paidPence: number
}

const sum = <T>(all: readonly T[], of: (one: T) => number): number => all.reduce((total, one) => total + of(one), 0)

export const totalsOf = (offers: readonly Offer[]): PaymentTotals => ({
	offers: offers.length,
	offeredPence: sum(offers, ({ offeredPence }) => offeredPence),
	toPayPence: sum(offers, toPayPence),
	toCharityPence: sum(offers, toCharityPence),
	states: Object.fromEntries(
		offerStates.map((state) => [state, sum(offers, (offer) => (stateOf(offer) === state ? 1 : 0))]),
	) as Record<OfferState, number>,
	paidPence: sum(
		offers.filter((offer) => stateOf(offer) === 'paid'),
		agreedPence,
	),
})
