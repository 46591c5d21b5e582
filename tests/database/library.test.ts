import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { Refusal } from '../../electron/bus/refusal.ts'
import { connect } from '../../electron/database/connect.ts'
import { fileIdOf, openEventFile } from '../../electron/database/eventFile.ts'
import { createLibrary } from '../../electron/hub/library.service.ts'
import { eventFrom, makeEvent } from '../../electron/hub/makeEvent.ts'
import { createKeyFileStore, type KeyStore } from '../../electron/shell/keyStore.ts'
import { createRecentEvents } from '../../electron/shell/recent.ts'
import type { InputOf } from '../../shared/contract/index.ts'
import { bytesOf, keyOf, makeFolder, makeTestEvent, organiser, otherCode, recoveryCode } from '../support/events.ts'

const context = { actor: organiser, signal: new AbortController().signal }
const oneDay = [{ date: '2027-05-19', doorsAt: '09:00', startAt: '10:00', endAt: '16:00' }]
const wanted: InputOf<'library.create'> = { name: 'Luton forum', venue: '', days: oneDay, rooms: [], desks: [] }

const makeLibrary = (change: { keyStore?: (deviceDir: string) => KeyStore } = {}) => {
	const folder = makeFolder()
	const [libraryDir, deviceDir] = [join(folder.path, 'library'), join(folder.path, 'device')]
	for (const path of [libraryDir, deviceDir]) mkdirSync(path)
	const keyStore = change.keyStore?.(deviceDir) ?? createKeyFileStore(deviceDir)
	const library = createLibrary({
		libraryDir,
		keyStore,
		recent: createRecentEvents(deviceDir),
		dialogs: null,
		nowMs: () => 1,
		onChange: () => undefined,
	})
	const { services } = library
	return {
		library,
		libraryDir,
		deviceDir,
		keyStore,
		create: async (more: Partial<InputOf<'library.create'>> = {}) =>
			services['library.create']({ ...wanted, ...more }, context),
		recent: async () => services['library.recent']({}, context),
		[Symbol.dispose]: () => {
			library.close()
			folder[Symbol.dispose]()
		},
	}
}

/** An event file of ours that somebody with the code has worked on with another tool. */
const foreign = (libraryDir: string, sql: string): string => {
	using event = makeTestEvent()
	const path = join(libraryDir, 'foreign.foyer')
	event.open().file.copyTo(path)
	const db = connect(path, keyOf(recoveryCode))
	db.unsafeMode(true)
	db.pragma('trusted_schema = ON')
	db.pragma('foreign_keys = OFF')
	db.exec(sql)
	db.close()
	return path
}

describe('F5 a file that is not built the way Foyer builds them', () => {
	test.each([
		['a trigger', 'CREATE TRIGGER sly AFTER INSERT ON attendance BEGIN SELECT 1; END'],
		['a trigger with a name like SQLite’s own', 'CREATE TRIGGER sqlitezz AFTER INSERT ON log BEGIN SELECT 1; END'],
		['a view called as a table', 'ALTER TABLE log RENAME TO log2; CREATE VIEW log AS SELECT * FROM log2'],
		['a column more', "ALTER TABLE registration ADD COLUMN more TEXT DEFAULT ''"],
		['an index more', 'CREATE INDEX more ON registration (email)'],
		['a trigger less', 'DROP TRIGGER log_is_kept'],
		['a table more', 'CREATE TABLE more (a TEXT)'],
		['statistics', 'ANALYZE'],
	])('%s: stays closed, unchanged, and can be closed for another try', async (_, sql) => {
		using made = makeLibrary()
		const path = foreign(made.libraryDir, sql)
		const before = bytesOf(path)
		for (let tries = 0; tries < 2; tries++)
			expect(await made.library.open(path, recoveryCode)).toEqual({ outcome: 'refused', why: 'foreign' })
		expect(bytesOf(path)).toBe(before)
		expect(made.library.current()).toBeNull()
	})
})

describe('opening', () => {
	test('with the code, then without it: the key is remembered by the file’s own mark, wherever the file goes', async () => {
		using made = makeLibrary()
		const path = foreign(made.libraryDir, '')
		expect(await made.library.open(path, '')).toEqual({ outcome: 'refused', why: 'needsCode' })
		expect(await made.library.open(path, otherCode)).toEqual({ outcome: 'refused', why: 'wrongCode' })
		expect(await made.library.open(path, 'nonsense')).toEqual({ outcome: 'refused', why: 'wrongCode' })
		expect(await made.library.open(path, recoveryCode.toLowerCase())).toMatchObject({ outcome: 'opened' })
		made.library.close()
		expect(await made.library.open(path, '')).toMatchObject({ outcome: 'opened' })
		const copy = join(made.libraryDir, 'moved.foyer')
		made.library.current()?.file.copyTo(copy)
		made.library.close()
		expect(await made.library.open(copy, '')).toMatchObject({ outcome: 'opened' })
	})

	test('a file that does not open leaves the open one open', async () => {
		using made = makeLibrary()
		const created = await made.create()
		const bad = join(made.libraryDir, 'bad.foyer')
		writeFileSync(bad, Buffer.alloc(8192, 3))
		expect(await made.library.open(bad, recoveryCode)).toMatchObject({ outcome: 'refused' })
		expect(made.library.current()?.bus.ask(organiser, 'events.overview', {}).eventId).toBe(
			created.outcome === 'opened' && created.eventId,
		)
	})

	test('a key that cannot be kept does not leave the file locked', async () => {
		const readOnly = (deviceDir: string): KeyStore => ({
			...createKeyFileStore(deviceDir),
			put: () => Promise.reject(new Error('no room')),
		})
		using made = makeLibrary({ keyStore: readOnly })
		const path = foreign(made.libraryDir, '')
		await made.library.open(path, recoveryCode).catch(() => undefined)
		made.library.close()
		openEventFile(path, keyOf(recoveryCode)).close()
	})
})

describe('making', () => {
	test('the same name twice is two files; the code opens the new one', async () => {
		using made = makeLibrary()
		const [one, two] = [await made.create(), await made.create()]
		expect(
			readdirSync(made.libraryDir)
				.filter((name) => name.endsWith('.foyer'))
				.toSorted(),
		).toEqual(['luton-forum-2027-05-19-2.foyer', 'luton-forum-2027-05-19.foyer'])
		if (one.outcome !== 'opened' || two.outcome !== 'opened') throw new Error('not made')
		made.library.close()
		const path = join(made.libraryDir, 'luton-forum-2027-05-19.foyer')
		expect(await made.library.open(path, two.recoveryCode)).toMatchObject({ why: 'wrongCode' })
		expect(await made.library.open(path, one.recoveryCode)).toMatchObject({ outcome: 'opened' })
	})

	test('rooms or desks of the same name are no reason to fail', async () => {
		using made = makeLibrary()
		const room = { name: 'Hall', seats: 20 }
		expect(await made.create({ rooms: [room, room], desks: ['Desk', 'Desk'] })).toMatchObject({ outcome: 'opened' })
		const overview = made.library.current()?.bus.ask(organiser, 'events.overview', {})
		expect(overview?.rooms.map(({ name }) => name)).toEqual(['Hall', 'Hall 2'])
		expect(overview?.desks.map(({ name }) => name)).toEqual(['Desk', 'Desk 2'])
	})

	test('that fails half way leaves no file that nobody has the code of', () => {
		using folder = makeFolder()
		const path = join(folder.path, 'half.foyer')
		const first = { ...eventFrom(wanted), name: '' }
		expect(() => makeEvent(path, keyOf(recoveryCode), first, () => 1)).toThrow(Refusal)
		expect(readdirSync(folder.path)).toEqual([])
		const short = new Uint8Array(31)
		expect(() => makeEvent(path, short, eventFrom(wanted), () => 1)).toThrow()
		expect(readdirSync(folder.path)).toEqual([])
	})

	test('into a folder that cannot be written: said plainly, and nothing left behind', async () => {
		using made = makeLibrary()
		if (process.getuid?.() === 0) return
		chmodSync(made.libraryDir, 0o500)
		expect(await made.create()).toEqual({ outcome: 'cannotWrite' })
		chmodSync(made.libraryDir, 0o700)
		expect(readdirSync(made.libraryDir)).toEqual([])
	})
})

describe('the key file', () => {
	test('is its owner’s alone, beside the library and not in it', async () => {
		using made = makeLibrary()
		await made.create()
		const path = join(made.deviceDir, 'keys.json')
		if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600)
		expect(readdirSync(made.libraryDir)).not.toContain('keys.json')
		expect(readdirSync(made.deviceDir).filter((name) => name.endsWith('.new'))).toEqual([])
	})

	test('F8 that others can read is not used, said so, and not thrown away', async () => {
		if (process.platform === 'win32') return
		using made = makeLibrary()
		await made.create()
		const path = made.library.current()?.file.path ?? ''
		made.library.close()
		const keys = join(made.deviceDir, 'keys.json')
		const content = readFileSync(keys, 'utf8')
		chmodSync(keys, 0o644)
		expect(await made.library.open(path, '')).toEqual({ outcome: 'refused', why: 'needsCode' })
		expect((await made.recent()).keys).toBe('exposed')
		expect(readFileSync(keys, 'utf8')).toBe(content)
	})

	test('F8 that holds garbage asks for the code, and the garbage is kept', async () => {
		using made = makeLibrary()
		const created = await made.create()
		const path = made.library.current()?.file.path ?? ''
		made.library.close()
		writeFileSync(join(made.deviceDir, 'keys.json'), '{"half', { mode: 0o600 })
		expect(await made.library.open(path, '')).toEqual({ outcome: 'refused', why: 'needsCode' })
		const kept = readdirSync(made.deviceDir).filter((name) => name.startsWith('keys.json.unreadable'))
		expect(kept).toHaveLength(1)
		if (created.outcome !== 'opened') throw new Error('not made')
		expect(await made.library.open(path, created.recoveryCode)).toMatchObject({ outcome: 'opened' })
	})

	test('forgets one and keeps the others; what is no key is none', async () => {
		using folder = makeFolder()
		const store = createKeyFileStore(folder.path)
		await store.put('a', keyOf(recoveryCode))
		await store.put('b', keyOf(otherCode))
		await store.forget('a')
		expect(await store.get('a')).toBeNull()
		expect(Buffer.from((await store.get('b')) ?? [])).toEqual(Buffer.from(keyOf(otherCode)))
		writeFileSync(join(folder.path, 'keys.json'), JSON.stringify({ b: 'abc', c: 5, __proto__: 'x' }), { mode: 0o600 })
		expect([await store.get('b'), await store.get('c'), await store.get('__proto__')]).toEqual([null, null, null])
	})
})

describe('the list of recent events', () => {
	test('holds facts about events and survives whatever is in its file', async () => {
		using made = makeLibrary()
		await made.create()
		made.library.close()
		const path = join(made.deviceDir, 'recent.json')
		const [event] = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>[]
		expect(Object.keys(event ?? {}).toSorted()).toEqual(
			['booked', 'firstDate', 'lastDate', 'name', 'openedAtMs', 'path', 'practice', 'venue'].toSorted(),
		)
		const half = { path: '/x.foyer', name: 'Half' }
		for (const content of ['{"a', '[1, null, "x"]', '{}', JSON.stringify([half]), JSON.stringify([event, half])]) {
			writeFileSync(path, content)
			const { events } = await made.recent()
			for (const one of events) expect(typeof one.openedAtMs).toBe('number')
			expect(events.map(({ name }) => name)).toEqual(content.includes('Luton') ? ['Luton forum'] : [])
		}
	})

	test('knows which are still there and whose key this computer has', async () => {
		using made = makeLibrary()
		await made.create()
		const path = made.library.current()?.file.path ?? ''
		made.library.close()
		expect((await made.recent()).events).toMatchObject([{ isThere: true, hasKey: true }])
		await made.keyStore.forget(fileIdOf(path))
		expect((await made.recent()).events).toMatchObject([{ isThere: true, hasKey: false }])
		writeFileSync(path, '')
		expect((await made.recent()).events).toMatchObject([{ isThere: true, hasKey: false }])
	})
})

test('written anew under another code, the event stays open, and this computer remembers the new key alone', async () => {
	using made = makeLibrary()
	const created = await made.create()
	const path = made.library.current()?.file.path ?? ''
	const oldId = fileIdOf(path)
	expect(await made.library.rewrite(keyOf(otherCode))).toBe('rewritten')
	const day = made.library.current()?.bus.ask(organiser, 'events.overview', {})
	expect(day?.eventId).toBe(created.outcome === 'opened' && created.eventId)
	expect(await made.keyStore.get(oldId)).toBeNull()
	made.library.close()
	expect(await made.library.open(path, '')).toMatchObject({ outcome: 'opened' })
	made.library.close()
	expect(await made.library.open(path, otherCode)).toMatchObject({ outcome: 'opened' })
})
