/** What a desk may read. Search and counts come from memory; nothing here returns an address or a need. */
import { alsoLetIn, doorStateOf, hasGoneOut } from '../../../shared/domain/attendance.ts'
import { readBadgeCode } from '../../../shared/domain/badgeCode.ts'
import { createRateLimit } from '../../../shared/lib/rateLimit.ts'
import type { QueryHandlers } from '../../bus/handlers.ts'
import { attendedDays, entriesOf } from '../../database/stores/attendance.store.ts'
import { codeNow } from '../../database/stores/merged.store.ts'
import { placesAhead } from '../../database/stores/places.store.ts'
import { currentConsent } from '../../database/stores/registrations.store.ts'
import { deskActionLine, emailOf } from './checkin.store.ts'

/** More than a desk can honestly ask in a minute is somebody walking through addresses. */
const contactQuestions = createRateLimit(30, 60_000)

export const checkinQueries: QueryHandlers<
	'checkin.search' | 'checkin.matchContact' | 'checkin.welcome' | 'checkin.counts'
> = {
	'checkin.search': ({ db, door }, { text, dayId }) => {
		const code = readBadgeCode(text)
		// A badge of somebody who was on the list twice.
		const now = code === '' ? '' : codeNow(db, code)
		return door.search(now === code ? text : now, dayId, 5)
	},
	'checkin.matchContact': ({ db, actor, nowMs, door }, { registrationIds, start }) => {
		if (!contactQuestions.allows(actor.desk, nowMs)) return { outcome: 'tooOften' }
		const typed = start.trim().toLowerCase()
		const [first, ...others] = registrationIds.filter(
			(id) => door.get(id) !== undefined && emailOf(db, id).toLowerCase().startsWith(typed),
		)
		if (first === undefined) return { outcome: 'none' }
		return others.length > 0 ? { outcome: 'several' } : { outcome: 'one', registrationId: first }
	},
	'checkin.welcome': ({ db, door, nowMs }, { registrationId, dayId }) => {
		const person = door.get(registrationId)
		if (!person) return { outcome: 'notFound' }
		const presence = person.presence.find((one) => one.dayId === dayId) ?? null
		const photo = currentConsent(db, registrationId, 'photo')
		const entries = entriesOf(db, registrationId, dayId)
		const places = placesAhead(db, registrationId, dayId, nowMs)
		return {
			outcome: 'known',
			preferredName: person.preferredName,
			badgeCode: person.badgeCode,
			photo: photo || 'no',
			hasPhotoAnswer: photo !== '',
			isBack: attendedDays(db, registrationId).some((day) => day !== dayId) || hasGoneOut(entries),
			actionLine: deskActionLine(db, registrationId),
			place: places.next && {
				isFirst: places.next.isFirst,
				number: places.next.number,
				roomName: places.next.roomName,
			},
			lacksPlace: places.lacksPlace,
			state: doorStateOf({ status: person.status, bookedDayIds: person.bookedDayIds, presence }, dayId),
			inAtMs: presence?.state === 'in' ? presence.sinceMs : null,
			inDesk: presence?.state === 'in' ? presence.desk : '',
			alsoIn: [...alsoLetIn(entries)],
		}
	},
	'checkin.counts': ({ door }, { dayId }) => ({ ...door.counts(dayId) }),
}
