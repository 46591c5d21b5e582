import type { QueryHandlers } from '../../bus/handlers.ts'

const notWritten = (): never => {
	throw new Error('Not written yet')
}

export const careQueries: QueryHandlers<'people.care' | 'people.needs' | 'people.emergencyContact'> = {
	'people.care': notWritten,
	'people.needs': notWritten,
	'people.emergencyContact': notWritten,
}
