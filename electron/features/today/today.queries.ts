/** The day at a glance, and what is ready for doors. */

import { byQuarter } from '../../../shared/domain/today/quarters.ts'
import { withoutSmall } from '../../../shared/domain/today/smallNumbers.ts'
import type { QueryHandlers } from '../../bus/handlers.ts'
import { days } from '../../database/stores/lookups.store.ts'
import { arrivalsOf, countLeft, countWaiting, desksOf, sectorsIn, shareOf } from './today.store.ts'

const sections = ['crew', 'needs', 'plans', 'groups', 'stories', 'marketplace', 'papers', 'answers'] as const

export const todayQueries: QueryHandlers<'today.glance' | 'today.ready'> = {
	'today.glance': ({ db, door, actor, nowMs }, { dayId }) => ({
		nowMs,
		...door.counts(dayId),
		left: countLeft(db, dayId),
		helpWaiting: countWaiting(db, dayId),
		arrivals: [...byQuarter(arrivalsOf(db, dayId), days(db).find(({ id }) => id === dayId)?.doorsAt ?? '09:00')],
		desks: desksOf(db, dayId),
		sectors: actor.role === 'organiser' ? [...withoutSmall(sectorsIn(db, dayId))] : [],
	}),
	'today.ready': ({ db }, { dayId }) => ({
		sections: sections.map((section) => ({ section, ...shareOf(db, section, dayId) })),
	}),
}
