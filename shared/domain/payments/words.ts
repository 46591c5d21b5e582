/** The words of payments for people's time. One list each, used by schema, rules and screens. */

export const activities = ['prepCall', 'attend', 'speak', 'facilitate', 'note', 'planning'] as const
/** What somebody is paid for. */
export type Activity = (typeof activities)[number]

export const paymentChoices = ['notDecided', 'accept', 'acceptLess', 'charity', 'decline'] as const
/** What a person chose to do with what they were offered: all of it, some, none, or to give it to a charity. */
export type PaymentChoice = (typeof paymentChoices)[number]

/** Ten thousand pounds: a slip of a finger is more likely than a payment above it. */
export const mostPence = 1_000_000
/** A hundred hours. */
export const mostMinutes = 6000
/** Letters of a sentence about how people are paid. */
export const mostPaymentLetters = 300
