/** History sentences of payments for people's time: never an amount, and never what somebody chose. */
const alreadySent = 'A payment was not changed: finance had it already'
const notFound = 'A payment to change was not there any more'

export const historyOfPayments = {
	offer: {
		saved: '{{who}}: an offer of payment was saved',
		unchanged: '{{who}}: an offer of payment was saved as it was',
		alreadyChosen: 'The amount of an offer was not changed: the person had chosen by it',
		alreadySent,
		notFound,
	},
	choose: {
		saved: '{{who}}: what they chose about a payment was written down',
		unchanged: '{{who}}: what they chose about a payment stayed as it was',
		needsInformation: 'A choice was not written down: the person had not had the written information',
		needsAmount: 'A choice was not written down: the amount was missing',
		notLess: 'A choice was not written down: the amount was not less than what was offered',
		alreadySent,
		notFound,
	},
	withdraw: { withdrawn: '{{who}}: an offer of payment was withdrawn', alreadySent, notFound },
	markSent: {
		marked: 'Payments were marked as sent to finance ({{count}})',
		nothingToMark: 'No payment was marked as sent: none was ready',
		notFound,
	},
	markPaid: {
		marked: 'Payments were marked as paid ({{count}})',
		nothingToMark: 'No payment was marked as paid: finance had none of them',
		notFound,
	},
	saveSettings: {
		saved: 'What people are told about payments was changed',
		unchanged: 'What people are told about payments was saved as it was',
	},
} as const
