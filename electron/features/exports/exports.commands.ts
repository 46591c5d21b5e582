/** What left the event, and that it was destroyed. */
import type { CommandHandlers, Undoers } from '../../bus/handlers.ts'
import { journalOf, undoJournal } from '../../bus/journal.store.ts'
import { exportRow } from './left.store.ts'

export const exportsCommands: CommandHandlers<'exports.record' | 'exports.markDestroyed' | 'openCopy.record'> = {
	'openCopy.record': (context, { copyId, purpose, recipient, size, sha256, destroyBy }) => {
		const { db, actor, atMs } = context
		// Copies of earlier versions are in the log alone.
		if (destroyBy !== undefined && !exportRow(db, copyId))
			journalOf(context).put('export_record', {
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
				at_ms: atMs,
				desk: actor.desk,
				destroy_by: destroyBy,
				destroyed_at_ms: null,
			})
		return { outcome: 'recorded' }
	},
	'exports.record': (context, { exportId, what, format, rows, purpose, recipient, sha256, terms }) => {
		const { db, actor, atMs } = context
		// Files of earlier versions are in the log alone.
		if (terms !== undefined && !exportRow(db, exportId))
			journalOf(context).put('export_record', {
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
				at_ms: atMs,
				desk: actor.desk,
				destroy_by: terms.destroyBy,
				destroyed_at_ms: null,
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
