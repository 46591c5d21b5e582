import { describe, expect, test } from 'vitest'
import { admitCall } from '../../../electron/bus/bus.ts'
import { createClock } from '../../../electron/bus/clock.ts'
import { type Notice, noticeFor } from '../../../electron/bus/notices.ts'
import { Refusal, type RefusalCode } from '../../../electron/bus/refusal.ts'
import { connect } from '../../../electron/database/connect.ts'
import { allCalls } from '../../../shared/contract/index.ts'
import { roles } from '../../../shared/domain/roles.ts'
import {
	dayOne,
	deskTwo,
	firstCommand,
	keyOf,
	makeTestEvent,
	organiser,
	recoveryCode,
	rowsOf,
	type TestEvent,
} from '../../support/events.ts'
import { canary, importRow, personNamed, startOf } from '../../support/people.ts'

const refusalOf = (work: () => unknown): Refusal => {
	try {
		work()
	} catch (error) {
		if (error instanceof Refusal) return error
		throw error
	}
	throw new Error('was not refused')
}
const codeOf = (work: () => unknown): RefusalCode => refusalOf(work).code
const logRows = (event: TestEvent) => rowsOf(event.open(), 'log').length

describe('the one door', () => {
	test('answers a command sent again as it did the first time, and does it once', () => {
		using event = makeTestEvent()
		const registrationId = event.newId()
		event.call('people.add', { registrationId, person: personNamed('Ada', 'Ash') })
		const id = event.newId()
		const admit = () => event.call('checkin.admit', { registrationId, dayId: dayOne, method: 'scan' }, deskTwo, id)
		const first = admit()
		event.clock.nowMs += 5000
		expect(admit()).toEqual(first)
		event.reopen()
		expect(admit()).toEqual(first)
		expect(rowsOf(event.open(), 'attendance')).toHaveLength(1)
		expect(logRows(event)).toBe(3)
	})

	test('N6 refuses a known id with another body, or as another command', () => {
		using event = makeTestEvent()
		const id = event.newId()
		event.call('events.rename', { name: 'One', venue: '' }, organiser, id)
		expect(codeOf(() => event.call('events.rename', { name: 'Two', venue: '' }, organiser, id))).toBe('idTaken')
		expect(codeOf(() => event.call('events.removeRoom', { roomId: event.newId() }, organiser, id))).toBe('idTaken')
		expect(event.ask('events.overview', {}).name).toBe('One')
	})

	test('N6 compares an import piece by piece', () => {
		using event = makeTestEvent()
		const importId = event.newId()
		event.call('people.startImport', startOf(importId, 2))
		const rows = [
			importRow(event.newId(), 2, personNamed('Ada', 'Ash')),
			importRow(event.newId(), 3, personNamed('Bo', 'Ash')),
		]
		const id = event.newId()
		const first = event.call('people.importRows', { importId, rows }, organiser, id)
		expect(event.call('people.importRows', { importId, rows }, organiser, id)).toEqual(first)
		expect(codeOf(() => event.call('people.importRows', { importId, rows: rows.slice(0, 1) }, organiser, id))).toBe(
			'idTaken',
		)
		expect(codeOf(() => event.call('people.importRows', { importId, rows: rows.toReversed() }, organiser, id))).toBe(
			'idTaken',
		)
		expect(rowsOf(event.open(), 'registration')).toHaveLength(2)
	})

	test('an id must be an id', () => {
		using event = makeTestEvent()
		for (const id of ['', 'x', '__proto__', `${event.newId()}x`]) {
			const refusal = refusalOf(() => event.call('events.rename', { name: 'x', venue: '' }, organiser, id))
			expect([refusal.code, refusal.fields]).toEqual(['badInput', ['id']])
		}
		expect(logRows(event)).toBe(1)
	})

	test('every call lets exactly its roles pass', () => {
		for (const { name, spec } of allCalls) {
			for (const role of roles) {
				const code = (() => {
					try {
						admitCall({ role, desk: '', operator: '' }, name, spec.kind, Symbol('nothing that a schema takes'))
						return 'passed'
					} catch (error) {
						return error instanceof Refusal ? error.code : 'threw'
					}
				})()
				expect([name, role, code]).toEqual([name, role, spec.roles.includes(role) ? 'badInput' : 'forbidden'])
			}
		}
	})

	test('a role is checked before anything is said about the input or the id', () => {
		using event = makeTestEvent()
		const display = { role: 'display', desk: '', operator: '' } as const
		const id = event.newId()
		event.call('events.rename', { name: 'One', venue: '' }, organiser, id)
		expect(codeOf(() => event.call('events.rename', { name: 'One', venue: '' }, display, id))).toBe('forbidden')
		expect(codeOf(() => event.open().bus.ask(display, 'people.held', 'garbage'))).toBe('forbidden')
	})

	test('a command is no query, and a name from the prototype is nothing', () => {
		using event = makeTestEvent()
		const { bus } = event.open()
		expect(codeOf(() => bus.ask(organiser, 'events.rename' as never, {}))).toBe('unknownCall')
		expect(codeOf(() => bus.call(organiser, 'events.overview' as never, { id: event.newId(), input: {} }))).toBe(
			'unknownCall',
		)
		for (const name of ['__proto__', 'constructor', 'toString', 'events.constructor'])
			expect(codeOf(() => bus.ask(organiser, name as never, {}))).toBe('unknownCall')
	})

	test('an exception in a handler leaves nothing behind, and the door works on', () => {
		using event = makeTestEvent()
		const person = { registrationId: event.newId(), person: personNamed('Ada', 'Ash') }
		event.call('people.add', person)
		const before = ['log', 'registration', 'registration_day'].map((table) => rowsOf(event.open(), table))
		expect(() => event.call('people.add', person)).toThrow()
		expect(['log', 'registration', 'registration_day'].map((table) => rowsOf(event.open(), table))).toEqual(before)
		expect(event.call('people.rename', { registrationId: person.registrationId, preferredName: 'Bo' })).toEqual({
			outcome: 'renamed',
		})
	})
})

describe('bad input', () => {
	test('names the fields and never what was typed', () => {
		using event = makeTestEvent()
		const person = { ...canary.person, email: 'qzemail'.repeat(100), sector: 7, needs: [{ words: 'qzwords' }] }
		const refusal = refusalOf(() =>
			event.call('people.add', { registrationId: event.newId(), person: person as never }),
		)
		expect(refusal.code).toBe('badInput')
		expect(refusal.fields).toContain('person.email')
		expect(refusal.fields).toContain('person.sector')
		expect(`${refusal.message} ${refusal.fields.join(' ')} ${refusal.stack}`).not.toMatch(canary.anything)
	})

	test('not even where what was typed is a key', () => {
		using event = makeTestEvent()
		const start = startOf(event.newId(), 1)
		const answers = { 'qzanswer I am ill': 5, ['qzlong'.repeat(200)]: 'x' }
		const refusal = refusalOf(() =>
			event.call('people.startImport', { ...start, mapping: { ...start.mapping, answers: answers as never } }),
		)
		expect(refusal.fields).toContain('mapping.answers')
		expect(refusal.fields.join(' ')).not.toMatch(canary.anything)
	})

	test('of every call, whatever is sent, the fields are words of the contract', () => {
		const garbage: unknown[] = [null, 'qzword', ['qzword'], { qzkey: 'qzvalue' }, { id: 'qz', input: { qz: 1 } }]
		for (const { name, spec } of allCalls) {
			for (const input of garbage) {
				try {
					admitCall(organiser, name, spec.kind, input)
				} catch (error) {
					if (!(error instanceof Refusal)) throw error
					expect(error.fields.join()).not.toMatch(canary.anything)
				}
			}
		}
	})

	test('fields that the contract does not know are dropped, not kept in the log', () => {
		using event = makeTestEvent()
		event.call('events.rename', { name: 'One', venue: '', role: 'organiser', qzextra: 1 } as never)
		expect(JSON.stringify(rowsOf(event.open(), 'log_part'))).not.toMatch(/qzextra|"role"/)
	})
})

describe('the clock', () => {
	test('N7 never goes back and never stands still, whatever the laptop does', () => {
		let nowMs = 1000
		const clock = createClock(() => nowMs, 500)
		const given = [clock.next(), clock.next()]
		nowMs = 10
		given.push(clock.next(), clock.next())
		nowMs = 1001.7
		given.push(clock.next())
		nowMs = 5000
		given.push(clock.next())
		expect(given).toEqual([1000, 1001, 1002, 1003, 1004, 5000])
		clock.seen(9000)
		clock.seen(8000)
		expect(clock.next()).toBe(9001)
	})

	test('goes on from the last command after a night with the clock set back', () => {
		using event = makeTestEvent()
		event.call('events.rename', { name: 'One', venue: '' })
		event.clock.nowMs -= 3_600_000
		event.reopen()
		event.call('events.rename', { name: 'Two', venue: '' })
		const times = rowsOf(event.open(), 'log').map((row) => Number(row.at_ms))
		expect(times).toEqual(times.toSorted((one, other) => one - other))
		expect(new Set(times).size).toBe(times.length)
	})
})

describe('notices', () => {
	test('come after the change is on disk, for whoever reads the file', () => {
		using event = makeTestEvent()
		const seen: { revision: number; onDisk: number }[] = []
		const other = connect(event.path, keyOf(recoveryCode))
		event.open().bus.listen(({ revision }) => {
			const { n } = other.prepare('SELECT count(*) AS n FROM log').get() as { n: number }
			seen.push({ revision, onDisk: n })
		})
		event.call('events.rename', { name: 'One', venue: '' })
		event.call('events.rename', { name: 'Two', venue: '' })
		other.close()
		expect(seen).toEqual([
			{ revision: 2, onDisk: 2 },
			{ revision: 3, onDisk: 3 },
		])
	})

	test('none for a refused call, a repeated one or a failed one', () => {
		using event = makeTestEvent()
		const id = event.newId()
		const person = { registrationId: event.newId(), person: personNamed('Ada', 'Ash') }
		event.call('people.add', person, organiser, id)
		const seen: Notice[] = []
		event.open().bus.listen((notice) => seen.push(notice))
		event.call('people.add', person, organiser, id)
		expect(() => event.call('people.add', person)).toThrow()
		expect(() => event.call('events.rename', { name: '', venue: '' })).toThrow(Refusal)
		expect(seen).toEqual([])
	})

	test('say who was touched, and the people in memory are up to date by then', () => {
		using event = makeTestEvent()
		const registrationId = event.newId()
		const seen: unknown[] = []
		event.open().bus.listen((notice) => seen.push([notice.ids, event.open().door.get(registrationId)?.preferredName]))
		event.call('people.add', { registrationId, person: personNamed('Ada', 'Ash') })
		expect(seen).toEqual([[[registrationId], 'Ada']])
	})

	test('are cut to the role: no ids beyond the desks, no topics beyond what it reads', () => {
		const notice: Notice = { revision: 7, topics: ['people', 'attendance', 'imports', 'history'], ids: [dayOne] }
		const shaped = Object.fromEntries(roles.map((role) => [role, noticeFor(role, notice)]))
		expect(shaped).toEqual({
			organiser: notice,
			deskLead: { revision: 7, topics: ['people', 'attendance', 'history'], ids: [dayOne] },
			desk: { revision: 7, topics: ['people', 'attendance'], ids: [dayOne] },
			facilitator: { revision: 7, topics: ['attendance'], ids: [] },
			steward: { revision: 7, topics: ['attendance'], ids: [] },
			speakerSupport: { revision: 7, topics: ['attendance'], ids: [] },
			display: null,
			kiosk: null,
		})
	})

	test('of an import of hundreds name nobody: a mirror fetches afresh', () => {
		const ids = Array.from({ length: 201 }, (_, n) => String(n))
		expect(noticeFor('desk', { revision: 1, topics: ['people'], ids })?.ids).toEqual([])
		expect(noticeFor('desk', { revision: 1, topics: ['people'], ids: ids.slice(1) })?.ids).toHaveLength(200)
	})
})

describe('an event is made once', () => {
	test('a second creation changes nothing', () => {
		using event = makeTestEvent()
		const overview = event.ask('events.overview', {})
		expect(event.call('events.create', { ...firstCommand, name: 'Other' })).toEqual({ outcome: 'alreadyCreated' })
		expect(event.ask('events.overview', {})).toEqual(overview)
	})
})
