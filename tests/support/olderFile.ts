/** Event files as an earlier Foyer made them: the first migrations alone, and a log replayed into them. */
import { replayLog } from '../../electron/bus/replay.ts'
import { connect, connectInMemory } from '../../electron/database/connect.ts'
import { tableNames } from '../../electron/database/dump.ts'
import { handlesOf } from '../../electron/database/handle.ts'
import { allMigrations, migrate } from '../../electron/database/migrate.ts'
import { commands } from '../../electron/features/registry.ts'
import type { OpenEvent } from '../../electron/hub/openEvent.ts'

type Database = ReturnType<typeof connect>

/** Today's handlers look into tables that were not there then: they find them empty, and nothing of them stays. */
const layEmptyTables = (db: Database): void => {
	const newest = connectInMemory()
	migrate(newest)
	const laid = db.prepare<[], { name: string }>('SELECT name FROM sqlite_temp_schema').all()
	const known = new Set([...tableNames(db), ...laid.map(({ name }) => name)])
	for (const table of tableNames(newest).filter((name) => !known.has(name))) {
		const columns = (newest.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => `"${name}"`)
		db.exec(`CREATE TEMP TABLE "${table}" (${columns.join(', ')})`)
	}
	newest.close()
}

/**
 * Writes what an open event holds into a new file of an older version.
 * @param sql what somebody did to it with another tool
 */
export const makeOlderFile = (path: string, key: Uint8Array, version: number, from: OpenEvent, sql = ''): void => {
	const db = connect(path, key)
	migrate(db, undefined, allMigrations().slice(0, version))
	// The journal of the second version had another name: what is written today is put by and laid there.
	if (version === 2) db.exec('CREATE TEMP TABLE row_change AS SELECT * FROM breakout_change')
	layEmptyTables(db)
	// The log had no word for what came late: rows are written to a log of today's form and laid there.
	const isBeforeLate = version < 7
	const logColumns = (db.pragma('table_info(log)') as { name: string }[]).map(({ name }) => name).join(', ')
	if (isBeforeLate)
		db.exec(`CREATE TEMP TABLE log AS SELECT ${logColumns}, 0 AS said_ms, 0 AS knew_ms FROM main.log WHERE false`)
	const { fault } = db.transaction(() => {
		db.pragma('defer_foreign_keys = ON')
		const replayed = replayLog(from.file.reader, handlesOf(db), commands)
		if (isBeforeLate) db.exec(`INSERT INTO main.log (${logColumns}) SELECT ${logColumns} FROM temp.log ORDER BY seq`)
		return replayed
	})()
	if (version === 2) db.exec('INSERT INTO breakout_change SELECT * FROM temp.row_change')
	if (fault) throw new Error(`the log does not replay: ${fault.fault} at ${fault.seq}`)
	db.unsafeMode(true)
	db.exec(sql)
	db.pragma('wal_checkpoint(TRUNCATE)')
	db.close()
}
