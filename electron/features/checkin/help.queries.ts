import type { QueryHandlers } from '../../bus/handlers.ts'

const notWritten = (): never => {
	throw new Error('Not written yet')
}

export const helpQueries: QueryHandlers<'checkin.helpQueue' | 'checkin.helpCard'> = {
	'checkin.helpQueue': notWritten,
	'checkin.helpCard': notWritten,
}
