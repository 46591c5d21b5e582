import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { keyLivesMs } from '../../electron/hub/access.ts'
import { ownActor } from '../../electron/hub/hub.ts'
import { callRaw } from '../support/hub.ts'
import { type LoopbackHub, startLoopbackHub } from '../support/loopback.ts'

let at: LoopbackHub
beforeAll(async () => {
	at = await startLoopbackHub()
})
afterAll(() => at[Symbol.asyncDispose]())

describe('L1 the one-time key', () => {
	test('opens once', async () => {
		const key = at.hub.access.issueKey(ownActor)
		const first = await at.exchange(key)
		expect(first.status).toBe(200)
		expect(JSON.parse(first.body)).toEqual({ token: expect.stringMatching(/^[\w-]{43}$/) })
		expect((await at.exchange(key)).status).toBe(401)
	})

	test('for a minute and not a moment longer', async () => {
		const [inTime, late] = [at.hub.access.issueKey(ownActor), at.hub.access.issueKey(ownActor)]
		at.clock.nowMs += keyLivesMs
		expect((await at.exchange(inTime)).status).toBe(200)
		at.clock.nowMs += 1
		expect((await at.exchange(late)).status).toBe(401)
	})

	test('only from the body: not from the address, a header or a cookie', async () => {
		const key = at.hub.access.issueKey(ownActor)
		expect((await at.raw({ path: `/session?key=${key}`, body: '{}' })).status).toBe(401)
		expect((await at.raw({ path: `/session/${key}`, body: '{}' })).status).toBe(405)
		expect(
			(await at.raw({ path: '/session', body: '{}', headers: { 'x-key': key, cookie: `key=${key}` } })).status,
		).toBe(401)
		expect((await at.exchange(key)).status).toBe(200)
	})

	test.each(['', 'x', '[]', 'null', '{"key":5}', '{"key":{"a":1}}', '{"key":["x"]}', `{"key":"${'x'.repeat(2000)}"}`])(
		'%s is none',
		async (body) => {
			expect((await at.raw({ path: '/session', body })).status).toBe(body.length > 1024 ? 413 : 401)
		},
	)

	test('a key is no at.token, and a at.token nearly right is none', async () => {
		const key = at.hub.access.issueKey(ownActor)
		for (const bearer of [
			key,
			'',
			'x',
			`${at.token}x`,
			at.token.slice(1),
			at.token.toLowerCase(),
			`${at.token} `,
			'..',
		]) {
			const headers = { authorization: `Bearer ${bearer}` }
			expect([bearer, (await at.call('session.me', {}, headers)).status]).toEqual([
				bearer,
				bearer.trim() === at.token ? 200 : 401,
			])
		}
		expect((await at.call('session.me', {}, { authorization: null })).status).toBe(401)
		expect((await at.call('session.me', {}, { authorization: null, cookie: `token=${at.token}` })).status).toBe(401)
		expect((await at.call('session.me', {}, { authorization: `Basic ${at.token}` })).status).toBe(401)
	})
})

describe('L2 somebody else’s page', () => {
	const ownHost = () => `127.0.0.1:${at.server.port}`
	const hosts = (): (string | null)[] => [
		'evil',
		'evil:80',
		'127.0.0.1',
		`127.0.0.1.evil:${at.server.port}`,
		`127.0.0.1:${at.server.port + 1}`,
		`localhost:${at.server.port}`,
		`[::1]:${at.server.port}`,
		`127.0.0.1:${at.server.port}.`,
		`127.0.0.1:0${at.server.port}`,
		`user@127.0.0.1:${at.server.port}`,
		`127.1:${at.server.port}`,
		'',
	]

	test('Host must be ours to the letter, for pages and calls alike', async () => {
		for (const host of hosts()) {
			for (const path of ['/', '/assets/app.js', '/session', '/rpc/session/me']) {
				const method = path === '/' || path.startsWith('/assets') ? 'GET' : 'POST'
				const answer = await at.raw({ method, path, headers: { host }, ...(method === 'POST' ? { body: '{}' } : {}) })
				expect([host, path, answer.status]).toEqual([host, path, 421])
				expect(answer.body).toBe('')
			}
		}
		expect([400, 421]).toContain((await at.raw({ method: 'GET', headers: { host: null } })).status)
		expect((await at.raw({ method: 'GET', headers: { host: ownHost() } })).status).toBe(200)
	})

	test('Origin must be ours or absent', async () => {
		const origins = [
			'http://evil',
			'null',
			`https://127.0.0.1:${at.server.port}`,
			'http://127.0.0.1',
			`http://127.0.0.1:${at.server.port + 1}`,
			`http://127.0.0.1:${at.server.port}/`,
			`http://localhost:${at.server.port}`,
			'file://',
			'app://foyer',
		]
		for (const origin of origins) {
			expect([origin, (await at.call('session.me', {}, { origin })).status]).toEqual([origin, 403])
			expect((await at.raw({ method: 'GET', headers: { origin } })).status).toBe(403)
		}
		expect((await at.call('session.me', {}, { origin: at.server.address })).status).toBe(200)
	})

	test('what a browser says of where a call comes from is believed', async () => {
		for (const site of ['cross-site', 'same-site', 'none'])
			expect((await at.call('session.me', {}, { 'sec-fetch-site': site })).status).toBe(403)
		expect((await at.call('session.me', {}, { 'sec-fetch-site': 'same-origin' })).status).toBe(200)
		expect((await at.call('session.me', {}, { 'x-foyer': null })).status).toBe(403)
		expect((await at.call('session.me', {}, { 'x-foyer': '2' })).status).toBe(403)
	})

	test('no answer carries a CORS header, and every one the house’s own', async () => {
		const origin = { origin: at.server.address }
		const answers = [
			await at.raw({ method: 'GET', headers: origin }),
			await at.raw({ method: 'OPTIONS', path: '/rpc/session/me', headers: { origin: 'http://evil' } }),
			await at.call('session.me', {}, origin),
			await at.call('events.rename', {}, origin),
			await at.call('no.such', {}, origin),
			await at.raw({ method: 'GET', path: '/nothing' }),
			await at.raw({ path: '/session', body: '{}' }),
			await at.raw({ method: 'GET', headers: { host: 'evil' } }),
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
	const bearer = () => ({ authorization: `Bearer ${at.token}` })

	test.each([
		['text/plain', 415],
		['application/x-www-form-urlencoded', 415],
		['multipart/form-data; boundary=x', 415],
		['application/json; charset=utf-16', 415],
		['application/jsonp', 415],
		['text/json', 415],
		[null, 415],
	] as const)('content type %s', async (type, status) => {
		const before = at.revision()
		const answer = await at.raw({ path, body, headers: { ...bearer(), 'content-type': type } })
		expect([answer.status, at.revision()]).toEqual([status, before])
	})

	test.each(['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'])('%s', async (method) => {
		const before = at.revision()
		const address = `${path}?data=${encodeURIComponent(body)}`
		for (const where of [path, address]) {
			const answer = await at.raw({ method, path: where, headers: { ...bearer() } })
			expect([answer.status, at.revision()]).toEqual([405, before])
		}
		if (method !== 'GET' && method !== 'HEAD') expect((await at.raw({ method, path: '/' })).status).toBe(405)
	})

	test('a form that a page of anybody could post', async () => {
		const before = at.revision()
		const form = `--x\r\nContent-Disposition: form-data; name="data"\r\n\r\n${body}\r\n--x--\r\n`
		const headers = { ...bearer(), 'content-type': 'multipart/form-data; boundary=x' }
		expect((await at.raw({ path, body: form, headers })).status).toBe(415)
		expect(at.revision()).toBe(before)
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
		const port = at.server.port.toString(16).toUpperCase().padStart(4, '0')
		expect(listening()).toEqual([`0100007F:${port}`])
	})
})

describe('N2 a role is the connection’s', () => {
	test('whatever a message says of itself', async () => {
		const claims = { role: 'organiser', actor: { role: 'organiser' }, context: { actor: { role: 'organiser' } } }
		const headers = { 'x-role': 'organiser', role: 'organiser', cookie: 'role=organiser; __Host-foyer=organiser' }
		for (const name of ['people.held', 'people.totals', 'history.list', 'library.recent']) {
			const answer = await callRaw(at.server.port, at.displayToken, name, { ...claims, limit: 1, offset: 0 }, headers)
			expect([name, answer.status]).toEqual([name, 403])
		}
		const me = await callRaw(at.server.port, at.displayToken, 'session.me', claims, headers)
		expect(JSON.parse(me.body)).toMatchObject({ json: { role: 'display', desk: 'Screen' } })
		const nested = { id: '01a596f0-e001-7d3d-8eb4-85fd695f47e6', input: { name: 'x', venue: '' }, ...claims }
		expect((await callRaw(at.server.port, at.displayToken, 'events.rename', nested, headers)).status).toBe(403)
	})
})
