import type { QueryHandlers } from '../../bus/handlers.ts'

type Names = 'programme.runSheet' | 'programme.stage' | 'programme.outputs' | 'programme.duties' | 'programme.calendar'

const missing = (): never => {
	throw new Error('not there yet')
}

export const programmeQueries: QueryHandlers<Names> = {
	'programme.runSheet': missing,
	'programme.stage': missing,
	'programme.outputs': missing,
	'programme.duties': missing,
	'programme.calendar': missing,
}
