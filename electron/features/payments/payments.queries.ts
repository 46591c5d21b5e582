import type { QueryHandlers } from '../../bus/handlers.ts'
import type { Reader } from '../../database/handle.ts'
import { days } from '../../database/stores/lookups.store.ts'
import { allOffers, offersOf, settingsOf } from './payments.store.ts'

const frameOf = (db: Reader) => ({
	settings: settingsOf(db),
	days: days(db)
		.map(({ id, date }) => ({ dayId: id, date }))
		.toSorted((one, other) => (one.date < other.date ? -1 : 1)),
})

export const paymentsQueries: QueryHandlers<'payments.list' | 'payments.ofPerson'> = {
	'payments.list': ({ db }) => ({ ...frameOf(db), offers: allOffers(db) }),
	'payments.ofPerson': ({ db }, { registrationId }) => ({ ...frameOf(db), offers: offersOf(db, registrationId) }),
}
