/** What each group would mean for somebody, and why they are where they are, as read. */
import { optionsOf } from '../../../shared/domain/breakouts/optionsOf.ts'
import { whyHere } from '../../../shared/domain/breakouts/whyHere.ts'
import type { QueryHandlers } from '../../bus/handlers.ts'
import { breakoutFacts } from '../../database/stores/breakoutFacts.store.ts'

export const explainQueries: QueryHandlers<'breakouts.options' | 'breakouts.why'> = {
	'breakouts.options': ({ db }, { registrationId, roundId, pool = 'booked' }) => {
		const options = optionsOf(breakoutFacts(db), registrationId, roundId, pool)
		return options ? { outcome: 'known', ...options } : { outcome: 'notFound' }
	},
	'breakouts.why': ({ db }, { registrationId, roundId, pool = 'booked' }) => {
		const why = whyHere(breakoutFacts(db), registrationId, roundId, pool)
		return why ? { outcome: 'known', ...why } : { outcome: 'notFound' }
	},
}
