import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { connect, connectInMemory } from '../../electron/database/connect.ts'
import { tableNames } from '../../electron/database/dump.ts'
import { CannotOpen, createEventFile, openEventFile } from '../../electron/database/eventFile.ts'
import { allMigrations, migrate, NewerFile, schemaOf } from '../../electron/database/migrate.ts'
import { root } from '../../tools/project.ts'
import { bytesOf, dayOne, deskTwo, keyOf, makeFolder, makeTestEvent, recoveryCode } from '../support/events.ts'
import { personNamed } from '../support/people.ts'

const key = keyOf(recoveryCode)
const fresh = () => {
	const db = connectInMemory()
	migrate(db)
	return db
}

describe('the schema', () => {
	test('is what its file says: `node tools/makeSchema.ts` after a migration', () => {
		const db = fresh()
		expect(readFileSync(join(root, 'electron/database/schema.sql'), 'utf8')).toBe(schemaOf(db))
		db.close()
	})

	test('has a class beside every column: ordinary, personal, special category, or so by inference', () => {
		const db = fresh()
		const classes: Record<string, string> = {}
		for (const table of tableNames(db)) {
			const { sql } = db.prepare('SELECT sql FROM sqlite_schema WHERE name = ?').get(table) as { sql: string }
			for (const { name } of db.pragma(`table_info(${table})`) as { name: string }[]) {
				const line = sql.split(/\n,? ?|, (?=\w+ INTEGER \/\*)/).find((one) => one.trim().startsWith(`${name} `))
				const [, found] = /--\s+(O|P|S\*|S)(?=\s|$)/.exec(line ?? '') ?? []
				classes[`${table}.${name}`] = found ?? 'NONE'
			}
		}
		expect(Object.entries(classes).filter(([, one]) => one === 'NONE')).toEqual([])
		// The ones that matter most, by name: a change of class is a decision, not a slip.
		expect(classes).toMatchObject({
			'registration.sector_code': 'S*',
			'registration.roles': 'S*',
			'registration.needs_evacuation_help': 'S',
			'registration.imported': 'S',
			'registration.email': 'P',
			'need.words': 'S',
			'need.action_line': 'S*',
			'person_link.kind': 'S*',
			'registration_change.before': 'S',
			'import_held.person': 'S',
			'log_part.body': 'S',
			'log.outcome': 'O',
			'consent.value': 'P',
			'allocation.group_id': 'S*',
			'version_place.group_id': 'S*',
			'topic_avoid.topic_id': 'S*',
			'placement_constraint.kind': 'S*',
			'placement_constraint.other_id': 'S*',
			'interpreter_team_person.part': 'S',
			'row_change.before': 'S*',
			'group_note.text': 'P',
			'theme.works': 'P',
			'action.heard': 'P',
			'action.owner': 'P',
			'story_slot.is_sensitive': 'S*',
			'story_slot.content_note': 'S*',
			'story_slot.public_title': 'O',
			'story_speaker.slot_id': 'S*',
			'story_speaker.registration_id': 'S*',
			'story_speaker.shown_as': 'S*',
			'story_speaker.off_limits': 'S*',
			'story_speaker.supporter_id': 'S*',
			'story_consent.value': 'P',
			'story_check.speaks': 'S*',
			'seal_opening.speaker_id': 'S*',
			'programme_lead.registration_id': 'P',
			'programme_output.slots': 'O',
			'duty_shift.kind': 'P',
			'finding_reason.reason': 'P',
			'need.instead': 'S*',
			'emergency_contact.phone': 'P',
			'evacuation_plan.registration_id': 'S',
			'evacuation_plan.method': 'S',
			'evacuation_plan.equipment': 'S',
			'evacuation_plan.buddy_id': 'S*',
			'evacuation_person.outcome': 'P',
			'help_ask.why': 'P',
			'person_merge.kept_id': 'P',
			'badge_print.registration_id': 'P',
			'cpd_certificate.days': 'P',
			'stall.contact_email': 'P',
			'stall.unloading': 'P',
			'stall.organisation': 'O',
			'stall_steward.registration_id': 'P',
			'payment_offer.registration_id': 'S*',
			'payment_offer.choice': 'S*',
			'payment_offer.offered_pence': 'S*',
			'stall_tally.count': 'O',
			'stall_version.reasons': 'P',
		})
		db.close()
	})

	test('every table is strict, and every id column refuses what is not text', () => {
		const db = fresh()
		for (const { name, strict } of db.pragma('table_list') as { name: string; strict: number; schema: string }[])
			if (!name.startsWith('sqlite_')) expect([name, strict]).toEqual([name, 1])
		db.close()
	})
})

describe('the marketplace', () => {
	/** A hall with two positions and two stalls, the first of which stands at the first. */
	const drawn = () => {
		const db = fresh()
		db.exec(`INSERT INTO event_day VALUES ('d', '2027-05-19', '09:00', '10:00', '16:00')`)
		db.exec(`INSERT INTO hall VALUES ('h', NULL, 'Hall', 3000, 1400, 10, '')`)
		for (const id of ['p', 'q'])
			db.exec(
				`INSERT INTO stall_position VALUES ('${id}', 'h', '${id}', 0, 0, 180, 80, 0, 1, 0, 0, NULL, 0, 'normal', 'normal', 0, 1, 1, '[]')`,
			)
		for (const [at, id] of ['s', 't'].entries())
			db.exec(
				`INSERT INTO stall VALUES ('${id}', ${at}, 'Mind', '', '', 'accepted', '', '', '', 1, 2, 0, 0, 0, 0, 0, '', 0, 0, '', '[]', '[]', 0, '')`,
			)
		db.exec(`INSERT INTO stall_place VALUES ('s', 'p', 'hand', 0)`)
		return db
	}

	test.each([
		['two stalls at one position', `INSERT INTO stall_place VALUES ('t', 'p', 'hand', 0)`],
		['one stall at two positions', `INSERT INTO stall_place VALUES ('s', 'q', 'hand', 0)`],
		['a place that is in no hall', `INSERT INTO stall_place VALUES ('t', 'x', 'hand', 0)`],
		['two positions with one code', `UPDATE stall_position SET code = 'p' WHERE id = 'q'`],
		['a state that no word stands for', `UPDATE stall SET state = 'open' WHERE id = 's'`],
		['a mark that no word stands for', `INSERT INTO stall_mark VALUES ('s', 'd', 'left', 1)`],
		['a paper of no stall', `INSERT INTO stall_document VALUES ('x', 'pat', 'checked', '', 0)`],
		['a position gone from under a stall', `DELETE FROM stall_position WHERE id = 'p'`],
		['a stall gone from under its place', `DELETE FROM stall WHERE id = 's'`],
	])('is not kept: %s', (_, sql) => {
		const db = drawn()
		expect(() => db.exec(sql)).toThrow(/constraint failed/)
		db.close()
	})

	test('a stall with something kept of it does not go, whatever that is', () => {
		const db = drawn()
		const rows = [
			`stall_document VALUES ('t', 'pat', 'checked', '', 0)`,
			`stall_ban VALUES ('t', 'q')`,
			`stall_mark VALUES ('t', 'd', 'arrived', 1)`,
			`stall_tally VALUES ('t', 'd', 10, 3)`,
		]
		for (const row of rows) {
			db.exec(`INSERT INTO ${row}`)
			expect(() => db.exec(`DELETE FROM stall WHERE id = 't'`)).toThrow(/constraint failed/)
			db.exec(`DELETE FROM ${row.split(' ')[0]}`)
		}
		db.exec(`DELETE FROM stall WHERE id = 't'`)
		db.close()
	})
})

describe('the migrations', () => {
	test('make these tables and triggers', () => {
		const db = fresh()
		const names = (type: string) =>
			(db.prepare('SELECT name FROM sqlite_schema WHERE type = ? ORDER BY name').all(type) as { name: string }[]).map(
				({ name }) => name,
			)
		expect(names('table')).toEqual([
			'action',
			'allocation',
			'allocation_ban',
			'allocation_run',
			'announcement_said',
			'attendance',
			'badge_design',
			'badge_print',
			'breakout_aims',
			'breakout_group',
			'breakout_round',
			'breakout_version',
			'bringing_back',
			'brought_command',
			'building',
			'certificate_settings',
			'checkpoint',
			'checkpoint_row',
			'consent',
			'contact_opening',
			'cpd_certificate',
			'day_close',
			'desk',
			'desk_copy',
			'duty_shift',
			'emergency_contact',
			'erasing',
			'erasing_by_itself',
			'erasure',
			'erasure_request',
			'evacuation',
			'evacuation_pack',
			'evacuation_person',
			'evacuation_plan',
			'evacuation_sweep',
			'evacuation_zone',
			'evacuation_zone_room',
			'event',
			'event_close',
			'event_day',
			'export_record',
			'file_copy',
			'finding_reason',
			'group_host',
			'group_note',
			'hall',
			'hall_circuit',
			'hall_zone',
			'help_ask',
			'hub_term',
			'import',
			'import_command',
			'import_held',
			'import_mapping',
			'import_refusal',
			'interpreter_team',
			'interpreter_team_person',
			'kiosk_pin',
			'late_command',
			'log',
			'log_part',
			'need',
			'network_desk',
			'operator',
			'organisation',
			'payment_offer',
			'payment_settings',
			'people_view',
			'person_different',
			'person_link',
			'person_merge',
			'placement_constraint',
			'presence',
			'programme_interpreter',
			'programme_item',
			'programme_lead',
			'programme_output',
			'registration',
			'registration_change',
			'registration_day',
			'report_words',
			'retention_hold',
			'retention_rule',
			'room',
			'room_fault',
			'room_use',
			'round_away',
			'row_change',
			'rule_strength',
			'seal_opening',
			'sector',
			'stall',
			'stall_aims',
			'stall_ban',
			'stall_document',
			'stall_mark',
			'stall_place',
			'stall_position',
			'stall_run',
			'stall_steward',
			'stall_tally',
			'stall_version',
			'stall_version_place',
			'statistics_snapshot',
			'story_check',
			'story_consent',
			'story_material',
			'story_slot',
			'story_speaker',
			'theme',
			'theme_note',
			'this_copy',
			'topic',
			'topic_avoid',
			'topic_choice',
			'undone',
			'venue_identity',
			'venue_network',
			'version_group',
			'version_place',
		])
		expect(names('trigger')).toEqual([
			'attendance_is_append_only',
			'attendance_is_kept',
			'consent_is_append_only',
			'consent_is_kept',
			'log_is_append_only',
			'log_is_kept',
			'log_part_is_kept',
			'log_part_only_forgets',
		])
		expect(db.pragma('user_version', { simple: true })).toBe(10)
		expect(allMigrations()).toHaveLength(10)
		db.close()
	})

	test.each([
		"UPDATE log SET desk = 'x'",
		'DELETE FROM log',
		'INSERT OR REPLACE INTO log SELECT * FROM log WHERE seq = 2',
		'REPLACE INTO log SELECT seq, id, name, role, desk, operator, at_ms, 0, outcome, commitment, hash, said_ms, knew_ms FROM log WHERE seq = 2',
		'DELETE FROM log_part',
		'INSERT OR REPLACE INTO log_part SELECT * FROM log_part',
		"UPDATE log_part SET body = 'x'",
		'UPDATE log_part SET body = NULL',
		'UPDATE log_part SET body = NULL, salt = NULL',
		'UPDATE log_part SET salt = NULL',
		"UPDATE log_part SET body = NULL, salt = NULL, subject = 'x'",
		"UPDATE log_part SET body = NULL, salt = NULL, commitment = x'00'",
		"UPDATE attendance SET desk = 'x'",
		'DELETE FROM attendance',
		'INSERT OR REPLACE INTO attendance SELECT * FROM attendance',
		"UPDATE consent SET value = 'yes'",
		'DELETE FROM consent',
		'INSERT OR REPLACE INTO consent SELECT * FROM consent',
	])('refuses %s', (sql) => {
		using event = makeTestEvent()
		const registrationId = event.newId()
		event.call('people.add', { registrationId, person: personNamed('Ada', 'Ash', { photo: 'no' }) })
		event.call('checkin.admit', { registrationId, dayId: dayOne, method: 'scan' }, deskTwo)
		expect(() => event.open().file.transact((db) => db.run(sql))).toThrow(/append-only|constraint/)
	})

	test('lets a part forget while it erases, and a person go with everything that is theirs', () => {
		using event = makeTestEvent()
		const registrationId = event.newId()
		event.call('people.add', { registrationId, person: personNamed('Ada', 'Ash', { photo: 'no' }) })
		event.open().file.transact((db) => {
			db.run('INSERT INTO erasing (id) VALUES (1)')
			const forget = 'UPDATE log_part SET body = NULL, salt = NULL, subject = NULL WHERE subject = ?'
			expect(db.run(forget, registrationId)).toBe(1)
			expect(db.run('DELETE FROM registration WHERE id = ?', registrationId)).toBe(1)
			db.run('DELETE FROM erasing')
		})
		expect(event.open().file.reader.all('SELECT 1 FROM consent')).toEqual([])
	})
})

describe('the runner', () => {
	test('refuses a newer file and leaves it as it is', () => {
		using folder = makeFolder()
		const path = join(folder.path, 'newer.foyer')
		createEventFile(path, key).close()
		const db = connect(path, key)
		db.pragma('user_version = 99')
		db.close()
		const before = bytesOf(path)
		expect(() => openEventFile(path, key)).toThrow(expect.objectContaining({ why: 'newerFoyer' }))
		expect(bytesOf(path)).toBe(before)
		expect(() => openEventFile(path, key)).toThrow(CannotOpen)
	})

	test('takes a backup before it changes a file, and none of a new one', () => {
		const db = connectInMemory()
		let backups = 0
		const first = { version: 1, sql: 'CREATE TABLE a (b TEXT) STRICT' }
		migrate(db, () => backups++, [first])
		expect(backups).toBe(0)
		migrate(db, () => backups++, [first, { version: 2, sql: 'ALTER TABLE a ADD COLUMN c TEXT' }])
		expect(backups).toBe(1)
		migrate(db, () => backups++, [first, { version: 2, sql: '' }])
		expect(backups).toBe(1)
		expect(() => migrate(db, () => backups++, [first])).toThrow(NewerFile)
		db.close()
	})

	test('a migration that fails half way leaves the file before it, version and all', () => {
		const db = connectInMemory()
		const broken = { version: 2, sql: 'CREATE TABLE c (d TEXT) STRICT; INSERT INTO nowhere VALUES (1)' }
		expect(() => migrate(db, undefined, [{ version: 1, sql: 'CREATE TABLE a (b TEXT) STRICT' }, broken])).toThrow()
		expect(tableNames(db)).toEqual(['a'])
		expect(db.pragma('user_version', { simple: true })).toBe(1)
		db.close()
	})
})
