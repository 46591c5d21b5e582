/**
 * The event as it was right after the last erasure, kept row by row in the file itself. What was said before can no
 * longer be run again, for parts of it are forgotten: `verify` begins here. The fingerprint of all of it is in the
 * outcome of the erasing command, which the chain covers.
 */
import { createHash } from 'node:crypto'
import type { Reader, Writer } from '../database/handle.ts'

/** Tables that a checkpoint does not hold: the log and itself. */
const besides: ReadonlySet<string> = new Set(['log', 'log_part', 'checkpoint', 'checkpoint_row', 'erasing'])

type Column = { readonly name: string; readonly pk: number; readonly type: string }

export const columnsOf = (db: Reader, table: string): readonly Column[] =>
	db.all<Column>('SELECT name, pk, type FROM pragma_table_info(?) ORDER BY cid', table)

/** All tables of the event but the log and its checkpoint, sorted. */
export const stateTables = (db: Reader): readonly string[] =>
	db
		.all<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
		.map(({ name }) => name)
		.filter((name) => !besides.has(name))

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** The last command that nothing before can be undone or run again past; 0 where nothing was ever erased. */
export const checkpointSeq = (db: Reader): number =>
	db.get<{ seq: number | null }>('SELECT max(seq) AS seq FROM checkpoint')?.seq ?? 0

/** Keeps the tables as they are now in place of the checkpoint before. Answers its fingerprint. */
export const takeCheckpoint = (db: Writer, seq: number): string => {
	db.run('DELETE FROM checkpoint_row')
	db.run('DELETE FROM checkpoint')
	const hash = createHash('sha256')
	let position = 0
	for (const table of stateTables(db)) {
		const names = columnsOf(db, table).map(({ name }) => quoted(name))
		const rows = db.all<{ row: string }>(
			`SELECT json_array(${names.join(', ')}) AS row FROM ${quoted(table)} ORDER BY ${names.join(', ')}`,
		)
		for (const { row } of rows) {
			db.run('INSERT INTO checkpoint_row (position, table_name, row) VALUES (?, ?, ?)', ++position, table, row)
			hash.update(`${table}\n${row}\n`)
		}
	}
	const sha256 = hash.digest('hex')
	db.run('INSERT INTO checkpoint (seq, sha256) VALUES (?, ?)', seq, sha256)
	return sha256
}

/** The fingerprint of the checkpoint as it lies in the file. */
export const digestOfCheckpoint = (db: Reader): string => {
	const hash = createHash('sha256')
	for (const { table, row } of db.each<{ table: string; row: string }>(
		'SELECT table_name AS "table", row FROM checkpoint_row ORDER BY position',
	))
		hash.update(`${table}\n${row}\n`)
	return hash.digest('hex')
}

/** Fills an empty database with the checkpoint of another. The caller has put foreign keys aside. */
export const restoreCheckpoint = (from: Reader, into: Writer): void => {
	const tables = new Set(stateTables(into))
	const inserts = new Map<string, string>()
	for (const { table, row } of from.each<{ table: string; row: string }>(
		'SELECT table_name AS "table", row FROM checkpoint_row ORDER BY position',
	)) {
		if (!tables.has(table)) continue
		let insert = inserts.get(table)
		if (!insert) {
			const names = columnsOf(into, table).map(({ name }) => quoted(name))
			insert = `INSERT INTO ${quoted(table)} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`
			inserts.set(table, insert)
		}
		into.run(insert, ...(JSON.parse(row) as (string | number | null)[]))
	}
	for (const table of ['log', 'checkpoint', 'checkpoint_row', 'log_part'] as const) {
		const names = columnsOf(into, table).map(({ name }) => name)
		const until = table.startsWith('log') ? `WHERE seq <= ${checkpointSeq(from)}` : ''
		for (const row of from.each<Record<string, string | number | null>>(`SELECT * FROM ${table} ${until}`))
			into.run(
				`INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
				...names.map((name) => row[name] ?? null),
			)
	}
}
