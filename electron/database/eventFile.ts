/**
 * One open event file: lock, key, schema, handles. The door writes through `transact`; everybody
 * else reads. Nothing here knows what the tables mean.
 */
import { closeSync, existsSync, lstatSync, openSync, readSync, rmSync } from 'node:fs'
import type Database from 'better-sqlite3'
import { CannotConnect, connect } from './connect.ts'
import { handlesOf, type Reader, type Writer } from './handle.ts'
import { type Lock, takeLock } from './lock.ts'
import { allMigrations, migrate, NewerFile, schemaAt, schemaOf } from './migrate.ts'

export type EventFile = {
	readonly path: string
	readonly reader: Reader
	/** One immediate transaction, on disk when it returns. An exception leaves everything as it was. */
	readonly transact: <T>(work: (writer: Writer) => T) => T
	/** A whole copy under the same key, in one file. The target must not exist. */
	readonly copyTo: (path: string) => void
	/** The connection itself, for checks that read the file as a file (`verify`, dumps). */
	readonly connection: Database.Database
	/** What a thread of this process needs to read beside: a copy of the key, handed over in memory and nowhere else. */
	readonly forReading: () => { readonly path: string; readonly key: Uint8Array<ArrayBuffer> }
	/** Everything is in the one file then, whoever else of this process still reads it. */
	readonly close: () => void
	/** Closes as `close` does, but nobody else may open the file until the lock is released or handed to `openEventFile`. */
	readonly closeKeepingLock: () => Lock
}

/** Why a file stays closed. Nothing was changed. */
export type OpenRefusal =
	| 'notThere'
	| 'notAFile'
	| 'tooLarge'
	| 'notAnEvent'
	| 'needsCode'
	| 'wrongCode'
	| 'alreadyOpen'
	| 'newerFoyer'
	| 'damaged'
	| 'foreign'

export class CannotOpen extends Error {
	readonly why: OpenRefusal
	constructor(why: OpenRefusal, options?: ErrorOptions) {
		super(`the event file stays closed: ${why}`, options)
		this.name = 'CannotOpen'
		this.why = why
	}
}

const largest = 2 * 1024 ** 3

/** The first 16 bytes: random for every event, so they name its key without a word about it. */
export const fileIdOf = (path: string): string => {
	const head = Buffer.alloc(16)
	const fd = openSync(path, 'r')
	try {
		if (readSync(fd, head, 0, 16, 0) < 16) throw new CannotOpen('notAnEvent')
	} finally {
		closeSync(fd)
	}
	return head.toString('hex')
}

/** Looks at a path without opening it as a database: a regular file, of a size that can be one. */
export const lookAt = (path: string): void => {
	const stat = lstatSync(path, { throwIfNoEntry: false })
	if (!stat) throw new CannotOpen('notThere')
	if (!stat.isFile()) throw new CannotOpen('notAFile')
	if (stat.size > largest) throw new CannotOpen('tooLarge')
	if (stat.size < 512) throw new CannotOpen('notAnEvent')
	if (fileIdOf(path) === Buffer.from('SQLite format 3\0').toString('hex')) throw new CannotOpen('notAnEvent')
}

const asRefusal = (error: unknown): CannotOpen => {
	if (error instanceof CannotOpen) return error
	if (error instanceof NewerFile) return new CannotOpen('newerFoyer', { cause: error })
	if (error instanceof CannotConnect && error.why === 'wrongKey') return new CannotOpen('wrongCode', { cause: error })
	return new CannotOpen('damaged', { cause: error })
}

/** With another reader still there SQLite leaves the log of writes beside the file when it closes: not here. */
const bringIn = (db: Database.Database): void => {
	try {
		db.pragma('wal_checkpoint(TRUNCATE)')
	} catch {
		// A full disk: what is written lies beside the file, and the next opening brings it in.
	}
}

const opened = (path: string, db: Database.Database, key: Uint8Array, lock: Lock): EventFile => {
	const handles = handlesOf(db)
	const closeKeepingLock = () => {
		if (db.open) bringIn(db)
		db.close()
		return lock
	}
	return {
		path,
		reader: handles,
		transact: (work) => db.transaction(() => work(handles)).immediate(),
		copyTo: (target) => void db.prepare('VACUUM INTO ?').run(target),
		connection: db,
		forReading: () => ({ path, key: Uint8Array.from(key) }),
		close: () => closeKeepingLock().release(),
		closeKeepingLock,
	}
}

/** Where the new file lies while an event is written anew (`rewrite.ts`). Without its name nobody opens it. */
export const rewritePathOf = (path: string): string => `${path}.rewrite`

/** What a crash in the middle of writing an event anew left beside it. The event itself is whole. */
export const removeRewrite = (path: string): void => {
	for (const end of ['', '-journal', '-wal', '-shm']) rmSync(`${rewritePathOf(path)}${end}`, { force: true })
}

/** A whole copy of a file as it is, before it is changed; or nothing, not half of one. */
const backUp = (db: Database.Database, path: string): void => {
	try {
		db.prepare('VACUUM INTO ?').run(path)
	} catch (error) {
		rmSync(path, { force: true })
		throw error
	}
}

/**
 * Brings an older file up to date. Nothing is run on one that is not as Foyer made it then: a trigger
 * or a view of somebody else's making would come to life in the middle of it.
 */
const bringUpToDate = (db: Database.Database, path: string): void => {
	const version = Number(db.pragma('user_version', { simple: true }))
	if (version < 1) throw new CannotOpen('notAnEvent')
	if (version < allMigrations().length && schemaOf(db) !== schemaAt(version)) throw new CannotOpen('foreign')
	migrate(db, () => backUp(db, `${path}.before-${Date.now()}`))
}

/**
 * Opens an event file that is there, under a lock that is held already or a new one.
 * @throws CannotOpen; the lock is released then.
 */
export const openEventFile = (path: string, key: Uint8Array, held?: Lock): EventFile => {
	lookAt(path)
	const lock = held ?? takeLock(path)
	if (!lock) throw new CannotOpen('alreadyOpen')
	let db: Database.Database | undefined
	try {
		db = connect(path, key)
		removeRewrite(path)
		bringUpToDate(db, path)
		return opened(path, db, key, lock)
	} catch (error) {
		db?.close()
		lock.release()
		throw asRefusal(error)
	}
}

/**
 * Makes a new, empty event file, or nothing.
 * @throws if the path is taken or cannot be written.
 */
export const createEventFile = (path: string, key: Uint8Array): EventFile => {
	if (existsSync(path)) throw new Error('the path is taken')
	const lock = takeLock(path)
	if (!lock) throw new CannotOpen('alreadyOpen')
	let db: Database.Database | undefined
	try {
		db = connect(path, key)
		migrate(db)
		db.pragma('wal_checkpoint(TRUNCATE)')
		// A forgotten key would have written plain text.
		if (fileIdOf(path) === Buffer.from('SQLite format 3\0').toString('hex'))
			throw new Error('the file would not have been encrypted')
		return opened(path, db, key, lock)
	} catch (error) {
		db?.close()
		removeNew(path)
		lock.release()
		throw error
	}
}

/** Removes a file that was just made and never came to hold an event; nobody has its code. */
export const removeNew = (path: string): void => {
	for (const end of ['', '-wal', '-shm']) rmSync(`${path}${end}`, { force: true })
}
