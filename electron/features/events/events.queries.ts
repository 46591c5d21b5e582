import type { QueryHandlers } from '../../bus/handlers.ts'
import { Refusal } from '../../bus/refusal.ts'
import { overview } from './events.store.ts'

export const eventsQueries: QueryHandlers<'events.overview'> = {
	'events.overview': ({ db }) => {
		const event = overview(db)
		if (!event) throw new Refusal('noEventOpen')
		return event
	},
}
