/** What came late and needs a decision: kept, and settled. Nothing is ever dropped. */
import type { CommandHandlers, Undoers } from '../../bus/handlers.ts'
import { isKnownLate, keepForDecision, lateById, settleLate } from '../../bus/late.store.ts'
import { rowById } from '../../bus/log.store.ts'

const open = { settledHow: null, settledAtMs: null, settledBy: null }

export const trayCommands: CommandHandlers<'tray.setAside' | 'tray.settle'> = {
	'tray.setAside': ({ db, commandId, atMs }, { lateId, name, desk, operator, role, saidMs, why }) => {
		if (isKnownLate(db, lateId) || (why !== 'idTaken' && rowById(db, lateId))) return { outcome: 'unchanged' }
		keepForDecision(db, { id: lateId, logId: commandId, name, desk, operator, role, saidMs, cameMs: atMs, why })
		return { outcome: 'kept' }
	},
	'tray.settle': ({ db, commandId, atMs }, { lateId, how }) => {
		const late = lateById(db, lateId)
		if (!late) return { outcome: 'notFound' }
		if ((late.settledHow ?? 'open') === how) return { outcome: 'unchanged' }
		settleLate(db, lateId, how === 'open' ? open : { settledHow: how, settledAtMs: atMs, settledBy: commandId })
		return { outcome: how === 'open' ? 'opened' : 'settled' }
	},
}

export const trayUndoers: Undoers = {
	'tray.settle': {
		applies: ({ outcome }) => outcome === 'settled',
		undo: ({ db }, { id, input: { lateId } }) => {
			if (lateById(db, lateId)?.settledBy !== id) return { outcome: 'standsOn', why: 'changedSince', count: 1 }
			settleLate(db, lateId, open)
			return { outcome: 'undone' }
		},
	},
}
