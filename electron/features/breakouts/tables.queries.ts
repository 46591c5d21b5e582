/** At the tables, as read. */
import type { QueryHandlers } from '../../bus/handlers.ts'

type Names = 'breakouts.mine' | 'breakouts.table' | 'breakouts.atDoor' | 'breakouts.notes' | 'breakouts.sheets'

const notYet = (): never => {
	throw new Error('not built yet')
}

export const tablesQueries: QueryHandlers<Names> = {
	'breakouts.mine': notYet,
	'breakouts.table': notYet,
	'breakouts.atDoor': notYet,
	'breakouts.notes': notYet,
	'breakouts.sheets': notYet,
}
