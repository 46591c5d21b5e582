/** Where everybody was last on a day, by their group or stall. */
import { lastStay, type Stay, usualStay } from '../../../shared/domain/evacuation/lastPlace.ts'
import type { Reader } from '../../database/handle.ts'
import { buddyOf, type Planned, plansOf, type SeatRow, seatsOf, stallsOf } from './zones.store.ts'

export type Place = Planned['lastPlace']
type StayInRoom = Stay & Pick<SeatRow, 'roomId'>

export type Whereabouts = {
	readonly stayOf: (registrationId: string) => StayInRoom | null
	readonly placeOf: (registrationId: string) => Place
}

/**
 * @param time of the venue's day, `11:20`
 * @param choose where somebody was last; before the first, or for a list that is printed ahead, `usualStay`
 */
export const whereaboutsOf = (
	db: Reader,
	dayId: string,
	time: string,
	choose: typeof usualStay = lastStay,
): Whereabouts => {
	const stays: readonly StayInRoom[] = [
		...seatsOf(db, dayId),
		...stallsOf(db, dayId).map((stall) => ({ ...stall, groupId: null, roomId: null, roomName: '' })),
	]
	const byPerson = Map.groupBy(stays, ({ registrationId }) => registrationId)
	const stayOf = (registrationId: string): StayInRoom | null => choose(byPerson.get(registrationId) ?? [], time)
	const placeOf = (registrationId: string): Place => {
		const stay = stayOf(registrationId)
		if (!stay) return null
		return { what: stay.groupId === null ? 'stall' : 'table', number: stay.number, roomName: stay.roomName }
	}
	return { stayOf, placeOf }
}

export type Settled = Pick<Planned, 'outcome' | 'atMs' | 'isByDoor'>

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
