/** What stands on badges: one at a desk, many for a filter; and who stands on the list for the desk. */
import type { QueryHandlers } from '../../bus/handlers.ts'
import { listedIds, listingOf } from '../../database/stores/peopleList.store.ts'
import { badgesOf, deskListOf, keptDesigns } from './badges.store.ts'

export const badgesQueries: QueryHandlers<'badges.designs' | 'badges.one' | 'badges.batch' | 'badges.deskList'> = {
	'badges.designs': ({ db }) => ({ designs: keptDesigns(db) }),
	'badges.one': ({ db }, { registrationId, dayId }) => {
		const [badge] = badgesOf(db, [registrationId], dayId)
		return badge ? { outcome: 'known', badge } : { outcome: 'notFound' }
	},
	'badges.batch': (context, { filter, dayId, onlyNew }) => {
		const badges = badgesOf(context.db, listedIds(context.db, listingOf(context, filter)), dayId)
		return { badges: onlyNew ? badges.filter(({ prints }) => prints === 0) : badges }
	},
	'badges.deskList': ({ db }, { dayId }) => ({ people: deskListOf(db, dayId) }),
}
