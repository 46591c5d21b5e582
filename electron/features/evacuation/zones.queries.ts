import type { QueryHandlers } from '../../bus/handlers.ts'

const notWritten = (): never => {
	throw new Error('Not written yet')
}

export const zonesQueries: QueryHandlers<'evacuation.zones' | 'evacuation.pack'> = {
	'evacuation.zones': notWritten,
	'evacuation.pack': notWritten,
}
