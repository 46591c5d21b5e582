import { once } from 'node:events'
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { keyLivesMs } from '../../electron/hub/access.ts'
import { ownActor } from '../../electron/hub/hub.ts'
import type { Listening } from '../../electron/hub/loopback.ts'
import { doorsMs } from '../support/events.ts'
import { callRaw, type HubInFolder, type Raw, sendRaw, startHubInFolder, tokenFor } from '../support/hub.ts'

const clock = { nowMs: doorsMs }
let started: HubInFolder
let server: Listening
let token: string
const display = { role: 'display', desk: 'Screen', operator: '' } as const
let displayToken: string

beforeAll(async () => {
	started = await startHubInFolder({
		nowMs: () => clock.nowMs,
		pages: {
			'index.html': '<!doctype html><meta content="%NONCE%">',
			'assets/app.js': 'void 0',
			'secret.txt': 'qzsecret',
		},
	})
	server = await started.hub.listenOnLoopback()
	await started.hub.dispatch(ownActor, 'library.openSample', { sample: 'blmk-forum' }, new AbortController().signal)
	token = await tokenFor(started.hub, server.address, ownActor)
	displayToken = await tokenFor(started.hub, server.address, display)
})
afterAll(() => started[Symbol.asyncDispose]())

const raw = (request: Raw) => sendRaw(server.port, request)
const call = (name: string, input: unknown, headers: Raw['headers'] = {}) =>
	callRaw(server.port, token, name, input, headers)
const exchange = (key: string) => raw({ path: '/session', body: JSON.stringify({ key }) })
const revision = () => started.hub.current()?.bus.revision()

describe('L1 the one-time key', () => {
	test('opens once', async () => {
		const key = started.hub.access.issueKey(ownActor)
		const first = await exchange(key)
		expect(first.status).toBe(200)
		expect(JSON.parse(first.body)).toEqual({ token: expect.stringMatching(/^[\w-]{43}$/) })
		expect((await exchange(key)).status).toBe(401)
	})

	test('for a minute and not a moment longer', async () => {
		const [inTime, late] = [started.hub.access.issueKey(ownActor), started.hub.access.issueKey(ownActor)]
		clock.nowMs += keyLivesMs
		expect((await exchange(inTime)).status).toBe(200)
		clock.nowMs += 1
		expect((await exchange(late)).status).toBe(401)
	})

	test('only from the body: not from the address, a header or a cookie', async () => {
		const key = started.hub.access.issueKey(ownActor)
		expect((await raw({ path: `/session?key=${key}`, body: '{}' })).status).toBe(401)
		expect((await raw({ path: `/session/${key}`, body: '{}' })).status).toBe(405)
		expect((await raw({ path: '/session', body: '{}', headers: { 'x-key': key, cookie: `key=${key}` } })).status).toBe(
			401,
		)
		expect((await exchange(key)).status).toBe(200)
	})

	test.each(['', 'x', '[]', 'null', '{"key":5}', '{"key":{"a":1}}', '{"key":["x"]}', `{"key":"${'x'.repeat(2000)}"}`])(
		'%s is none',
		async (body) => {
			expect([0, 401]).toContain((await raw({ path: '/session', body })).status)
		},
	)

	test('a key is no token, and a token nearly right is none', async () => {
		const key = started.hub.access.issueKey(ownActor)
		for (const bearer of [key, '', 'x', `${token}x`, token.slice(1), token.toLowerCase(), `${token} `, '..']) {
			const headers = { authorization: `Bearer ${bearer}` }
			expect([bearer, (await call('session.me', {}, headers)).status]).toEqual([
				bearer,
				bearer.trim() === token ? 200 : 401,
			])
		}
		expect((await call('session.me', {}, { authorization: null })).status).toBe(401)
		expect((await call('session.me', {}, { authorization: null, cookie: `token=${token}` })).status).toBe(401)
		expect((await call('session.me', {}, { authorization: `Basic ${token}` })).status).toBe(401)
	})
})

describe('L2 somebody else’s page', () => {
	const ownHost = () => `127.0.0.1:${server.port}`
	const hosts = (): (string | null)[] => [
		'evil',
		'evil:80',
		'127.0.0.1',
		`127.0.0.1.evil:${server.port}`,
		`127.0.0.1:${server.port + 1}`,
		`localhost:${server.port}`,
		`[::1]:${server.port}`,
		`127.0.0.1:${server.port}.`,
		`127.0.0.1:0${server.port}`,
		`user@127.0.0.1:${server.port}`,
		`127.1:${server.port}`,
		'',
	]

	test('Host must be ours to the letter, for pages and calls alike', async () => {
		for (const host of hosts()) {
			for (const path of ['/', '/assets/app.js', '/session', '/rpc/session/me']) {
				const method = path === '/' || path.startsWith('/assets') ? 'GET' : 'POST'
				const answer = await raw({ method, path, headers: { host }, ...(method === 'POST' ? { body: '{}' } : {}) })
				expect([host, path, answer.status]).toEqual([host, path, 421])
				expect(answer.body).toBe('')
			}
		}
		expect([400, 421]).toContain((await raw({ method: 'GET', headers: { host: null } })).status)
		expect((await raw({ method: 'GET', headers: { host: ownHost() } })).status).toBe(200)
	})

	test('Origin must be ours or absent', async () => {
		const origins = [
			'http://evil',
			'null',
			`https://127.0.0.1:${server.port}`,
			'http://127.0.0.1',
			`http://127.0.0.1:${server.port + 1}`,
			`http://127.0.0.1:${server.port}/`,
			`http://localhost:${server.port}`,
			'file://',
			'app://foyer',
		]
		for (const origin of origins) {
			expect([origin, (await call('session.me', {}, { origin })).status]).toEqual([origin, 403])
			expect((await raw({ method: 'GET', headers: { origin } })).status).toBe(403)
		}
		expect((await call('session.me', {}, { origin: server.address })).status).toBe(200)
	})

	test('what a browser says of where a call comes from is believed', async () => {
		for (const site of ['cross-site', 'same-site', 'none'])
			expect((await call('session.me', {}, { 'sec-fetch-site': site })).status).toBe(403)
		expect((await call('session.me', {}, { 'sec-fetch-site': 'same-origin' })).status).toBe(200)
		expect((await call('session.me', {}, { 'x-foyer': null })).status).toBe(403)
		expect((await call('session.me', {}, { 'x-foyer': '2' })).status).toBe(403)
	})

	test('no answer carries a CORS header, and every one the house’s own', async () => {
		const origin = { origin: server.address }
		const answers = [
			await raw({ method: 'GET', headers: origin }),
			await raw({ method: 'OPTIONS', path: '/rpc/session/me', headers: { origin: 'http://evil' } }),
			await call('session.me', {}, origin),
			await call('events.rename', {}, origin),
			await call('no.such', {}, origin),
			await raw({ method: 'GET', path: '/nothing' }),
			await raw({ path: '/session', body: '{}' }),
			await raw({ method: 'GET', headers: { host: 'evil' } }),
		]
		for (const { headers } of answers) {
			expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([])
			expect(headers['set-cookie']).toBeUndefined()
			expect(headers).toMatchObject({
				'x-content-type-options': 'nosniff',
				'referrer-policy': 'no-referrer',
				'cross-origin-opener-policy': 'same-origin',
				'cross-origin-resource-policy': 'same-origin',
				'cache-control': 'no-store',
			})
		}
	})
})

describe('L3 the wrong kind of request is not run', () => {
	const rename = { id: '01a596f0-e001-7d3d-8eb4-85fd695f47e5', input: { name: 'Taken over', venue: '' } }
	const path = '/rpc/events/rename'
	const body = JSON.stringify({ json: rename })
	const bearer = () => ({ authorization: `Bearer ${token}` })

	test.each([
		['text/plain', 415],
		['application/x-www-form-urlencoded', 415],
		['multipart/form-data; boundary=x', 415],
		['application/json; charset=utf-16', 415],
		['application/jsonp', 415],
		['text/json', 415],
		[null, 415],
	] as const)('content type %s', async (type, status) => {
		const before = revision()
		const answer = await raw({ path, body, headers: { ...bearer(), 'content-type': type } })
		expect([answer.status, revision()]).toEqual([status, before])
	})

	test.each(['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'])('%s', async (method) => {
		const before = revision()
		const address = `${path}?data=${encodeURIComponent(body)}`
		for (const where of [path, address]) {
			const answer = await raw({ method, path: where, headers: { ...bearer() } })
			expect([answer.status, revision()]).toEqual([405, before])
		}
		if (method !== 'GET' && method !== 'HEAD') expect((await raw({ method, path: '/' })).status).toBe(405)
	})

	test('a form that a page of anybody could post', async () => {
		const before = revision()
		const form = `--x\r\nContent-Disposition: form-data; name="data"\r\n\r\n${body}\r\n--x--\r\n`
		const headers = { ...bearer(), 'content-type': 'multipart/form-data; boundary=x' }
		expect((await raw({ path, body: form, headers })).status).toBe(415)
		expect(revision()).toBe(before)
	})
})

describe('L5 what listens', () => {
	/** Addresses that this process listens on, from the system's own list. */
	const listening = (): string[] => {
		const own = new Set(
			readdirSync('/proc/self/fd').flatMap((fd) => {
				try {
					return /socket:\[(\d+)\]/.exec(readlinkSync(`/proc/self/fd/${fd}`))?.[1] ?? []
				} catch {
					return []
				}
			}),
		)
		return ['tcp', 'tcp6'].flatMap((table) =>
			readFileSync(`/proc/self/net/${table}`, 'utf8')
				.split('\n')
				.slice(1)
				.map((line) => line.trim().split(/\s+/))
				.filter((cells) => cells[3] === '0A' && own.has(cells[9] ?? ''))
				.map((cells) => cells[1] ?? ''),
		)
	}

	test('127.0.0.1 and nothing else, until somebody turns the network on', () => {
		if (process.platform !== 'linux') return
		const port = server.port.toString(16).toUpperCase().padStart(4, '0')
		expect(listening()).toEqual([`0100007F:${port}`])
	})
})

describe('N2 a role is the connection’s', () => {
	test('whatever a message says of itself', async () => {
		const claims = { role: 'organiser', actor: { role: 'organiser' }, context: { actor: { role: 'organiser' } } }
		const headers = { 'x-role': 'organiser', role: 'organiser', cookie: 'role=organiser; __Host-foyer=organiser' }
		for (const name of ['people.held', 'people.totals', 'history.list', 'library.recent']) {
			const answer = await callRaw(server.port, displayToken, name, { ...claims, limit: 1, offset: 0 }, headers)
			expect([name, answer.status]).toEqual([name, 403])
		}
		const me = await callRaw(server.port, displayToken, 'session.me', claims, headers)
		expect(JSON.parse(me.body)).toMatchObject({ json: { role: 'display', desk: 'Screen' } })
		const nested = { id: '01a596f0-e001-7d3d-8eb4-85fd695f47e6', input: { name: 'x', venue: '' }, ...claims }
		expect((await callRaw(server.port, displayToken, 'events.rename', nested, headers)).status).toBe(403)
	})
})

describe('N11 sizes and shapes', () => {
	const path = '/rpc/session/me'
	const bearer = () => ({ authorization: `Bearer ${token}` })
	const stillWorks = async () => expect((await call('session.me', {})).status).toBe(200)

	test('a body over the limit, announced or in pieces', async () => {
		const body = JSON.stringify({ json: { text: 'x'.repeat(1024 * 1024) } })
		expect((await raw({ path, body, headers: bearer() })).status).toBe(413)
		// An answer while the body is still coming can be lost with the connection; it must not be 200.
		expect([0, 413]).toContain((await raw({ path, body, headers: bearer(), isChunked: true })).status)
		await stillWorks()
	})

	test('a key body over its own small limit', async () => {
		const body = JSON.stringify({ key: 'x', more: 'x'.repeat(5000) })
		expect([0, 401]).toContain((await raw({ path: '/session', body })).status)
		expect([0, 401]).toContain((await raw({ path: '/session', body, isChunked: true })).status)
		await stillWorks()
	})

	test.each(['br', 'gzip', 'deflate', 'identity'])('a body in %s', async (encoding) => {
		expect((await raw({ path, body: '{}', headers: { ...bearer(), 'content-encoding': encoding } })).status).toBe(415)
	})

	test.each([
		['no JSON', '{"json":'],
		['nothing', ''],
		['a number', '5'],
		['null', 'null'],
		['30,000 levels', `{"json":${'['.repeat(30_000)}${']'.repeat(30_000)}}`],
		['a bad byte order', '\ufeff{"json":{}}'],
	])('%s', async (_, body) => {
		const answer = await raw({ path: '/rpc/checkin/search', body, headers: bearer() })
		expect(answer.status).toBe(400)
		await stillWorks()
	})

	test('a length that is a lie, headers without end, half a request', async () => {
		const sockets: Socket[] = []
		const send = async (text: string): Promise<Socket> => {
			const socket = connect(server.port, '127.0.0.1')
			sockets.push(socket)
			socket.on('error', () => undefined)
			await once(socket, 'connect')
			socket.write(text)
			return socket
		}
		const head = `POST ${path} HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\n`
		await send(`${head}Content-Type: application/json\r\nX-Foyer: 1\r\nContent-Length: 900\r\n\r\n{}`)
		await send(head)
		await send('\u0016\u0003\u0001')
		const tooMuch = await send(`${head}X-Long: ${'x'.repeat(20_000)}\r\n\r\n`)
		const [answer] = (await once(tooMuch, 'data')) as [Buffer]
		expect(String(answer)).toMatch(/^HTTP\/1\.1 431 /)
		const twoLengths = await send(`${head}Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}`)
		expect(String(((await once(twoLengths, 'data')) as [Buffer])[0])).toMatch(/^HTTP\/1\.1 400 /)
		const both = await send(`${head}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`)
		expect(String(((await once(both, 'data')) as [Buffer])[0])).toMatch(/^HTTP\/1\.1 400 /)
		await stillWorks()
		for (const socket of sockets) socket.destroy()
	})
})

describe('N12 names that every object has', () => {
	test('in a body, a path and a meta: nothing is polluted', async () => {
		const bodies = [
			'{"json":{"__proto__":{"polluted":1},"text":"a","dayId":"x"}}',
			'{"json":{"constructor":{"prototype":{"polluted":1}}},"meta":[]}',
			'{"json":{},"meta":[["date","__proto__","polluted"]]}',
			'{"json":{"a":{}},"meta":[[0,"__proto__"],[1,"constructor","prototype"]]}',
			'{"__proto__":{"json":{}},"json":{}}',
		]
		for (const body of bodies) {
			const answer = await raw({ path: '/rpc/checkin/search', body, headers: { authorization: `Bearer ${token}` } })
			expect(answer.status).toBe(400)
		}
		for (const path of [
			'__proto__/toString',
			'constructor',
			'checkin/__proto__',
			'checkin/constructor',
			'toString',
			'',
			'a/b/c',
		]) {
			const answer = await raw({
				path: `/rpc/${path}`,
				body: '{"json":{}}',
				headers: { authorization: `Bearer ${token}` },
			})
			expect([path, answer.status]).toEqual([path, 404])
		}
		expect(({} as Record<string, unknown>).polluted).toBeUndefined()
		expect((Object.prototype as Record<string, unknown>).polluted).toBeUndefined()
	})

	test('a mapping with such keys is kept as words', async () => {
		const shape = 'n12'
		const answers = JSON.parse('{"__proto__":"LE","constructor":"CA"}') as Record<string, string>
		const mapping = { shape, columns: [], answers, dateOrder: 'dayFirst' }
		const start = {
			importId: '01a596f0-e001-7d3d-8eb4-85fd695f47a1',
			fileName: 'x.csv',
			kind: 'other',
			rows: 0,
			refused: [],
			unchanged: 0,
		}
		const id = '01a596f0-e001-7d3d-8eb4-85fd695f47a2'
		const body = JSON.stringify({ json: { id, input: { ...start, mapping } } })
		expect(
			(await raw({ path: '/rpc/people/startImport', body, headers: { authorization: `Bearer ${token}` } })).status,
		).toBe(200)
		expect(({} as Record<string, unknown>).LE).toBeUndefined()
		expect((await call('people.mapping', { shape })).status).toBe(200)
	})
})

describe('N13 where a request says it is going', () => {
	test('absolute form and other authorities', async () => {
		const send = async (line: string, host = `127.0.0.1:${server.port}`) => {
			const socket = connect(server.port, '127.0.0.1')
			await once(socket, 'connect')
			socket.write(`${line}\r\nHost: ${host}\r\nConnection: close\r\n\r\n`)
			const [answer] = (await once(socket, 'data')) as [Buffer]
			socket.destroy()
			return String(answer).slice(9, 12)
		}
		expect(await send(`GET http://127.0.0.1:${server.port}/ HTTP/1.1`)).toBe('421')
		expect(await send('GET http://evil/ HTTP/1.1')).toBe('421')
		expect(await send('GET http://evil/ HTTP/1.1', 'evil')).toBe('421')
		expect(await send('OPTIONS * HTTP/1.1')).toBe('421')
		expect(await send('GET / HTTP/1.1')).toBe('200')
	})
})

describe('files', () => {
	test('only the built ones, by their exact names', async () => {
		const get = async (path: string) => (await raw({ method: 'GET', path })).status
		expect([await get('/'), await get('/index.html'), await get('/assets/app.js'), await get('/?x=1')]).toEqual([
			200, 200, 200, 200,
		])
		const paths = [
			'/secret.txt',
			'/..%2fdevice%2fkeys.json',
			'/../device/keys.json',
			'/assets/..%2f..%2fdevice%2fkeys.json',
			'/assets/../../device/keys.json',
			'/..%5c..%5cdevice%5ckeys.json',
			'/assets/app.js/',
			'/assets/app.js%00.html',
			'//assets/app.js',
			'/ASSETS/app.js',
			'/assets',
			'/__proto__',
			'/constructor',
			'/.',
			'/rpc',
			`/${'x'.repeat(8000)}`,
		]
		for (const path of paths) expect([path, await get(path)]).toEqual([path, 404])
		expect((await raw({ method: 'HEAD', path: '/' })).body).toBe('')
	})

	test('a page carries a policy with a fresh nonce, and the same one inside', async () => {
		const [one, two] = [await raw({ method: 'GET' }), await raw({ method: 'GET' })]
		const nonceOf = (answer: typeof one) =>
			/'nonce-([^']+)'/.exec(String(answer.headers['content-security-policy']))?.[1]
		expect(nonceOf(one)).toMatch(/^[\w+/]{22}==$/)
		expect(nonceOf(one)).not.toBe(nonceOf(two))
		expect(one.body).toContain(`content="${nonceOf(one)}"`)
		const policy = String(one.headers['content-security-policy'])
		expect(policy).not.toMatch(/unsafe-inline|unsafe-eval'[^;]*'unsafe|https?:|\*/)
		for (const part of [
			"default-src 'none'",
			"frame-ancestors 'none'",
			"base-uri 'none'",
			"form-action 'none'",
			"require-trusted-types-for 'script'",
		])
			expect(policy).toContain(part)
	})
})
