import type { QueryHandlers } from '../../bus/handlers.ts'

type Names = 'rules.list'

const missing = (): never => {
	throw new Error('not there yet')
}

export const rulesQueries: QueryHandlers<Names> = {
	'rules.list': missing,
}
