import type { QueryHandlers } from '../../bus/handlers.ts'

const notWritten = (): never => {
	throw new Error('Not written yet')
}

export const kioskQueries: QueryHandlers<'kiosk.welcome'> = {
	'kiosk.welcome': notWritten,
}
