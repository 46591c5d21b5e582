/** Payments as they are read, and changing them with the way back. */
import type { CommandName, OutputOf } from '../../../shared/contract/index.ts'
import { hoursWords, poundWords } from '../../../shared/domain/payments/money.ts'
import { announce } from '../../components/announcer.ts'
import { toast } from '../../components/toasts.ts'
import { dateOf, formatDate } from '../../text/format.ts'
import { say, sayIfKnown } from '../../text/text.ts'
import { type Change, createChanging } from '../../transport/changing.ts'

export type PaymentsList = OutputOf<'payments.list'>
export type ListedOffer = PaymentsList['offers'][number]
export type KnownOffer = OutputOf<'payments.ofPerson'>['offers'][number]
export type PaymentSettings = PaymentsList['settings']

export const paymentTopics = ['people', 'event'] as const

type PaymentCommand = Extract<CommandName, `payments.${string}`>
export type PaymentsSend = Change<PaymentCommand>

const changing = createChanging<PaymentCommand>({
	done: new Set<OutputOf<PaymentCommand>['outcome']>(['saved', 'unchanged', 'withdrawn', 'marked']),
	refusalOf: (_, { outcome }) => sayIfKnown(`payments.refused.${outcome}`) ?? say('payments.refused.notFound'),
	toast,
	announce,
})
export const { useChange: usePaymentsSend, undoLast } = changing

export const nameOf = ({ preferredName, familyName }: Pick<ListedOffer, 'preferredName' | 'familyName'>): string =>
	`${preferredName} ${familyName}`.trim()

/** `Speaking, 19 May 2027, 2.5 hours`. */
export const whatFor = ({ activity, date, minutes }: KnownOffer): string => {
	const what = say(`payments.activity.${activity}`)
	return minutes === null
		? say('payments.when', { what, date: formatDate(date) })
		: say('payments.whenHours', { what, date: formatDate(date), hours: hoursWords(minutes) })
}

export const choiceSaid = ({ choice, acceptedPence }: KnownOffer): string =>
	say(`payments.said.${choice}`, { amount: poundWords(acceptedPence ?? 0) })

/** What else is known of it, one sentence each. */
export const factsOf = ({ informedAtMs, sentAtMs, paidAtMs }: KnownOffer): readonly string[] => [
	informedAtMs === null
		? say('payments.notInformed')
		: say('payments.informed', { date: formatDate(dateOf(informedAtMs)) }),
	...(sentAtMs === null ? [] : [say('payments.sentOn', { date: formatDate(dateOf(sentAtMs)) })]),
	...(paidAtMs === null ? [] : [say('payments.paidOn', { date: formatDate(dateOf(paidAtMs)) })]),
]

export const addId = 'payments-add'
export const editId = (offerId: string): string => `payments-edit-${offerId}`
export const decideId = (offerId: string): string => `payments-decide-${offerId}`
