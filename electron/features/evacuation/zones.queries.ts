/** Zones with their marshals, and what is printed before doors. */
import { dayOn } from '../../../shared/lib/when.ts'
import type { QueryHandlers } from '../../bus/handlers.ts'
import { days } from '../../database/stores/lookups.store.ts'
import { plannedOf, whereaboutsOf } from './whereabouts.ts'
import { expectedOf, roomNames, zonesOf } from './zones.store.ts'

/** Nobody has been anywhere yet when the pack is printed: the whole day counts as to come. */
const beforeDoors = '00:00'

export const zonesQueries: QueryHandlers<'evacuation.zones' | 'evacuation.pack'> = {
	'evacuation.zones': ({ db, nowMs }) => ({ zones: zonesOf(db, dayOn(days(db), nowMs)?.id ?? '') }),
	'evacuation.pack': ({ db }, { dayId }) => {
		const names = roomNames(db)
		const whereabouts = whereaboutsOf(db, dayId, beforeDoors)
		return {
			zones: zonesOf(db, dayId).map(({ code, name, roomIds, marshal }) => ({
				code,
				name,
				rooms: roomIds.flatMap((id) => names.get(id) ?? []),
				marshal: marshal?.preferredName ?? '',
			})),
			planned: plannedOf(db, dayId, whereabouts, () => ({ outcome: '', atMs: null })),
			people: expectedOf(db, dayId).map(({ isHere, ...card }) => ({
				...card,
				place: whereabouts.placeOf(card.registrationId),
				isHere: isHere === 1,
			})),
		}
	},
}
