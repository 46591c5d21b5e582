/** Somebody on the venue's network who wants in, or wants more than their desk may have. */
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { ownActor } from '../../electron/hub/hub.ts'
import { newId } from '../../electron/hub/newId.ts'
import { allCalls } from '../../shared/contract/index.ts'
import { startHubInFolder } from '../support/hub.ts'
import { display, type GoodDesk, sayOverTls, startVenue, throughTls, type Venue, type Wild } from '../support/venue.ts'

let at: Venue
let desk: GoodDesk
let screen: GoodDesk
let dayId = ''
beforeAll(async () => {
	at = await startVenue({ limits: { bodyDeadlineMs: 500 } })
	desk = await at.desk()
	screen = await at.desk(display)
	dayId = event().bus.ask(ownActor, 'events.overview', {}).days[0]?.id ?? ''
})
afterAll(async () => {
	desk.close()
	screen.close()
	await at[Symbol.asyncDispose]()
})
afterEach(async () => expect((await desk.call('session.me', {})).status).toBe(200))

const event = () => {
	const open = at.hub.current()
	if (!open) throw new Error('no event is open')
	return open
}
const revision = () => event().bus.revision()
const jsonOf = <T>({ body }: { readonly body: string }): T => (JSON.parse(body) as { json: T }).json
const page = (path: string, headers: Readonly<Record<string, string>> = {}) => desk.ask({ ':path': path, ...headers })

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
		return ['tcp', 'tcp6', 'udp', 'udp6'].flatMap((table) =>
			readFileSync(`/proc/self/net/${table}`, 'utf8')
				.split('\n')
				.slice(1)
				.map((row) => row.trim().split(/\s+/))
				.filter((cells) => (table.startsWith('udp') || cells[3] === '0A') && own.has(cells[9] ?? ''))
				.map((cells) => cells[1] ?? ''),
		)
	}
	const hex = (port: number) => port.toString(16).toUpperCase().padStart(4, '0')

	test('nothing before it is turned on, the chosen address alone while it is, nothing afterwards', async () => {
		if (process.platform !== 'linux') return
		const before = listening()
		const other = await startHubInFolder()
		expect(listening()).toEqual(before)
		const server = await other.hub.listenOnNetwork('127.0.0.3')
		expect(listening().filter((one) => !before.includes(one))).toEqual([`0300007F:${hex(server.port)}`])
		await server.close()
		expect(listening()).toEqual(before)
		await other[Symbol.asyncDispose]()
	})
})

describe('N2 a role is the token’s', () => {
	test('whatever a header, a cookie or a body says', async () => {
		const claims = { role: 'organiser', actor: { role: 'organiser' }, deskId: newId(), limit: 1, offset: 0 }
		const headers = {
			'x-role': 'organiser',
			role: 'organiser',
			cookie: `__Host-foyer=${'x'.repeat(43)}; role=organiser`,
		}
		for (const name of ['people.held', 'people.totals', 'history.list', 'library.recent'])
			expect([name, (await screen.call(name, claims, headers)).status]).toEqual([name, 403])
		const me = await screen.call('session.me', claims, headers)
		expect(jsonOf(me)).toMatchObject({ role: 'display', desk: 'Screen' })
	})
})

describe('N5 tokens', () => {
	test('forged, cut, of another event, or given in another place, are none', async () => {
		const { token } = desk
		const flipped = `${token.slice(0, -2)}${token.at(-2) === 'A' ? 'B' : 'A'}${token.at(-1)}`
		const key = at.hub.access.issueKey(ownActor)
		const before = revision()
		for (const one of [flipped, token.slice(1), `${token}A`, token.toUpperCase(), key, '', '../../session', '"']) {
			const answer = await desk.call('session.me', {}, { authorization: `Bearer ${one}` })
			expect([one, answer.status]).toEqual([one, 401])
		}
		for (const more of [
			{ authorization: '', 'x-token': token },
			{ authorization: `Basic ${token}` },
			{ authorization: '', ':path': `/rpc/session/me?token=${token}` },
		] as Readonly<Record<string, string>>[])
			expect((await desk.call('session.me', {}, more)).status).toBe(401)
		const other = await startVenue({ hasEvent: false })
		const stranger = await at.desk(undefined, other.token(ownActor))
		expect((await stranger.call('session.me', {})).status).toBe(401)
		stranger.close()
		await other[Symbol.asyncDispose]()
		expect(revision()).toBe(before)
	})
})

describe('N6 a command sent again', () => {
	test('answers what it answered; with other words, or as another command, it is refused', async () => {
		const [ada, bo] = ['comfort', 'angel'].map(
			(text) => event().bus.ask(ownActor, 'checkin.search', { text, dayId }).found[0],
		)
		const sent = (registrationId = '') => ({ id: commandId, input: { registrationId, dayId, method: 'search' } })
		const commandId = newId()
		const first = await desk.call('checkin.admit', sent(ada?.registrationId))
		expect(jsonOf(first)).toMatchObject({ outcome: 'admitted' })
		const before = revision()
		const replays = await Promise.all(
			Array.from({ length: 20 }, () => desk.call('checkin.admit', sent(ada?.registrationId))),
		)
		expect(new Set(replays.map(({ body }) => body))).toEqual(new Set([first.body]))
		expect((await desk.call('checkin.admit', sent(bo?.registrationId))).status).toBe(409)
		expect((await desk.call('checkin.leave', sent(ada?.registrationId))).status).toBe(409)
		expect(revision()).toBe(before)
	})
})

describe('N11 sizes and shapes', () => {
	const ask = (path: string, body: string | Buffer, headers: Readonly<Record<string, string>> = {}) =>
		desk.ask(
			{
				':method': 'POST',
				':path': path,
				'content-type': 'application/json',
				'x-foyer': '1',
				authorization: `Bearer ${desk.token}`,
				...headers,
			},
			body,
		)

	test('65 KiB, told or not; 1 KiB for whoever is not let in yet', async () => {
		const long = JSON.stringify({ json: { text: 'x'.repeat(65 * 1024) } })
		expect((await ask('/rpc/session/me', long, { 'content-length': String(long.length) })).status).toBe(413)
		// The answer may be lost with the stream, for the rest of the body is not waited for; it is never 200.
		expect([0, 413]).toContain((await ask('/rpc/session/me', long)).status)
		const key = JSON.stringify({ key: 'x', more: 'x'.repeat(1100) })
		expect((await ask('/session', key, { 'content-length': String(key.length) })).status).toBe(413)
		expect([0, 401]).toContain((await ask('/session', key)).status)
		const text = `POST /rpc/session/me HTTP/1.1\r\nHost: ${at.authority}\r\nContent-Type: application/json\r\nX-Foyer: 1\r\nAuthorization: Bearer ${desk.token}\r\n`
		const piece = `4000\r\n${'x'.repeat(0x4000)}\r\n`
		const chunked = await sayOverTls(at.server.port, `${text}Transfer-Encoding: chunked\r\n\r\n${piece.repeat(6)}`)
		await chunked.ended
		expect(chunked.read()).not.toMatch(/^HTTP\/1\.1 2/)
	})

	test.each(['br', 'gzip', 'deflate', 'identity'])('a body in %s', async (encoding) => {
		expect((await ask('/rpc/session/me', '{}', { 'content-encoding': encoding })).status).toBe(415)
	})

	test.each([
		['no JSON', '{"json":'],
		['30,000 levels', `{"json":${'['.repeat(30_000)}${']'.repeat(30_000)}}`],
		['bytes that are no text', Buffer.from([0xff, 0xfe, 0x00])],
	])('%s', async (_, body) => {
		expect((await ask('/rpc/checkin/search', body)).status).toBe(400)
	})

	test('a length that is a lie, two of them, or both ways at once', async () => {
		const head = `POST /session HTTP/1.1\r\nHost: ${at.authority}\r\nContent-Type: application/json\r\nX-Foyer: 1\r\n`
		const wild: Wild[] = []
		for (const rest of [
			'Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}',
			'Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
			'Content-Length: -1\r\n\r\n{}',
			`X-Long: ${'x'.repeat(20_000)}\r\n\r\n`,
		])
			wild.push(await sayOverTls(at.server.port, head + rest))
		for (const one of wild) {
			await one.ended
			expect(one.read()).toMatch(/^(HTTP\/1\.1 (400|431) |$)/)
		}
	})
})

describe('N12 names that every object has', () => {
	test('in a body, a path and a header: nothing is polluted', async () => {
		for (const json of ['{"__proto__":{"polluted":1}}', '{"constructor":{"prototype":{"polluted":1}}}'])
			expect((await desk.call('checkin.search', JSON.parse(json))).status).toBe(400)
		for (const name of ['__proto__.toString', 'constructor.x', 'checkin.__proto__', 'checkin.constructor', 'a.b/c'])
			expect([name, (await desk.call(name, {})).status]).toEqual([name, 404])
		await desk.call('session.me', {}, { __proto__x: '1', constructor: 'x' })
		expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
	})
})

describe('N13 where a request says it is going', () => {
	test('another host, another scheme, or the form that a proxy is asked in', async () => {
		const own = at.authority
		expect((await page('/', { ':authority': own, host: own })).status).toBe(200)
		for (const headers of [
			{ ':authority': own, host: 'evil' },
			{ ':authority': 'evil', host: own },
			{ ':authority': 'evil' },
			{ ':authority': `${own}.` },
			{ ':authority': own, ':scheme': 'http' },
			{ ':authority': own, ':path': '*', ':method': 'OPTIONS' },
		] as Readonly<Record<string, string>>[]) {
			const { status } = await page('/', headers)
			expect([headers, status]).toEqual([headers, 421])
		}
		// What is no authority or no path at all does not even come so far.
		for (const headers of [
			{ ':authority': `user@${own}` },
			{ ':authority': own, ':path': `https://${own}/` },
		] as Readonly<Record<string, string>>[])
			expect([0, 421]).toContain((await page('/', headers)).status)
		for (const text of [`GET https://evil/ HTTP/1.1\r\nHost: ${own}\r\n\r\n`, 'GET / HTTP/1.1\r\nHost: evil\r\n\r\n']) {
			const old = await sayOverTls(at.server.port, text)
			await expect.poll(old.read, { interval: 5 }).toMatch(/^HTTP\/1\.1 421 /)
			old.socket.destroy()
		}
		const tunnel = await sayOverTls(at.server.port, `CONNECT 127.0.0.1:22 HTTP/1.1\r\nHost: ${own}\r\n\r\n`)
		await tunnel.ended
		expect(tunnel.read()).not.toMatch(/^HTTP\/1\.1 2/)
	})
})

describe('N15 whoever does not speak as a desk does', () => {
	test('TLS 1.2, plain HTTP, another protocol under TLS', async () => {
		const { port } = at.server
		const older = await throughTls(port, { maxVersion: 'TLSv1.2' })
		const other = await throughTls(port, { ALPNProtocols: ['ftp'] })
		await Promise.all([older.ended, other.ended])
		expect([older.read(), other.read()]).toEqual(['', ''])
		const plain = await fetch(`http://${at.authority}/`).catch(() => null)
		expect(plain).toBeNull()
		expect(at.server.refusedLastHour().find(({ kind }) => kind === 'badHandshake')?.count).toBeGreaterThanOrEqual(2)
	})
})

describe('N16 the screen for everybody', () => {
	test('may ask what a screen shows, and nothing else of all there is', async () => {
		const wrong: unknown[] = []
		const not = allCalls.filter(({ spec }) => !spec.roles.includes('display')).map(({ name }) => name)
		// One token may not ask so many so fast.
		for (let from = 0; from < not.length; from += 100) {
			const own = await at.desk(display)
			for (const name of not.slice(from, from + 100)) {
				const { status } = await own.call(name, {})
				if (status !== 403) wrong.push([name, status])
			}
			own.close()
		}
		expect(not.length).toBeGreaterThan(100)
		expect(wrong).toEqual([])
	})
})

describe('N17 looking for somebody by what a desk may not know', () => {
	test('finds nobody by an address, a number, a diagnosis, from the beginning or letter by letter', async () => {
		const [person] = event().file.reader.all<{ email: string; phone: string }>(
			"SELECT email, phone FROM registration WHERE email <> '' AND phone <> ''",
		)
		const { email = '', phone = '' } = person ?? {}
		const domain = email.slice(email.indexOf('@'))
		for (const text of [
			email,
			domain,
			domain.slice(1),
			phone,
			phone.slice(0, 5),
			'mania',
			'psychosis',
			'%',
			'*',
			'_',
		]) {
			const answer = await desk.call('checkin.search', { text, dayId })
			expect([text, answer.status, jsonOf(answer)]).toEqual([text, 200, { found: [], total: 0 }])
		}
	})
})

describe('a page of somebody else’s', () => {
	test('is refused by its origin, by what the browser says of it, and by what it cannot send', async () => {
		const before = revision()
		const rename = { id: newId(), input: { name: 'Taken over', venue: '' } }
		const own = await at.desk(ownActor)
		const call = (headers: Readonly<Record<string, string>>) => own.call('events.rename', rename, headers)
		for (const origin of ['https://evil', 'null', `http://${at.authority}`, `${at.server.address}.evil`])
			expect((await call({ origin })).status).toBe(403)
		for (const site of ['cross-site', 'same-site', 'none'])
			expect((await call({ 'sec-fetch-site': site })).status).toBe(403)
		for (const type of ['text/plain', 'multipart/form-data; boundary=x', 'application/x-www-form-urlencoded'])
			expect((await call({ 'content-type': type })).status).toBe(415)
		expect((await call({ 'x-foyer': '' })).status).toBe(403)
		for (const method of ['GET', 'PUT', 'OPTIONS', 'TRACE', 'DELETE'])
			expect((await own.ask({ ':method': method, ':path': '/rpc/events/rename' })).status).toBe(405)
		expect(revision()).toBe(before)
		own.close()
	})

	test('no answer has a CORS header; every one has the house’s own, and says what may be made of it', async () => {
		const own = await at.desk()
		const answers = [
			await page('/'),
			await page('/nothing'),
			await page('/', { ':authority': 'evil' }),
			await page('/', { origin: 'https://evil' }),
			await own.call('session.me', {}, { origin: at.server.address }),
			await own.call('history.list', {}),
			await own.call('no.such', {}),
			await own.call('session.me', {}, { authorization: 'Bearer x' }),
			await own.ask({ ':method': 'OPTIONS', ':path': '/rpc/session/me', origin: at.server.address }),
		]
		for (const { headers } of answers) {
			expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([])
			expect(headers).toMatchObject({
				'x-content-type-options': 'nosniff',
				'referrer-policy': 'no-referrer',
				'cross-origin-opener-policy': 'same-origin',
				'cross-origin-resource-policy': 'same-origin',
				'cache-control': 'no-store',
				'permissions-policy': expect.stringContaining('camera=(self)'),
				'content-security-policy': expect.stringMatching(/default-src 'none'.*frame-ancestors 'none'/),
			})
		}
		own.close()
	})
})

describe('paths', () => {
	test('lead to the built files and nowhere else', async () => {
		expect((await page('/')).status).toBe(200)
		expect((await page('/assets/app.js')).status).toBe(200)
		for (const path of [
			'/secret.txt',
			'/../device/keys.json',
			'/..%2fdevice%2fkeys.json',
			'/assets/..%2f..%2fdevice%2fkeys.json',
			'/..%5c..%5cdevice%5ckeys.json',
			'/assets/app.js%00.html',
			'//assets/app.js',
			'/ASSETS/app.js',
			'/__proto__',
			'/file:///etc/passwd',
			'/assets/app.js;/../../secret.txt',
			`/${'x'.repeat(8000)}`,
		])
			expect([path, (await page(path)).status]).toEqual([path, 404])
	})
})

describe('names that are markup or a formula', () => {
	const names = ['<img src=x onerror=alert(1)>', "=cmd|'/c calc'!A1", '</script><script>alert(1)</script>', '{{7*7}}']

	test('come back as the same words in JSON that no browser reads as a page', async () => {
		for (const familyName of names) {
			const sector = event().bus.ask(ownActor, 'events.overview', {}).sectors[0]?.code ?? ''
			const answers = { photo: 'ask', needsEvacuationHelp: 'no' }
			const person = { registrationId: newId(), preferredName: 'Zyx', familyName, organisation: familyName }
			const input = { ...person, ...answers, dayId, sector }
			const added = await desk.call('checkin.walkIn', { id: newId(), input })
			expect([added.status, jsonOf(added)]).toMatchObject([200, { outcome: 'admitted' }])
		}
		const answer = await desk.call('checkin.search', { text: 'zyx', dayId })
		expect(answer.headers['content-type']).toBe('application/json')
		expect(jsonOf<{ total: number }>(answer).total).toBeGreaterThanOrEqual(names.length)
		expect(answer.headers['x-content-type-options']).toBe('nosniff')
		for (const name of names) expect((await page(`/${encodeURIComponent(name)}`)).body).toBe('')
	})
})

describe('the diary of what was refused', () => {
	test('counts by kind, and holds no word of who or what', async () => {
		await page('/quite-a-secret')
		const told = at.server.refusedLastHour()
		expect(told.some(({ kind, count }) => kind === 'unknownPage' && count > 0)).toBe(true)
		expect(JSON.stringify(told)).toMatch(/^\[(\{"kind":"\w+","count":\d+\},?)+\]$/)
	})
})
