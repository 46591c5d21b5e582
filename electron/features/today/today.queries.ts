import type { QueryHandlers } from '../../bus/handlers.ts'

const notWritten = (): never => {
	throw new Error('Not written yet')
}

export const todayQueries: QueryHandlers<'today.glance' | 'today.ready'> = {
	'today.glance': notWritten,
	'today.ready': notWritten,
}
