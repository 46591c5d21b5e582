/**
 * Opens one SQLite connection the way every event file is opened: SQLCipher 4 pages, raw key,
 * then the pragmas of the house. Assumes the caller holds the lock; knows nothing of schemas.
 */
import Database from 'better-sqlite3'

/** Why a connection could not be made. `wrongKey` also stands for "not an event file at all". */
export class CannotConnect extends Error {
	readonly why: 'wrongKey' | 'damaged' | 'cannotWrite'
	constructor(why: CannotConnect['why'], options?: ErrorOptions) {
		super(`cannot open the event file: ${why}`, options)
		this.name = 'CannotConnect'
		this.why = why
	}
}

const manners = [
	'journal_mode = WAL',
	'synchronous = FULL',
	'foreign_keys = ON',
	// Without it INSERT OR REPLACE would slip past the append-only triggers.
	'recursive_triggers = ON',
	'trusted_schema = OFF',
	'cell_size_check = ON',
	'secure_delete = ON',
	// The default spills sorts to disk as plain text.
	'temp_store = MEMORY',
	'mmap_size = 0',
	// In KiB. Every page read is deciphered and checked: the default of 2 MB reads an event of thousands again and again.
	'cache_size = -65536',
	'busy_timeout = 2000',
] as const

/** Whether an exception says that pages of the file are not as they were written. */
export const isDamage = (error: unknown): boolean =>
	error instanceof Database.SqliteError && /^SQLITE_(CORRUPT|NOTADB|IOERR_SHORT)/.test(error.code)

const whyOf = (error: unknown): CannotConnect['why'] => {
	const code = error instanceof Database.SqliteError ? error.code : ''
	if (code === 'SQLITE_NOTADB') return 'wrongKey'
	if (isDamage(error)) return 'damaged'
	return 'cannotWrite'
}

const checked = (key: Uint8Array): string => {
	const hex = Buffer.from(key).toString('hex')
	// 63 digits would silently become a passphrase.
	if (!/^[0-9a-f]{64}$/.test(hex)) throw new Error('an event key is 32 bytes')
	return hex
}

const unlock = (db: Database.Database, key: Uint8Array): void => {
	db.pragma("cipher = 'sqlcipher'")
	db.pragma('legacy = 4')
	// Never in SQL text: SQLite quotes statements in its errors.
	db.key(Buffer.from(`raw:${checked(key)}`))
	db.pragma('user_version')
}

/**
 * A connection to an encrypted file, made if it is not there.
 * @throws CannotConnect; nothing was changed.
 */
export const connect = (path: string, key: Uint8Array): Database.Database => {
	let db: Database.Database | undefined
	try {
		db = new Database(path)
		unlock(db, key)
		for (const pragma of manners) db.pragma(pragma)
		return db
	} catch (error) {
		db?.close()
		throw new CannotConnect(whyOf(error), { cause: error })
	}
}

/**
 * Gives a file another key, every page of it. In WAL mode pages under the old key would stay in the log of
 * writes, so the file is taken out of it first, and every page is read again under the new key.
 * @throws CannotConnect
 */
export const changeKey = (path: string, key: Uint8Array, newKey: Uint8Array): void => {
	let db: Database.Database | undefined
	try {
		db = new Database(path, { fileMustExist: true })
		unlock(db, key)
		db.pragma('temp_store = MEMORY')
		if (db.pragma('journal_mode = DELETE', { simple: true }) !== 'delete')
			throw new Error('the file is still in WAL mode')
		db.rekey(Buffer.from(`raw:${checked(newKey)}`))
	} catch (error) {
		throw new CannotConnect(whyOf(error), { cause: error })
	} finally {
		db?.close()
	}
}

/** Manners of a connection that only reads, beside the one that writes. */
const readingManners = [
	'query_only = ON',
	'trusted_schema = OFF',
	'cell_size_check = ON',
	'temp_store = MEMORY',
	'mmap_size = 0',
	'cache_size = -32768',
	'busy_timeout = 2000',
] as const

/**
 * A second connection to a file that is open already, for reading alone. Keep its transactions short:
 * while one is open, what others write cannot be brought into the file itself.
 * @throws CannotConnect
 */
export const connectToRead = (path: string, key: Uint8Array): Database.Database => {
	let db: Database.Database | undefined
	try {
		db = new Database(path, { readonly: true, fileMustExist: true })
		unlock(db, key)
		for (const pragma of readingManners) db.pragma(pragma)
		return db
	} catch (error) {
		db?.close()
		throw new CannotConnect(whyOf(error), { cause: error })
	}
}

/** A database in memory with the same manners: for replaying a log without leaving a trace on disk. */
export const connectInMemory = (): Database.Database => {
	const db = new Database(':memory:')
	for (const pragma of manners) if (!pragma.startsWith('journal_mode')) db.pragma(pragma)
	return db
}
