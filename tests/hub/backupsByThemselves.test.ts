/** Backups that nobody asks for: every five minutes where something changed; and what is left where a disk is full. */
import { spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { backupEveryMs } from '../../electron/hub/backups.service.ts'
import { ownActor } from '../../electron/hub/hub.ts'
import { newId } from '../../electron/hub/newId.ts'
import { say, startText } from '../../renderer/text/text.ts'
import type { InputOf, OutputOf, ServiceName } from '../../shared/contract/index.ts'
import { nobodyYet } from '../../shared/domain/person.ts'
import { startTestHub, type TestHub } from '../support/hubForTests.ts'

let now = Date.UTC(2027, 4, 19, 8, 0)
let hub: TestHub

const ask = async <N extends ServiceName>(name: N, input: InputOf<N>): Promise<OutputOf<N>> =>
	(await hub.hub.dispatch(ownActor, name, input, new AbortController().signal)) as OutputOf<N>
const reasons = async () => (await ask('backups.list', {})).backups.map(({ why }) => why)
const add = (preferredName: string) => {
	const person = { ...nobodyYet, preferredName } as InputOf<'people.add'>['person']
	hub.call('people.add', { registrationId: newId(), person })
}
const created = async (): Promise<void> => {
	const days = [{ date: '2027-05-19', doorsAt: '09:00', startAt: '10:00', endAt: '15:00' }]
	const made = await ask('library.create', { name: 'Forum', venue: '', days, rooms: [], desks: ['Desk 1'] })
	if (made.outcome !== 'opened') throw new Error('no event was made')
}
/** So much time goes by, on the clock of the hub and on that of its timers. */
const pass = (ms: number): void => {
	now += ms
	vi.advanceTimersByTime(ms)
}

beforeEach(() => {
	now = Date.UTC(2027, 4, 19, 8, 0)
	vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
})
afterEach(async () => {
	await hub.close()
	vi.useRealTimers()
})

test('one is made five minutes after a change, the next after the next change, and none without', async () => {
	hub = await startTestHub({ hasPages: false, backups: 'automatic', nowMs: () => now })
	await created()
	add('Mara')
	pass(backupEveryMs - 1000)
	expect(await reasons()).toEqual([])
	pass(1000)
	await expect.poll(reasons).toEqual(['automatic'])
	pass(backupEveryMs)
	// By hand comes after whatever the timer began: had it made one, it would be here.
	expect(await ask('backups.make', {})).toEqual({ outcome: 'made' })
	expect(await reasons()).toEqual(['byHand', 'automatic'])
	add('Jo')
	pass(backupEveryMs)
	await expect.poll(reasons).toEqual(['automatic', 'byHand', 'automatic'])
})

test('weeks before the day too', async () => {
	now = Date.UTC(2027, 3, 2, 8, 0)
	hub = await startTestHub({ hasPages: false, backups: 'automatic', nowMs: () => now })
	await created()
	add('Mara')
	pass(backupEveryMs)
	await expect.poll(reasons).toEqual(['automatic'])
	expect((await ask('backups.list', {})).nextAtMs).not.toBeNull()
})

test('none is made by itself where that is off, or in a practice event', async () => {
	hub = await startTestHub({ hasPages: false, backups: 'byHand', nowMs: () => now })
	await created()
	add('Mara')
	pass(2 * backupEveryMs)
	expect(await ask('backups.make', {})).toEqual({ outcome: 'made' })
	expect(await reasons()).toEqual(['byHand'])
	await hub.close()
	hub = await startTestHub({ hasPages: false, backups: 'automatic', nowMs: () => now })
	await hub.openSample('blmk-forum')
	pass(2 * backupEveryMs)
	expect(await ask('backups.make', {})).toEqual({ outcome: 'made' })
	expect(await reasons()).toEqual(['byHand'])
})

/** Of a shell's limit on how large a file may become; writing past it fails, as on a disk without room. */
const block = 512

test.skipIf(process.platform === 'win32')(
	'a disk that takes no more leaves the backup that there is, the event whole, and a sentence on the screen',
	async () => {
		startText()
		hub = await startTestHub({ hasPages: false, nowMs: () => now })
		await created()
		add('Mara')
		expect(await ask('backups.make', {})).toEqual({ outcome: 'made' })
		const { folder, backups } = await ask('backups.list', {})
		const path = hub.hub.current()?.file.path ?? ''
		await ask('library.close', {})
		const script = fileURLToPath(new URL('../support/fullDisk.ts', import.meta.url))
		const most = Math.floor(statSync(path).size / 2 / block)
		const { stdout, stderr } = spawnSync(
			'sh',
			['-c', `ulimit -f ${most}; exec "$0" --no-warnings "$1" "$2"`, process.execPath, script, path],
			{ env: { PATH: process.env['PATH'], HOME: hub.home, FOYER_HOME: hub.home }, encoding: 'utf8' },
		)
		expect(stderr).toBe('')
		const told = JSON.parse(stdout) as { made: OutputOf<'backups.make'>; trouble: 'full' | 'cannotWrite' | 'failed' }
		// The desk goes on: what was done is in the event.
		expect(told).toMatchObject({ opened: 'opened', renamed: { outcome: 'renamed' }, made: { outcome: 'notMade' } })
		expect(told.made).toEqual({ outcome: 'notMade', why: told.trouble })
		expect(say(`safe.trouble.${told.trouble}`)).toMatch(/^The last backup was not made.*The desk goes on as before\.$/)
		expect(readdirSync(folder)).toEqual([backups[0]?.name])
		expect(await ask('library.open', { path, code: '' })).toMatchObject({ outcome: 'opened' })
		expect(hub.ask('events.overview', {}).name).toBe('Changed')
		const seen = await ask('backups.preview', { name: backups[0]?.name ?? '' })
		expect(seen).toMatchObject({ outcome: 'ready', inBackup: { people: 1 } })
		expect(statSync(join(folder, backups[0]?.name ?? '')).size).toBeGreaterThan(most * block)
	},
)
