/** Taking back what was done from a screen. */
import type { OutputOf } from '../../shared/contract/index.ts'
import type { Hub } from './hub.ts'

export type UndoAnswer = OutputOf<'history.undo'>

/**
 * Takes commands back, the last one first, and stops at the first that stays. `reason` is given where the
 * hub asks for one; with none it is not asked again. Answers why one stayed; null: all are taken back.
 * @throws where the hub does not answer.
 */
export const takeBack = async (hub: Hub, ids: readonly string[], reason = ''): Promise<UndoAnswer | null> => {
	for (const targetId of ids.toReversed()) {
		let answer = await hub.call('history.undo', { targetId, reason: '' })
		if (answer.outcome === 'needsReason' && reason !== '') answer = await hub.call('history.undo', { targetId, reason })
		if (answer.outcome !== 'undone' && answer.outcome !== 'alreadyUndone') return answer
	}
	return null
}
