/** Payments, played over a wire: an offer, what somebody chose, and how far finance is. */
import { idOf } from './events.ts'
import type { Session } from './hubSessionGroups.ts'

const [offerId, second, gone] = [idOf(7720), idOf(7721), idOf(7722)]
const offer = { offerId, activity: 'facilitate', date: '2027-05-19', minutes: 150, offeredPence: 7500 }

export const playPayments = async ({ ask, command, personId: registrationId }: Session): Promise<void> => {
	await command('payments.saveSettings', { paidHow: 'By bank', policy: 'Paying people, March 2027', advice: '' })
	await command('payments.offer', { registrationId, offer })
	await command('payments.offer', { registrationId, offer: { ...offer, offerId: second, activity: 'planning' } })
	await command('payments.offer', { registrationId: gone, offer })
	const choice = { registrationId, offerId, choice: 'acceptLess', acceptedPence: 5000, isInformed: true }
	await command('payments.choose', { ...choice, isInformed: false })
	await command('payments.choose', { ...choice, acceptedPence: 7500 })
	await command('payments.choose', choice)
	await command('payments.offer', { registrationId, offer: { ...offer, offeredPence: 8000 } })
	await command('payments.markPaid', { rows: [{ registrationId, offerId }] })
	await command('payments.markSent', { rows: [offerId, second].map((one) => ({ registrationId, offerId: one })) })
	await command('payments.markPaid', { rows: [{ registrationId, offerId }] })
	await command('payments.withdraw', { registrationId, offerId })
	await command('payments.withdraw', { registrationId, offerId: second })
	await command('payments.withdraw', { registrationId, offerId: second })
	await ask('payments.ofPerson', { registrationId })
	await ask('payments.list')
}
