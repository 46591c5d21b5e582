/** SQL of what rooms are called. */
import type { Reader } from '../../database/handle.ts'

export const roomNames = (db: Reader): ReadonlyMap<string, string> =>
	new Map(db.all<{ id: string; name: string }>('SELECT id, name FROM room').map(({ id, name }) => [id, name]))
