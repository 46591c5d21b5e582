import type { QueryHandlers } from '../../bus/handlers.ts'

type Names = 'changes.preview'

const missing = (): never => {
	throw new Error('not there yet')
}

export const changesQueries: QueryHandlers<Names> = {
	'changes.preview': missing,
}
