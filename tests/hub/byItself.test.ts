/** Erasing that nobody asks for, on a real event: when it waits, what it leaves, and what it does not claim. */
import { copyFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { connectToRead } from '../../electron/database/connect.ts'
import { ownActor } from '../../electron/hub/hub.ts'
import { newId } from '../../electron/hub/newId.ts'
import { verifyFile } from '../../electron/hub/verify.ts'
import type { InputOf, OutputOf, ServiceName } from '../../shared/contract/index.ts'
import { nobodyYet } from '../../shared/domain/person.ts'
import { startTestHub, type TestHub } from '../support/hubForTests.ts'

const dayMs = 24 * 60 * 60_000
const minuteMs = 60_000
const theDay = Date.UTC(2027, 4, 19, 16, 0)
let now = theDay
let hub: TestHub
let code = ''
let dayId = ''

const ask = async <N extends ServiceName>(name: N, input: InputOf<N>): Promise<OutputOf<N>> =>
	(await hub.hub.dispatch(ownActor, name, input, new AbortController().signal)) as OutputOf<N>
const file = () => {
	const open = hub.hub.current()
	if (!open) throw new Error('no event is open')
	return open.file
}
const state = () => hub.ask('keeping.state', {})
const careOf = () => state().schedule.find(({ data }) => data === 'care')
const needs = () => file().reader.all('SELECT 1 FROM need').length
const lastSaid = () => hub.ask('history.list', { limit: 1, before: null }).entries[0]
const findings = async () =>
	(await ask('rules.findings', {})).findings
		.filter(({ rule }) => rule === 'D8')
		.map(({ variant, values, fix }) => [variant, values['data'], fix?.kind === 'go' ? fix.to : ''])

const made = async (input: InputOf<'exports.make'>): Promise<OutputOf<'exports.make'> | undefined> => {
	let last: OutputOf<'exports.make'> | undefined
	const steps = hub.hub.dispatch(ownActor, 'exports.make', input, new AbortController().signal)
	for await (const step of steps as AsyncIterable<OutputOf<'exports.make'>>) last = step
	return last
}

beforeEach(async () => {
	now = theDay
	hub = await startTestHub({ hasPages: false, nowMs: () => now })
	const made = await ask('library.create', {
		name: 'Forum',
		venue: 'Venue 360',
		days: [{ date: '2027-05-19', doorsAt: '09:00', startAt: '10:00', endAt: '15:00' }],
		rooms: [],
		desks: ['Desk 1'],
	})
	if (made.outcome !== 'opened') throw new Error('no event was made')
	code = made.recoveryCode
	dayId = hub.ask('events.overview', {}).days[0]?.id ?? ''
	const needed = {
		kind: 'access',
		code: 'largePrint',
		words: 'Qzwords on yellow paper',
		actionLine: 'Qzaction yellow print',
		audience: ['desk', 'access'],
	}
	const person = {
		...nobodyYet,
		preferredName: 'Mara',
		days: [dayId],
		needs: [needed],
	} as InputOf<'people.add'>['person']
	hub.call('people.add', { registrationId: newId(), person })
	hub.call('keeping.closeEvent', {})
})
afterEach(() => hub.close())

/** On, and everything that somebody did is long past. */
const turnOn = () => expect(hub.call('keeping.setByItself', { isOn: true }).outcome).toEqual({ outcome: 'turnedOn' })

describe('erasing by itself', () => {
	test('is off until somebody turns it on: what is due is said, and stays', async () => {
		now += 15 * dayMs
		await hub.hub.eraseByItself()
		expect(needs()).toBe(1)
		expect(careOf()).toMatchObject({ isDue: true, goesAtMs: null })
		expect(await findings()).toEqual([['main', 'care', 'keeping']])
		const file = { format: 'xlsx', purpose: 'Catering', recipient: 'Kitchen', isLocked: true } as const
		expect(await made({ what: 'plates', ...file })).toEqual({ state: 'refused', why: 'pastDay' })
		expect(await made({ what: 'followUp', ...file })).toMatchObject({ state: 'ready' })
		hub.call('keeping.holdBack', { data: 'care', hold: { untilMs: now + dayMs, why: 'question' } })
		expect(await made({ what: 'plates', ...file })).toMatchObject({ state: 'ready' })
	})

	test('is said a week before, goes on its day under the same code, and leaves no backup of before', async () => {
		turnOn()
		expect(await ask('backups.make', {})).toEqual({ outcome: 'made' })
		const older = join(dirname(file().path), 'older.foyer')
		file().connection.pragma('wal_checkpoint(TRUNCATE)')
		copyFileSync(file().path, older)
		expect(await findings()).toEqual([])
		now += 8 * dayMs
		expect(await findings()).toEqual([['goes', 'care', 'keeping']])
		await hub.hub.eraseByItself()
		expect(needs()).toBe(1)
		now += 6 * dayMs + minuteMs
		await hub.hub.eraseByItself()
		expect(needs()).toBe(0)
		expect(await findings()).toEqual([])
		expect(state().byItself).toEqual({
			isOn: true,
			isPractice: false,
			came: 'erased',
			cameAtMs: expect.closeTo(now, -2),
		})
		const [erasure] = state().erasures
		expect(erasure).toMatchObject({ data: ['care'], proof: { hits: 0, unread: 0, isSameCode: true } })
		expect(erasure?.proof?.hitsBefore).toBeGreaterThan(0)
		// The older copy opens with the code that the event has still: it was read, and the certificate says what is in it.
		expect(erasure?.proof?.fileHits).toBeGreaterThan(0)
		expect((await ask('backups.list', {})).backups.map(({ why }) => why)).toEqual(['erased'])
		expect(lastSaid()).toMatchObject({ command: 'keeping.ranByItself', desk: 'Foyer' })
		expect(verifyFile(file()).isSound).toBe(true)
		const { path } = file()
		await ask('library.close', {})
		expect(await ask('library.open', { path, code: '' })).toMatchObject({ outcome: 'opened' })
		await ask('library.close', {})
		expect(await ask('library.open', { path, code })).toMatchObject({ outcome: 'opened' })
	})

	test('goes when the event is opened', async () => {
		turnOn()
		const { path } = file()
		await ask('library.close', {})
		now += 15 * dayMs
		await ask('library.open', { path, code: '' })
		await expect.poll(() => needs()).toBe(0)
		// Whoever closes it waits until it is through.
		await ask('library.close', {})
		await ask('library.open', { path, code: '' })
		expect(state().erasures[0]?.proof).toMatchObject({ hits: 0, isSameCode: true })
	})

	test('waits while somebody is at work, on a day of the event and in a practice event', async () => {
		hub.call('keeping.saveRule', { data: 'care', days: 0 })
		turnOn()
		now += 7 * dayMs
		hub.call('people.add', {
			registrationId: newId(),
			person: { ...nobodyYet, preferredName: 'Jo', days: [dayId] } as InputOf<'people.add'>['person'],
		})
		now += 14 * 60_000
		await hub.hub.eraseByItself()
		expect(needs()).toBe(1)
		now += 60_000
		await hub.hub.eraseByItself()
		expect(needs()).toBe(0)

		await hub.openSample('blmk-forum')
		hub.call('keeping.closeEvent', {})
		turnOn()
		now += 15 * dayMs
		const before = needs()
		expect(before).toBeGreaterThan(0)
		await hub.hub.eraseByItself()
		expect(needs()).toBe(before)
		expect(state().byItself.isPractice).toBe(true)
	})

	test('can be held back, and goes a week after it was let go', async () => {
		turnOn()
		now += 10 * dayMs
		const untilMs = now + 30 * dayMs
		const hold = (at: number) =>
			hub.call('keeping.holdBack', { data: 'care', hold: { untilMs: at, why: 'question' } }).outcome.outcome
		expect(hold(now)).toBe('notAhead')
		expect(hold(untilMs)).toBe('heldBack')
		expect(hold(untilMs)).toBe('unchanged')
		now += 20 * dayMs
		expect(careOf()).toMatchObject({ untilMs, isDue: false, heldBack: { why: 'question' } })
		await hub.hub.eraseByItself()
		expect(needs()).toBe(1)
		const letGo = hub.call('keeping.holdBack', { data: 'care', hold: null })
		expect(letGo.outcome).toEqual({ outcome: 'letGo' })
		expect(careOf()).toMatchObject({ isDue: true, heldBack: null })
		expect(careOf()?.goesAtMs).toBeGreaterThanOrEqual(now + 7 * dayMs)
		now += 6 * dayMs
		await hub.hub.eraseByItself()
		expect(needs()).toBe(1)
		expect(hub.call('history.undo', { targetId: letGo.id, reason: 'slip' }).outcome).toEqual({ outcome: 'undone' })
		expect(careOf()?.untilMs).toBe(untilMs)
		hub.call('keeping.holdBack', { data: 'care', hold: null })
		now += 7 * dayMs + minuteMs
		await hub.hub.eraseByItself()
		expect(needs()).toBe(0)
	})

	test('that fails leaves the file whole, says what to do, and is tried again on the next day', async () => {
		turnOn()
		now += 15 * dayMs
		const { path, key } = file().forReading()
		const other = connectToRead(path, key)
		other.exec('BEGIN; SELECT count(*) FROM log')
		await hub.hub.eraseByItself()
		expect(state().byItself).toMatchObject({ came: 'busy' })
		expect(state().erasures).toMatchObject([{ proof: null }])
		expect(hub.ask('people.totals', {}).confirmed).toBe(1)
		expect(verifyFile(file()).isSound).toBe(true)
		other.close()
		now += 60 * 60_000
		await hub.hub.eraseByItself()
		expect(state().erasures).toMatchObject([{ proof: null }])
		now += dayMs
		await hub.hub.eraseByItself()
		expect(state().erasures).toMatchObject([{ proof: { hits: 0, isSameCode: true } }])
		expect(state().byItself.came).toBe('erased')
	})

	test('waits with what is to be counted first until the numbers are frozen', async () => {
		const [who = ''] = file()
			.reader.all<{ id: string }>('SELECT id FROM registration')
			.map(({ id }) => id)
		hub.call('checkin.admit', { registrationId: who, dayId, method: 'search' })
		turnOn()
		now += 15 * dayMs
		await hub.hub.eraseByItself()
		expect(needs()).toBe(1)
		expect(careOf()).toMatchObject({ waitsForCounts: true })
		hub.call('statistics.freeze', { rule: { preset: 'mentalHealth', least: 5, base: 5 } })
		now += 16 * 60_000
		await hub.hub.eraseByItself()
		expect(needs()).toBe(0)
	})
})
