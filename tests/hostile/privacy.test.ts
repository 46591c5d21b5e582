import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ownActor } from '../../electron/hub/hub.ts'
import { createJournal } from '../../electron/hub/journal.ts'
import type { Listening } from '../../electron/hub/loopback.ts'
import { newId } from '../../electron/hub/newId.ts'
import type { CommandName, InputOf } from '../../shared/contract/index.ts'
import { foyerIn } from '../support/cli.ts'
import { makeFolder } from '../support/events.ts'
import { callRaw, type HubInFolder, startHubInFolder, tokenFor, type Wire, wireOverPort } from '../support/hub.ts'
import { canary, importRow, startOf } from '../support/people.ts'

/** Distinct enough that encrypted bytes cannot hold it by chance. */
const needle =
	/qz(preferred|given|family|pronouns|email|domain|phone|organisation|jobtitle|words|quiet|dietary|import|reason|typed|file)/i

let started: HubInFolder
let server: Listening
let token: string
let port: Wire
let dayId = ''
/** Everything that the hub said on any wire, whatever was asked. */
const said: string[] = []
const canaryId = newId()

const post = async (name: string, input: unknown, from = token) => {
	const answer = await callRaw(server.port, from, name, input)
	return { status: answer.status, body: answer.body, headers: JSON.stringify(answer.headers) }
}
const send = (name: CommandName, input: unknown, id = newId()) => post(name, { id, input })
const event = () => {
	const open = started.hub.current()
	if (!open) throw new Error('no event open')
	return open
}
/** What an error says when it reaches a caller: over HTTP its bytes, over the port all that is in it. */
const errorsOf = async (name: string, input: unknown): Promise<string> => {
	const { body, status } = await post(name, input)
	expect(status).toBeGreaterThanOrEqual(400)
	const [noun = '', verb = ''] = name.split('.')
	const nouns = port.client as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>
	try {
		await nouns[noun]?.[verb]?.(input)
		throw new Error('was answered')
	} catch (error) {
		const { message, stack, data, cause } = error as Error & { data?: unknown }
		return `${body} ${message} ${stack} ${JSON.stringify(data)} ${String(cause)}`
	}
}

beforeAll(async () => {
	started = await startHubInFolder()
	server = await started.hub.listenOnLoopback()
	token = await tokenFor(started.hub, server.address, ownActor)
	port = wireOverPort(started.hub)
	const day = { date: '2027-05-19', doorsAt: '09:00', startAt: '10:00', endAt: '16:00' }
	await post('library.create', { name: 'Luton forum', venue: '', days: [day], rooms: [], desks: [] })
	dayId = event().bus.ask(ownActor, 'events.overview', {}).days[0]?.id ?? ''
})
afterAll(async () => {
	port.close()
	await started[Symbol.asyncDispose]()
})

/** Text of every file under a folder, and the names on the way; event files are encrypted and read too. */
const everythingIn = (folder: string): string =>
	readdirSync(folder, { recursive: true, withFileTypes: true })
		.map((entry) => {
			const path = join(entry.parentPath, entry.name)
			if (!entry.isFile()) return path
			const bytes = readFileSync(path)
			return `${path}\n${bytes.toString('latin1')}\n${bytes.toString('utf16le')}`
		})
		.join('\n')

describe('G1 a canary', () => {
	test('goes through every command', async () => {
		const importId = newId()
		const person = { ...canary.person, days: [dayId] }
		const held = newId()
		const inputs: readonly { readonly [N in CommandName]: readonly [N, InputOf<N>] }[CommandName][] = [
			['people.startImport', { ...startOf(importId, 3), fileName: 'bookings.csv' }],
			[
				'people.importRows',
				{
					importId,
					rows: [
						importRow(canaryId, 2, person, { ref: canary.ref }),
						importRow(held, 3, person, { ref: canary.ref, result: 'held', suspects: [canaryId] }),
					],
				},
			],
			['people.finishImport', { importId, isComplete: true }],
			['people.settleHeld', { registrationId: held, decision: 'same', sameAs: canaryId }],
			['people.rename', { registrationId: canaryId, preferredName: 'Qzpreferred again' }],
			['people.add', { registrationId: newId(), person }],
			['checkin.admit', { registrationId: canaryId, dayId, method: 'search' }],
			[
				'checkin.walkIn',
				{
					registrationId: newId(),
					dayId,
					preferredName: 'Qzpreferred',
					familyName: 'Qzfamily',
					organisation: 'Qzorganisation',
					sector: 'VC',
					photo: 'no',
					needsEvacuationHelp: 'no',
				},
			],
			['history.undo', { targetId: newId(), reason: 'qzreason' }],
			[
				'exports.record',
				{
					exportId: newId(),
					what: 'attendance',
					format: 'csv',
					rows: 1,
					purpose: 'qzreason',
					recipient: 'qzreason',
					sha256: 'a'.repeat(64),
				},
			],
		]
		for (const [name, input] of inputs) {
			const { status, body, headers } = await send(name, input)
			expect([name, status]).toEqual([name, 200])
			said.push(headers, body)
		}
	})

	test('and no outcome repeats a word of it', () => {
		expect(said.join('\n')).not.toMatch(needle)
	})

	test('history says what was done without a name', async () => {
		const { body } = await post('history.list', { limit: 200, before: null })
		expect(body).toContain('people.rename')
		expect(body).not.toMatch(needle)
	})

	test('crashes on it, and the wires say "failed" and nothing else', async () => {
		const person = { ...canary.person, days: [dayId] }
		// Somebody who is there already, a day and a sector that are not: what the database refuses.
		const twice = { id: newId(), input: { registrationId: canaryId, person } }
		expect(await errorsOf('people.add', twice)).not.toMatch(needle)
		const importId = newId()
		await send('people.startImport', startOf(importId, 1))
		const row = importRow(newId(), 2, { ...person, sector: 'qztyped' })
		expect(await errorsOf('people.importRows', { id: newId(), input: { importId, rows: [row] } })).not.toMatch(needle)
		// Words in a place that should hold JSON: the parser's own message quotes them.
		event().file.transact((db) =>
			db.run("UPDATE import_held SET person = 'qzwords that are no JSON', state = 'waiting'"),
		)
		const parsed = await errorsOf('people.held', { limit: 10, offset: 0 })
		expect(parsed).not.toMatch(needle)
		expect(parsed).toContain('failed')
	})

	test('is refused in many ways, and no refusal repeats it', async () => {
		const refusals = [
			await errorsOf('people.add', { id: newId(), input: { registrationId: 'qztyped', person: canary.person } }),
			await errorsOf('people.add', { id: 'qztyped', input: 'qztyped' }),
			await errorsOf('checkin.search', { text: 'qztyped'.repeat(100), dayId: 'qztyped' }),
			await errorsOf('people.startImport', {
				id: newId(),
				input: {
					...startOf(newId(), 1),
					mapping: { shape: '', columns: [], answers: { 'qztyped answer': 5 }, dateOrder: 'qztyped' },
				},
			}),
			await errorsOf('library.open', { path: 5, code: 'qztyped'.repeat(20) }),
			await errorsOf('imports.append', { uploadId: 'qztyped', offset: 0, base64: 'qzfile' }),
			await errorsOf('exports.read', { exportId: 'qztyped', offset: -1 }),
		]
		expect(refusals.join('\n')).not.toMatch(needle)
		const unknown = await callRaw(server.port, token, 'qztyped.qztyped', {})
		expect([unknown.status, needle.test(unknown.body)]).toEqual([404, false])
	})

	test('is in no file of the hub’s: not in logs, notes, names or the events themselves', async () => {
		await post('library.close', {})
		const everything = everythingIn(started.home)
		expect(everything).toContain('recent.json')
		expect(everything).toContain('foyer.log')
		expect(everything).not.toMatch(needle)
	})

	test('the log holds these fields and no others, the crashes among them', () => {
		const path = join(started.deviceDir, 'logs/foyer.log')
		const lines = readFileSync(path, 'utf8').trim().split('\n')
		expect(lines.length).toBeGreaterThanOrEqual(3)
		const seen = new Set<string>()
		for (const line of lines) {
			const entry = JSON.parse(line) as Record<string, unknown>
			const allowed = ['level', 'time', 'call', 'error', 'ms', 'started', 'version']
			expect(Object.keys(entry).filter((key) => !allowed.includes(key))).toEqual([])
			seen.add(`${String(entry.call)} ${String(entry.error)}`)
		}
		expect([...seen]).toEqual(expect.arrayContaining(['people.add SqliteError', 'people.held SyntaxError']))
		if (process.platform !== 'win32') expect(statSync(path).mode & 0o077).toBe(0)
	})
})

describe('G1 without an event', () => {
	test('a stream that cannot begin says why, as every other call does', async () => {
		const { status, body } = await post('exports.make', {
			what: 'attendance',
			format: 'csv',
			purpose: 'qzreason',
			recipient: 'qzsomebody',
			isLocked: false,
		})
		// Over HTTP a stream has begun before it can fail: then the reason is in it.
		expect([status, body.includes('PRECONDITION_FAILED') || status === 412]).toEqual([status, true])
		expect(body).not.toMatch(needle)
		const asked = { what: 'attendance', format: 'csv', purpose: 'x', recipient: 'y', isLocked: false } as const
		const stream = await port.client.exports.make(asked)
		await expect(stream[Symbol.asyncIterator]().next()).rejects.toMatchObject({
			code: 'PRECONDITION_FAILED',
			data: { refusal: 'noEventOpen' },
		})
	})
})

describe('the journal', () => {
	test('keeps the class of an error and nothing it says', () => {
		using folder = makeFolder()
		const journal = createJournal(folder.path)
		journal.bug('people.add', new SyntaxError('qzwords'))
		journal.bug('people.add', 'qzwords')
		journal.bug('people.add', { message: 'qzwords', toString: () => 'qzwords' })
		journal.slow('checkin.search', 120.7)
		journal.started('cli', '0.1.0')
		journal.close()
		const lines = readFileSync(join(folder.path, 'logs/foyer.log'), 'utf8').trim().split('\n')
		expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
			{ call: 'people.add', error: 'SyntaxError' },
			{ call: 'people.add', error: 'string' },
			{ call: 'people.add', error: 'object' },
			{ call: 'checkin.search', ms: 121 },
			{ started: 'cli', version: '0.1.0' },
		])
		expect(lines.join()).not.toMatch(/qz/)
	})

	test('begins anew when it has grown, and keeps one older', () => {
		using folder = makeFolder()
		const path = join(folder.path, 'logs/foyer.log')
		for (let round = 0; round < 3; round++) {
			const journal = createJournal(folder.path)
			for (let n = 0; n < 300; n++) journal.bug('x'.repeat(20_000), null)
			journal.close()
		}
		expect(readdirSync(join(folder.path, 'logs')).toSorted()).toEqual(['foyer.log', 'foyer.log.1'])
		expect(statSync(path).size).toBeLessThan(7 * 1024 * 1024)
	})
})

describe('G1 in the terminal', () => {
	test('a crash is told by its class', { timeout: 30_000 }, async () => {
		using folder = makeFolder()
		// The home is a file: nothing can be made in it, and nobody expects that.
		writeFileSync(join(folder.path, 'qzfile'), '')
		const foyer = foyerIn(join(folder.path, 'qzfile'))
		const answer = await foyer(['new', join(folder.path, 'x.foyer'), '--name', 'Qzname', '--date', '2027-05-19'])
		expect([answer.code, answer.out]).toEqual([1, ''])
		expect(answer.err).toMatch(/^Foyer met something it did not expect \(\w+\)\. What was saved is safe\.\n$/)
	})
})
