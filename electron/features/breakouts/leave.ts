/** Taking somebody out of the draft, and whoever sits there for their sake. */

import type { Journal } from '../../bus/journal.store.ts'
import type { Reader } from '../../database/handle.ts'
import { companionsOnlyOf, placeOf } from './setup.store.ts'

/** Frees the seat of somebody in a round. Answers whether they had one. */
export const leavePlace = (db: Reader, journal: Journal, registrationId: string, roundId: string): boolean => {
	const place = placeOf(db, registrationId, roundId)
	if (!place) return false
	journal.remove('allocation', place)
	for (const companion of companionsOnlyOf(db, registrationId, place.group_id)) journal.remove('allocation', companion)
	return true
}
