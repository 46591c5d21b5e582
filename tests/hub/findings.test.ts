/** What needs a look, asked of a hub: while things change, when its worker is lost, when the event is closed. */
import { existsSync, readdirSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { expect, test } from 'vitest'
import { connectToRead } from '../../electron/database/connect.ts'
import { ownActor } from '../../electron/hub/hub.ts'
import { newId } from '../../electron/hub/newId.ts'
import { createFindingsService } from '../../electron/workers/findings.service.ts'
import { type FindingsReader, openFindingsReader } from '../../electron/workers/findingsClient.ts'
import type { FindingsOrder } from '../../electron/workers/findingsWorker.ts'
import type { CommandName, InputOf, OutputOf } from '../../shared/contract/index.ts'
import { doorsMs, keyOf, makeTestEvent, recoveryCode, type TestEvent } from '../support/events.ts'
import { type HubInFolder, startHubInFolder } from '../support/hub.ts'

const signal = new AbortController().signal
const findings = ({ hub }: HubInFolder) =>
	hub.dispatch(ownActor, 'rules.findings', {}, signal) as Promise<OutputOf<'rules.findings'>>
const opened = async (started: HubInFolder) => {
	await started.hub.dispatch(ownActor, 'library.openSample', { sample: 'blmk-forum' }, signal)
	const event = started.hub.current()
	if (!event) throw new Error('no event is open')
	const call = <N extends CommandName>(name: N, input: InputOf<N>) =>
		event.bus.call(ownActor, name, { id: newId(), input })
	const rules = (rule: InputOf<'rules.setStrength'>['rule'], strength: InputOf<'rules.setStrength'>['strength']) =>
		call('rules.setStrength', { rule, strength })
	return { event, call, rules }
}

test('an answer is never older than its question, however many ask while things change', async () => {
	await using started = await startHubInFolder({ nowMs: () => doorsMs })
	const { event, rules } = await opened(started)
	const answers = await Promise.all(
		Array.from({ length: 40 }, async (_, at) => {
			const strength = at % 2 === 0 ? 'note' : 'warn'
			rules('P1', strength)
			const revision = event.bus.revision()
			const answer = await findings(started)
			expect(answer.revision).toBeGreaterThanOrEqual(revision)
			return answer
		}),
	)
	const last = await findings(started)
	expect(last.revision).toBe(event.bus.revision())
	expect(last.findings.length).toBeGreaterThan(0)
	expect(new Set(last.findings.filter(({ rule }) => rule === 'P1').map(({ strength }) => strength))).toEqual(
		new Set(['warn']),
	)
	// All that asked while one was being answered were told the same.
	expect(new Set(answers.map(({ revision }) => revision)).size).toBeLessThan(5)
})

test('a rule made weaker, and why something goes on, are in the next answer', async () => {
	await using started = await startHubInFolder({ nowMs: () => doorsMs })
	const { call, rules } = await opened(started)
	rules('P1', 'warn')
	const [first] = (await findings(started)).findings.filter(({ rule }) => rule === 'P1')
	if (!first) throw new Error('everybody has a group')
	expect(first).toMatchObject({ strength: 'warn', reason: null })
	expect(call('rules.setReason', { key: first.key, rule: 'P1', reason: 'Agreed' })).toEqual({ outcome: 'set' })
	const now = async () => (await findings(started)).findings.find(({ key }) => key === first.key)
	expect(await now()).toMatchObject({ strength: 'warn', reason: 'Agreed' })
	rules('P1', null)
	// It stops publishing again: no words go past that.
	expect(await now()).toMatchObject({ strength: 'publish', reason: null })
})

test('whoever asks with nothing open is told so, and nothing is left beside a file that was closed', async () => {
	await using started = await startHubInFolder({ nowMs: () => doorsMs })
	await expect(findings(started)).rejects.toMatchObject({ code: 'noEventOpen' })
	const { event } = await opened(started)
	const { path } = event.file
	await findings(started)
	expect(existsSync(`${path}-wal`)).toBe(true)
	const asked = findings(started).catch((error: unknown) => error)
	await started.hub.dispatch(ownActor, 'library.close', {}, signal)
	await asked
	const left = readdirSync(dirname(path)).filter((name) => name.startsWith(basename(path)))
	expect(left).toEqual([basename(path)])
	await expect(findings(started)).rejects.toMatchObject({ code: 'noEventOpen' })
	expect(await started.hub.openFile(path)).toMatchObject({ outcome: 'opened' })
	expect((await findings(started)).revision).toBe(started.hub.current()?.bus.revision())
})

/** A service over a test event whose readers are kept, to be ended from outside. */
const watched = (event: TestEvent, open = openFindingsReader) => {
	const readers: FindingsReader[] = []
	const orders: FindingsOrder[] = []
	const { bus, file } = event.open()
	const service = createFindingsService({
		event: () => ({ revision: bus.revision, forReading: file.forReading }),
		nowMs: () => event.clock.nowMs,
		openReader: (order) => {
			const reader = open(order)
			orders.push(order)
			readers.push(reader)
			return reader
		},
	})
	return { service, readers, orders }
}

test('a worker that is lost is replaced, and whoever waited is answered', async () => {
	using event = makeTestEvent()
	const { service, readers, orders } = watched(event)
	const before = await service.findings()
	expect(await service.findings()).toBe(before)
	event.call('rules.setStrength', { rule: 'P1', strength: 'note' })
	const asked = service.findings()
	await readers[0]?.kill()
	expect((await asked).revision).toBe(event.open().bus.revision())
	expect(readers.length).toBe(2)
	// The key went to the worker; none is left here.
	expect(orders.map(({ key }) => key.length)).toEqual([0, 0])
	await service.close()
})

test('where no worker stays alive the caller hears of it, in words without data', async () => {
	using event = makeTestEvent()
	const { service } = watched(event, (order) => {
		const reader = openFindingsReader(order)
		void reader.kill()
		return reader
	})
	await expect(service.findings()).rejects.toThrow('the look at the event ended without an answer')
	await service.close()
})

test('a reader cannot write, and a wrong key opens nothing', async () => {
	using event = makeTestEvent()
	const db = connectToRead(event.path, keyOf(recoveryCode))
	expect(() => db.exec('CREATE TABLE mine (id TEXT)')).toThrow('readonly')
	expect(() => db.exec("UPDATE event SET name = 'x'")).toThrow('readonly')
	db.close()
	const wrong = openFindingsReader({ path: event.path, key: new Uint8Array(32).fill(1) })
	await expect(wrong.ask(doorsMs)).rejects.toThrow(/ended without an answer$/)
	await wrong.close()
})

test('a minute later the same event is looked at anew', async () => {
	using event = makeTestEvent()
	const { service } = watched(event)
	const before = await service.findings()
	event.clock.nowMs += 60_000
	const after = await service.findings()
	expect(after).not.toBe(before)
	expect([after.revision, after.atMs]).toEqual([before.revision, event.clock.nowMs])
	await service.close()
})
