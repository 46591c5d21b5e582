/** Backups of a real event: made by themselves and at milestones, brought back beside it, whatever happens to a drive. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ownActor } from '../../electron/hub/hub.ts'
import { askedGroups } from '../../electron/hub/keeping.service.ts'
import { newId } from '../../electron/hub/newId.ts'
import type { InputOf, OutputOf, ServiceName } from '../../shared/contract/index.ts'
import { nobodyYet } from '../../shared/domain/person.ts'
import { startTestHub, type TestHub } from '../support/hubForTests.ts'

const morning = Date.UTC(2027, 4, 19, 8, 0)
let now = morning
let hub: TestHub
let dayId = ''
/** What the event was made with. */
let firstCode = ''

const ask = async <N extends ServiceName>(name: N, input: InputOf<N>): Promise<OutputOf<N>> =>
	(await hub.hub.dispatch(ownActor, name, input, new AbortController().signal)) as OutputOf<N>
const list = () => ask('backups.list', {})
const reasons = async () => (await list()).backups.map(({ why }) => why)
const add = (preferredName: string): string => {
	const registrationId = newId()
	const person = { ...nobodyYet, preferredName, days: [dayId] } as InputOf<'people.add'>['person']
	hub.call('people.add', { registrationId, person })
	return registrationId
}
const admit = (registrationId: string) => hub.call('checkin.admit', { registrationId, dayId, method: 'search' })
/** Two calls to the queue of backups: whatever was begun is there. */
const written = async () => void (await ask('backups.make', {}))

beforeEach(async () => {
	now = morning
	hub = await startTestHub({ hasPages: false, backups: 'automatic', nowMs: () => now })
	const made = await ask('library.create', {
		name: 'Forum',
		venue: 'Venue 360',
		days: [{ date: '2027-05-19', doorsAt: '09:00', startAt: '10:00', endAt: '15:00' }],
		rooms: [],
		desks: ['Desk 1'],
	})
	if (made.outcome !== 'opened') throw new Error('no event was made')
	firstCode = made.recoveryCode
	dayId = hub.ask('events.overview', {}).days[0]?.id ?? ''
})
afterEach(() => hub.close())

const eventPath = (): string => hub.hub.current()?.file.path ?? ''

describe('a backup', () => {
	test('is made when the first comes in, not when the second does, and when the day is closed', async () => {
		const [one, other] = [add('Mara'), add('Jo')]
		admit(one)
		now += 60_000
		admit(other)
		await written()
		now += 60_000
		hub.call('checkin.closeDay', { dayId })
		await written()
		expect((await reasons()).toSorted()).toEqual(['byHand', 'byHand', 'dayClosed', 'doorsOpen'])
		expect(await list()).toMatchObject({ trouble: null, isWorking: false, isPractice: false, restoredFromMs: null })
	})

	test('of before an erasing goes with it, and one of what is left is made', async () => {
		const gone = add('Mara')
		add('Jo')
		hub.call('keeping.closeEvent', {})
		await written()
		expect((await reasons()).toSorted()).toEqual(['byHand', 'eventClosed'])
		now += 60_000
		const { id: requestId } = hub.call('keeping.openRequest', { registrationId: gone, checked: 'email', keep: [] })
		const { recoveryCode } = await ask('keeping.newCode', {})
		const answer = await ask('keeping.eraseNow', { requestId, data: [], groups: askedGroups(recoveryCode) })
		expect(answer).toMatchObject({ outcome: 'done', proof: { hits: 0, fileHits: 0 } })
		expect(await reasons()).toEqual(['newCode'])
		const [left] = (await list()).backups
		const seen = await ask('backups.preview', { name: left?.name ?? '' })
		expect(seen).toMatchObject({ outcome: 'ready', inBackup: { people: 1 } })
	})

	test('of before a new code goes with the old one, which opens nothing any more', async () => {
		add('Mara')
		await written()
		const path = eventPath()
		const { recoveryCode } = await ask('keeping.newCode', {})
		expect(await ask('keeping.changeCode', { groups: 'ABCD-EFGH' })).toEqual({ outcome: 'wrongGroups' })
		expect(await ask('keeping.changeCode', { groups: askedGroups(recoveryCode) })).toEqual({ outcome: 'changed' })
		expect(await reasons()).toEqual(['newCode'])
		expect(hub.ask('people.totals', {}).confirmed).toBe(1)
		await ask('library.close', {})
		expect(await ask('library.open', { path, code: firstCode })).toMatchObject({ outcome: 'refused', why: 'wrongCode' })
		expect(await ask('library.open', { path, code: recoveryCode })).toMatchObject({ outcome: 'opened' })
		expect(await ask('keeping.changeCode', { groups: askedGroups(recoveryCode) })).toEqual({ outcome: 'wrongGroups' })
	})

	test('is whole, in one file, readable with the same code, and for its owner alone', async () => {
		add('Mara')
		expect(await ask('backups.make', {})).toEqual({ outcome: 'made' })
		const { folder, backups } = await list()
		expect(readdirSync(folder)).toEqual([backups[0]?.name])
		const path = join(folder, backups[0]?.name ?? '')
		expect(statSync(folder).mode & 0o077).toBe(0)
		expect(readFileSync(path).subarray(0, 15).toString()).not.toBe('SQLite format 3')
		const seen = await ask('backups.preview', { name: backups[0]?.name ?? '' })
		expect(seen).toMatchObject({ outcome: 'ready', inBackup: { people: 1, last: { command: 'people.add' } } })
	})

	test('that cannot be written stops nobody, and is said', async () => {
		const { folder } = await list()
		mkdirSync(join(folder, '..'), { recursive: true })
		writeFileSync(folder, 'in the way')
		expect(await ask('backups.make', {})).toMatchObject({ outcome: 'notMade' })
		expect(admit(add('Mara')).outcome.outcome).toBe('admitted')
		rmSync(folder)
		expect(await ask('backups.make', {})).toEqual({ outcome: 'made' })
		expect((await list()).trouble).toBeNull()
	})

	test('is made on closing where something changed since the last, and not twice', async () => {
		add('Mara')
		const path = eventPath()
		await ask('library.close', {})
		await ask('library.open', { path, code: '' })
		expect(await reasons()).toEqual(['closing'])
		await ask('library.close', {})
		await ask('library.open', { path, code: '' })
		expect(await reasons()).toEqual(['closing'])
	})

	test('of a practice event is made by hand alone', async () => {
		await hub.openSample('cyp-intensive')
		const { backups, isPractice, nextAtMs } = await list()
		expect({ backups, isPractice, nextAtMs }).toEqual({ backups: [], isPractice: true, nextAtMs: null })
		expect(await ask('backups.make', {})).toEqual({ outcome: 'made' })
	})
})

describe('bringing back', () => {
	test('says what is different, opens a copy beside, and leaves the event as it is', async () => {
		add('Mara')
		await written()
		now += 3_600_000
		admit(add('Jo'))
		const name = (await list()).backups.at(-1)?.name ?? ''
		const seen = await ask('backups.preview', { name })
		expect(seen).toMatchObject({ outcome: 'ready', inBackup: { people: 1, inside: 0 }, now: { people: 2, inside: 1 } })
		const before = eventPath()
		expect(await ask('backups.restore', { name })).toMatchObject({ outcome: 'opened' })
		expect(eventPath()).toMatch(/-backup-2027-05-19-0800\.foyer$/)
		expect(hub.ask('people.totals', {}).confirmed).toBe(1)
		expect((await list()).restoredFromMs).toBe(morning)
		expect(existsSync(before)).toBe(true)
		await ask('library.open', { path: before, code: '' })
		expect(hub.ask('people.totals', {}).confirmed).toBe(2)
	})

	test('of a name that is none of its backups finds nothing', async () => {
		for (const name of ['', '../forum.foyer', '20270519T080000Z-1-byHand.foyer'])
			expect(await ask('backups.restore', { name })).toEqual({ outcome: 'notThere' })
	})

	test('is offered where the file is damaged, and opens the last good one', async () => {
		add('Mara')
		await written()
		const path = eventPath()
		await ask('library.close', {})
		const bytes = readFileSync(path)
		bytes.fill(7, 4096)
		writeFileSync(path, bytes)
		const refused = await ask('library.open', { path, code: '' })
		expect(refused).toEqual({ outcome: 'refused', why: 'damaged', backupAtMs: morning })
		expect(await ask('backups.restoreLast', { path, code: '' })).toMatchObject({ outcome: 'opened' })
		expect(hub.ask('people.totals', {}).confirmed).toBe(1)
		expect(readFileSync(path).equals(bytes)).toBe(true)
	})
})

describe('a second folder', () => {
	test('gets every backup, may be away, and is caught up when it is back', async () => {
		const drive = join(hub.home, 'drive')
		mkdirSync(drive)
		expect(await ask('backups.setFolder', { path: 'drive' })).toEqual({ outcome: 'notAFolder' })
		expect(await ask('backups.setFolder', { path: join(hub.home, 'nowhere') })).toEqual({ outcome: 'notAFolder' })
		await written()
		expect(await ask('backups.setFolder', { path: drive })).toEqual({ outcome: 'set' })
		expect(await list()).toMatchObject({ second: { state: 'upToDate' }, backups: [{ isOnSecond: true }] })
		rmSync(drive, { recursive: true })
		now += 60_000
		expect(await ask('backups.make', {})).toEqual({ outcome: 'made' })
		expect(await list()).toMatchObject({ trouble: null, second: { folder: drive, state: 'away' } })
		expect(existsSync(drive)).toBe(false)
		mkdirSync(drive)
		now += 60_000
		await written()
		const { backups, second } = await list()
		expect(second.state).toBe('upToDate')
		expect(backups.map(({ isOnSecond }) => isOnSecond)).toEqual([true, true, true])
		expect(await ask('backups.setFolder', { path: '' })).toEqual({ outcome: 'set' })
		expect((await list()).second).toEqual({ folder: '', state: 'none' })
	})
})
