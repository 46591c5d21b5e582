/**
 * Two handles on one open event file. A `Reader` cannot write because the compiler will not let
 * it; a `Writer` exists only inside the door's transaction. Statements are prepared once and kept.
 */
import type Database from 'better-sqlite3'

/** What SQLite can bind. Booleans are written as 0 and 1 by whoever owns the SQL. */
export type Bindable = string | number | bigint | Uint8Array | null

export type Reader = {
	/** The first row, or undefined. */
	readonly get: <Row>(sql: string, ...values: Bindable[]) => Row | undefined
	readonly all: <Row>(sql: string, ...values: Bindable[]) => Row[]
	/** Row by row, for reads too large to hold. Finish it before writing. */
	readonly each: <Row>(sql: string, ...values: Bindable[]) => IterableIterator<Row>
}

export type Writer = Reader & {
	/** Runs one statement; answers how many rows it changed. */
	readonly run: (sql: string, ...values: Bindable[]) => number
}

/** Both handles over one connection. Hand out the writer only inside a transaction. */
export const handlesOf = (db: Database.Database): Writer => {
	const statements = new Map<string, Database.Statement>()
	const statement = (sql: string) => {
		let found = statements.get(sql)
		if (!found) {
			found = db.prepare(sql)
			statements.set(sql, found)
		}
		return found
	}
	return {
		get: <Row>(sql: string, ...values: Bindable[]) => statement(sql).get(...values) as Row | undefined,
		all: <Row>(sql: string, ...values: Bindable[]) => statement(sql).all(...values) as Row[],
		each: <Row>(sql: string, ...values: Bindable[]) => statement(sql).iterate(...values) as IterableIterator<Row>,
		run: (sql: string, ...values: Bindable[]) => statement(sql).run(...values).changes,
	}
}
