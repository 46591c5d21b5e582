/** Writes down who stands where now. */
import type { MarketFacts } from '../../../shared/domain/marketplace/facts.ts'
import type { Move } from '../../../shared/domain/marketplace/placing.ts'
import type { Journal } from '../../bus/journal.store.ts'

/** Whoever moves keeps a pin. Answers how many have another place now, or none. */
export const putMoves = (
	journal: Journal,
	{ stalls }: MarketFacts,
	moves: readonly Move[],
	source: 'run' | 'hand' | 'day',
): number => {
	const before = new Map(stalls.map(({ id, place }) => [id, place]))
	const changed = moves.filter(({ stallId, positionId }) => (before.get(stallId)?.positionId ?? null) !== positionId)
	// A position is one stall's: everybody leaves before anybody comes.
	for (const { stallId } of changed) journal.remove('stall_place', { stall_id: stallId })
	for (const { stallId, positionId } of changed)
		if (positionId !== null)
			journal.put('stall_place', {
				stall_id: stallId,
				position_id: positionId,
				source,
				is_pinned: before.get(stallId)?.isPinned === true ? 1 : 0,
			})
	return changed.length
}
