import type { QueryHandlers } from '../../bus/handlers.ts'

const notWritten = (): never => {
	throw new Error('Not written yet')
}

export const badgesQueries: QueryHandlers<'badges.designs' | 'badges.one' | 'badges.batch'> = {
	'badges.designs': notWritten,
	'badges.one': notWritten,
	'badges.batch': notWritten,
}
