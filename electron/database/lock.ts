/**
 * One Foyer at a time writes an event. The lock is an exclusive transaction on a small database
 * beside the file: the system lets go of it when the process ends, however it ends.
 */
import { rmSync } from 'node:fs'
import Database from 'better-sqlite3'

export type Lock = { readonly release: () => void }

/** Where the lock of a file lies. */
export const lockPathOf = (path: string): string => `${path}-lock`

/** Takes the lock, or answers null where another Foyer holds it. */
export const takeLock = (path: string): Lock | null => {
	let db: Database.Database | undefined
	try {
		db = new Database(lockPathOf(path), { timeout: 0 })
		db.pragma('journal_mode = DELETE')
		db.exec('BEGIN EXCLUSIVE')
	} catch (error) {
		db?.close()
		if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) return null
		throw error
	}
	const held = db
	return {
		release: () => {
			try {
				// While it is still held: nobody can have taken the file that goes.
				rmSync(lockPathOf(path), { force: true })
			} catch {
				// Windows keeps an open file; the empty lock stays and does no harm.
			}
			held.close()
		},
	}
}
