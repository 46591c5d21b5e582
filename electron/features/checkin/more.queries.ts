/** More of what a desk may read: whose code it is, who comes along, how full the building is, how a day ends. */

import type { InputOf, OutputOf } from '../../../shared/contract/index.ts'
import { doorStateOf } from '../../../shared/domain/attendance.ts'
import { readBadgeCode } from '../../../shared/domain/badgeCode.ts'
import type { DoorRecord } from '../../../shared/domain/doorList.ts'
import { createRateLimit } from '../../../shared/lib/rateLimit.ts'
import type { QueryHandlers } from '../../bus/handlers.ts'
import {
	buildingOf,
	closedAt,
	closedBy,
	countAssumedOut,
	countDidNotCome,
	countHelpWaiting,
	countIn,
	countLeft,
	holdersOf,
	linkedWith,
} from './more.store.ts'

/** A scanner reads one a second at most; more is somebody trying codes. */
const scans = createRateLimit(120, 60_000)
/** Nobody stands beside the page by the door: so many codes that open nothing, and it rests for the minute. */
const kioskMisses = createRateLimit(10, 60_000)
/** A code of a booking tool that is shorter may be a number of a row of numbers, and the next one is easily guessed. */
const shortestKioskRef = 12

const stateOn = (person: DoorRecord, dayId: string) =>
	doorStateOf(
		{
			status: person.status,
			bookedDayIds: person.bookedDayIds,
			presence: person.presence.find((one) => one.dayId === dayId) ?? null,
		},
		dayId,
	)

/** What a code may be to a booking tool: the whole of it, and a ticket's number, which holds that of its order. */
const refsOf = (code: string): readonly [string, string] => {
	const ref = code.trim()
	return [ref, /^\d{16,40}$/.test(ref) ? ref : '']
}

/**
 * The page by the door learns of a code only whether it lets somebody in: no name before they are, and nothing of a
 * booking that was cancelled, is waiting or is for another day.
 */
const scanAtKiosk = (
	{ db, door, actor, nowMs }: Parameters<QueryHandlers<'checkin.scan'>['checkin.scan']>[0],
	{ code, dayId }: InputOf<'checkin.scan'>,
): OutputOf<'checkin.scan'> => {
	if (kioskMisses.isSpent(actor.desk, nowMs)) return { outcome: 'tooOften' }
	const refs = code.trim().length < shortestKioskRef ? (['', ''] as const) : refsOf(code)
	const [registrationId, ...others] = holdersOf(db, readBadgeCode(code), ...refs)
	const person = registrationId !== undefined && others.length === 0 ? door.get(registrationId) : undefined
	const state = person && stateOn(person, dayId)
	if (registrationId !== undefined && (state === 'expected' || state === 'in' || state === 'out'))
		return { outcome: 'one', registrationId, preferredName: '', state }
	kioskMisses.allows(actor.desk, nowMs)
	return { outcome: 'none' }
}

export const moreQueries: QueryHandlers<'checkin.scan' | 'checkin.linked' | 'checkin.dayEnd' | 'checkin.building'> = {
	'checkin.scan': (context, { code, dayId }) => {
		const { db, door, actor, nowMs } = context
		if (!scans.allows(`${actor.role} ${actor.desk}`, nowMs)) return { outcome: 'tooOften' }
		if (actor.role === 'kiosk') return scanAtKiosk(context, { code, dayId })
		const people = holdersOf(db, readBadgeCode(code), ...refsOf(code)).flatMap((id) => door.get(id) ?? [])
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
		closeCommandId: closedBy(db, dayId),
		assumedOut: countAssumedOut(db, dayId),
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
