/** Where everybody was last on a day, by their group or stall. */
import { lastStay, type Stay } from '../../../shared/domain/evacuation/lastPlace.ts'
import type { Reader } from '../../database/handle.ts'
import { buddyOf, type Planned, plansOf, seatsOf, stallsOf } from './zones.store.ts'

export type Place = Planned['lastPlace']

export type Whereabouts = {
	readonly stayOf: (registrationId: string) => Stay | null
	readonly placeOf: (registrationId: string) => Place
}

/** @param time of the venue's day, `11:20`. */
export const whereaboutsOf = (db: Reader, dayId: string, time: string): Whereabouts => {
	const stays: readonly Stay[] = [
		...seatsOf(db, dayId),
		...stallsOf(db, dayId).map((stall) => ({ ...stall, groupId: null, roomName: '' })),
	]
	const byPerson = Map.groupBy(stays, ({ registrationId }) => registrationId)
	const stayOf = (registrationId: string): Stay | null => lastStay(byPerson.get(registrationId) ?? [], time)
	const placeOf = (registrationId: string): Place => {
		const stay = stayOf(registrationId)
		if (!stay) return null
		return { what: stay.groupId === null ? 'stall' : 'table', number: stay.number, roomName: stay.roomName }
	}
	return { stayOf, placeOf }
}

export type Settled = { readonly outcome: Planned['outcome']; readonly atMs: number | null }

/** Everybody with a plan as they are to be helped. `settledOf`: what is known of somebody; nothing before an alarm. */
export const plannedOf = (
	db: Reader,
	dayId: string,
	{ placeOf }: Whereabouts,
	settledOf: (registrationId: string) => Settled,
): Planned[] =>
	plansOf(db, dayId).map(({ buddyId, backupId, actionLine, ...row }) => ({
		...row,
		actionLine: actionLine ?? '',
		buddy: buddyOf(db, buddyId, dayId),
		backup: buddyOf(db, backupId, dayId),
		lastPlace: placeOf(row.registrationId),
		...settledOf(row.registrationId),
	}))
