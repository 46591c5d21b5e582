import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { currentConsent, detailsOf } from '../../../electron/database/stores/registrations.store.ts'
import { allDoorRecords } from '../../../electron/features/checkin/checkin.store.ts'
import type { OpenEvent } from '../../../electron/hub/openEvent.ts'
import { verifyFile } from '../../../electron/hub/verify.ts'
import { createDoorList } from '../../../shared/domain/doorList.ts'
import {
	dayOne,
	dayTwo,
	deskLead,
	deskThree,
	deskTwo,
	makeTestEvent,
	organiser,
	rowsOf,
	type TestEvent,
} from '../../support/events.ts'
import { anyStep, createPlayer } from '../../support/eventsHistory.ts'
import { importRow, personNamed, startOf } from '../../support/people.ts'

const sorted = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).sort()
const without = (row: Record<string, unknown>, ...names: string[]) =>
	Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name)))

/**
 * All that an undo has to put back. Left out: what is append-only (log, attendance, changes, the
 * rows of `consent`, whose current answers are compared instead), what tells that something was
 * undone (`undone`, an import's state), and lookups that do no harm (organisations, mappings).
 */
const stateOf = (event: OpenEvent) => {
	const db = event.file.reader
	const standing = rowsOf(event, 'registration').filter((row) => row.status !== 'removed')
	const ids = new Set(standing.map((row) => row.id))
	return {
		event: [
			...rowsOf(event, 'event'),
			...rowsOf(event, 'event_day'),
			...rowsOf(event, 'desk'),
			...rowsOf(event, 'sector'),
		],
		rooms: sorted(rowsOf(event, 'room').map((row) => without(row, 'position'))),
		people: sorted(standing.map((row) => without(row, 'updated_at_ms', 'imported'))),
		details: sorted(standing.map((row) => detailsOf(db, String(row.id)))),
		consents: sorted(
			standing.map((row) => [
				row.id,
				currentConsent(db, String(row.id), 'photo'),
				currentConsent(db, String(row.id), 'keepInTouch'),
			]),
		),
		links: sorted(rowsOf(event, 'person_link').filter((row) => ids.has(row.registration_id) && ids.has(row.linked_id))),
		presence: sorted(rowsOf(event, 'presence')),
		// The newest words of a row that waits stay with it: only what became of the row is put back.
		held: sorted(rowsOf(event, 'import_held').map((row) => without(row, 'person'))),
	}
}

describe('taking back', () => {
	test('puts everything back that the command changed, or changes nothing', { timeout: 60_000 }, () => {
		const seen = { undone: 0, refused: 0 }
		fc.assert(
			fc.property(fc.array(anyStep, { minLength: 3, maxLength: 25 }), anyStep, (steps, last) => {
				using event = makeTestEvent()
				const player = createPlayer(event)
				for (const step of steps) player.play(step)
				player.finishRunning()
				const before = stateOf(event.open())
				const from = player.done.length
				player.play(last)
				const [target, ...others] = player.done.slice(from).toReversed()
				if (!target || others.length > 1 || target.name === 'history.undo') return
				const between = stateOf(event.open())
				const { outcome } = player.call('history.undo', { targetId: target.id, reason: 'slip' }, deskLead)
				if (outcome === 'undone') {
					seen.undone++
					expect(stateOf(event.open())).toEqual(before)
				} else {
					seen.refused++
					expect(stateOf(event.open())).toEqual(between)
				}
			}),
			{ seed: 90527, numRuns: 60 },
		)
		expect(seen.undone).toBeGreaterThan(10)
		expect(seen.refused).toBeGreaterThan(5)
	})
	const add = (event: TestEvent, preferredName = 'Ada') => {
		const registrationId = event.newId()
		const id = event.newId()
		event.call('people.add', { registrationId, person: personNamed(preferredName, 'Ash') }, organiser, id)
		return { registrationId, id }
	}
	const admit = (event: TestEvent, registrationId: string, actor = deskTwo, dayId = dayOne) => {
		const id = event.newId()
		const outcome = event.call('checkin.admit', { registrationId, dayId, method: 'search' }, actor, id)
		return { id, outcome }
	}
	const undo = (event: TestEvent, targetId: string, actor = organiser, reason = 'slip') =>
		event.call('history.undo', { targetId, reason }, actor)

	test('an addition whose check-in was taken back can be taken back too: the entries stay, the person goes', () => {
		using event = makeTestEvent()
		const ada = add(event)
		const entry = admit(event, ada.registrationId)
		expect(undo(event, ada.id)).toEqual({ outcome: 'standsOn', why: 'checkedIn', count: 1 })
		expect(undo(event, entry.id)).toEqual({ outcome: 'undone' })
		expect(undo(event, ada.id)).toEqual({ outcome: 'undone' })
		expect(event.ask('checkin.search', { text: 'Ada', dayId: dayOne }).total).toBe(0)
		expect(event.ask('people.totals', {}).confirmed).toBe(0)
		expect(rowsOf(event.open(), 'attendance')).toHaveLength(2)
		expect(verifyFile(event.open().file).isSound).toBe(true)
	})

	test('an addition that somebody edited since stays until the edit is taken back', () => {
		using event = makeTestEvent()
		const ada = add(event)
		const rename = event.newId()
		event.call('people.rename', { registrationId: ada.registrationId, preferredName: 'Addie' }, deskTwo, rename)
		expect(undo(event, ada.id)).toEqual({ outcome: 'standsOn', why: 'changedSince', count: 1 })
		expect(undo(event, rename)).toEqual({ outcome: 'undone' })
		expect(undo(event, ada.id)).toEqual({ outcome: 'undone' })
	})

	test('a row settled as somebody new, let in and out again by undo, can wait again and be settled again', () => {
		using event = makeTestEvent()
		const importId = event.newId()
		const held = event.newId()
		event.call('people.startImport', startOf(importId, 1))
		event.call('people.importRows', {
			importId,
			rows: [importRow(held, 2, personNamed('Bo', 'Ash'), { result: 'held' })],
		})
		event.call('people.finishImport', { importId, isComplete: true })
		const settle = (id: string) =>
			event.call('people.settleHeld', { registrationId: held, decision: 'new', sameAs: null }, organiser, id)
		const first = event.newId()
		expect(settle(first)).toEqual({ outcome: 'settled' })
		const entry = admit(event, held)
		expect(undo(event, first)).toMatchObject({ why: 'checkedIn' })
		undo(event, entry.id)
		expect(undo(event, first)).toEqual({ outcome: 'undone' })
		expect(event.ask('people.totals', {})).toMatchObject({ confirmed: 0, held: 1 })
		expect(settle(event.newId())).toEqual({ outcome: 'settled' })
		expect(admit(event, held).outcome).toMatchObject({ outcome: 'admitted' })
		expect(verifyFile(event.open().file).isSound).toBe(true)
	})

	test('pieces of one import that changed the same answer twice go back to the answer before the first', () => {
		using event = makeTestEvent()
		const person = personNamed('Ada', 'Ash', { photo: 'yes' })
		const registrationId = event.newId()
		const importId = event.newId()
		event.call('people.startImport', startOf(importId, 1))
		event.call('people.importRows', { importId, rows: [importRow(registrationId, 2, person)] })
		event.call('people.finishImport', { importId, isComplete: true })
		const later = event.newId()
		const finish = event.newId()
		event.call('people.startImport', startOf(later, 2))
		for (const photo of ['ask', 'no'] as const) {
			const row = importRow(registrationId, 2, { ...person, photo }, { result: 'changed' })
			expect(event.call('people.importRows', { importId: later, rows: [row] })).toMatchObject({ changed: 1 })
		}
		event.call('people.finishImport', { importId: later, isComplete: true }, organiser, finish)
		expect(currentConsent(event.open().file.reader, registrationId, 'photo')).toBe('no')
		expect(undo(event, finish)).toEqual({ outcome: 'undone' })
		expect(currentConsent(event.open().file.reader, registrationId, 'photo')).toBe('yes')
	})

	test('the same person twice in one piece of an import is changed twice and put back once', () => {
		using event = makeTestEvent()
		const person = personNamed('Ada', 'Ash', { phone: '1' })
		const registrationId = event.newId()
		const [first, second] = [event.newId(), event.newId()]
		event.call('people.startImport', startOf(first, 1))
		event.call('people.importRows', { importId: first, rows: [importRow(registrationId, 2, person)] })
		event.call('people.finishImport', { importId: first, isComplete: true })
		event.call('people.startImport', startOf(second, 2))
		const finish = event.newId()
		event.call('people.importRows', {
			importId: second,
			rows: [
				importRow(registrationId, 2, { ...person, phone: '2', photo: 'ask' }, { result: 'changed' }),
				importRow(registrationId, 3, { ...person, phone: '3', photo: 'no' }, { result: 'changed' }),
			],
		})
		event.call('people.finishImport', { importId: second, isComplete: true }, organiser, finish)
		expect(detailsOf(event.open().file.reader, registrationId)).toMatchObject({ phone: '3', photo: 'no' })
		expect(undo(event, finish)).toEqual({ outcome: 'undone' })
		expect(detailsOf(event.open().file.reader, registrationId)).toMatchObject({ phone: '1', photo: '' })
		expect(verifyFile(event.open().file).isSound).toBe(true)
	})

	test('an organisation written otherwise is the same one: no change, and nothing in the way of taking back', () => {
		using event = makeTestEvent()
		const person = personNamed('Ada', 'Ash', { organisation: 'Mind BLMK' })
		const registrationId = event.newId()
		const importOf = (rows: readonly ReturnType<typeof importRow>[]) => {
			const [importId, finish] = [event.newId(), event.newId()]
			event.call('people.startImport', startOf(importId, rows.length))
			const outcome = event.call('people.importRows', { importId, rows: [...rows] })
			event.call('people.finishImport', { importId, isComplete: true }, organiser, finish)
			return { outcome, finish }
		}
		importOf([importRow(registrationId, 2, person)])
		const again = importOf([
			importRow(registrationId, 2, { ...person, organisation: 'MIND  blmk', phone: '2' }, { result: 'changed' }),
		])
		expect(again.outcome).toMatchObject({ changed: 1 })
		expect(undo(event, again.finish)).toEqual({ outcome: 'undone' })
		const sign = importOf([importRow(registrationId, 2, { ...person, organisation: '@' }, { result: 'changed' })])
		expect(undo(event, sign.finish)).toEqual({ outcome: 'undone' })
		expect(detailsOf(event.open().file.reader, registrationId)?.organisation).toBe('Mind BLMK')
	})

	test('an import is taken back after the imports and edits that came on top of it', () => {
		using event = makeTestEvent()
		const person = personNamed('Ada', 'Ash', { organisation: 'Mind BLMK' })
		const registrationId = event.newId()
		const [first, second] = [event.newId(), event.newId()]
		const [firstEnd, secondEnd] = [event.newId(), event.newId()]
		event.call('people.startImport', startOf(first, 1))
		event.call('people.importRows', { importId: first, rows: [importRow(registrationId, 2, person)] })
		event.call('people.finishImport', { importId: first, isComplete: true }, organiser, firstEnd)
		event.call('people.startImport', startOf(second, 1))
		const changed = { ...person, organisation: 'Penrose' }
		event.call('people.importRows', {
			importId: second,
			rows: [importRow(registrationId, 2, changed, { result: 'changed' })],
		})
		event.call('people.finishImport', { importId: second, isComplete: true }, organiser, secondEnd)
		expect(undo(event, firstEnd)).toEqual({ outcome: 'standsOn', why: 'changedSince', count: 1 })
		expect(undo(event, secondEnd)).toEqual({ outcome: 'undone' })
		expect(undo(event, firstEnd)).toEqual({ outcome: 'undone' })
		expect(event.ask('people.imports', {}).imports.map((one) => one.state)).toEqual(['undone', 'undone'])
		expect(rowsOf(event.open(), 'registration')).toEqual([])
	})

	test('a doubtful row cannot be given to somebody who was taken off the list', () => {
		using event = makeTestEvent()
		const ada = add(event)
		const entry = admit(event, ada.registrationId)
		undo(event, entry.id)
		undo(event, ada.id)
		const importId = event.newId()
		const held = event.newId()
		event.call('people.startImport', startOf(importId, 1))
		event.call('people.importRows', {
			importId,
			rows: [importRow(held, 2, personNamed('Ada', 'Ash'), { result: 'held' })],
		})
		const settled = { registrationId: held, decision: 'same', sameAs: ada.registrationId } as const
		expect(event.call('people.settleHeld', settled)).toEqual({ outcome: 'notFound' })
		expect(event.ask('people.totals', {}).held).toBe(1)
	})

	test('nothing is undone twice, and an undo is not undone', () => {
		using event = makeTestEvent()
		const ada = add(event)
		const back = event.newId()
		event.call('history.undo', { targetId: ada.id, reason: '' }, organiser, back)
		expect(undo(event, ada.id)).toEqual({ outcome: 'alreadyUndone' })
		expect(undo(event, back)).toEqual({ outcome: 'notUndoable' })
		expect(undo(event, event.newId())).toEqual({ outcome: 'notFound' })
	})
})

describe('who may take back', () => {
	const admitted = (event: TestEvent, actor = deskTwo) => {
		const registrationId = event.newId()
		event.call('people.add', { registrationId, person: personNamed('Ada', 'Ash') })
		const id = event.newId()
		event.call('checkin.admit', { registrationId, dayId: dayOne, method: 'scan' }, actor, id)
		return id
	}

	test('a desk its own, for a minute and without a word', () => {
		using event = makeTestEvent()
		const id = admitted(event)
		expect(event.call('history.undo', { targetId: id, reason: '' }, deskThree)).toEqual({ outcome: 'needsLead' })
		event.clock.nowMs += 59_000
		expect(event.call('history.undo', { targetId: id, reason: '' }, deskTwo)).toEqual({ outcome: 'undone' })
	})

	test('afterwards a lead, with a reason', () => {
		using event = makeTestEvent()
		const id = admitted(event)
		event.clock.nowMs += 61_000
		expect(event.call('history.undo', { targetId: id, reason: 'wrong person' }, deskTwo)).toEqual({
			outcome: 'needsLead',
		})
		expect(event.call('history.undo', { targetId: id, reason: '  ' }, deskLead)).toEqual({ outcome: 'needsReason' })
		expect(event.call('history.undo', { targetId: id, reason: 'wrong person' }, deskLead)).toEqual({
			outcome: 'undone',
		})
	})

	test('a desk never what only an organiser may do, even where the two share a name', () => {
		using event = makeTestEvent()
		const registrationId = event.newId()
		const id = event.newId()
		event.call(
			'people.add',
			{ registrationId, person: personNamed('Ada', 'Ash') },
			{ ...organiser, desk: 'Desk 2' },
			id,
		)
		expect(event.call('history.undo', { targetId: id, reason: '' }, deskTwo)).toEqual({ outcome: 'needsLead' })
		expect(event.ask('people.totals', {}).confirmed).toBe(1)
	})
})

describe('the people in memory', () => {
	test('are the same as after opening the file again, whatever was done and undone', { timeout: 60_000 }, () => {
		fc.assert(
			fc.property(fc.array(anyStep, { minLength: 5, maxLength: 25 }), (steps) => {
				using event = makeTestEvent()
				const player = createPlayer(event)
				for (const step of steps) player.play(step)
				const { door, file } = event.open()
				const fresh = createDoorList(allDoorRecords(file.reader))
				expect(door.size).toBe(fresh.size)
				for (const id of player.people) expect(door.get(id)).toEqual(fresh.get(id))
				for (const dayId of [dayOne, dayTwo]) {
					expect(door.counts(dayId)).toEqual(fresh.counts(dayId))
					expect(door.counts(dayId)).toEqual(recount(event.open(), dayId))
					for (const text of ['Ada', 'zoe', 'name', 'ash', 'mind'])
						expect(door.search(text, dayId)).toEqual(fresh.search(text, dayId))
				}
			}),
			{ seed: 4711, numRuns: 30 },
		)
	})
})

/** The numbers of a day counted from the tables alone, the plainest way there is. */
const recount = ({ file }: OpenEvent, dayId: string) => {
	const count = (sql: string) => file.reader.get<{ n: number }>(`SELECT count(*) AS n ${sql}`, dayId)?.n ?? 0
	const booked = `FROM registration JOIN registration_day ON registration_id = id
		WHERE day_id = ? AND status = 'confirmed' AND source <> 'walkIn'`
	return {
		in: count("FROM presence WHERE day_id = ? AND state = 'in'"),
		expected: count(booked),
		walkIns: count("FROM presence JOIN registration ON id = registration_id WHERE day_id = ? AND source = 'walkIn'"),
		stillToCome: count(
			`${booked} AND NOT EXISTS (SELECT 1 FROM presence p WHERE p.registration_id = registration.id AND p.day_id = registration_day.day_id)`,
		),
	}
}
