import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { request } from 'node:http'
import { connect as connectHttp2 } from 'node:http2'
import { request as httpsRequest } from 'node:https'
import { connect } from 'node:net'
import { connect as connectTls } from 'node:tls'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createNoticeBoard } from '../../electron/bus/notices.ts'
import { createAccess } from '../../electron/hub/access.ts'
import { ownActor } from '../../electron/hub/hub.ts'
import type { SecureListening } from '../../electron/hub/lan.ts'
import { type Listening, listenOnLoopback } from '../../electron/hub/loopback.ts'
import { newId } from '../../electron/hub/newId.ts'
import { noticesFor } from '../../electron/hub/notices.service.ts'
import { readPages } from '../../electron/hub/pages.ts'
import { createRouter } from '../../electron/hub/rpc.ts'
import { deskTwo, makeFolder, organiser } from '../support/events.ts'
import {
	callRaw,
	certificateOf,
	type HubInFolder,
	startHubInFolder,
	tokenFor,
	wireOverHttp,
	wireOverHttps,
	wireOverPort,
} from '../support/hub.ts'

let started: HubInFolder
let loopback: Listening
let network: SecureListening
const rename = (name: string) =>
	started.hub.current()?.bus.call(ownActor, 'events.rename', { id: newId(), input: { name, venue: '' } })

beforeAll(async () => {
	started = await startHubInFolder({ pages: { 'index.html': '<!doctype html>' } })
	loopback = await started.hub.listenOnLoopback()
	network = await started.hub.listenOnNetwork('127.0.0.1')
	await started.hub.dispatch(ownActor, 'library.openSample', { sample: 'cyp-intensive' }, new AbortController().signal)
})
afterAll(() => started[Symbol.asyncDispose]())

describe('notices', () => {
	test.each(['port', 'http', 'https'] as const)(
		'over %s: nothing is missed between reading and listening',
		async (kind) => {
			const wire =
				kind === 'port'
					? wireOverPort(started.hub)
					: kind === 'http'
						? await wireOverHttp(started.hub, loopback)
						: await wireOverHttps(started.hub, network)
			const { revision } = await wire.client.session.me({})
			rename(`While away ${kind}`)
			const first = (await wire.client.session.notices({ since: revision }))[Symbol.asyncIterator]()
			expect((await first.next()).value).toMatchObject({ revision: revision + 1, ids: [] })
			rename(`Heard ${kind}`)
			expect((await first.next()).value).toEqual({ revision: revision + 2, topics: ['event'], ids: [] })
			await first.return?.()
			rename(`Away again ${kind}`)
			const second = (await wire.client.session.notices({ since: revision + 2 }))[Symbol.asyncIterator]()
			expect((await second.next()).value).toMatchObject({ revision: revision + 3 })
			rename(`And again ${kind}`)
			expect((await second.next()).value).toMatchObject({ revision: revision + 4 })
			await second.return?.()
			wire.close()
		},
	)

	test('somebody who hangs up is listened to no longer', async () => {
		const board = createNoticeBoard()
		const stop = new AbortController()
		const notices = noticesFor(board, () => 5, 5, { actor: deskTwo, signal: stop.signal })
		const next = notices.next()
		stop.abort()
		expect(await next).toEqual({ done: true, value: undefined })
		board.publish({ revision: 6, topics: ['people'], ids: [] })
		expect((await notices.next()).done).toBe(true)
	})

	test('a listener who does not read keeps a bounded number, and is then told of everything at once', async () => {
		const board = createNoticeBoard()
		const stop = new AbortController()
		const notices = noticesFor(board, () => 0, 0, { actor: organiser, signal: stop.signal })
		const first = notices.next()
		const ids = Array.from({ length: 200 }, () => newId())
		board.publish({ revision: 1, topics: ['event'], ids: [] })
		expect((await first).value).toMatchObject({ revision: 1 })
		board.publish({ revision: 2, topics: ['people'], ids })
		for (let revision = 3; revision <= 50_000; revision++) board.publish({ revision, topics: ['event'], ids: [] })
		let [taken, last, hasPeople] = [0, 0, false]
		while (last < 50_000) {
			const { value } = await notices.next()
			if (!value) break
			taken++
			last = value.revision
			hasPeople ||= value.topics.includes('people')
		}
		expect(taken).toBeLessThan(1002)
		expect(last).toBe(50_000)
		// That people changed was among what did not fit: it must not be lost with it.
		expect(hasPeople).toBe(true)
		stop.abort()
	})
})

describe('somebody who does not read', () => {
	test('is not written to without end: the hub waits for them', async () => {
		let made = 0
		const router = createRouter(
			async function* () {
				for (;;) {
					made++
					yield { revision: made, topics: [], ids: ['x'.repeat(64 * 1024)] }
				}
			},
			() => undefined,
		)
		using folder = makeFolder()
		const access = createAccess(() => 1)
		const server = await listenOnLoopback({ access, pages: readPages(folder.path), router, port: 0 })
		const token = access.redeem(access.issueKey(ownActor))
		const socket = connect(server.port, '127.0.0.1')
		socket.pause()
		const body = JSON.stringify({ json: { since: 0 } })
		socket.write(
			`POST /rpc/session/notices HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\nContent-Type: application/json\r\n` +
				`X-Foyer: 1\r\nAuthorization: Bearer ${token}\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
		)
		// It levels off when nothing more is made through many turns of the loop; without waiting it never does.
		let [quiet, before] = [0, -1]
		while (quiet < 200 && made < 2000) {
			await new Promise((resolve) => setImmediate(resolve))
			quiet = made > 0 && made === before ? quiet + 1 : 0
			before = made
		}
		expect(made).toBeGreaterThan(0)
		expect(made * 64).toBeLessThan(64 * 1024)
		socket.destroy()
		await server.close()
	})
})

describe('another computer', () => {
	test('sees the certificate the hub says, for this address, for thirty days, with TLS 1.3 only', async () => {
		const { fingerprint } = await certificateOf(network.port)
		expect(fingerprint).toBe(network.fingerprint)
		const { pem } = await certificateOf(network.port)
		const socket = connectTls({ host: '127.0.0.1', port: network.port, ca: pem })
		await once(socket, 'secureConnect')
		expect([socket.authorized, socket.getProtocol()]).toEqual([true, 'TLSv1.3'])
		const { valid_from, valid_to, subjectaltname } = socket.getPeerCertificate()
		expect(subjectaltname).toBe('IP Address:127.0.0.1')
		const days = (Date.parse(valid_to) - Date.parse(valid_from)) / 86_400_000
		expect(days).toBeGreaterThan(29.9)
		// A desk whose clock is half a day behind is let in as well.
		expect(days).toBeLessThan(30.6)
		socket.destroy()
		const old = connectTls({ host: '127.0.0.1', port: network.port, ca: pem, maxVersion: 'TLSv1.2' })
		const [error] = (await once(old, 'error')) as [Error]
		expect(error.message).toMatch(/protocol version/i)
	})

	test('N15 plain HTTP is not answered', async () => {
		const socket = connect(network.port, '127.0.0.1')
		socket.write(`GET / HTTP/1.1\r\nHost: 127.0.0.1:${network.port}\r\n\r\n`)
		const chunks: Buffer[] = []
		socket.on('data', (chunk: Buffer) => chunks.push(chunk))
		socket.on('error', () => undefined)
		await once(socket, 'close')
		expect(Buffer.concat(chunks).toString('latin1')).not.toMatch(/200|<!doctype/)
	})

	test('N13 whose :authority and host differ is sent away', async () => {
		const { pem } = await certificateOf(network.port)
		const session = connectHttp2(network.address, { ca: pem })
		const status = async (headers: Record<string, string>) => {
			const stream = session.request({ ':path': '/', ...headers })
			stream.end()
			const [answer] = (await once(stream, 'response')) as [Record<string, unknown>]
			stream.close()
			return answer[':status']
		}
		const own = `127.0.0.1:${network.port}`
		expect(await status({})).toBe(200)
		expect(await status({ ':authority': own, host: own })).toBe(200)
		expect(await status({ ':authority': own, host: 'evil' })).toBe(421)
		expect(await status({ ':authority': 'evil', host: own })).toBe(421)
		expect(await status({ ':authority': 'evil' })).toBe(421)
		expect(await status({ ':authority': own, origin: 'https://evil' })).toBe(403)
		expect(await status({ ':authority': own, origin: `http://${own}` })).toBe(403)
		session.destroy()
	})

	test('N11 may send 64 KiB at once and no more', async () => {
		const { pem } = await certificateOf(network.port)
		const session = connectHttp2(network.address, { ca: pem })
		const token = await tokenFor(started.hub, loopback.address, ownActor)
		const status = async (bytes: number) => {
			const body = JSON.stringify({ json: { pad: 'x'.repeat(bytes - 19) } })
			const stream = session.request({
				':method': 'POST',
				':path': '/rpc/session/me',
				'content-type': 'application/json',
				'x-foyer': '1',
				authorization: `Bearer ${token}`,
			})
			stream.on('error', () => undefined)
			stream.end(body)
			const [answer] = (await once(stream, 'response')) as [Record<string, unknown>]
			stream.close()
			return answer[':status']
		}
		expect(await status(64 * 1024)).toBe(200)
		expect(await status(65 * 1024)).toBe(413)
		session.destroy()
	})

	test('a token of one wire is one of the other: they are one hub', async () => {
		const token = await tokenFor(started.hub, loopback.address, deskTwo)
		const { pem } = await certificateOf(network.port)
		const body = JSON.stringify({ json: {} })
		const sent = httpsRequest({
			host: '127.0.0.1',
			port: network.port,
			ca: pem,
			method: 'POST',
			path: '/rpc/session/me',
			headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'x-foyer': '1' },
			agent: false,
		})
		sent.end(body)
		const [response] = (await once(sent, 'response')) as [NodeJS.ReadableStream]
		const chunks: Buffer[] = []
		for await (const chunk of response) chunks.push(chunk as Buffer)
		expect(JSON.parse(Buffer.concat(chunks).toString('utf8'))).toMatchObject({ json: { role: 'desk', desk: 'Desk 2' } })
	})
})

describe('closing', () => {
	test('ends streams, ports, workers and listeners: the process has nothing left to wait for', {
		timeout: 60_000,
	}, async () => {
		using folder = makeFolder()
		const script = fileURLToPath(new URL('../support/hubProcess.ts', import.meta.url))
		const child = spawn(process.execPath, ['--no-warnings', script], {
			env: { ...process.env, FOYER_HOME: folder.path },
			stdio: ['ignore', 'pipe', 'pipe'],
			timeout: 50_000,
			killSignal: 'SIGKILL',
		})
		const [out, err]: string[][] = [[], []]
		let closedAt = 0
		child.stdout.on('data', (chunk: Buffer) => {
			out?.push(String(chunk))
			if (String(chunk).includes('closing')) closedAt = performance.now()
		})
		child.stderr.on('data', (chunk: Buffer) => err?.push(String(chunk)))
		const [code] = (await once(child, 'exit')) as [number]
		expect([code, out?.join(''), err?.join('')]).toEqual([0, 'closing\nclosed\n', ''])
		// Well under the deadlines that bodies and connections have.
		expect(performance.now() - closedAt).toBeLessThan(8000)
	})

	test('a second hub on the same folder reads what the first one left', async () => {
		await using first = await startHubInFolder()
		await first.hub.dispatch(ownActor, 'library.openSample', { sample: 'cyp-intensive' }, new AbortController().signal)
		const path = first.hub.current()?.file.path ?? ''
		await first.hub.close()
		expect(first.hub.current()).toBeNull()
		expect(await first.hub.openFile(path)).toMatchObject({ outcome: 'opened' })
	})

	test('every token ends with the hub', async () => {
		await using other = await startHubInFolder()
		const server = await other.hub.listenOnLoopback()
		const token = await tokenFor(other.hub, server.address, ownActor)
		expect((await callRaw(server.port, token, 'session.me', {})).status).toBe(200)
		await other.hub.close()
		expect(other.hub.access.actorOf(token)).toBeNull()
		const sent = request({ port: server.port, host: '127.0.0.1' })
		const [error] = (await once(sent, 'error')) as [NodeJS.ErrnoException]
		expect(error.code).toBe('ECONNREFUSED')
	})
})
