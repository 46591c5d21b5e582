import type Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { commitTo, hashRow } from '../../../electron/bus/chain.ts'
import { connect } from '../../../electron/database/connect.ts'
import { openEventFile } from '../../../electron/database/eventFile.ts'
import { type Verification, verifyFile } from '../../../electron/hub/verify.ts'
import { dayOne, deskTwo, keyOf, makeTestEvent, recoveryCode } from '../../support/events.ts'
import { personNamed } from '../../support/people.ts'

/** Somebody with the code and an SQL tool: takes the triggers off, does their work, puts the triggers back. */
const tamper = (work: (db: Database.Database) => void): Verification => {
	using event = makeTestEvent()
	for (const name of ['Ada', 'Bo', 'Cy']) {
		const registrationId = event.newId()
		event.call('people.add', { registrationId, person: personNamed(name, 'Ash') })
		event.call('checkin.admit', { registrationId, dayId: dayOne, method: 'scan' }, deskTwo)
	}
	event.open().close()
	const db = connect(event.path, keyOf(recoveryCode))
	const triggers = db.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").all() as {
		name: string
		sql: string
	}[]
	db.pragma('foreign_keys = OFF')
	for (const { name } of triggers) db.exec(`DROP TRIGGER ${name}`)
	work(db)
	for (const { sql } of triggers) db.exec(sql)
	db.close()
	const file = openEventFile(event.path, keyOf(recoveryCode))
	try {
		return verifyFile(file)
	} finally {
		file.close()
		// The event closes again with the test's scope.
		event.reopen()
	}
}

describe('F7 a log that another tool has been at', () => {
	test('untouched is sound', () => {
		const found = tamper(() => undefined)
		expect(found).toMatchObject({ isSound: true, isSchemaOurs: true, chain: { rows: 7, fault: null } })
	})

	test.each([
		['an outcome', 'UPDATE log SET outcome = \'{"outcome":"alreadyIn"}\' WHERE seq = 3', { seq: 3, fault: 'chain' }],
		['a desk', "UPDATE log SET desk = 'Desk 9' WHERE seq = 3", { seq: 3, fault: 'chain' }],
		['a time', 'UPDATE log SET at_ms = at_ms - 1 WHERE seq = 1', { seq: 1, fault: 'chain' }],
		['an order of times', 'UPDATE log SET at_ms = 5 WHERE seq = 4', { seq: 4, fault: 'clockWentBack' }],
		['a body', "UPDATE log_part SET body = replace(body, 'Bo', 'Bu') WHERE seq = 4", { seq: 4, fault: 'commitment' }],
		['a salt', "UPDATE log_part SET salt = x'00' WHERE seq = 4", { seq: 4, fault: 'commitment' }],
		['a commitment', "UPDATE log_part SET commitment = x'00' WHERE seq = 4", { seq: 4, fault: 'commitment' }],
		['a hash', "UPDATE log SET hash = x'00' WHERE seq = 7", { seq: 7, fault: 'chain' }],
		['an id', 'UPDATE log SET id = upper(id) WHERE seq = 2', { seq: 2, fault: 'chain' }],
	])('edited: %s', (_, sql, fault) => {
		const found = tamper((db) => void db.exec(sql))
		expect(found.isSound).toBe(false)
		expect(found.chain.fault).toEqual(fault)
	})

	test('edited: whom a part is about, so that erasing would miss it', () => {
		const found = tamper((db) => void db.exec('UPDATE log_part SET subject = NULL WHERE seq = 4'))
		expect(found.replay.fault).toEqual({ seq: 4, fault: 'commitment' })
		expect(found.isSound).toBe(false)
	})

	test('removed: a row in the middle, a part of one', () => {
		const row = tamper((db) => void db.exec('DELETE FROM log_part WHERE seq = 4; DELETE FROM log WHERE seq = 4'))
		expect(row.chain.fault).toEqual({ seq: 5, fault: 'gap' })
		const part = tamper((db) => void db.exec('DELETE FROM log_part WHERE seq = 4'))
		expect(part.chain.fault).toEqual({ seq: 4, fault: 'commitment' })
	})

	test('cut off at the end: the tables know what the log does not', () => {
		const found = tamper((db) => void db.exec('DELETE FROM log_part WHERE seq = 7; DELETE FROM log WHERE seq = 7'))
		expect(found.chain.fault).toBeNull()
		expect(found.isSound).toBe(false)
		expect(found.tables.filter((table) => !table.isEqual).map((table) => table.table)).toEqual([
			'attendance',
			'presence',
		])
	})

	test('moved: two rows that changed places', () => {
		const found = tamper((db) =>
			db.exec(`UPDATE log SET seq = 99 WHERE seq = 3; UPDATE log SET seq = 3 WHERE seq = 5; UPDATE log SET seq = 5 WHERE seq = 99;
				UPDATE log_part SET seq = 99 WHERE seq = 3; UPDATE log_part SET seq = 3 WHERE seq = 5; UPDATE log_part SET seq = 5 WHERE seq = 99`),
		)
		expect(found.chain.fault).toEqual({ seq: 3, fault: 'chain' })
	})

	test('added: at the end, by somebody who does not know how the chain goes on', () => {
		const found = tamper((db) =>
			db.exec(`INSERT INTO log SELECT 8, 'x', name, role, desk, operator, at_ms + 1, seed, outcome, commitment, hash, said_ms, knew_ms FROM log WHERE seq = 7;
				INSERT INTO log_part SELECT 8, position, subject, salt, body, commitment FROM log_part WHERE seq = 7`),
		)
		expect(found.chain.fault).toEqual({ seq: 8, fault: 'chain' })
	})

	test('tables changed behind the log are named', () => {
		const found = tamper(
			(db) => void db.exec("UPDATE registration SET preferred_name = 'Eve' WHERE preferred_name = 'Bo'"),
		)
		expect(found.chain.fault).toBeNull()
		expect(found.tables.filter((table) => !table.isEqual).map((table) => table.table)).toEqual(['registration'])
		expect(found.isSound).toBe(false)
	})

	test('a trigger left out or added is named', () => {
		expect(tamper((db) => void db.exec('DROP INDEX attendance_by_person')).isSchemaOurs).toBe(false)
		const sly = tamper((db) => void db.exec('CREATE TRIGGER sqlitexlog AFTER INSERT ON log BEGIN SELECT 1; END'))
		expect(sly.isSchemaOurs).toBe(false)
		expect(sly.isSound).toBe(false)
	})
})

describe('an erased part', () => {
	test('leaves the chain closed: what was said goes, that it was said stays', () => {
		using event = makeTestEvent()
		const registrationId = event.newId()
		event.call('people.add', { registrationId, person: personNamed('Ada', 'Ash') })
		event.call('events.rename', { name: 'Other', venue: '' })
		const { file } = event.open()
		file.transact((db) => {
			db.run('INSERT INTO erasing (id) VALUES (1)')
			db.run('UPDATE log_part SET body = NULL, salt = NULL WHERE subject = ?', registrationId)
			db.run('DELETE FROM erasing')
		})
		const { chain, replay } = verifyFile(file)
		expect(chain).toEqual({ rows: 3, fault: null })
		// Without a checkpoint there is nothing to replay from, and verify says so instead of guessing.
		expect(replay.fault).toEqual({ seq: 2, fault: 'erased' })
	})
})

test('salt and body cannot be cut in another place, and a row is bound to the one before', () => {
	const salt = (text: string) => Buffer.from(text.padEnd(16, '0'))
	expect(commitTo(salt('a'), 'bc')).not.toEqual(commitTo(salt('ab'), 'c'))
	const row = {
		seq: 1,
		id: 'a',
		name: 'n',
		role: 'r',
		desk: 'd',
		operator: '',
		at_ms: 1,
		seed: 1,
		outcome: '{}',
		said_ms: null,
		knew_ms: null,
	}
	const hash = hashRow(Buffer.alloc(32), row, Buffer.alloc(32))
	expect(hashRow(Buffer.alloc(32, 1), row, Buffer.alloc(32))).not.toEqual(hash)
	expect(hashRow(Buffer.alloc(32), { ...row, name: 'nr', role: '' }, Buffer.alloc(32))).not.toEqual(hash)
})
