/** What left the event, and that it was destroyed. */
import type { CommandContext, CommandHandlers, Undoers } from '../../bus/handlers.ts'
import { type JournalRow, journalOf, undoJournal } from '../../bus/journal.store.ts'
import { exportRow } from './left.store.ts'

/** Lists a file that left, once. */
const list = (context: CommandContext, row: JournalRow & { readonly id: string }): void => {
	const { db, actor, atMs } = context
	if (!exportRow(db, row.id))
		journalOf(context).put('export_record', { ...row, at_ms: atMs, desk: actor.desk, destroyed_at_ms: null })
}

export const exportsCommands: CommandHandlers<'exports.record' | 'exports.markDestroyed' | 'openCopy.record'> = {
	'openCopy.record': (context, { copyId, purpose, recipient, size, sha256, destroyBy }) => {
		// Copies of earlier versions are in the log alone.
		if (destroyBy !== undefined)
			list(context, {
				id: copyId,
				what: 'openCopy',
				format: 'zip',
				rows: size,
				purpose,
				recipient,
				care: 'special',
				is_locked: 0,
				sha256,
				statistics_rule: '',
				snapshot_id: '',
				destroy_by: destroyBy,
			})
		return { outcome: 'recorded' }
	},
	'exports.record': (context, { exportId, what, format, rows, purpose, recipient, sha256, terms }) => {
		// Files of earlier versions are in the log alone.
		if (terms !== undefined)
			list(context, {
				id: exportId,
				what,
				format,
				rows,
				purpose,
				recipient,
				care: terms.care,
				is_locked: terms.isLocked ? 1 : 0,
				sha256,
				statistics_rule: terms.statistics?.preset ?? '',
				snapshot_id: terms.statistics?.snapshotId ?? '',
				destroy_by: terms.destroyBy,
			})
		return { outcome: 'recorded' }
	},
	'exports.markDestroyed': (context, { exportId }) => {
		const row = exportRow(context.db, exportId)
		if (!row) return { outcome: 'notFound' }
		if (row['destroyed_at_ms'] !== null) return { outcome: 'alreadyMarked' }
		journalOf(context).change('export_record', { id: exportId }, { destroyed_at_ms: context.atMs })
		return { outcome: 'marked' }
	},
}

export const exportsUndoers: Undoers = {
	'exports.markDestroyed': {
		applies: ({ outcome }) => outcome === 'marked',
		undo: (context, { id }) => undoJournal(context, id),
	},
}
