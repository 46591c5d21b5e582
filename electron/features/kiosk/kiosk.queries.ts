/** What the page by the door says after somebody is in, and what an organiser must know before it is opened. */
import type { QueryHandlers } from '../../bus/handlers.ts'
import { attendedDays } from '../../database/stores/attendance.store.ts'
import { kioskPin } from '../../database/stores/kioskPin.store.ts'
import { placesAhead } from '../../database/stores/places.store.ts'
import { currentConsent } from '../../database/stores/registrations.store.ts'
import { hasDeskLine } from './kiosk.store.ts'

export const kioskQueries: QueryHandlers<'kiosk.welcome' | 'kiosk.setup'> = {
	'kiosk.welcome': ({ db, door, nowMs }, { registrationId, dayId }) => {
		const person = door.get(registrationId)
		const isIn = person?.presence.some((one) => one.dayId === dayId && one.state === 'in')
		if (!person || isIn !== true) return { outcome: 'notFound' }
		const { next, lacksPlace } = placesAhead(db, registrationId, dayId, nowMs)
		return {
			outcome: 'known',
			preferredName: person.preferredName,
			isBack: attendedDays(db, registrationId).some((day) => day !== dayId),
			photo: currentConsent(db, registrationId, 'photo'),
			place: next && { number: next.number, roomName: next.roomName, startAt: next.startAt },
			callAtDesk: lacksPlace || hasDeskLine(db, registrationId),
		}
	},
	'kiosk.setup': ({ db }) => ({ hasPin: kioskPin(db) !== undefined }),
}
