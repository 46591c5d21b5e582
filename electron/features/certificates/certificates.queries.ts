import { nameOnCertificate } from '../../../shared/domain/certificates/certificate.ts'
import type { QueryHandlers } from '../../bus/handlers.ts'
import { days } from '../../database/stores/lookups.store.ts'
import { allIssued, certificatePeople, settingsOf } from './certificates.store.ts'
import { itemsWith, minutesOf } from './counted.ts'

export const certificatesQueries: QueryHandlers<'certificates.list'> = {
	'certificates.list': ({ db, nowMs }) => {
		const { settings, areSaved } = settingsOf(db)
		const people = certificatePeople(db)
		const issued = new Map(allIssued(db).map((one) => [one.registrationId, one]))
		const counted = minutesOf(
			db,
			people.map(({ registrationId }) => registrationId),
			nowMs,
		)
		return {
			days: days(db).map(({ id, date }) => ({ dayId: id, date })),
			settings: { ...settings, outcomes: [...settings.outcomes], uses: settings.uses.map((one) => ({ ...one })) },
			areSaved,
			items: itemsWith(db, settings).map((item) => ({ ...item })),
			people: people.map(({ registrationId, badgeCode, ...names }) => {
				const own = issued.get(registrationId)
				return {
					registrationId,
					badgeCode,
					name: nameOnCertificate(names),
					days: (counted.get(registrationId) ?? []).map((day) => ({ ...day })),
					issued: own
						? { serial: own.serial, atMs: own.issuedAtMs, minutes: own.days.reduce((sum, day) => sum + day.minutes, 0) }
						: null,
				}
			}),
		}
	},
}
