/** SQL of payments as finance gets them, and as they are counted in what is published. */
import { nameOnCertificate } from '../../../shared/domain/certificates/certificate.ts'
import type { PaymentsFacts } from '../../../shared/domain/exports/payments.ts'
import type { Reader } from '../../database/handle.ts'
import { activityShown } from '../../database/stores/paidFor.store.ts'

type Row = Omit<PaymentsFacts['offers'][number], 'name'> & {
	readonly preferredName: string
	readonly givenName: string
	readonly familyName: string
}

/** By the name that they are paid under. */
export const paymentFacts = (db: Reader): Pick<PaymentsFacts, 'settings' | 'offers'> => ({
	settings: db.get<PaymentsFacts['settings']>(
		"SELECT paid_how AS paidHow, policy, advice FROM payment_settings WHERE id = 'only'",
	) ?? { paidHow: '', policy: '', advice: '' },
	offers: db
		.all<Row>(
			`SELECT badge_code AS reference, preferred_name AS preferredName, given_name AS givenName,
			 family_name AS familyName, ${activityShown} AS activity, on_date AS date, minutes, offered_pence AS offeredPence, choice,
			 accepted_pence AS acceptedPence, informed_at_ms AS informedAtMs, policy, sent_at_ms AS sentAtMs,
			 paid_at_ms AS paidAtMs
			 FROM payment_offer JOIN registration ON registration.id = registration_id
			 ORDER BY family_name COLLATE NOCASE, given_name COLLATE NOCASE, badge_code, on_date, payment_offer.id`,
		)
		.map(({ preferredName, givenName, familyName, ...offer }) => ({
			...offer,
			name: nameOnCertificate({ preferredName, givenName, familyName }),
		})),
})
