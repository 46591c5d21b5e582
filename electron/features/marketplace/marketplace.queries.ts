import type { QueryHandlers } from '../../bus/handlers.ts'

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
	'marketplace.hall': missing,
	'marketplace.stalls': missing,
	'marketplace.contact': missing,
	'marketplace.options': missing,
	'marketplace.why': missing,
	'marketplace.versions': missing,
	'marketplace.day': missing,
}
