import type { QueryHandlers } from '../../bus/handlers.ts'
import { placesQueries } from './places.queries.ts'

type Names =
	| 'marketplace.hall'
	| 'marketplace.stalls'
	| 'marketplace.contact'
	| 'marketplace.options'
	| 'marketplace.why'
	| 'marketplace.versions'
	| 'marketplace.day'

const missing = (): never => {
	throw new Error('not there yet')
}

export const marketplaceQueries: QueryHandlers<Names> = {
	...placesQueries,
	'marketplace.hall': missing,
	'marketplace.stalls': missing,
	'marketplace.contact': missing,
	'marketplace.day': missing,
}
