/** A change on the day, looked at before it is made. */
import { stepsOf } from '../../../shared/domain/changes/stepsOf.ts'
import type { QueryHandlers } from '../../bus/handlers.ts'
import { eventFacts } from '../../database/stores/eventFacts.store.ts'
import { cardsOf, contextOf } from './changes.store.ts'

export const changesQueries: QueryHandlers<'changes.preview'> = {
	'changes.preview': ({ db, nowMs }, change) => {
		const steps = stepsOf(eventFacts(db, nowMs), change, contextOf(db, change.registrationId, nowMs))
		if (!steps) return { outcome: 'notFound' }
		return {
			outcome: 'known',
			steps: steps.map(({ code, how, values, registrationIds }) => ({
				code,
				how,
				values: { ...values },
				people: [...cardsOf(db, registrationIds)],
			})),
		}
	},
}
