import { detailsSaid } from '../../../shared/domain/importing/compare.ts'
import type { QueryHandlers } from '../../bus/handlers.ts'
import type { Reader } from '../../database/handle.ts'
import { mappingFor } from '../../database/stores/importMappings.store.ts'
import { days } from '../../database/stores/lookups.store.ts'
import { nowKnownAs } from '../../database/stores/merged.store.ts'
import { detailsOf, registrationById } from '../../database/stores/registrations.store.ts'
import { allImports, countHeld, faceOf, type HeldRow, heldWaiting, totals } from './people.store.ts'

/** A held row beside everybody it may be, each with what there is to tell them apart by. */
const compared = (db: Reader, held: HeldRow, dayNames: ReadonlyMap<string, string>) => ({
	registrationId: held.registrationId,
	row: held.row,
	importId: held.importId,
	heldAtMs: held.heldAtMs,
	name: `${held.person.preferredName} ${held.person.familyName}`.trim(),
	email: held.person.email,
	organisation: held.person.organisation,
	details: detailsSaid(held.person, 'confirmed', dayNames),
	suspects: [...new Set(held.suspects.map((id) => nowKnownAs(db, id)))].flatMap((id) => {
		const face = faceOf(db, id)
		const known = detailsOf(db, id)
		if (!face || !known) return []
		return { ...face, details: detailsSaid(known, registrationById(db, id)?.status ?? 'confirmed', dayNames) }
	}),
})

export const peopleQueries: QueryHandlers<'people.held' | 'people.imports' | 'people.mapping' | 'people.totals'> = {
	'people.held': ({ db }, { limit, offset }) => {
		const dayNames = new Map(days(db).map(({ id, date }) => [id, date]))
		return { total: countHeld(db), rows: heldWaiting(db, limit, offset).map((held) => compared(db, held, dayNames)) }
	},
	'people.imports': ({ db }) => ({ imports: [...allImports(db)] }),
	'people.mapping': ({ db }, { shape }) => ({ mapping: mappingFor(db, shape) }),
	'people.totals': ({ db }) => ({ ...totals(db), held: countHeld(db) }),
}
