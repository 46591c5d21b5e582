/**
 * Payments for people's time: what was offered, what the person chose, and that finance has it and paid it. For
 * organisers alone: that somebody is offered a payment lets one guess at their health.
 */
import * as z from 'zod'
import { activities, mostMinutes, mostPaymentLetters, mostPence, paymentChoices } from '../domain/payments/words.ts'
import { organisers } from '../domain/roles.ts'
import { command, query } from './define.ts'
import { date, id, instant, line, notFound, outcome } from './parts.ts'

const pence = z.int().min(1).max(mostPence)

const settings = z.object({
	/** How people will be paid, and by when; empty: the usual words. */
	paidHow: line(mostPaymentLetters).trim(),
	/** What the written information is called, with its version. */
	policy: line(mostPaymentLetters).trim(),
	/** Where independent advice on benefits is. */
	advice: line(mostPaymentLetters).trim(),
})

const offer = z.object({
	offerId: id,
	activity: z.enum(activities),
	date,
	/** Null: not said. */
	minutes: z.int().min(5).max(mostMinutes).nullable(),
	offeredPence: pence,
})

const known = offer.extend({
	choice: z.enum(paymentChoices),
	acceptedPence: z.int().nullable(),
	informedAtMs: instant.nullable(),
	/** Which written information they had. */
	policy: z.string(),
	sentAtMs: instant.nullable(),
	paidAtMs: instant.nullable(),
})

/** Each about one person's offer. */
const rows = z
	.array(z.object({ registrationId: id, offerId: id }))
	.min(1)
	.max(1000)

/** `left`: those of the rows that were not ready for it, and stay as they are. */
const marked = z.discriminatedUnion('outcome', [
	z.object({ outcome: z.literal('marked'), count: z.int(), left: z.int() }),
	outcome('nothingToMark'),
	notFound,
])

const topics = ['people', 'history'] as const

export const payments = {
	/** Everybody who was offered a payment. */
	list: query({
		input: z.object({}),
		output: z.object({
			settings,
			days: z.array(z.object({ dayId: id, date })),
			offers: z.array(
				known.extend({
					registrationId: id,
					badgeCode: z.string(),
					preferredName: z.string(),
					familyName: z.string(),
				}),
			),
		}),
		roles: organisers,
	}),
	/** What one person was offered. */
	ofPerson: query({
		input: z.object({ registrationId: id }),
		output: z.object({
			settings,
			days: z.array(z.object({ dayId: id, date })),
			offers: z.array(known),
		}),
		roles: organisers,
	}),
	/** A new offer, or over the one that is there. The amount stays once somebody chose: they chose by it. */
	offer: command({
		input: z.object({ registrationId: id, offer }),
		output: z.discriminatedUnion('outcome', [
			outcome('saved'),
			outcome('unchanged'),
			outcome('alreadyChosen'),
			outcome('alreadySent'),
			notFound,
		]),
		roles: organisers,
		topics: [...topics],
		privacy: 'person',
	}),
	/** What the person chose. `isInformed`: they had the written information, and that it may affect benefits. */
	choose: command({
		input: z.object({
			registrationId: id,
			offerId: id,
			choice: z.enum(paymentChoices),
			/** Of whoever takes less. */
			acceptedPence: pence.nullable(),
			isInformed: z.boolean(),
		}),
		output: z.discriminatedUnion('outcome', [
			outcome('saved'),
			outcome('unchanged'),
			outcome('needsInformation'),
			outcome('needsAmount'),
			outcome('notLess'),
			outcome('alreadySent'),
			notFound,
		]),
		roles: organisers,
		topics: [...topics],
		privacy: 'person',
	}),
	/** The offer was a mistake, or is no more. */
	withdraw: command({
		input: z.object({ registrationId: id, offerId: id }),
		output: z.discriminatedUnion('outcome', [outcome('withdrawn'), outcome('alreadySent'), notFound]),
		roles: organisers,
		topics: [...topics],
		privacy: 'person',
	}),
	/** Finance has the file. Those where nothing is to be paid are left. */
	markSent: command({
		input: z.object({ rows }),
		output: marked,
		roles: organisers,
		topics: [...topics],
		privacy: 'rows',
	}),
	/** Finance says that it is paid. Those that finance does not have are left. */
	markPaid: command({
		input: z.object({ rows }),
		output: marked,
		roles: organisers,
		topics: [...topics],
		privacy: 'rows',
	}),
	saveSettings: command({
		input: settings,
		output: z.discriminatedUnion('outcome', [outcome('saved'), outcome('unchanged')]),
		roles: organisers,
		topics: ['people', 'history'],
		privacy: 'nobody',
	}),
}
