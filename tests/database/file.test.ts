import { execFile, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import {
	copyFileSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	readlinkSync,
	symlinkSync,
	truncateSync,
	writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CannotConnect, connect } from '../../electron/database/connect.ts'
import {
	CannotOpen,
	createEventFile,
	fileIdOf,
	type OpenRefusal,
	openEventFile,
} from '../../electron/database/eventFile.ts'
import { lockPathOf } from '../../electron/database/lock.ts'
import { createLibrary } from '../../electron/hub/library.service.ts'
import { createKeyFileStore } from '../../electron/shell/keyStore.ts'
import { createRecentEvents } from '../../electron/shell/recent.ts'
import { bytesOf, keyOf, makeFolder, makeTestEvent, otherCode, recoveryCode } from '../support/events.ts'
import { canary, importRow, personNamed, startOf } from '../support/people.ts'

const key = keyOf(recoveryCode)
const plainHead = 'SQLite format 3\0'
const whyOpen = (path: string, withKey = key): OpenRefusal | 'opened' => {
	try {
		openEventFile(path, withKey).close()
		return 'opened'
	} catch (error) {
		if (error instanceof CannotOpen) return error.why
		throw error
	}
}
const folder = makeFolder()
/** A closed event with a few hundred people, to be copied and broken. */
let whole: Buffer
const place = (name: string, bytes: Uint8Array = whole): string => {
	const path = join(folder.path, name)
	writeFileSync(path, bytes)
	return path
}

beforeAll(() => {
	using event = makeTestEvent()
	const importId = event.newId()
	event.call('people.startImport', startOf(importId, 400))
	const rows = Array.from({ length: 400 }, (_, n) =>
		importRow(event.newId(), n + 2, personNamed(`Person${n}`, 'Ash', { email: `p${n}@mail.example` })),
	)
	event.call('people.importRows', { importId, rows: [importRow(event.newId(), 1, canary.person), ...rows] })
	event.call('people.finishImport', { importId, isComplete: true })
	event.open().close()
	whole = readFileSync(event.path)
	event.reopen()
})
afterAll(() => folder[Symbol.dispose]())

describe('F1 the key', () => {
	test('a new file is encrypted from its first byte, and so are its neighbours', () => {
		const path = join(folder.path, 'new.foyer')
		const file = createEventFile(path, key)
		file.transact((db) => db.run("INSERT INTO organisation VALUES ('k', 'qzneedle', '')"))
		for (const name of readdirSync(folder.path).filter((one) => one.startsWith('new.foyer'))) {
			if (name.includes('-lock')) continue
			const bytes = readFileSync(join(folder.path, name))
			expect([name, bytes.includes('qzneedle'), bytes.includes('CREATE TABLE')]).toEqual([name, false, false])
		}
		expect(readFileSync(path).subarray(0, 16).toString('latin1')).not.toBe(plainHead)
		file.close()
		expect(readdirSync(folder.path).filter((one) => one.startsWith('new.foyer'))).toEqual(['new.foyer'])
	})

	test('is SQLCipher 4 as its makers publish it: page size, reserve and derivation are the stock ones', () => {
		const db = connect(place('pragmas.foyer'), key)
		const setting = (name: string) => db.pragma(name, { simple: true })
		expect([setting('cipher'), setting('page_size')]).toEqual(['sqlcipher', 4096])
		const manners = ['journal_mode', 'synchronous', 'foreign_keys', 'recursive_triggers', 'trusted_schema']
		expect(manners.map(setting)).toEqual(['wal', 2, 1, 1, 0])
		expect(['cell_size_check', 'secure_delete', 'temp_store', 'mmap_size'].map(setting)).toEqual([1, 1, 2, 0])
		db.close()
	})

	test('another key is refused and the file stays as it is, to the byte', () => {
		const path = place('wrong.foyer')
		const before = bytesOf(path)
		expect(whyOpen(path, keyOf(otherCode))).toBe('wrongCode')
		expect(bytesOf(path)).toBe(before)
		expect(whyOpen(path)).toBe('opened')
	})

	test('another key does no harm to what a crash left beside the file', () => {
		using event = makeTestEvent()
		event.call('people.add', { registrationId: event.newId(), person: personNamed('Ada', 'Ash') })
		const path = join(folder.path, 'crashed.foyer')
		copyFileSync(event.path, path)
		copyFileSync(`${event.path}-wal`, `${path}-wal`)
		const before = [bytesOf(path), bytesOf(`${path}-wal`)]
		expect(whyOpen(path, keyOf(otherCode))).toBe('wrongCode')
		expect([bytesOf(path), bytesOf(`${path}-wal`)]).toEqual(before)
		const file = openEventFile(path, key)
		expect(file.reader.get<{ n: number }>('SELECT count(*) AS n FROM registration')?.n).toBe(1)
		file.close()
	})

	test('63 hex digits, 31 bytes, none at all: never a passphrase, never a plain file', () => {
		const path = join(folder.path, 'short.foyer')
		const digits = Buffer.from(key).toString('hex').slice(0, 63)
		for (const short of [Buffer.from(digits, 'hex'), Buffer.from(digits, 'utf8'), Buffer.alloc(0), Buffer.alloc(33)]) {
			expect(() => createEventFile(path, short)).toThrow()
			expect(() => connect(place('short-open.foyer'), short)).toThrow(CannotConnect)
		}
		expect(existsSync(path) && readFileSync(path).subarray(0, 16).toString('latin1') === plainHead).toBe(false)
	})

	test('the key is in no error', () => {
		const hex = Buffer.from(key).toString('hex')
		try {
			openEventFile(place('key.foyer', randomBytes(40_960)), key)
			expect.unreachable()
		} catch (error) {
			let text = ''
			for (let at = error; at instanceof Error; at = at.cause) text += `${at.message} ${at.stack}`
			expect(text).not.toContain(hex)
			expect(text).not.toContain(hex.slice(0, 16))
		}
	})

	test('a plain database is not an event, whatever its name', () => {
		const path = join(folder.path, 'plain.foyer')
		const db = new Database(path)
		db.exec('CREATE TABLE registration (id TEXT)')
		db.close()
		const before = bytesOf(path)
		expect(whyOpen(path)).toBe('notAnEvent')
		expect(bytesOf(path)).toBe(before)
	})

	test('a database under our key that is no event is not one either', () => {
		const path = join(folder.path, 'empty.foyer')
		const db = connect(path, key)
		db.exec('CREATE TABLE note (text TEXT)')
		db.close()
		expect(whyOpen(path)).toBe('notAnEvent')
	})

	test('a path that is taken is never written over', () => {
		const path = place('taken.foyer', Buffer.from('somebody’s own words'))
		expect(() => createEventFile(path, key)).toThrow('taken')
		expect(readFileSync(path, 'utf8')).toBe('somebody’s own words')
	})
})

describe('F2 damage', () => {
	/** What opening says, all the way to a door with people behind it. */
	const openInLibrary = async (path: string) => {
		const device = join(folder.path, 'device')
		mkdirSync(device, { recursive: true })
		const library = createLibrary({
			libraryDir: folder.path,
			keyStore: createKeyFileStore(device),
			recent: createRecentEvents(device),
			dialogs: null,
			nowMs: () => 1,
			onChange: () => undefined,
		})
		try {
			const answer = await library.open(path, recoveryCode)
			return answer.outcome === 'opened' ? 'opened' : answer.why
		} finally {
			library.close()
		}
	}

	test('a flipped bit in any page: refused as damaged, or in a page that opening does not read; never changed', async () => {
		const answers = new Map<string, number>()
		for (let page = 0; page < whole.length / 4096; page += page < 40 ? 1 : 7) {
			const bytes = Buffer.from(whole)
			const at = page * 4096 + 1000 + page
			bytes.writeUInt8(bytes.readUInt8(at) ^ 16, at)
			const path = place('flipped.foyer', bytes)
			const answer = await openInLibrary(path)
			answers.set(answer, (answers.get(answer) ?? 0) + 1)
			expect(readFileSync(path).equals(bytes)).toBe(true)
		}
		// The first page cannot be told from a wrong key.
		expect(answers.get('wrongCode')).toBe(1)
		expect(answers.get('damaged')).toBeGreaterThan(10)
		expect([...answers.keys()].toSorted()).toEqual(['damaged', 'opened', 'wrongCode'])
	})

	test('two pages that changed places', async () => {
		const bytes = Buffer.from(whole)
		whole.copy(bytes, 4096 * 2, 4096 * 3, 4096 * 4)
		whole.copy(bytes, 4096 * 3, 4096 * 2, 4096 * 3)
		const path = place('swapped.foyer', bytes)
		expect(await openInLibrary(path)).toBe('damaged')
		expect(readFileSync(path).equals(bytes)).toBe(true)
	})

	test.each([0, 100, 511])('cut down to %i bytes: not an event', (length) => {
		expect(whyOpen(place('cut.foyer', whole.subarray(0, length)))).toBe('notAnEvent')
	})

	test.each([600, 4096, 4096 * 5, 4096 * 5 + 17])('cut down to %i bytes', (length) => {
		const path = place('cut.foyer', whole.subarray(0, length))
		expect(['damaged', 'wrongCode']).toContain(whyOpen(path))
		expect(readFileSync(path).equals(whole.subarray(0, length))).toBe(true)
	})

	test('cut by its last page', () => {
		const path = place('cut-last.foyer', whole.subarray(0, whole.length - 4096))
		expect(whyOpen(path)).toBe('damaged')
	})

	test('random bytes', () => {
		expect(whyOpen(place('random.foyer', randomBytes(81_920)))).toBe('wrongCode')
	})
})

describe('F3 nothing readable', () => {
	test('in the file, its log, its shared memory, and nothing on disk during a big sort', () => {
		using event = makeTestEvent()
		const importId = event.newId()
		event.call('people.startImport', startOf(importId, 1))
		const rows = Array.from({ length: 1000 }, (_, n) =>
			importRow(event.newId(), n + 2, { ...canary.person, phone: `07700 ${n}` }),
		)
		event.call('people.importRows', { importId, rows })
		const { file } = event.open()
		// Sorts some 40 MB, far more than the page cache, and looks while it is at it.
		const sorted = file.reader.each<{ body: string }>(
			'SELECT a.body || b.seq AS body FROM log_part a JOIN (SELECT seq FROM log_part LIMIT 40) b ORDER BY random(), 1',
		)
		expect(sorted.next().value?.body).toMatch(/qz/i)
		expect(openTempFiles()).toEqual([])
		sorted.return?.()
		for (const name of readdirSync(event.folder)) {
			const bytes = readFileSync(join(event.folder, name))
			expect([name, /qz(email|family|words)/i.test(bytes.toString('latin1'))]).toEqual([name, false])
			expect([name, /qz(email|family|words)/i.test(bytes.toString('utf16le'))]).toEqual([name, false])
		}
		expect(readdirSync(event.folder).toSorted()).toEqual(
			expect.arrayContaining(['event.foyer', 'event.foyer-shm', 'event.foyer-wal']),
		)
	})

	test('and the look would have seen one', () => {
		if (process.platform !== 'linux') return
		const db = new Database(join(folder.path, 'spill.db'))
		const sorted = db
			.prepare(
				'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000) SELECT hex(randomblob(200)) AS b FROM n ORDER BY b',
			)
			.iterate()
		sorted.next()
		expect(openTempFiles()).toHaveLength(1)
		sorted.return?.()
		db.close()
	})

	/** SQLite's temporary files have no name on disk: the system still lists them as open. */
	const openTempFiles = (): string[] => {
		if (process.platform !== 'linux') return []
		return readdirSync('/proc/self/fd').flatMap((fd) => {
			try {
				const target = readlinkSync(`/proc/self/fd/${fd}`)
				return target.includes('etilqs') ? [target] : []
			} catch {
				return []
			}
		})
	}
})

describe('F4 one Foyer at a time', () => {
	const opener = fileURLToPath(new URL('../support/eventsOpener.ts', import.meta.url))
	const hex = Buffer.from(key).toString('hex')
	const start = (path: string) => spawn(process.execPath, [opener, path, hex], { stdio: ['pipe', 'pipe', 'inherit'] })
	const firstWord = async (child: ReturnType<typeof start>) => String((await once(child.stdout, 'data'))[0]).trim()

	test('a second process is told so, and gets in once the first is gone', { timeout: 30_000 }, async () => {
		const path = place('locked.foyer')
		const file = openEventFile(path, key)
		const { stdout } = await promisify(execFile)(process.execPath, [opener, path, hex])
		expect(stdout.trim()).toBe('alreadyOpen')
		file.close()
		expect(existsSync(lockPathOf(path))).toBe(false)
		const second = start(path)
		expect(await firstWord(second)).toBe('open')
		expect(whyOpen(path)).toBe('alreadyOpen')
		second.stdin.end()
		await once(second, 'exit')
		expect(whyOpen(path)).toBe('opened')
	})

	test('a process that is killed holds nothing back', { timeout: 30_000 }, async () => {
		const path = place('killed.foyer')
		const child = start(path)
		expect(await firstWord(child)).toBe('open')
		child.kill('SIGKILL')
		await once(child, 'exit')
		expect(whyOpen(path)).toBe('opened')
		expect(readdirSync(folder.path).filter((name) => name.startsWith('killed.foyer'))).toEqual(['killed.foyer'])
	})

	test('the same process is no exception', () => {
		const path = place('twice.foyer')
		const file = openEventFile(path, key)
		expect(whyOpen(path)).toBe('alreadyOpen')
		file.close()
	})
})

describe('F6 what is not a file of ours', () => {
	test('is refused in a word, without waiting on it', async () => {
		expect(whyOpen(join(folder.path, 'nothing.foyer'))).toBe('notThere')
		expect(whyOpen(folder.path)).toBe('notAFile')
		const link = join(folder.path, 'link.foyer')
		symlinkSync(place('target.foyer'), link)
		expect(whyOpen(link)).toBe('notAFile')
		const sparse = place('sparse.foyer', Buffer.from('x'))
		truncateSync(sparse, 3 * 1024 ** 3)
		expect(whyOpen(sparse)).toBe('tooLarge')
		if (process.platform === 'win32') return
		const fifo = join(folder.path, 'fifo.foyer')
		await promisify(execFile)('mkfifo', [fifo])
		expect(whyOpen(fifo)).toBe('notAFile')
	})
})

describe('a copy', () => {
	test('is whole, one file, under the same key, and known by the same mark', () => {
		using event = makeTestEvent()
		event.call('people.add', { registrationId: event.newId(), person: canary.person })
		const path = join(folder.path, 'copy.foyer')
		event.open().file.copyTo(path)
		expect(fileIdOf(path)).toBe(fileIdOf(event.path))
		expect(readFileSync(path).toString('latin1')).not.toMatch(/qz(email|family|words)/i)
		expect(whyOpen(path, keyOf(otherCode))).toBe('wrongCode')
		const copy = openEventFile(path, key)
		expect(copy.connection.pragma('integrity_check', { simple: true })).toBe('ok')
		expect(copy.reader.get<{ n: number }>('SELECT count(*) AS n FROM log')?.n).toBe(2)
		copy.close()
		expect(() => event.open().file.copyTo(path)).toThrow()
	})
})
