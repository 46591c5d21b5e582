import type { QueryHandlers } from '../../bus/handlers.ts'

const notWritten = (): never => {
	throw new Error('Not written yet')
}

export const evacuationQueries: QueryHandlers<
	'evacuation.state' | 'evacuation.now' | 'evacuation.find' | 'evacuation.past'
> = {
	'evacuation.state': notWritten,
	'evacuation.now': notWritten,
	'evacuation.find': notWritten,
	'evacuation.past': notWritten,
}
