import type { QueryHandlers } from '../../bus/handlers.ts'

type Names = 'displays.show' | 'displays.findGroup'

const missing = (): never => {
	throw new Error('not there yet')
}

export const displaysQueries: QueryHandlers<Names> = {
	'displays.show': missing,
	'displays.findGroup': missing,
}
