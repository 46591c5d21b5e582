/**
 * `foyer verify`: is this file whole, and are its tables what its log says? Checks the pages, the
 * foreign keys, the log's chain, and replays the log into an empty database in memory, compared
 * table by table. Changes nothing.
 *
 * Once something was erased, what was said before can no longer be run again. Then the chain still proves that no
 * row of the log was changed, removed or added since the first, and the replay begins at the checkpoint that was taken
 * after the last erasure, whose fingerprint the chain covers: that every table since is what the log says. That the
 * checkpoint itself followed from what was said before it is no longer to be proven by anybody.
 */
import { checkChain, type LogFault } from '../bus/checkChain.ts'
import { replayLog, startFromCheckpoint } from '../bus/replay.ts'
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
	/** The erasure that the replay begins after; 0: at the beginning. */
	readonly checkpoint: number
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
		// What stands on what is checked in the file itself; a checkpoint comes in table by table.
		memory.pragma('foreign_keys = OFF')
		const begun = memory.transaction(() => startFromCheckpoint(file.reader, handles))()
		memory.pragma('foreign_keys = ON')
		const replay = begun.fault
			? { rows: 0, fault: begun.fault }
			: memory.transaction(() => replayLog(file.reader, handles, commands, undefined, begun.seq))()
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
			checkpoint: begun.seq,
			chain,
			replay: { ...replay, ms },
			tables,
		}
	} finally {
		memory.close()
	}
}
