import type { QueryHandlers } from '../../bus/handlers.ts'
import { reportWords } from './reports.store.ts'

export const reportsQueries: QueryHandlers<'reports.words'> = {
	'reports.words': ({ db }) => ({ ...reportWords(db) }),
}
