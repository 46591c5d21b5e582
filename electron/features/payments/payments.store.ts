/** SQL of payments for people's time. */
import type { OutputOf } from '../../../shared/contract/index.ts'
import type { Reader } from '../../database/handle.ts'
import { activityShown } from '../../database/stores/paidFor.store.ts'

type Listed = OutputOf<'payments.list'>['offers'][number]
export type KnownOffer = OutputOf<'payments.ofPerson'>['offers'][number]
type Settings = OutputOf<'payments.list'>['settings']

const noSettings: Settings = { paidHow: '', policy: '', advice: '' }

export const settingsOf = (db: Reader): Settings =>
	db.get<Settings>("SELECT paid_how AS paidHow, policy, advice FROM payment_settings WHERE id = 'only'") ?? noSettings

const columns = `payment_offer.id AS offerId, ${activityShown} AS activity, on_date AS date, minutes, offered_pence AS offeredPence, choice,
	accepted_pence AS acceptedPence, informed_at_ms AS informedAtMs, policy, sent_at_ms AS sentAtMs, paid_at_ms AS paidAtMs`

/** By name, then by day. */
export const allOffers = (db: Reader): Listed[] =>
	db.all<Listed>(
		`SELECT ${columns}, registration_id AS registrationId, badge_code AS badgeCode, preferred_name AS preferredName,
		 family_name AS familyName
		 FROM payment_offer JOIN registration ON registration.id = registration_id
		 ORDER BY family_name COLLATE NOCASE, preferred_name COLLATE NOCASE, badge_code, on_date, payment_offer.id`,
	)

export const offersOf = (db: Reader, registrationId: string): KnownOffer[] =>
	db.all<KnownOffer>(
		`SELECT ${columns} FROM payment_offer WHERE registration_id = ? ORDER BY on_date, id`,
		registrationId,
	)

/** The offer, if it is this person's. */
export const offerOf = (db: Reader, registrationId: string, offerId: string): KnownOffer | undefined =>
	db.get<KnownOffer>(
		`SELECT ${columns} FROM payment_offer WHERE registration_id = ? AND id = ?`,
		registrationId,
		offerId,
	)

/** Whose offer it is. */
export const ownerOf = (db: Reader, offerId: string): string | undefined =>
	db.get<{ id: string }>('SELECT registration_id AS id FROM payment_offer WHERE id = ?', offerId)?.id

export const isThere = (db: Reader, registrationId: string): boolean =>
	db.get("SELECT 1 FROM registration WHERE id = ? AND status <> 'removed'", registrationId) !== undefined
