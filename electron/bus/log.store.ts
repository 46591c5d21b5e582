/** All SQL of the log. Rows are added and read, never changed: triggers in the schema hold that too. */
import type { Reader, Writer } from '../database/handle.ts'
import type { ChainedRow } from './chain.ts'

export type LogRow = ChainedRow & { readonly commitment: Uint8Array; readonly hash: Uint8Array }
export type LogPart = {
	readonly position: number
	readonly subject: string | null
	readonly salt: Uint8Array | null
	readonly body: string | null
	readonly commitment: Uint8Array
}

const columns = 'seq, id, name, role, desk, operator, at_ms, seed, outcome, said_ms, knew_ms, commitment, hash'

export const lastRow = (db: Reader): LogRow | undefined =>
	db.get<LogRow>(`SELECT ${columns} FROM log ORDER BY seq DESC LIMIT 1`)

export const lastSeq = (db: Reader): number =>
	db.get<{ seq: number | null }>('SELECT max(seq) AS seq FROM log')?.seq ?? 0

export const rowById = (db: Reader, id: string): LogRow | undefined =>
	db.get<LogRow>(`SELECT ${columns} FROM log WHERE id = ?`, id)

export const rowsFrom = (db: Reader, seq: number): IterableIterator<LogRow> =>
	db.each<LogRow>(`SELECT ${columns} FROM log WHERE seq > ? ORDER BY seq`, seq)

export const rowAt = (db: Reader, seq: number): LogRow | undefined =>
	db.get<LogRow>(`SELECT ${columns} FROM log WHERE seq = ?`, seq)

/** Newest first, `before` excluded. */
export const newestRows = (db: Reader, before: number, limit: number): readonly LogRow[] =>
	db.all<LogRow>(`SELECT ${columns} FROM log WHERE seq < ? ORDER BY seq DESC LIMIT ?`, before, limit)

export const partsOf = (db: Reader, seq: number): readonly LogPart[] =>
	db.all<LogPart>('SELECT position, subject, salt, body, commitment FROM log_part WHERE seq = ? ORDER BY position', seq)

/** The persons a row is about, without reading what it says of them. */
export const subjectsOf = (db: Reader, seq: number): readonly string[] =>
	db
		.all<{ subject: string }>(
			'SELECT subject FROM log_part WHERE seq = ? AND subject IS NOT NULL ORDER BY position',
			seq,
		)
		.map(({ subject }) => subject)

export const appendRow = (db: Writer, row: LogRow): void => {
	db.run(
		`INSERT INTO log (${columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		row.seq,
		row.id,
		row.name,
		row.role,
		row.desk,
		row.operator,
		row.at_ms,
		row.seed,
		row.outcome,
		row.said_ms,
		row.knew_ms,
		row.commitment,
		row.hash,
	)
}

export const appendPart = (db: Writer, seq: number, part: LogPart): void => {
	db.run(
		'INSERT INTO log_part (seq, position, subject, salt, body, commitment) VALUES (?, ?, ?, ?, ?, ?)',
		seq,
		part.position,
		part.subject,
		part.salt,
		part.body,
		part.commitment,
	)
}

export const isUndone = (db: Reader, id: string): boolean =>
	db.get('SELECT 1 FROM undone WHERE target_id = ?', id) !== undefined

export const markUndone = (db: Writer, targetId: string, commandId: string): void => {
	db.run('INSERT INTO undone (target_id, command_id) VALUES (?, ?)', targetId, commandId)
}
