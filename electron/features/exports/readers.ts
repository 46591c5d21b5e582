/** What each kind of export is made from, read from the open event. */
import type { OutputOf } from '../../../shared/contract/index.ts'
import type { ExportKind } from '../../../shared/domain/exports/kinds.ts'
import type { FactsOf } from '../../../shared/domain/exports/makers.ts'
import type { ExportFrame } from '../../../shared/domain/exports/sheet.ts'
import type { Reader } from '../../database/handle.ts'
import { certificateFacts } from './certificates.store.ts'
import { frameOf } from './frame.store.ts'
import { registerPeople } from './register.store.ts'
import { reportFacts } from './report.store.ts'

type EventPart = Pick<ExportFrame, 'event' | 'days'>
/** Read from the file alone. */
export type FileKind = Exclude<ExportKind, 'commissionerReport'>

const readers: { readonly [K in FileKind]: (db: Reader) => FactsOf[K] } = {
	attendance: (db) => ({ people: registerPeople(db) }),
	certificates: (db) => certificateFacts(db),
	certificateRegister: (db) => certificateFacts(db),
}

/** Everything an export needs from the file; who makes it, when and for whom comes with the order. */
export const exportFacts = <K extends FileKind>(db: Reader, what: K): EventPart & FactsOf[K] => ({
	...frameOf(db),
	...readers[what](db),
})

/**
 * `notFrozen`: numbers leave only where they were frozen; from others, a second file would tell what the first hides.
 * `failed`: what may be published could not be worked out.
 */
export type NotRead = 'notFrozen' | 'failed'
export type ReadFacts = EventPart & FactsOf[ExportKind]

/**
 * The same for every kind.
 *
 * @param numbers what may be published; of the frozen counts where there are any
 */
export const readFacts = async (
	db: Reader,
	what: ExportKind,
	numbers: () => Promise<OutputOf<'statistics.preview'>>,
): Promise<ReadFacts | NotRead> => {
	if (what !== 'commissionerReport') return exportFacts(db, what)
	const published = await numbers()
	if (published.outcome !== 'ready') return 'failed'
	return published.isFrozen ? { ...frameOf(db), ...reportFacts(db, published) } : 'notFrozen'
}
