/**
 * The door list as a desk keeps it: what domain.md 3.7 shows a desk, person by person, and the line that their welcome
 * says. Nothing here reads an address, a need or a reason.
 */
import { createHash } from 'node:crypto'
import type { DeskPerson } from '../../../shared/domain/alone/deskPerson.ts'
import { printText } from '../../../shared/domain/alone/prints.ts'
import { alsoLetIn, hasGoneOut } from '../../../shared/domain/attendance.ts'
import { dayOn } from '../../../shared/lib/when.ts'
import type { QueryContext, QueryHandlers } from '../../bus/handlers.ts'
import { entriesOf } from '../../database/stores/attendance.store.ts'
import { days } from '../../database/stores/lookups.store.ts'
import { placesAhead } from '../../database/stores/places.store.ts'
import { currentConsent } from '../../database/stores/registrations.store.ts'
import { closedDays, eventIdOf, idsAfter, otherCodesOf } from './alone.store.ts'
import { deskActionLine } from './checkin.store.ts'
import { buildingOf, countHelpWaiting, linkedWith } from './more.store.ts'

/** About a hundred kilobytes: a page goes out in one piece, and other calls between two of them. */
const pageSize = 200

const printOf = (eventId: string, code: string): string =>
	createHash('sha256').update(printText(eventId, code)).digest('hex').slice(0, 16)

/** @param dayIds of the event; @param eventId goes into the prints of codes. */
const deskPerson = (
	{ db, door, nowMs }: QueryContext,
	registrationId: string,
	dayIds: readonly string[],
	eventId: string,
): DeskPerson[] => {
	const record = door.get(registrationId)
	if (record === undefined) return []
	const places = dayIds.flatMap((dayId) => {
		const { next, lacksPlace, untilMs } = placesAhead(db, registrationId, dayId, nowMs)
		if (untilMs === null || (next === null && !lacksPlace)) return []
		const place = next && { isFirst: next.isFirst, number: next.number, roomName: next.roomName }
		return [{ dayId, place, lacksPlace, untilMs }]
	})
	const { preferredName, familyName, organisation, badgeCode, status, isWalkIn, bookedDayIds, presence } = record
	return [
		{
			registrationId,
			preferredName,
			familyName,
			organisation,
			badgeCode,
			status,
			isWalkIn,
			bookedDayIds: [...bookedDayIds],
			presence: [...presence],
			photo: currentConsent(db, registrationId, 'photo'),
			actionLine: deskActionLine(db, registrationId),
			alsoIn: presence.flatMap(({ dayId }) =>
				alsoLetIn(entriesOf(db, registrationId, dayId)).map((one) => ({ ...one, dayId })),
			),
			outDayIds: presence.flatMap(({ dayId }) => (hasGoneOut(entriesOf(db, registrationId, dayId)) ? [dayId] : [])),
			places,
			linkedIds: [...linkedWith(db, registrationId)],
			codePrints: otherCodesOf(db, registrationId).map((code) => printOf(eventId, code)),
		},
	]
}

export const aloneQueries: QueryHandlers<'alone.doorList'> = {
	'alone.doorList': (context, { ids, after }) => {
		const { db, nowMs, revision } = context
		const asked = ids ?? idsAfter(db, after ?? '', pageSize)
		const all = days(db)
		const day = dayOn(all, nowMs)
		const closed = closedDays(db)
		const dayIds = all.map(({ id }) => id)
		const eventId = eventIdOf(db)
		return {
			revision,
			people: asked.flatMap((id) => deskPerson(context, id, dayIds, eventId)),
			next: ids === null && asked.length === pageSize ? (asked.at(-1) ?? null) : null,
			facts: {
				...buildingOf(db),
				helpWaiting: day ? countHelpWaiting(db, day.id) : 0,
				closed: [...closed],
				isOver: closed.some(({ dayId }) => dayId === day?.id),
			},
		}
	},
}
