/** Erasing on a real hub: whole sample events on disk, searched byte by byte, verified afterwards. */
import { copyFileSync, existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ownActor } from '../../electron/hub/hub.ts'
import { askedGroups } from '../../electron/hub/keeping.service.ts'
import { verifyFile } from '../../electron/hub/verify.ts'
import type { InputOf, OutputOf, ServiceName } from '../../shared/contract/index.ts'
import { retainedData } from '../../shared/domain/retention/schedule.ts'
import { startTestHub, type TestHub } from '../support/hubForTests.ts'

let nowMs = Date.UTC(2027, 4, 19, 9, 0)
let hub: TestHub

const service = async <N extends ServiceName>(name: N, input: InputOf<N>): Promise<OutputOf<N>> =>
	(await hub.hub.dispatch(ownActor, name, input, new AbortController().signal)) as OutputOf<N>
const file = () => {
	const open = hub.hub.current()
	if (!open) throw new Error('no event is open')
	return open.file
}
const eraseNow = async (input: Omit<InputOf<'keeping.eraseNow'>, 'groups'>) => {
	const { recoveryCode } = await service('keeping.newCode', {})
	return service('keeping.eraseNow', { ...input, groups: askedGroups(recoveryCode) })
}
const done = (answer: OutputOf<'keeping.eraseNow'>) => {
	if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer))
	return answer
}
const expectSound = () => {
	const found = verifyFile(file())
	expect([found.chain.fault, found.replay.fault, found.tables.filter(({ isEqual }) => !isEqual)]).toEqual([
		null,
		null,
		[],
	])
	expect(found.isSound).toBe(true)
	return found
}
const idsIn = (sql: string): readonly string[] =>
	file()
		.reader.all<{ id: string }>(sql)
		.map(({ id }) => id)

beforeAll(async () => {
	hub = await startTestHub({ nowMs: () => nowMs, hasPages: false })
})
afterAll(async () => hub.close())

describe('E1: somebody asks to be erased', () => {
	test('found everywhere before and nowhere afterwards, in the file and beside it; the event goes on', async () => {
		await hub.openSample('cyp-intensive')
		// Somebody who is in as much as possible: a host of a group with needs and companions.
		const [who = ''] = idsIn(`SELECT group_host.registration_id AS id FROM group_host
			JOIN registration ON registration.id = registration_id AND email <> ''
			ORDER BY (SELECT count(*) FROM need WHERE need.registration_id = registration.id) DESC, id LIMIT 1`)
		const [person] = file().reader.all<{ email: string; badge: string }>(
			'SELECT email, badge_code AS badge FROM registration WHERE id = ?',
			who,
		)
		const [other = ''] = idsIn(`SELECT id FROM registration WHERE id <> '${who}' ORDER BY id LIMIT 1`)
		const reason = { key: `C2:${who}`, rule: 'C2', reason: `Spoke with ${person?.email}` } as const
		expect(hub.call('rules.setReason', reason).outcome).toEqual({ outcome: 'set' })
		const held = hub.ask('keeping.held', { registrationId: who })
		expect(held).toMatchObject({ outcome: 'held', registrations: 1 })
		expect(held.outcome === 'held' && held.duties.map(({ duty }) => duty)).toContain('host')
		const before = idsIn('SELECT id FROM registration').length
		const request = hub.call('keeping.openRequest', { registrationId: who, checked: 'email', keep: [] })
		expect(request.outcome).toMatchObject({ outcome: 'opened' })
		const copy = join(dirname(file().path), 'older.foyer')
		file().connection.pragma('wal_checkpoint(TRUNCATE)')
		copyFileSync(file().path, copy)
		const { key: oldKey } = file().forReading()

		const { proof, erasureId } = done(await eraseNow({ requestId: request.id, data: [] }))
		expect(proof).toMatchObject({ unread: 0, hits: 0 })
		expect(proof.hitsBefore).toBeGreaterThan(3)
		expect(proof.words).toBeGreaterThan(2)
		// The older copy beside it still says it, and the certificate says that.
		expect(proof.fileHits).toBeGreaterThan(0)
		expect(idsIn('SELECT id FROM registration')).toHaveLength(before - 1)
		expect(hub.ask('keeping.held', { registrationId: who })).toEqual({ outcome: 'notFound' })
		expect(Buffer.from(file().forReading().key).equals(Buffer.from(oldKey))).toBe(false)
		expect(hub.hub.current()?.door.get(who)).toBeUndefined()
		const state = hub.ask('keeping.state', {})
		expect(state.erasures[0]).toMatchObject({ erasureId, requestNumber: 1, proof: { hits: 0 } })
		expect(state.requests[0]?.registrationId).toBeNull()
		expect(JSON.stringify(state)).not.toContain(person?.badge)
		const checkpoint = expectSound().checkpoint
		expect(checkpoint).toBeGreaterThan(0)

		// What happens afterwards is run again from there, and can be taken back; what was before cannot.
		const later = hub.call('people.rename', { registrationId: other, preferredName: 'Robin' })
		expect(expectSound().replay.rows).toBeGreaterThan(0)
		const undo = (targetId: string) => hub.call('history.undo', { targetId, reason: 'slip' }).outcome
		expect(undo(request.id)).toEqual({ outcome: 'notUndoable' })
		expect(undo(later.id)).toEqual({ outcome: 'undone' })
		// E3: a late word from a desk does not bring them back.
		const [day] = hub.ask('events.overview', {}).days
		hub.call('checkin.admit', { registrationId: who, dayId: day?.id ?? '', method: 'search' })
		expect(idsIn(`SELECT id FROM registration WHERE id = '${who}'`)).toEqual([])
		expectSound()
	})
})

describe('what is due', () => {
	test('goes once the event was closed, its days are over and counts are made; the rest stays', async () => {
		await hub.openSample('blmk-forum')
		const [who = ''] = idsIn('SELECT registration_id AS id FROM need ORDER BY id LIMIT 1')
		const [day] = hub.ask('events.overview', {}).days
		hub.call('checkin.admit', { registrationId: who, dayId: day?.id ?? '', method: 'search' })
		const all = { requestId: null, data: [...retainedData] }
		expect(await eraseNow(all)).toEqual({ outcome: 'refused', why: 'nothingToErase' })
		expect(hub.call('keeping.closeEvent', {}).outcome).toEqual({ outcome: 'closed' })
		expect(hub.call('keeping.closeEvent', {}).outcome).toEqual({ outcome: 'alreadyClosed' })
		expect(await eraseNow(all)).toEqual({ outcome: 'refused', why: 'nothingToErase' })
		nowMs += 15 * 24 * 60 * 60_000
		const isDue = () =>
			hub
				.ask('keeping.state', {})
				.schedule.filter((one) => one.isDue)
				.map(({ data }) => data)
		expect(isDue()).toEqual(['care', 'stories'])
		expect(await eraseNow(all)).toEqual({ outcome: 'refused', why: 'needsCounts' })
		hub.call('statistics.freeze', { rule: { preset: 'mentalHealth', least: 5, base: 5 } })
		const people = idsIn('SELECT id FROM registration').length
		const { proof } = done(await eraseNow(all))
		expect(proof).toMatchObject({ unread: 0, hits: 0, fileHits: 0 })
		expect(proof.hitsBefore).toBeGreaterThan(10)
		expect(isDue()).toEqual([])
		expect(idsIn('SELECT registration_id AS id FROM need')).toEqual([])
		expect(idsIn('SELECT registration_id AS id FROM topic_choice')).not.toEqual([])
		expect(idsIn('SELECT id FROM registration')).toHaveLength(people)
		// Nothing that was ever said is left in the log; who did what and when is.
		expect(
			file().reader.all(
				'SELECT 1 FROM log_part WHERE body IS NOT NULL AND seq < ?',
				hub.hub.current()?.bus.revision() ?? 0,
			),
		).toHaveLength(1)
		expect(hub.ask('history.list', { limit: 5, before: null }).entries[0]).toMatchObject({ command: 'keeping.prove' })
		expectSound()

		nowMs += 400 * 24 * 60 * 60_000
		done(await eraseNow(all))
		expect(idsIn('SELECT id FROM registration')).toEqual([])
		expect(hub.ask('statistics.state', {}).frozen).not.toBeNull()
		expect(file().reader.all('SELECT 1 FROM log_part WHERE subject IS NOT NULL')).toEqual([])
		expectSound()
	})

	test('what a crash left half done is finished: the file is written anew, and nothing is claimed', async () => {
		await hub.openSample('blmk-forum')
		const finish = { requestId: null, data: [] }
		expect(await eraseNow(finish)).toEqual({ outcome: 'refused', why: 'nothingToErase' })
		const [who = ''] = idsIn('SELECT id FROM registration ORDER BY id LIMIT 1')
		const { id } = hub.call('keeping.openRequest', { registrationId: who, checked: 'known', keep: [] })
		const erasure = hub.call('keeping.erase', { requestId: id, data: [] })
		expect(hub.ask('keeping.state', {}).erasures[0]?.proof).toBeNull()
		const { erasureId, proof } = done(await eraseNow(finish))
		expect(erasureId).toBe(erasure.id)
		expect(proof).toMatchObject({ words: 0, hitsBefore: 0, hits: 0 })
		expectSound()
	})

	test('a wrong group of the new code changes nothing', async () => {
		await service('keeping.newCode', {})
		const before = file().path
		const answer = await service('keeping.eraseNow', { requestId: null, data: ['care'], groups: 'AAAABBBB' })
		expect(answer).toEqual({ outcome: 'refused', why: 'code' })
		expect(existsSync(before)).toBe(true)
	})
})
