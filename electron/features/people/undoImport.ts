/** Takes a whole import out again, however many pieces it came in; or says who stands in the way. */
import type { CommandContext, UndoResult } from '../../bus/handlers.ts'
import { isChangedByOthers } from '../../database/stores/changes.store.ts'
import { hasPresence } from '../../database/stores/registrations.store.ts'
import { broughtBy, deleteHeldOf, importCommands, markImportUndone, settledHeldOf } from './people.store.ts'
import { changedSince, restoreChanges, takeOut } from './restore.ts'

/**
 * Refused where somebody it brought has come in, where somebody was edited since, or where a row
 * it held was settled: then nothing changes and the answer says how many.
 */
export const undoImport = (context: CommandContext, importId: string): UndoResult => {
	const { db } = context
	const brought = broughtBy(db, importId)
	const arrived = brought.filter((id) => hasPresence(db, id)).length
	if (arrived > 0) return { outcome: 'standsOn', why: 'checkedIn', count: arrived }
	const commands = importCommands(db, importId)
	const own = new Set(commands)
	const editedByHand = brought.filter((id) => isChangedByOthers(db, id, own)).length
	const edited = changedSince(context, commands) + editedByHand + settledHeldOf(db, importId)
	if (edited > 0) return { outcome: 'standsOn', why: 'changedSince', count: edited }
	restoreChanges(context, commands)
	for (const id of brought) takeOut(context, id)
	deleteHeldOf(db, importId)
	markImportUndone(db, importId)
	return { outcome: 'undone' }
}
