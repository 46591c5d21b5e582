/** The event's tables as anybody may read them: what each column is, read from the schema's own words, and its rows. */
import type { Reader } from './handle.ts'

export type OpenColumn = {
	readonly name: string
	readonly type: string
	/** `O`, `P`, `S`, `S*`: as the schema says. */
	readonly dataClass: string
	readonly note: string
	/** `registration.id`, or empty. */
	readonly refersTo: string
}
export type OpenTable = { readonly name: string; readonly columns: readonly OpenColumn[]; readonly rows: number }
export type OpenValue = string | number | null

/**
 * Left out: how Foyer takes things back and checks itself, what opens a lock, and who had a sealed name opened.
 * What was done, by which desk and when is in `log`, without what was said of people: that is in the tables.
 */
export const leftOutTables: readonly string[] = [
	'log_part',
	'row_change',
	'undone',
	'kiosk_pin',
	'venue_identity',
	'venue_network',
	'network_desk',
	'operator',
	'contact_opening',
	'seal_opening',
]
/** Who tells a story under another name stays behind its seal. */
const sealed: Readonly<Record<string, readonly string[]>> = { story_speaker: ['registration_id'] }
/** The chain of the log means nothing outside of Foyer. */
const unread: Readonly<Record<string, readonly string[]>> = { log: ['commitment', 'hash', 'outcome', 'seed'] }

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** Class and words behind a column of a `CREATE TABLE`. */
const wordsOf = (sql: string, column: string): { dataClass: string; note: string } => {
	// A column that was added later stands behind a comma, its words in a comment of the other kind.
	const line = sql.split(/\n,? ?|, (?=\w+ INTEGER \/\*)/).find((one) => one.trim().startsWith(`${column} `))
	const [, dataClass = '', note = ''] = /--\s+(\S+)\s*(.*?)(?:\s\*\/.*)?$/.exec(line ?? '') ?? []
	return { dataClass, note: note.trim() }
}

export const openTables = (db: Reader): readonly OpenTable[] =>
	db
		.all<{ name: string; sql: string }>(
			"SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
		)
		.filter(({ name }) => !leftOutTables.includes(name))
		.map(({ name, sql }) => {
			const hidden = [...(sealed[name] ?? []), ...(unread[name] ?? [])]
			const keys = db.all<{ from: string; table: string; to: string | null }>(
				'SELECT "from", "table", "to" FROM pragma_foreign_key_list(?)',
				name,
			)
			const columns = db
				.all<{ name: string; type: string }>('SELECT name, type FROM pragma_table_info(?)', name)
				.filter((column) => !hidden.includes(column.name))
				.map((column) => {
					const key = keys.find(({ from }) => from === column.name)
					const refersTo = key ? `${key.table}.${key.to ?? 'id'}` : ''
					return { name: column.name, type: column.type, ...wordsOf(sql, column.name), refersTo }
				})
			const rows = db.get<{ n: number }>(`SELECT count(*) AS n FROM ${quoted(name)}`)?.n ?? 0
			return { name, columns, rows }
		})

/** One after the other, in the order of their first column; each with its table's columns in their order. */
export const openRows = (db: Reader, { name, columns }: OpenTable): IterableIterator<Record<string, OpenValue>> =>
	db.each(`SELECT ${columns.map((column) => quoted(column.name)).join(', ')} FROM ${quoted(name)} ORDER BY 1`)
