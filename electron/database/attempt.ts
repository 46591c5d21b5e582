/** Work that may turn out not to be possible, inside a transaction that goes on either way. */
import Database from 'better-sqlite3'
import type { Writer } from './handle.ts'

/** Whether an exception says that rows of other tables stand on what was to be changed. */
const isStoodOn = (error: unknown): boolean =>
	error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CONSTRAINT')

/**
 * Runs the work, all of it or none: where it answers false, or where another row stands on one that
 * it takes away, everything is as it was before.
 * @returns whether it was done
 */
export const attempt = (db: Writer, work: () => boolean): boolean => {
	db.run('SAVEPOINT attempt')
	let isDone = false
	try {
		isDone = work()
	} catch (error) {
		if (!isStoodOn(error)) throw error
	} finally {
		if (!isDone) db.run('ROLLBACK TO attempt')
		db.run('RELEASE attempt')
	}
	return isDone
}
