/** Topics, rounds, groups, hosts and wishes, as read. */
import type { QueryHandlers } from '../../bus/handlers.ts'

type Names = 'breakouts.setup' | 'breakouts.wishes' | 'breakouts.constraints' | 'breakouts.truth'

const notYet = (): never => {
	throw new Error('not built yet')
}

export const setupQueries: QueryHandlers<Names> = {
	'breakouts.setup': notYet,
	'breakouts.wishes': notYet,
	'breakouts.constraints': notYet,
	'breakouts.truth': notYet,
}
