/** What the pages of copies show. */
import type { QueryHandlers } from '../../bus/handlers.ts'
import { bringings, deskCopies, thisCopy } from './copies.store.ts'

export const copiesQueries: QueryHandlers<'copies.state' | 'copies.self'> = {
	'copies.state': ({ db }) => ({
		copies: deskCopies(db),
		bringings: bringings(db).map((row) => ({
			bringingId: row.bringingId,
			copyId: row.copyId,
			name: row.name,
			beganAtMs: row.beganAtMs,
			total:
				row.endedAtMs === null
					? null
					: { applied: row.applied, known: row.known, tray: row.tray, forgotten: row.forgotten },
			isWhole: row.isWhole === 1,
			takenBack:
				row.takenBackAtMs === null ? null : { atMs: row.takenBackAtMs, count: row.takenBack, stayed: row.stayed },
		})),
	}),
	'copies.self': ({ db }) => ({ copy: thisCopy(db) }),
}
