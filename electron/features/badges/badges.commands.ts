/** How badges look, and which were printed: nothing here prints. */
import { faultsOf } from '../../../shared/domain/badges/paper.ts'
import { fold } from '../../../shared/lib/text.ts'
import type { CommandHandlers, Undoers } from '../../bus/handlers.ts'
import { journalOf, undoJournal } from '../../bus/journal.store.ts'
import { registrationById } from '../../database/stores/registrations.store.ts'
import { designPosition, keptDesigns, printsOf } from './badges.store.ts'

export const badgesCommands: CommandHandlers<'badges.saveDesign' | 'badges.removeDesign' | 'badges.recordPrint'> = {
	'badges.saveDesign': (context, { designId, name, design }) => {
		const { db } = context
		if (keptDesigns(db).some((one) => one.id !== designId && fold(one.name) === fold(name)))
			return { outcome: 'nameTaken' }
		if (faultsOf(design).length > 0) return { outcome: 'tooLarge' }
		const row = { id: designId, position: designPosition(db, designId), name, design: JSON.stringify(design) }
		return { outcome: journalOf(context).put('badge_design', row) ? 'saved' : 'unchanged' }
	},
	'badges.removeDesign': (context, { designId }) => ({
		outcome: journalOf(context).remove('badge_design', { id: designId }) ? 'removed' : 'notFound',
	}),
	'badges.recordPrint': (context, { what, rows }) => {
		const { db, commandId, atMs, actor } = context
		const ids = [...new Set(rows.map(({ registrationId }) => registrationId))]
		if (ids.some((id) => !registrationById(db, id))) return { outcome: 'notFound' }
		const again = ids.filter((id) => printsOf(db, id, what) > 0).length
		const journal = journalOf(context)
		for (const id of ids)
			journal.put('badge_print', { id: commandId, registration_id: id, what, at_ms: atMs, desk: actor.desk })
		return { outcome: 'recorded', count: ids.length, again }
	},
}

export const badgesUndoers: Undoers = {
	'badges.saveDesign': {
		applies: ({ outcome }) => outcome === 'saved',
		undo: (context, { id }) => undoJournal(context, id),
	},
	'badges.removeDesign': {
		applies: ({ outcome }) => outcome === 'removed',
		undo: (context, { id }) => undoJournal(context, id),
	},
	/** What was sent to the printer and did not come out. */
	'badges.recordPrint': {
		applies: ({ outcome }) => outcome === 'recorded',
		undo: (context, { id }) => undoJournal(context, id),
	},
}
