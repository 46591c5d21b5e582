/** More of what a desk may read: whose code it is, who comes along, how full the building is, how a day ends. */

import { doorStateOf } from '../../../shared/domain/attendance.ts'
import { readBadgeCode } from '../../../shared/domain/badgeCode.ts'
import type { DoorRecord } from '../../../shared/domain/doorList.ts'
import { createRateLimit } from '../../../shared/lib/rateLimit.ts'
import type { QueryHandlers } from '../../bus/handlers.ts'
import {
	buildingOf,
	closedAt,
	countDidNotCome,
	countHelpWaiting,
	countIn,
	countLeft,
	holdersOf,
	linkedWith,
} from './more.store.ts'

/** A scanner reads one a second at most; more is somebody trying codes. */
const scans = createRateLimit(120, 60_000)

const stateOn = (person: DoorRecord, dayId: string) =>
	doorStateOf(
		{
			status: person.status,
			bookedDayIds: person.bookedDayIds,
			presence: person.presence.find((one) => one.dayId === dayId) ?? null,
		},
		dayId,
	)

export const moreQueries: QueryHandlers<'checkin.scan' | 'checkin.linked' | 'checkin.dayEnd' | 'checkin.building'> = {
	'checkin.scan': ({ db, door, actor, nowMs }, { code, dayId }) => {
		if (!scans.allows(`${actor.role} ${actor.desk}`, nowMs)) return { outcome: 'tooOften' }
		const ref = code.trim()
		const ticket = /^\d{16,40}$/.test(ref) ? ref : ''
		const people = holdersOf(db, readBadgeCode(code), ref, ticket).flatMap((id) => door.get(id) ?? [])
		const [person] = people
		if (!person) return { outcome: 'none' }
		if (people.length > 1) return { outcome: 'several' }
		const { registrationId, preferredName } = person
		return { outcome: 'one', registrationId, preferredName, state: stateOn(person, dayId) }
	},
	'checkin.linked': ({ db, door }, { registrationId, dayId }) => ({
		people: linkedWith(db, registrationId).flatMap((id) => {
			const person = door.get(id)
			if (!person) return []
			const { preferredName, badgeCode } = person
			return [{ registrationId: id, preferredName, badgeCode, state: stateOn(person, dayId) }]
		}),
	}),
	'checkin.dayEnd': ({ db }, { dayId }) => ({
		closedAtMs: closedAt(db, dayId),
		stillIn: countIn(db, dayId),
		left: countLeft(db, dayId),
		didNotCome: countDidNotCome(db, dayId),
		helpWaiting: countHelpWaiting(db, dayId),
	}),
	'checkin.building': ({ db }, { dayId }) => ({
		...buildingOf(db),
		inside: countIn(db, dayId),
		closedAtMs: closedAt(db, dayId),
		helpWaiting: countHelpWaiting(db, dayId),
	}),
}
