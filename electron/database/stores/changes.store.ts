/** What commands changed about people, field by field: for undo and for a person's history. */
import type { Reader, Writer } from '../handle.ts'

export type Change = {
	readonly registrationId: string
	readonly field: string
	readonly before: unknown
	readonly after: unknown
}

/** A link that was made is kept as a change of `link` and the other person's id, from null to its kind. */
export const linkField = (linkedId: string): string => `link ${linkedId}`
export const linkedIdOf = (field: string): string | null => (field.startsWith('link ') ? field.slice(5) : null)

/** Keeps one change. Where a command changes a field twice, as a file with two rows about one person does, it is one change. */
export const keepChange = (db: Writer, commandId: string, change: Change): void => {
	db.run(
		`INSERT INTO registration_change (command_id, registration_id, field, before, after) VALUES (?, ?, ?, ?, ?)
		 ON CONFLICT (registration_id, command_id, field) DO UPDATE SET after = excluded.after`,
		commandId,
		change.registrationId,
		change.field,
		JSON.stringify(change.before),
		JSON.stringify(change.after),
	)
}

export const changesBy = (db: Reader, commandId: string): readonly Change[] =>
	db
		.all<{ registrationId: string; field: string; before: string; after: string }>(
			`SELECT registration_id AS registrationId, field, before, after FROM registration_change
			 WHERE command_id = ? ORDER BY registration_id, field`,
			commandId,
		)
		.map((row) => ({ ...row, before: JSON.parse(row.before), after: JSON.parse(row.after) }))

/** Whether somebody was changed by a command outside `own` that still stands. */
export const isChangedByOthers = (db: Reader, registrationId: string, own: ReadonlySet<string>): boolean =>
	db
		.all<{ command_id: string }>(
			`SELECT DISTINCT command_id FROM registration_change WHERE registration_id = ?
			 AND command_id NOT IN (SELECT target_id FROM undone UNION SELECT command_id FROM undone
			 UNION SELECT import_command.command_id FROM import_command JOIN import ON import.id = import_id WHERE state = 'undone')`,
			registrationId,
		)
		.some((row) => !own.has(row.command_id))
