/** Who sits where, as read. */
import type { QueryHandlers } from '../../bus/handlers.ts'

type Names =
	| 'breakouts.board'
	| 'breakouts.options'
	| 'breakouts.why'
	| 'breakouts.standIns'
	| 'breakouts.versions'
	| 'breakouts.changes'
	| 'breakouts.offers'

const notYet = (): never => {
	throw new Error('not built yet')
}

export const placesQueries: QueryHandlers<Names> = {
	'breakouts.board': notYet,
	'breakouts.options': notYet,
	'breakouts.why': notYet,
	'breakouts.standIns': notYet,
	'breakouts.versions': notYet,
	'breakouts.changes': notYet,
	'breakouts.offers': notYet,
}
