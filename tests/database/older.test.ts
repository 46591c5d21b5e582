/** Files that an earlier Foyer made: opened, backed up beside, brought up to date; or left alone. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { connect } from '../../electron/database/connect.ts'
import { tableNames } from '../../electron/database/dump.ts'
import { createEventFile, openEventFile } from '../../electron/database/eventFile.ts'
import { allMigrations, schemaAt, schemaOf } from '../../electron/database/migrate.ts'
import { openEvent } from '../../electron/hub/openEvent.ts'
import { verifyFile } from '../../electron/hub/verify.ts'
import { topicInput } from '../support/breakouts.ts'
import {
	bytesOf,
	dayOne,
	deskTwo,
	doorsMs,
	keyOf,
	makeFolder,
	makeTestEvent,
	organiser,
	recoveryCode,
} from '../support/events.ts'
import { stallInput } from '../support/market.ts'
import { makeOlderFile } from '../support/olderFile.ts'
import { personNamed } from '../support/people.ts'
import { itemInput } from '../support/programme.ts'

const key = keyOf(recoveryCode)

/** An event of the first version, with somebody in it who came in. */
const older = (folder: string, sql = ''): string => {
	using event = makeTestEvent()
	const registrationId = event.newId()
	event.call('people.add', { registrationId, person: personNamed('Ada', 'Ash', { organisation: 'Penrose' }) })
	event.call('checkin.admit', { registrationId, dayId: dayOne, method: 'scan' }, deskTwo)
	const path = join(folder, 'older.foyer')
	makeOlderFile(path, key, 1, event.open(), sql)
	return path
}
const backupsIn = (folder: string) => readdirSync(folder).filter((name) => name.includes('.before-'))
const whyOpen = (path: string): string => {
	try {
		openEventFile(path, key).close()
		return 'opened'
	} catch (error) {
		return error instanceof Error && 'why' in error ? String(error.why) : String(error)
	}
}

describe('a file of the first version', () => {
	test('opens, is backed up beside, has everything it had, and can do what is new', () => {
		using folder = makeFolder()
		const path = older(folder.path)
		const file = openEventFile(path, key)
		expect(file.connection.pragma('user_version', { simple: true })).toBe(allMigrations().length)
		expect(schemaOf(file.connection)).toBe(schemaAt(allMigrations().length))
		const event = openEvent(file, () => doorsMs + 3_600_000)
		expect(event.bus.ask(organiser, 'checkin.search', { text: 'Ada', dayId: dayOne })).toMatchObject({
			found: [{ state: 'in' }],
		})
		const topic = topicInput('019e3f6c-7b00-7000-8000-000000000001', 'T1')
		expect(
			event.bus.call(organiser, 'breakouts.saveTopic', {
				id: '019e3f6c-7b00-7000-8000-000000000002',
				input: { topic },
			}),
		).toEqual({ outcome: 'saved' })
		expect(verifyFile(file).isSound).toBe(true)
		event.close()

		const [backup = '', ...others] = backupsIn(folder.path)
		expect(others).toEqual([])
		const before = connect(join(folder.path, backup), key)
		expect(before.pragma('user_version', { simple: true })).toBe(1)
		expect(schemaOf(before)).toBe(schemaAt(1))
		expect(before.prepare('SELECT count(*) AS n FROM log').get()).toEqual({ n: 3 })
		expect(tableNames(before)).not.toContain('topic')
		before.close()

		expect(whyOpen(path)).toBe('opened')
		expect(backupsIn(folder.path)).toHaveLength(1)
	})

	test.each([
		['a trigger', 'CREATE TRIGGER sly AFTER INSERT ON attendance BEGIN SELECT 1; END'],
		['a table that a later version will make', 'CREATE TABLE topic (id TEXT)'],
		['a view called as one', 'CREATE VIEW room_fault AS SELECT 1'],
		['a column more', "ALTER TABLE room ADD COLUMN more TEXT DEFAULT ''"],
		['a trigger less', 'DROP TRIGGER log_is_kept'],
	])('with %s in it stays closed and unchanged: nothing is run on it, and nothing lies beside it', (_, sql) => {
		using folder = makeFolder()
		const path = older(folder.path, sql)
		const before = bytesOf(path)
		expect(whyOpen(path)).toBe('foreign')
		expect(bytesOf(path)).toBe(before)
		expect(readdirSync(folder.path)).toEqual(['older.foyer'])
	})

	test.each([1, 2, -1, -7])('and one that only says it is of version %i is not believed', (version) => {
		using folder = makeFolder()
		const path = join(folder.path, 'says.foyer')
		createEventFile(path, key).close()
		const db = connect(path, key)
		db.pragma(`user_version = ${version}`)
		db.close()
		const before = bytesOf(path)
		expect(whyOpen(path)).toBe(version < 1 ? 'notAnEvent' : 'foreign')
		expect(bytesOf(path)).toBe(before)
	})
})

describe('a file of the second version', () => {
	/** With a topic that somebody saved: what can be taken back lies in the journal under its old name. */
	const second = (folder: string) => {
		using event = makeTestEvent()
		const [topicId, saving] = [event.newId(), event.newId()]
		event.call('breakouts.saveTopic', { topic: topicInput(topicId, 'T1') }, organiser, saving)
		const path = join(folder, 'second.foyer')
		makeOlderFile(path, key, 2, event.open())
		return { path, topicId, saving }
	}

	test('opens, has a programme and stories from then on, and takes back what was done before', () => {
		using folder = makeFolder()
		const { path, topicId, saving } = second(folder.path)
		const before = connect(path, key)
		expect(schemaOf(before)).toBe(schemaAt(2))
		expect(before.prepare('SELECT count(*) AS n FROM breakout_change').get()).toEqual({ n: 1 })
		before.close()
		const file = openEventFile(path, key)
		expect(file.connection.pragma('user_version', { simple: true })).toBe(allMigrations().length)
		expect(schemaOf(file.connection)).toBe(schemaAt(allMigrations().length))
		expect(tableNames(file.connection)).not.toContain('breakout_change')
		const event = openEvent(file, () => doorsMs + 3_600_000)
		const idAt = (n: number) => `019e3f6c-7b00-7000-8000-00000000001${n}`
		expect(
			event.bus.call(organiser, 'programme.saveItem', {
				id: idAt(1),
				input: { item: itemInput(idAt(2), '10:00', '11:00') },
			}),
		).toEqual({ outcome: 'saved' })
		expect(file.reader.get('SELECT id FROM topic')).toEqual({ id: topicId })
		expect(
			event.bus.call(organiser, 'history.undo', { id: idAt(3), input: { targetId: saving, reason: 'slip' } }),
		).toEqual({ outcome: 'undone' })
		expect(file.reader.all('SELECT id FROM topic')).toEqual([])
		expect(verifyFile(file).isSound).toBe(true)
		event.close()
		expect(backupsIn(folder.path)).toHaveLength(1)
	})
})

describe('a file of the third version', () => {
	test('opens with everything it had, and has a marketplace from then on', () => {
		using folder = makeFolder()
		using event = makeTestEvent()
		const itemId = event.newId()
		event.call('programme.saveItem', { item: itemInput(itemId, '10:00', '11:00') })
		const path = join(folder.path, 'third.foyer')
		makeOlderFile(path, key, 3, event.open())
		const before = connect(path, key)
		expect(schemaOf(before)).toBe(schemaAt(3))
		expect(tableNames(before)).not.toContain('stall')
		before.close()
		const file = openEventFile(path, key)
		expect(file.connection.pragma('user_version', { simple: true })).toBe(allMigrations().length)
		expect(schemaOf(file.connection)).toBe(schemaAt(allMigrations().length))
		expect(file.reader.all('SELECT id FROM programme_item')).toEqual([{ id: itemId }])
		const opened = openEvent(file, () => doorsMs + 3_600_000)
		const stallId = '019e3f6c-7b00-7000-8000-000000000031'
		expect(opened.bus.ask(organiser, 'marketplace.hall', {})).toMatchObject({ hall: null })
		expect(
			opened.bus.call(organiser, 'marketplace.saveStalls', {
				id: '019e3f6c-7b00-7000-8000-000000000032',
				input: { stalls: [stallInput(stallId, 1)] },
			}),
		).toEqual({ outcome: 'saved', count: 1 })
		expect(verifyFile(file).isSound).toBe(true)
		opened.close()
		expect(backupsIn(folder.path)).toHaveLength(1)
	})
})

describe.each([4, 5, 6, 7, 8])('a file of version %i', (version) => {
	test('opens with everything it had, backed up beside, and can do what is new', () => {
		using folder = makeFolder()
		using event = makeTestEvent()
		const registrationId = event.newId()
		event.call('people.add', { registrationId, person: personNamed('Ada', 'Ash') })
		event.call('checkin.admit', { registrationId, dayId: dayOne, method: 'scan' }, deskTwo)
		const path = join(folder.path, 'older.foyer')
		makeOlderFile(path, key, version, event.open())
		const before = connect(path, key)
		expect(schemaOf(before)).toBe(schemaAt(version))
		expect(tableNames(before)).not.toContain('erasing_by_itself')
		before.close()
		const file = openEventFile(path, key)
		expect(schemaOf(file.connection)).toBe(schemaAt(allMigrations().length))
		const opened = openEvent(file, () => doorsMs + 3_600_000)
		expect(opened.bus.ask(organiser, 'checkin.counts', { dayId: dayOne })).toMatchObject({ in: 1 })
		const id = '019e3f6c-7b00-7000-8000-000000000041'
		expect(opened.bus.call(organiser, 'keeping.setByItself', { id, input: { isOn: true } }).outcome).toBe('turnedOn')
		expect(verifyFile(file).isSound).toBe(true)
		opened.close()
		expect(backupsIn(folder.path)).toHaveLength(1)
	})
})

describe('a file of the ninth version', () => {
	test('keeps its list of copies, and takes live copies into it', () => {
		using folder = makeFolder()
		using event = makeTestEvent()
		const stick = { copyId: event.newId(), kind: 'backup', place: 'A stick', destroyBy: '2027-12-01' } as const
		event.call('keeping.addCopy', stick)
		const path = join(folder.path, 'ninth.foyer')
		makeOlderFile(path, key, 9, event.open())
		const file = openEventFile(path, key)
		expect(schemaOf(file.connection)).toBe(schemaAt(allMigrations().length))
		const opened = openEvent(file, () => doorsMs + 3_600_000)
		const id = '019e3f6c-7b00-7000-8000-000000000051'
		const live = { copyId: id, kind: 'liveCopy', place: 'Spare laptop', destroyBy: '' } as const
		expect(opened.bus.call(organiser, 'keeping.addCopy', { id, input: live })).toEqual({ outcome: 'added' })
		expect(opened.bus.ask(organiser, 'keeping.state', {}).copies).toMatchObject([live, { ...stick, goneAtMs: null }])
		expect(verifyFile(file).isSound).toBe(true)
		opened.close()
	})
})
