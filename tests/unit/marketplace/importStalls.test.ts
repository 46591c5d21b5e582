/** A list of stalls through the door: all of it in one step, or nothing and why; taken back, replayed, forgotten. */
import { expect, test } from 'vitest'
import { partsOf, rowsFrom } from '../../../electron/bus/log.store.ts'
import { verifyFile } from '../../../electron/hub/verify.ts'
import { mostStalls } from '../../../shared/allocation/stalls/instance.ts'
import type { InputOf } from '../../../shared/contract/index.ts'
import { dayOne, idOf } from '../../support/events.ts'
import { makeMarketEvent, stallInput, stewardInput } from '../../support/market.ts'

type Entry = InputOf<'marketplace.importStalls'>
const mapping: Entry['mapping'] = { shape: 'list', columns: ['number'], answers: {}, dateOrder: 'dayFirst' }
const contact = { contactName: 'Ada', contactEmail: 'ada@mail.example', contactPhone: '', unloading: '', note: '' }

const start = () => {
	const at = makeMarketEvent()
	const [known] = at.stalls
	const fresh = at.event.newId()
	const bring = (more: Partial<Entry> = {}) =>
		at.call('marketplace.importStalls', { stalls: [], contacts: [], documents: [], rows: [], mapping, ...more })
	const whole = (registrationId: string): Partial<Entry> => ({
		stalls: [stallInput(known, 7, { title: 'Renumbered' }), stallInput(fresh, 1, { near: [known, 'entrance'] })],
		contacts: [
			{ stallId: fresh, ...contact },
			{ stallId: known, ...contact, note: 'Van' },
		],
		documents: [{ stallId: fresh, kind: 'insurance', state: 'received', expiresOn: '2028-05-01', amount: 5_000_000 }],
		rows: [stewardInput(registrationId, fresh)],
	})
	return { ...at, known, fresh, bring, whole }
}

test('stalls, whom to ask, papers and stewards come in as one step, and go out again as one', () => {
	using at = start()
	const steward = at.addPerson('Ada')
	at.place(0, 0)
	const before = JSON.stringify(['stall', 'stall_document', 'stall_steward', 'stall_place'].map(at.rows))
	const done = at.bring(at.whole(steward))
	expect(done).toMatchObject({ outcome: 'imported', count: 2, added: 1, changed: 1, shifts: 1 })
	const { stalls } = at.event.ask('marketplace.stalls', {})
	expect(stalls.map(({ number, title, near }) => [number, title, near.length])).toEqual([
		[1, 'Come and talk', 2],
		[2, 'Come and talk', 0],
		[3, 'Come and talk', 0],
		[7, 'Renumbered', 0],
	])
	// What a list says nothing about stays: the place among it.
	expect(stalls[3]?.place?.code).toBe('M01')
	expect(stalls[0]).toMatchObject({ documents: [{ amount: 5_000_000 }], stewards: [{ registrationId: steward }] })
	expect(at.event.ask('marketplace.contact', { stallId: at.known })).toMatchObject({ contact: { note: 'Van' } })
	expect(at.bring(at.whole(steward)).outcome).toBe('unchanged')
	expect(verifyFile(at.event.open().file).isSound).toBe(true)

	expect(at.undo(done.id).outcome).toBe('undone')
	expect(JSON.stringify(['stall', 'stall_document', 'stall_steward', 'stall_place'].map(at.rows))).toBe(before)
	// What was chosen for the columns is kept for the next list.
	expect(at.rows('import_mapping')).toHaveLength(1)
	expect(verifyFile(at.event.open().file).isSound).toBe(true)
})

test('where anything does not fit, nothing of it is kept and the answer says what', () => {
	using at = start()
	const steward = at.addPerson('Ada')
	const before = JSON.stringify(at.rows('stall'))
	const { fresh, known, bring } = at
	const stalls = [stallInput(fresh, 9)]
	const [, second] = at.stalls
	expect(bring({ stalls: [stallInput(fresh, 2)] })).toMatchObject({ outcome: 'numberTaken', number: 2 })
	expect(bring({ stalls: [stallInput(fresh, 9), stallInput(idOf(77), 9)] })).toMatchObject({ outcome: 'numberTaken' })
	expect(bring({ stalls: [stallInput(fresh, 9, { watts: 100 })] })).toMatchObject({
		outcome: 'wattsWithoutSocket',
		number: 9,
	})
	const many = Array.from({ length: mostStalls - 2 }, (_, n) => stallInput(idOf(20_000 + n), 10 + n))
	expect(bring({ stalls: many })).toMatchObject({ outcome: 'tooMany' })
	for (const missing of [
		{ contacts: [{ stallId: idOf(66), ...contact }] },
		{ documents: [{ stallId: idOf(66), kind: 'pat' as const, state: 'received' as const, expiresOn: '', amount: 0 }] },
		{ rows: [stewardInput(idOf(66), fresh)] },
		{ rows: [stewardInput(steward, fresh, { dayId: idOf(66) })] },
		{ rows: [stewardInput(steward, idOf(66))] },
	])
		expect(bring({ stalls, ...missing }).outcome).toBe('notFound')
	expect(bring({ stalls, rows: [stewardInput(steward, fresh, { startAt: '12:00', endAt: '12:00' })] }).outcome).toBe(
		'endsBeforeStart',
	)
	expect(JSON.stringify(at.rows('stall'))).toBe(before)
	expect(at.rows('import_mapping')).toEqual([])
	// Nobody comes to stand at a stall that will not come; one that comes after all is said so by its own row.
	at.call('marketplace.withdraw', { stallId: second })
	expect(bring({ rows: [stewardInput(steward, second)] }).outcome).toBe('notFound')
	expect(bring({ stalls: [stallInput(second, 2)], rows: [stewardInput(steward, second)] }).outcome).toBe('imported')
	expect(bring({ contacts: [{ stallId: known, ...contact }] })).toMatchObject({ added: 0, changed: 1 })
})

test('an undo is refused where somebody has changed one of the stalls since', () => {
	using at = start()
	const done = at.bring(at.whole(at.addPerson('Ada')))
	at.call('marketplace.setContact', { stallId: at.fresh, contact: { ...contact, contactPhone: '1' } })
	expect(at.undo(done.id)).toMatchObject({ outcome: 'standsOn', why: 'changedSince' })
})

test('the log keeps stewards and whoever answers for a stall apart, so that each can be forgotten', () => {
	using at = start()
	const steward = at.addPerson('Ada')
	const { id } = at.bring(at.whole(steward))
	const { reader } = at.event.open().file
	const row = [...rowsFrom(reader, 1)].find((one) => one.id === id)
	const parts = partsOf(reader, row?.seq ?? 0)
	expect(parts.map(({ subject }) => subject)).toEqual([null, steward, at.fresh, at.known])
	expect(parts[0]?.body).not.toContain('ada@mail.example')
	expect(parts[0]?.body).not.toContain(steward)
	expect(parts[1]?.body).toContain(dayOne)
})
