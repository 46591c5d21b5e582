/** What each kind of export is made from, read from the open event. */
import type { ExportKind } from '../../../shared/domain/exports/kinds.ts'
import type { FactsOf } from '../../../shared/domain/exports/makers.ts'
import type { ExportFrame } from '../../../shared/domain/exports/sheet.ts'
import type { Reader } from '../../database/handle.ts'
import { frameOf } from './frame.store.ts'
import { registerPeople } from './register.store.ts'

type EventPart = Pick<ExportFrame, 'event' | 'days'>

const readers: { readonly [K in ExportKind]: (db: Reader) => FactsOf[K] } = {
	attendance: (db) => ({ people: registerPeople(db) }),
}

/** Everything an export needs from the file; who makes it, when and for whom comes with the order. */
export const exportFacts = <K extends ExportKind>(db: Reader, what: K): EventPart & FactsOf[K] => ({
	...frameOf(db),
	...readers[what](db),
})
