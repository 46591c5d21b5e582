/** The organiser's list of people, one person's page, and what a change to many would do. */
import { fullNameOf } from '../../../shared/domain/doorList.ts'
import type { QueryHandlers } from '../../bus/handlers.ts'
import {
	attendanceOf,
	badgePrintsOf,
	dutiesOf,
	historyOf,
	keptViews,
	listed,
	listedIds,
	listingOf,
} from '../../database/stores/peopleList.store.ts'
import { detailsOf, registrationById } from '../../database/stores/registrations.store.ts'
import { fateOf } from './many.ts'

/** Newest entries of somebody's history: more than anybody reads. */
const mostHistory = 200
const mostNamed = 50

export const peopleListQueries: QueryHandlers<
	'people.list' | 'people.listIds' | 'people.neighbours' | 'people.page' | 'people.previewMany' | 'people.views'
> = {
	'people.list': (context, { filter, limit, offset, ...order }) => {
		const listing = listingOf(context, filter)
		const ids = listedIds(context.db, listing, order)
		return {
			total: ids.length,
			rows: listed(context.db, ids.slice(offset, offset + limit), listing.onDay).map(({ familyName, ...row }) => ({
				...row,
				fullName: fullNameOf({ preferredName: row.preferredName, familyName }),
			})),
		}
	},
	'people.listIds': (context, { filter }) => ({
		registrationIds: [...listedIds(context.db, listingOf(context, filter))],
	}),
	'people.neighbours': (context, { registrationId, filter, ...order }) => {
		const ids = listedIds(context.db, listingOf(context, filter), order)
		const at = ids.indexOf(registrationId)
		return {
			at: at + 1,
			total: ids.length,
			beforeId: at === -1 ? null : (ids[at - 1] ?? null),
			nextId: at === -1 ? null : (ids[at + 1] ?? null),
		}
	},
	'people.page': ({ db }, { registrationId }) => {
		const known = registrationById(db, registrationId)
		const person = detailsOf(db, registrationId)
		if (!known || !person || known.status === 'removed') return { outcome: 'notFound' }
		return {
			outcome: 'known',
			registrationId,
			badgeCode: known.badgeCode,
			status: known.status,
			source: known.source,
			ref: known.importRef,
			person,
			attendance: attendanceOf(db, registrationId),
			duties: dutiesOf(db, registrationId),
			history: historyOf(db, registrationId, mostHistory),
			badgePrints: badgePrintsOf(db, registrationId),
		}
	},
	'people.previewMany': ({ db, door }, { rows, change }) => {
		const fates = rows.map(({ registrationId }) => ({ registrationId, fate: fateOf(db, registrationId, change) }))
		const count = (fate: string): number => fates.filter((one) => one.fate.is === fate).length
		return {
			changed: count('changes'),
			unchanged: count('unchanged'),
			isInCount: count('isIn'),
			isIn: fates
				.filter(({ fate }) => fate.is === 'isIn')
				.slice(0, mostNamed)
				.map(({ registrationId }) => ({
					registrationId,
					preferredName: door.get(registrationId)?.preferredName ?? '',
					badgeCode: door.get(registrationId)?.badgeCode ?? '',
				})),
			notThere: count('notThere'),
		}
	},
	'people.views': ({ db }) => ({ views: [...keptViews(db)] }),
}
