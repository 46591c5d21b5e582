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
	const { fault } = db.transaction(() => replayLog(from.file.reader, handlesOf(db), commands))()
	if (version === 2) db.exec('INSERT INTO breakout_change SELECT * FROM temp.row_change')
	if (fault) throw new Error(`the log does not replay: ${fault.fault} at ${fault.seq}`)
	db.unsafeMode(true)
	db.exec(sql)
	db.pragma('wal_checkpoint(TRUNCATE)')
	db.close()
}
