import type { QueryHandlers } from '../../bus/handlers.ts'
import { allImports, countHeld, faceOf, heldWaiting, mappingFor, totals } from './people.store.ts'

export const peopleQueries: QueryHandlers<'people.held' | 'people.imports' | 'people.mapping' | 'people.totals'> = {
	'people.held': ({ db }, { limit, offset }) => ({
		total: countHeld(db),
		rows: heldWaiting(db, limit, offset).map((held) => ({
			registrationId: held.registrationId,
			row: held.row,
			importId: held.importId,
			heldAtMs: held.heldAtMs,
			name: `${held.person.preferredName} ${held.person.familyName}`.trim(),
			email: held.person.email,
			organisation: held.person.organisation,
			suspects: held.suspects.flatMap((id) => faceOf(db, id) ?? []),
		})),
	}),
	'people.imports': ({ db }) => ({ imports: allImports(db) }),
	'people.mapping': ({ db }, { shape }) => ({ mapping: mappingFor(db, shape) }),
	'people.totals': ({ db }) => ({ ...totals(db), held: countHeld(db) }),
}
