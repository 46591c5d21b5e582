/** The help desk: its queue, seen only there, and one person as it may see them: what to do, not why. */
import { doorStateOf } from '../../../shared/domain/attendance.ts'
import { fullNameOf } from '../../../shared/domain/doorList.ts'
import type { QueryHandlers } from '../../bus/handlers.ts'
import { currentConsent } from '../../database/stores/registrations.store.ts'
import { deskLines, hasContact, helpAsks, helpToLeave } from './help.store.ts'
import { linkedWith } from './more.store.ts'

export const helpQueries: QueryHandlers<'checkin.helpQueue' | 'checkin.helpCard'> = {
	'checkin.helpQueue': ({ db }, { dayId }) => ({ asks: helpAsks(db, dayId) }),
	'checkin.helpCard': ({ db, door }, { registrationId, dayId }) => {
		const person = door.get(registrationId)
		if (!person) return { outcome: 'notFound' }
		const { preferredName, badgeCode, status, bookedDayIds } = person
		const presence = person.presence.find((one) => one.dayId === dayId) ?? null
		const photo = currentConsent(db, registrationId, 'photo')
		const keepInTouch = currentConsent(db, registrationId, 'keepInTouch')
		const leaving = helpToLeave(db, registrationId)
		return {
			outcome: 'known',
			preferredName,
			fullName: fullNameOf(person),
			badgeCode,
			state: doorStateOf({ status, bookedDayIds, presence }, dayId),
			bookedDayIds: [...bookedDayIds],
			photo: photo || 'no',
			hasPhotoAnswer: photo !== '',
			keepInTouch: keepInTouch === 'ask' ? '' : keepInTouch,
			actionLines: deskLines(db, registrationId),
			helpToLeave: leaving ?? null,
			linked: linkedWith(db, registrationId).flatMap((id) => {
				const other = door.get(id)
				return other ? [{ registrationId: id, preferredName: other.preferredName, badgeCode: other.badgeCode }] : []
			}),
			hasEmergencyContact: hasContact(db, registrationId),
		}
	},
}
