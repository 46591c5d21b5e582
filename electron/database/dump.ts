/** The content of a database as text, table by table and row by row, in an order that does not depend on history. */
import { createHash } from 'node:crypto'
import type Database from 'better-sqlite3'

export type TableDigest = { readonly table: string; readonly rows: number; readonly sha256: string }

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`

/** Names of all tables, sorted. Events have none of SQLite's own. */
export const tableNames = (db: Database.Database): readonly string[] =>
	db
		.prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
		.all()
		.map(({ name }) => name)

/** How many rows a table has and a fingerprint of them all, sorted by every column. */
export const digestTable = (db: Database.Database, table: string): TableDigest => {
	const columns = db.pragma(`table_info(${quoted(table)})`) as { name: string }[]
	const order = columns.map(({ name }) => quoted(name)).join(', ')
	const hash = createHash('sha256')
	let rows = 0
	for (const row of db
		.prepare(`SELECT ${order} FROM ${quoted(table)} ORDER BY ${order}`)
		.raw()
		.iterate()) {
		hash.update(JSON.stringify(row, (_, value) => (Buffer.isBuffer(value) ? value.toString('hex') : value)))
		hash.update('\n')
		rows++
	}
	return { table, rows, sha256: hash.digest('hex') }
}
