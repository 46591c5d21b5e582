/** What each kind of export is made from, read from the open event. */
import type { ExportKind } from '../../../shared/domain/exports/kinds.ts'
import type { FactsOf, ReadFacts } from '../../../shared/domain/exports/makers.ts'
import { dayOn } from '../../../shared/lib/when.ts'
import { days } from '../../database/stores/lookups.store.ts'
import { accessNeeds } from './access.store.ts'
import { cateringCounts, eaters, meals } from './catering.store.ts'
import { certificateFacts } from './certificates.store.ts'
import { followUpPeople } from './followUp.store.ts'
import { frameOf } from './frame.store.ts'
import { frozenAt } from './frozen.store.ts'
import { themesForFiles } from './heard.store.ts'
import { paymentFacts } from './payments.store.ts'
import { programmeItems } from './programmeItems.ts'
import { registerPeople } from './register.store.ts'
import { reportFacts } from './report.store.ts'
import { retentionParts } from './retentionParts.ts'
import type { ExportSource } from './source.ts'
import { stallsAfterwards } from './stalls.store.ts'

/**
 * `notFrozen`: statistics leave only from counts that were frozen; from others, a second file would tell what the
 * first hides. `failed`: what may be published could not be worked out.
 */
export type NotRead = 'notFrozen' | 'failed'

type ReadersOf = {
	readonly [K in ExportKind]: (source: ExportSource) => FactsOf[K] | NotRead | Promise<FactsOf[K] | NotRead>
}

const readers: ReadersOf = {
	attendance: ({ db }) => ({ people: registerPeople(db) }),
	statistics: async ({ db, numbers }) => {
		const frozen = frozenAt(db)
		if (!frozen) return 'notFrozen'
		const published = await numbers()
		if (published.outcome !== 'ready' || !published.isFrozen) return 'failed'
		return { ...frozen, rule: published.rule, tables: published.tables }
	},
	heard: ({ db }) => themesForFiles(db),
	followUp: ({ db }) => ({ people: followUpPeople(db) }),
	catering: ({ db }) => ({ eaters: eaters(db), meals: meals(db), ...cateringCounts(db) }),
	plates: ({ db }) => ({ eaters: eaters(db), meals: meals(db) }),
	access: ({ db }) => ({ needs: accessNeeds(db) }),
	evacuation: ({ db, ask, nowMs }) => {
		const day = dayOn(days(db), nowMs)
		if (!day) return { packDate: '', zones: [], planned: [], people: [] }
		const { zones, planned, people } = ask('evacuation.pack', { dayId: day.id })
		return { packDate: day.date, zones, planned, people }
	},
	runSheet: (source) => ({ items: programmeItems(source) }),
	speakerSlots: (source) => ({ items: programmeItems(source) }),
	stalls: ({ db }) => ({ stalls: stallsAfterwards(db) }),
	payments: ({ db }) => paymentFacts(db),
	certificates: ({ db }) => certificateFacts(db),
	certificateRegister: ({ db }) => certificateFacts(db),
	commissionerReport: async ({ db, numbers }) => {
		const published = await numbers()
		if (published.outcome !== 'ready') return 'failed'
		return published.isFrozen ? reportFacts(db, published) : 'notFrozen'
	},
	retention: retentionParts,
}

/** Everything an export needs from the file; when and for whom comes with the order. */
export const exportFacts = async <K extends ExportKind>(
	source: ExportSource,
	what: K,
): Promise<ReadFacts<K> | NotRead> => {
	const frame = { ...frameOf(source.db), madeBy: source.madeBy }
	const facts: FactsOf[K] | NotRead = await readers[what](source)
	return typeof facts === 'string' ? facts : ({ ...frame, ...(facts as FactsOf[K]) } as ReadFacts<K>)
}
