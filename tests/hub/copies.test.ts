/** C1, C2, E3: a copy of the whole event leaves, is worked on without any network, and comes back. */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { connect } from '../../electron/database/connect.ts'
import { CannotOpen, openEventFile } from '../../electron/database/eventFile.ts'
import { newId } from '../../electron/hub/newId.ts'
import { verifyFile } from '../../electron/hub/verify.ts'
import { at, startCopies } from '../support/copiesInHub.ts'
import { recoveryCode, rowsOf } from '../support/events.ts'
import { stateOf } from '../support/sameState.ts'

const total = (applied: number, known = 0, tray = 0, forgotten = 0) => ({ applied, known, tray, forgotten })

test('a copy opens under its own code alone, knows what it is, and is in the list of copies', async () => {
	await using here = await startCopies()
	const copy = await here.makeCopy('Quiet room')
	expect(copy.fileName).toBe('copy-quiet-room-2027-05-19.foyer')
	expect(await here.ask('copies.make', { name: 'quiet ROOM', folder: here.home })).toEqual({ outcome: 'nameTaken' })
	expect(() => openEventFile(copy.path, here.event().file.forReading().key)).toThrow(CannotOpen)
	copy.work(12, (there) => {
		expect(there.bus.ask({ role: 'desk', desk: '', operator: '' }, 'copies.self', {}).copy).toMatchObject({
			name: 'Quiet room',
			madeAt: 'Front desk',
			madeAtMs: at(10),
		})
		expect(verifyFile(there.file).isSound).toBe(true)
	})
	expect((await here.ask('copies.self', {})).copy).toBeNull()
	expect((await here.ask('keeping.state', {})).copies).toMatchObject([{ kind: 'deskCopy', place: copy.fileName }])
	expect((await here.ask('copies.state', {})).copies).toMatchObject([{ name: 'Quiet room', backAtMs: null }])
	expect(readdirSync(here.home).filter((name) => name.includes('.part'))).toEqual([])
})

test('C1 what was done in it comes in at its time, the preview said so, and a second time changes nothing', async () => {
	await using here = await startCopies()
	const copy = await here.makeCopy('Quiet room')
	copy.admit(15, 'Ada')
	copy.work(16, (_, call) =>
		call('checkin.walkIn', {
			registrationId: newId(),
			dayId: here.dayId,
			preferredName: 'Wren',
			familyName: '',
			organisation: '',
			sector: 'VC',
			photo: 'no',
			needsEvacuationHelp: 'no',
		}),
	)
	const badges = copy.work(17, ({ file }) => file.reader.all('SELECT id, badge_code FROM registration ORDER BY id'))
	here.clock.nowMs = at(60)
	const before = stateOf(here.event())
	const looked = await copy.look()
	expect(looked).toMatchObject({ outcome: 'ready', name: 'Quiet room', sinceMs: at(10), total: total(2), aheadMs: 0 })
	expect(stateOf(here.event())).toEqual(before)
	expect(await copy.back()).toMatchObject({ state: 'done', isWhole: true, total: total(2) })
	expect(rowsOf(here.event(), 'presence')).toMatchObject([
		{ registration_id: here.idOfName('Ada'), since_ms: at(15), desk: 'Quiet room' },
		{ since_ms: at(16), desk: 'Quiet room' },
	])
	expect(here.event().file.reader.all('SELECT id, badge_code FROM registration ORDER BY id')).toEqual(badges)
	const after = stateOf(here.event())
	expect(await copy.back()).toMatchObject({ state: 'done', total: total(0, 2) })
	expect(stateOf(here.event())).toEqual(after)
	expect(verifyFile(here.event().file).isSound).toBe(true)
	// Worked on again, and only the new comes in.
	copy.admit(70, 'Bo')
	here.clock.nowMs = at(80)
	expect(await copy.back()).toMatchObject({ total: total(1, 2) })
	const bringings = (await here.ask('copies.state', {})).bringings
	expect(bringings).toHaveLength(3)
	expect(readdirSync(here.libraryDir).filter((name) => name.startsWith('.'))).toEqual([])
})

test('C1 two copies come back in either order to the same event', async () => {
	await using here = await startCopies()
	const one = await here.makeCopy('One')
	const other = await here.makeCopy('Other')
	one.admit(15, 'Ada')
	one.admit(16, 'Bo')
	other.admit(14, 'Ada')
	other.admit(20, 'Cy')
	one.work(30, (_, call) =>
		call('checkin.leave', { registrationId: here.idOfName('Ada'), dayId: here.dayId, method: 'search' }),
	)
	here.clock.nowMs = at(60)
	const { path } = here.event().file
	const code = here.event().file.forReading().key
	const second = join(here.home, 'second.foyer')
	here.event().file.copyTo(second)
	expect(await one.back()).toMatchObject({ total: total(3) })
	expect(await other.back()).toMatchObject({ total: total(2) })
	const first = stateOf(here.event())
	expect((await here.ask('tray.twice', {})).people).toEqual([])
	expect(first.presence).toHaveLength(3)
	await here.ask('library.close', {})
	copyFileSync(second, path)
	expect(code).toHaveLength(32)
	openEventFile(path, code).close()
	await here.hub.openFile(path)
	expect(await other.back()).toMatchObject({ total: total(2) })
	expect(await one.back()).toMatchObject({ total: total(3) })
	expect(stateOf(here.event())).toEqual(first)
	here.admit('Bo')
	here.call('checkin.admit', { registrationId: here.idOfName('Di'), dayId: here.dayId, method: 'search' })
	other.admit(50, 'Di')
	expect(await other.back()).toMatchObject({ total: total(1, 2) })
	expect((await here.ask('tray.twice', {})).people).toMatchObject([
		{
			preferredName: 'Di',
			lines: [
				{ desk: 'Other', atMs: at(50) },
				{ desk: 'Front desk', atMs: expect.any(Number) as number },
			],
		},
	])
})

test('C2 what no desk does alone, and what would erase or let out, waits for a decision', async () => {
	await using here = await startCopies()
	const copy = await here.makeCopy('Side door')
	copy.admit(15, 'Ada')
	copy.work(20, (_, call) => {
		call('events.rename', { name: 'Another name', venue: 'Hall' })
	})
	here.clock.nowMs = at(60)
	expect(await copy.back()).toMatchObject({ total: total(1, 0, 1) })
	expect((await here.ask('events.overview', {})).name).toBe('Luton forum')
	expect((await here.ask('tray.list', {})).items).toMatchObject([
		{ command: 'events.rename', desk: 'Side door', why: 'notGranted' },
	])
	expect(await copy.back()).toMatchObject({ total: total(0, 2) })
})

test('a booking that was cancelled meanwhile waits for a decision; the rest is in', async () => {
	await using here = await startCopies()
	const copy = await here.makeCopy('Side door')
	copy.admit(15, 'Ada')
	copy.admit(16, 'Bo')
	here.clock.nowMs = at(30)
	here.call('people.changeMany', {
		rows: [{ registrationId: here.idOfName('Ada') }],
		change: { set: 'status', status: 'cancelled' },
	})
	expect(await copy.look()).toMatchObject({ total: total(1, 0, 1) })
	expect(await copy.back()).toMatchObject({ total: total(1, 0, 1) })
	const waiting = async () => (await here.ask('tray.list', {})).items
	const inside = () => rowsOf(here.event(), 'presence').map((row) => [row.registration_id, row.since_ms])
	const ada = here.idOfName('Ada')
	expect(await waiting()).toMatchObject([{ why: 'cancelled', desk: 'Side door', settledHow: null }])
	const lateId = (await waiting())[0]?.lateId ?? ''
	// Decided: they were in, since the moment the desk saw them come, and their booking stands.
	const apply = { lateId, how: 'apply' as const, reason: 'They were there' }
	expect(await here.ask('tray.decide', apply)).toEqual({ outcome: 'done' })
	expect(await here.ask('tray.decide', apply)).toEqual({ outcome: 'alreadySettled' })
	expect(inside()).toContainEqual([ada, at(15)])
	expect(await waiting()).toMatchObject([{ settledHow: 'done' }])
	// Taken back: it waits again, and can be decided again, either way.
	expect(await here.ask('tray.reopen', { lateId, reason: 'Another person' })).toEqual({ outcome: 'opened' })
	expect(inside()).not.toContainEqual([ada, at(15)])
	expect(await waiting()).toMatchObject([{ settledHow: null }])
	expect(await here.ask('tray.decide', apply)).toEqual({ outcome: 'done' })
	expect(inside()).toContainEqual([ada, at(15)])
	expect(await here.ask('tray.reopen', { lateId, reason: 'Another person' })).toEqual({ outcome: 'opened' })
	expect(await here.ask('tray.decide', { lateId, how: 'leave', reason: '' })).toEqual({ outcome: 'left' })
	expect(await waiting()).toMatchObject([{ settledHow: 'left' }])
	expect(await copy.back()).toMatchObject({ total: total(0, 2) })
	expect(verifyFile(here.event().file).isSound).toBe(true)
})

test('three let in together, cancelled meanwhile, are decided and taken back as one, or not at all', async () => {
	await using here = await startCopies()
	const copy = await here.makeCopy('Side door')
	const rows = ['Ada', 'Bo', 'Cy'].map((name) => ({ registrationId: here.idOfName(name) }))
	copy.work(15, (_, call) => call('checkin.admitTogether', { dayId: here.dayId, method: 'search', rows }))
	here.clock.nowMs = at(30)
	here.call('people.changeMany', { rows, change: { set: 'status', status: 'cancelled' } })
	expect(await copy.back()).toMatchObject({ total: total(0, 0, 1) })
	const lateId = (await here.ask('tray.list', {})).items[0]?.lateId ?? ''
	here.call('people.changeMany', { rows: rows.slice(1), change: { set: 'removeDay', dayId: here.dayId } })
	const now = () => ({
		status: rowsOf(here.event(), 'registration').map(({ status }) => status),
		days: rowsOf(here.event(), 'registration_day').length,
		inside: rowsOf(here.event(), 'presence').length,
	})
	const before = now()
	const apply = { lateId, how: 'apply' as const, reason: 'They were there' }
	for (let round = 0; round < 2; round++) {
		expect(await here.ask('tray.decide', apply)).toEqual({ outcome: 'done' })
		expect(now()).toEqual({ status: Array(4).fill('confirmed'), days: 4, inside: 3 })
		expect(await here.ask('tray.reopen', { lateId, reason: 'Others' })).toEqual({ outcome: 'opened' })
		expect(now()).toEqual(before)
	}
	// Cancelled once more since: nothing of the decision can go back alone.
	expect(await here.ask('tray.decide', apply)).toEqual({ outcome: 'done' })
	for (const { registrationId } of rows)
		here.call('checkin.leave', { registrationId, dayId: here.dayId, method: 'search' })
	here.call('people.changeMany', { rows: rows.slice(0, 1), change: { set: 'status', status: 'cancelled' } })
	const since = now()
	expect(await here.ask('tray.reopen', { lateId, reason: 'Others' })).toEqual({ outcome: 'standsOn' })
	expect(now()).toEqual(since)
	expect(verifyFile(here.event().file).isSound).toBe(true)
})

test('all of it can be taken back as one, but for what something later stands on', async () => {
	await using here = await startCopies()
	const copy = await here.makeCopy('Side door')
	copy.admit(15, 'Ada')
	copy.admit(16, 'Bo')
	here.clock.nowMs = at(30)
	const before = stateOf(here.event())
	const back = await copy.back()
	if (back.state !== 'done') throw new Error('it was not brought back')
	const { bringingId } = back
	expect(await here.last('copies.takeBack', { bringingId, reason: '' })).toEqual({
		state: 'refused',
		why: 'needsReason',
	})
	expect(await here.last('copies.takeBack', { bringingId, reason: 'Another event' })).toEqual({
		state: 'done',
		count: 2,
		stayed: 0,
	})
	expect(stateOf(here.event()).presence).toEqual(before.presence)
	expect((await here.ask('copies.state', {})).bringings).toMatchObject([{ takenBack: { count: 2, stayed: 0 } }])
	expect(verifyFile(here.event().file).isSound).toBe(true)
	// It stays taken back: the copy is known.
	expect(await copy.back()).toMatchObject({ total: total(0, 2) })
})

test('E3 somebody who was erased since does not come back, and what is said of them stays out of the file', async () => {
	await using here = await startCopies()
	const copy = await here.makeCopy('Side door')
	const ada = here.idOfName('Ada')
	copy.admit(15, 'Ada')
	copy.admit(16, 'Bo')
	copy.work(17, (_, call) => call('people.setPhoto', { registrationId: ada, photo: 'no' }))
	copy.work(18, (_, call) => call('people.rename', { registrationId: ada, preferredName: 'Adelaide' }))
	here.clock.nowMs = at(30)
	const requestId = newId()
	here.call('keeping.openRequest', { registrationId: ada, checked: 'email', keep: [] }, requestId)
	expect(here.call('keeping.erase', { requestId, data: [] })).toMatchObject({ outcome: 'erased' })
	expect(await copy.back()).toMatchObject({ total: total(1, 0, 0, 3) })
	expect(rowsOf(here.event(), 'registration').map(({ id }) => id)).not.toContain(ada)
	const said = JSON.stringify(rowsOf(here.event(), 'log_part').map(({ body }) => body))
	expect(said).not.toContain(ada)
	expect(said).not.toContain('Adelaide')
	expect((await here.ask('tray.list', {})).items).toEqual([])
})

test('a clock that was ahead is said, and its times are set back by that', async () => {
	await using here = await startCopies()
	const copy = await here.makeCopy('Side door')
	copy.admit(15, 'Bo')
	copy.admit(200, 'Ada')
	here.clock.nowMs = at(60)
	expect(await copy.look()).toMatchObject({ outcome: 'ready', aheadMs: at(200) - at(60), total: total(2) })
	expect(await copy.back()).toMatchObject({ total: total(2) })
	expect(rowsOf(here.event(), 'presence').find((row) => row.registration_id === here.idOfName('Ada'))).toMatchObject({
		since_ms: at(60),
	})
})

test('whoever stops it keeps what is in, and goes on with the same file', async () => {
	await using here = await startCopies(Array.from({ length: 150 }, (_, n) => `P${n}`))
	const copy = await here.makeCopy('Side door')
	copy.work(20, (_, call) => {
		for (let n = 0; n < 150; n++)
			call('checkin.admit', { registrationId: here.idOfName(`P${n}`), dayId: here.dayId, method: 'list' })
	})
	here.clock.nowMs = at(30)
	const stop = new AbortController()
	const stream = here.hub.dispatch(
		{ role: 'organiser', desk: '', operator: '' },
		'copies.bringBack',
		{ path: copy.path, code: copy.recoveryCode },
		stop.signal,
	) as AsyncIterable<{ done?: number }>
	for await (const { done } of stream) if (done === 100) break
	expect(rowsOf(here.event(), 'presence')).toHaveLength(100)
	expect((await here.ask('copies.state', {})).bringings).toMatchObject([{ isWhole: false, total: total(100) }])
	expect(await copy.back()).toMatchObject({ isWhole: true, total: total(50, 100) })
})

test('F5 F6 C1 a file that is not of this event, or not as Foyer made it, is refused before it is read', async () => {
	await using here = await startCopies(['Ada'])
	const copy = await here.makeCopy('Side door')
	copy.admit(15, 'Ada')
	const before = stateOf(here.event())
	const variant = (name: string, change: (db: ReturnType<typeof connect>) => void): string => {
		const path = join(here.home, `${name}.foyer`)
		copyFileSync(copy.path, path)
		const db = connect(path, copy.key)
		change(db)
		db.close()
		return path
	}
	const whyOf = async (path: string, code = copy.recoveryCode) => {
		const answer = await here.ask('copies.look', { path, code })
		return answer.outcome === 'refused' ? answer.why : answer.outcome
	}
	expect(await whyOf(copy.path)).toBe('ready')
	expect(await whyOf(here.event().file.path)).toBe('itself')
	expect(await whyOf(join(here.home, 'nowhere.foyer'))).toBe('notThere')
	expect(await whyOf(copy.path, recoveryCode)).toBe('wrongCode')
	expect(await whyOf(copy.path, 'nonsense')).toBe('wrongCode')
	mkdirSync(join(here.home, 'folder.foyer'))
	expect(await whyOf(join(here.home, 'folder.foyer'))).toBe('notAFile')
	writeFileSync(join(here.home, 'text.foyer'), 'words')
	expect(await whyOf(join(here.home, 'text.foyer'))).toBe('notAnEvent')
	expect(
		await whyOf(variant('trigger', (db) => db.exec('CREATE TRIGGER theirs AFTER INSERT ON log BEGIN SELECT 1; END'))),
	).toBe('foreign')
	expect(await whyOf(variant('view', (db) => db.exec('CREATE VIEW everything AS SELECT * FROM log')))).toBe('foreign')
	expect(await whyOf(variant('newer', (db) => db.pragma('user_version = 999')))).toBe('newerFoyer')
	const edited = variant('edited', (db) => {
		const names = db
			.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'log'")
			.all() as {
			name: string
			sql: string
		}[]
		expect(names.length).toBeGreaterThan(0)
		for (const { name } of names) db.exec(`DROP TRIGGER "${name}"`)
		db.exec("UPDATE log SET desk = 'Another' WHERE name = 'checkin.admit'")
		for (const trigger of names) db.exec(trigger.sql)
	})
	expect(await whyOf(edited)).toBe('edited')
	const cut = join(here.home, 'cut.foyer')
	copyFileSync(copy.path, cut)
	truncateSync(cut, Math.floor(readFileSync(cut).length / 2 / 4096) * 4096)
	expect(await whyOf(cut)).toBe('damaged')
	await using elsewhere = await startCopies(['Zo'])
	const theirs = await elsewhere.makeCopy('Theirs')
	expect(await whyOf(theirs.path, theirs.recoveryCode)).toBe('notOfThisEvent')
	expect(stateOf(here.event())).toEqual(before)
})
