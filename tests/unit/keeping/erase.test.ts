/** Every column about somebody has an end, and nothing of a person is left anywhere once they are erased. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { connectInMemory } from '../../../electron/database/connect.ts'
import { tableNames } from '../../../electron/database/dump.ts'
import { handlesOf } from '../../../electron/database/handle.ts'
import { migrate } from '../../../electron/database/migrate.ts'
import { asked, holdings, staying } from '../../../electron/database/stores/holdings.store.ts'
import { speakersOf, stillSaid, wordsFor } from '../../../electron/features/keeping/erase.store.ts'
import { verifyFile } from '../../../electron/hub/verify.ts'
import { retainedData } from '../../../shared/domain/retention/schedule.ts'
import { root } from '../../../tools/project.ts'
import { makeTestEvent, type TestEvent } from '../../support/events.ts'
import { personNamed } from '../../support/people.ts'
import { anyWholeStep, createWholePlayer } from '../../support/wholeHistory.ts'

const schema = () => {
	const db = connectInMemory()
	migrate(db)
	return db
}

/** Columns of a class other than ordinary, as `table.column`. */
const personalColumns = (): readonly string[] => {
	const text = readFileSync(join(root, 'electron/database/schema.sql'), 'utf8')
	return [...text.matchAll(/CREATE TABLE "?(\w+)"? \(\n(.*?)\) STRICT/gs)].flatMap(([, table, body]) =>
		[...(body ?? '').matchAll(/^\t(\w+) .*--\s+(P|S\*|S)(?=\s|$)/gm)].map(([, column]) => `${table}.${column}`),
	)
}

describe('the schedule', () => {
	test('has an end for every column about somebody, or says why it stays', () => {
		const columns = personalColumns()
		expect(columns.length).toBeGreaterThan(100)
		const ended = new Set(holdings.flatMap(({ table, columns }) => columns.map((column) => `${table}.${column}`)))
		expect(columns.filter((one) => !ended.has(one) && staying[one] === undefined)).toEqual([])
		expect(Object.keys(staying).filter((one) => !columns.includes(one))).toEqual([])
		expect([...new Set(holdings.map(({ data }) => data))].sort()).toEqual([...retainedData].sort())
	})

	test('reaches every table that names a registration, and says only what SQLite understands', () => {
		const db = schema()
		const handles = handlesOf(db)
		for (const { table, ofPeople, ofAll, columns } of holdings)
			for (const condition of [ofPeople, ofAll])
				if (condition !== null)
					expect(
						handles.all(`SELECT ${columns.join(', ')} FROM ${table} WHERE ${condition}`, ...asked(condition, [])),
					).toEqual([])
		const reached = new Set(holdings.filter(({ ofPeople }) => ofPeople !== null).map(({ table }) => table))
		const naming = tableNames(db).filter((table) =>
			(db.pragma(`foreign_key_list(${table})`) as { table: string }[]).some((one) => one.table === 'registration'),
		)
		expect(naming.filter((table) => !reached.has(table))).toEqual(['erasure_request'])
		db.close()
	})
})

/** Whoever waits for money stays until they have it. */
const settlePayments = (event: TestEvent): void => {
	for (const { registrationId, offerId, sentAtMs } of event.ask('payments.list', {}).offers)
		if (sentAtMs === null) event.call('payments.withdraw', { registrationId, offerId })
		else event.call('payments.markPaid', { rows: [{ registrationId, offerId }] })
}

describe('a person asks to be erased', () => {
	test('whatever was done before: nothing of them is left, nothing is broken, and verify is clean', () => {
		let erased = 0
		fc.assert(
			fc.property(fc.array(anyWholeStep, { minLength: 20, maxLength: 60 }), fc.nat(), (steps, at) => {
				using event = makeTestEvent()
				const player = createWholePlayer(event)
				for (const step of steps) player.play(step)
				const db = () => event.open().file.reader
				for (const { id } of db().all<{ id: string }>('SELECT id FROM evacuation WHERE ended_at_ms IS NULL'))
					event.call('evacuation.standDown', { evacuationId: id } as never)
				const ids = db().all<{ id: string }>('SELECT id FROM registration ORDER BY id')
				const who = ids[at % Math.max(1, ids.length)]?.id
				if (who === undefined) return
				const requestId = event.newId()
				event.call('keeping.openRequest', { registrationId: who, checked: 'known', keep: [] }, undefined, requestId)
				const words = [...wordsFor(db(), [who]), ...speakersOf(db(), [who])]
				const isName = (word: string) => word.includes(' ')
				const { outcome } = event.call('keeping.erase', { requestId, data: [] })
				expect(outcome).toBe('erased')
				erased++
				// Names may be a namesake's; ids and addresses are nobody else's.
				expect([...stillSaid(db(), words)].filter((word) => !isName(word))).toEqual([])
				expect(event.open().file.connection.pragma('foreign_key_check')).toEqual([])
				for (const step of steps.slice(0, 8)) player.play(step)
				const found = verifyFile(event.open().file)
				expect([found.replay.fault, found.tables.filter(({ isEqual }) => !isEqual)]).toEqual([null, []])
				expect(found.isSound).toBe(true)
			}),
			{ numRuns: 12, seed: 8 },
		)
		expect(erased).toBeGreaterThan(6)
	})

	test('what is due, whatever was done before: step by step to nobody at all, and verify is clean', () => {
		let emptied = 0
		fc.assert(
			fc.property(fc.array(anyWholeStep, { minLength: 20, maxLength: 60 }), (steps) => {
				using event = makeTestEvent()
				const player = createWholePlayer(event)
				for (const step of steps) player.play(step)
				const { reader, connection } = event.open().file
				for (const { id } of reader.all<{ id: string }>('SELECT id FROM evacuation WHERE ended_at_ms IS NULL'))
					event.call('evacuation.standDown', { evacuationId: id } as never)
				settlePayments(event)
				event.call('keeping.closeEvent', {})
				event.call('statistics.freeze', { rule: { preset: 'hospital', least: 5, base: 5 } })
				for (const days of [20, 30, 400]) {
					event.clock.nowMs += days * 24 * 60 * 60_000
					event.call('keeping.erase', { requestId: null, data: [...retainedData] })
					expect(connection.pragma('foreign_key_check')).toEqual([])
					expect(verifyFile(event.open().file).isSound).toBe(true)
				}
				expect(reader.all('SELECT 1 FROM registration')).toEqual([])
				expect(event.ask('keeping.state', {}).schedule.filter(({ held }) => held > 0)).toEqual([])
				emptied++
			}),
			{ numRuns: 6, seed: 9 },
		)
		expect(emptied).toBeGreaterThan(4)
	})

	test('what stays with a reason stays with a name, the rest goes', () => {
		using event = makeTestEvent()
		const registrationId = event.newId()
		const person = personNamed('Ada', 'Ash', { email: 'ada@mail.example', topicChoices: ['Sleep'] })
		event.call('people.add', { registrationId, person })
		const requestId = event.newId()
		const keep = [{ data: 'incidents', why: 'incident' }] as const
		event.call('keeping.openRequest', { registrationId, checked: 'email', keep }, undefined, requestId)
		expect(event.call('keeping.erase', { requestId, data: [] }).outcome).toBe('erased')
		const { reader } = event.open().file
		expect(reader.get('SELECT preferred_name AS name, email FROM registration')).toEqual({ name: 'Ada', email: '' })
		expect(reader.all('SELECT 1 FROM topic_choice')).toEqual([])
		expect(reader.all('SELECT 1 FROM log_part WHERE subject = ?', registrationId)).toEqual([])
		expect(verifyFile(event.open().file).isSound).toBe(true)
		expect(event.call('keeping.erase', { requestId, data: [] }).outcome).toBe('nothingToErase')
	})

	test('a checkpoint that somebody worked on is found out', () => {
		using event = makeTestEvent()
		const registrationId = event.newId()
		event.call('people.add', { registrationId, person: personNamed('Ada', 'Ash') })
		const requestId = event.newId()
		event.call('keeping.openRequest', { registrationId, checked: 'known', keep: [] }, undefined, requestId)
		event.call('keeping.erase', { requestId, data: [] })
		const { file } = event.open()
		expect(verifyFile(file).isSound).toBe(true)
		file.transact((db) => {
			db.run("UPDATE event SET venue = 'Elsewhere'")
			db.run("UPDATE checkpoint_row SET row = replace(row, 'Town hall', 'Elsewhere') WHERE table_name = 'event'")
		})
		expect(verifyFile(file).replay.fault?.fault).toBe('checkpoint')
	})

	test('whom something before the checkpoint was about cannot be changed either', () => {
		using event = makeTestEvent()
		const [gone, stays] = [event.newId(), event.newId()]
		for (const id of [gone, stays])
			event.call('people.add', { registrationId: id, person: personNamed('Ada', id.slice(-6)) })
		const requestId = event.newId()
		event.call('keeping.openRequest', { registrationId: gone, checked: 'known', keep: [] }, undefined, requestId)
		event.call('keeping.erase', { requestId, data: [] })
		const { file } = event.open()
		expect(verifyFile(file).isSound).toBe(true)
		file.connection.exec('DROP TRIGGER log_part_only_forgets')
		file.connection.prepare('UPDATE log_part SET subject = ? WHERE subject = ?').run(gone, stays)
		expect(verifyFile(file).replay.fault?.fault).toBe('commitment')
	})
})
