/** Publishing who stands where: from then on this is what people were told. A version is never changed. */
import { codesNow, movedBetween } from '../../../shared/domain/marketplace/changes.ts'
import { decidePublishing } from '../../../shared/domain/marketplace/publishing.ts'
import { areaFindingsOf } from '../../../shared/domain/rules/eventFindings.ts'
import type { CommandHandlers } from '../../bus/handlers.ts'
import { journalOf } from '../../bus/journal.store.ts'
import { eventFacts } from '../../database/stores/eventFacts.store.ts'
import { marketFacts } from '../../database/stores/marketFacts.store.ts'
import { findingReasons } from '../../database/stores/rules.store.ts'
import { codesTold, newestVersion } from './versions.store.ts'

export const publishCommands: CommandHandlers<'marketplace.publish'> = {
	'marketplace.publish': (context, { reasons }) => {
		const { db, commandId, atMs } = context
		const facts = marketFacts(db)
		const codes = codesNow(facts)
		if (codes.size === 0) return { outcome: 'nothingPlaced' }
		const before = newestVersion(db)
		if (before && movedBetween(codesTold(db, before.id), codes).length === 0) return { outcome: 'unchanged' }
		const decision = decidePublishing(areaFindingsOf(eventFacts(db, atMs), 'marketplace'), reasons, findingReasons(db))
		if (decision.outcome !== 'may') return decision

		const journal = journalOf(context)
		const version = (before?.number ?? 0) + 1
		journal.put('stall_version', {
			id: commandId,
			number: version,
			at_ms: atMs,
			reasons: JSON.stringify(decision.reasons),
		})
		for (const { id, place } of facts.stalls) {
			const code = codes.get(id)
			if (place && code !== undefined)
				journal.put('stall_version_place', {
					version_id: commandId,
					stall_id: id,
					position_id: place.positionId,
					code,
				})
		}
		return { outcome: 'published', version }
	},
}
