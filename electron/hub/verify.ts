/**
 * `foyer verify`: is this file whole, and are its tables what its log says? Checks the pages, the
 * foreign keys, the log's chain, and replays the log into an empty database in memory, compared
 * table by table. Changes nothing.
 */
import { checkChain, type LogFault, replayLog } from '../bus/replay.ts'
import { connectInMemory } from '../database/connect.ts'
import { digestTable, tableNames } from '../database/dump.ts'
import type { EventFile } from '../database/eventFile.ts'
import { handlesOf } from '../database/handle.ts'
import { migrate, schemaOf } from '../database/migrate.ts'
import { commands } from '../features/registry.ts'

export type Verification = {
	readonly isSound: boolean
	/** What SQLite says of the pages: `ok`, or what is wrong. */
	readonly integrity: readonly string[]
	/** Rows that refer to something that is not there. */
	readonly foreignKeys: number
	/** Whether every table and trigger is as this Foyer makes it. */
	readonly isSchemaOurs: boolean
	readonly chain: { readonly rows: number; readonly fault: LogFault | null }
	readonly replay: { readonly rows: number; readonly fault: LogFault | null; readonly ms: number }
	readonly tables: readonly { readonly table: string; readonly rows: number; readonly isEqual: boolean }[]
}

export const verifyFile = (file: EventFile): Verification => {
	const integrity = (file.connection.pragma('integrity_check') as { integrity_check: string }[]).map(
		(row) => row.integrity_check,
	)
	const foreignKeys = (file.connection.pragma('foreign_key_check') as unknown[]).length
	const chain = checkChain(file.reader)
	const memory = connectInMemory()
	try {
		migrate(memory)
		const isSchemaOurs = schemaOf(memory) === schemaOf(file.connection)
		const started = performance.now()
		const handles = handlesOf(memory)
		const replay = memory.transaction(() => replayLog(file.reader, handles, commands))()
		const ms = Math.round(performance.now() - started)
		const tables = tableNames(file.connection).map((table) => {
			const ours = digestTable(file.connection, table)
			const replayed = digestTable(memory, table)
			return { table, rows: ours.rows, isEqual: ours.sha256 === replayed.sha256 }
		})
		return {
			isSound:
				integrity.join() === 'ok' &&
				foreignKeys === 0 &&
				isSchemaOurs &&
				chain.fault === null &&
				replay.fault === null &&
				tables.every((table) => table.isEqual),
			integrity,
			foreignKeys,
			isSchemaOurs,
			chain,
			replay: { ...replay, ms },
			tables,
		}
	} finally {
		memory.close()
	}
}
