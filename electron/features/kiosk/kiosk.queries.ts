/** What the page by the door says after somebody is in: where to go, nothing else. */
import type { QueryHandlers } from '../../bus/handlers.ts'
import { attendedDays } from '../../database/stores/attendance.store.ts'
import { placesAhead } from '../../database/stores/places.store.ts'
import { currentConsent } from '../../database/stores/registrations.store.ts'

export const kioskQueries: QueryHandlers<'kiosk.welcome'> = {
	'kiosk.welcome': ({ db, door, nowMs }, { registrationId, dayId }) => {
		const person = door.get(registrationId)
		if (!person) return { outcome: 'notFound' }
		const { next } = placesAhead(db, registrationId, dayId, nowMs)
		return {
			outcome: 'known',
			preferredName: person.preferredName,
			isBack: attendedDays(db, registrationId).some((day) => day !== dayId),
			photo: currentConsent(db, registrationId, 'photo'),
			place: next && { number: next.number, roomName: next.roomName, startAt: next.startAt },
		}
	},
}
