import type { QueryHandlers } from '../../bus/handlers.ts'
import { filesThatLeft } from './left.store.ts'

export const exportsQueries: QueryHandlers<'exports.left'> = {
	'exports.left': ({ db }) => ({ files: filesThatLeft(db) }),
}
