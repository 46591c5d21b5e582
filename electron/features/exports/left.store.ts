/** SQL of what left the event. */
import type { OutputOf } from '../../../shared/contract/index.ts'
import type { JournalRow } from '../../bus/journal.store.ts'
import type { Reader } from '../../database/handle.ts'

type Left = OutputOf<'exports.left'>['files'][number]
type Row = Omit<Left, 'isLocked'> & { readonly isLocked: number }

/** The newest first. */
export const filesThatLeft = (db: Reader): Left[] =>
	db
		.all<Row>(
			`SELECT id AS exportId, what, format, rows, purpose, recipient, care, is_locked AS isLocked, sha256,
			 statistics_rule AS statisticsRule, at_ms AS atMs, desk, destroy_by AS destroyBy,
			 destroyed_at_ms AS destroyedAtMs
			 FROM export_record ORDER BY at_ms DESC, id DESC`,
		)
		.map((row) => ({ ...row, isLocked: row.isLocked === 1 }))

export const exportRow = (db: Reader, exportId: string): JournalRow | undefined =>
	db.get<JournalRow>('SELECT * FROM export_record WHERE id = ?', exportId)
