/** What a person needs, has agreed to and with whom they come; whom to call, behind break-glass. */
import type { QueryHandlers } from '../../bus/handlers.ts'
import { registrationById } from '../../database/stores/registrations.store.ts'
import {
	answersEver,
	carriedNeedsOf,
	hasEmergencyContact,
	linksOf,
	needsOfEverybody,
	openedContact,
	planOf,
} from './care.store.ts'

/** As long as somebody may read whom to call. */
const contactOpenMs = 60_000

export const careQueries: QueryHandlers<'people.care' | 'people.needs' | 'people.emergencyContact'> = {
	'people.care': ({ db }, { registrationId }) => {
		const known = registrationById(db, registrationId)
		if (!known || known.status === 'removed') return { outcome: 'notFound' }
		return {
			outcome: 'known',
			needs: [...carriedNeedsOf(db, registrationId)],
			consents: [...answersEver(db, registrationId)],
			links: [...linksOf(db, registrationId)],
			plan: planOf(db, registrationId),
			hasEmergencyContact: hasEmergencyContact(db, registrationId),
		}
	},
	'people.needs': ({ db }, { statuses }) => ({ rows: [...needsOfEverybody(db, statuses)] }),
	'people.emergencyContact': ({ db, nowMs }, { openingId }) => {
		const opened = openedContact(db, openingId)
		// Not for longer either where somebody sets the clock back.
		if (!opened || Math.abs(nowMs - opened.atMs) >= contactOpenMs) return { outcome: 'closed' }
		const { atMs, ...contact } = opened
		return { outcome: 'open', contact, untilMs: atMs + contactOpenMs }
	},
}
