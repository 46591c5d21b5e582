import type { QueryHandlers } from '../../bus/handlers.ts'

const notWritten = (): never => {
	throw new Error('Not written yet')
}

export const sameQueries: QueryHandlers<'people.suspects'> = {
	'people.suspects': notWritten,
}
