import type { QueryHandlers } from '../../bus/handlers.ts'

const notWritten = (): never => {
	throw new Error('Not written yet')
}

export const moreQueries: QueryHandlers<'checkin.scan' | 'checkin.linked' | 'checkin.dayEnd' | 'checkin.building'> = {
	'checkin.scan': notWritten,
	'checkin.linked': notWritten,
	'checkin.dayEnd': notWritten,
	'checkin.building': notWritten,
}
