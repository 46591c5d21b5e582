/** Zones with their marshals, and what is printed before doors. */
import { usualStay } from '../../../shared/domain/evacuation/lastPlace.ts'
import { dayOn, isoDate, timeOfDay } from '../../../shared/lib/when.ts'
import type { QueryHandlers } from '../../bus/handlers.ts'
import { days } from '../../database/stores/lookups.store.ts'
import { plannedOf, whereaboutsOf } from './whereabouts.ts'
import { expectedOf, packsOf, roomNames, zonesOf } from './zones.store.ts'

/** Of a day that is not today: as it begins. */
const beforeDoors = '00:00'

export const zonesQueries: QueryHandlers<'evacuation.zones' | 'evacuation.pack'> = {
	'evacuation.zones': ({ db, nowMs }) => ({ zones: zonesOf(db, dayOn(days(db), nowMs)?.id ?? '') }),
	'evacuation.pack': ({ db, nowMs }, { dayId }) => {
		const names = roomNames(db)
		const zones = zonesOf(db, dayId)
		const zoneOf = new Map(zones.flatMap(({ code, roomIds }) => roomIds.map((roomId) => [roomId, code] as const)))
		const isToday = days(db).find(({ id }) => id === dayId)?.date === isoDate(nowMs)
		const whereabouts = whereaboutsOf(db, dayId, isToday ? timeOfDay(nowMs) : beforeDoors, usualStay)
		const people = expectedOf(db, dayId)
		return {
			zones: zones.map(({ code, name, roomIds, marshal }) => ({
				code,
				name,
				rooms: roomIds.flatMap((id) => names.get(id) ?? []),
				marshal: marshal?.preferredName ?? '',
			})),
			planned: plannedOf(db, dayId, whereabouts, () => ({ outcome: '', atMs: null, isByDoor: false })),
			people: people.map(({ isHere, ...person }) => ({
				...person,
				place: whereabouts.placeOf(person.registrationId),
				isHere: isHere === 1,
				zone: zoneOf.get(whereabouts.stayOf(person.registrationId)?.roomId ?? '') ?? '',
			})),
			here: people.filter(({ isHere }) => isHere === 1).length,
			printed: packsOf(db, dayId),
		}
	},
}
