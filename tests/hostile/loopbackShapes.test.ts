import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type LoopbackHub, startLoopbackHub } from '../support/loopback.ts'

let at: LoopbackHub
beforeAll(async () => {
	at = await startLoopbackHub()
})
afterAll(() => at[Symbol.asyncDispose]())

describe('N11 sizes and shapes', () => {
	const path = '/rpc/session/me'
	const bearer = () => ({ authorization: `Bearer ${at.token}` })
	const stillWorks = async () => expect((await at.call('session.me', {})).status).toBe(200)

	test('a body over the limit, announced or in pieces', async () => {
		const body = JSON.stringify({ json: { text: 'x'.repeat(1024 * 1024) } })
		expect((await at.raw({ path, body, headers: bearer() })).status).toBe(413)
		// An answer while the body is still coming can be lost with the connection; it must not be 200.
		expect([0, 413]).toContain((await at.raw({ path, body, headers: bearer(), isChunked: true })).status)
		await stillWorks()
	})

	test('a key body over its own small limit', async () => {
		const body = JSON.stringify({ key: 'x', more: 'x'.repeat(5000) })
		expect((await at.raw({ path: '/session', body })).status).toBe(413)
		expect([0, 413]).toContain((await at.raw({ path: '/session', body, isChunked: true })).status)
		await stillWorks()
	})

	test.each(['br', 'gzip', 'deflate', 'identity'])('a body in %s', async (encoding) => {
		expect((await at.raw({ path, body: '{}', headers: { ...bearer(), 'content-encoding': encoding } })).status).toBe(
			415,
		)
	})

	test.each([
		['no JSON', '{"json":'],
		['nothing', ''],
		['a number', '5'],
		['null', 'null'],
		['30,000 levels', `{"json":${'['.repeat(30_000)}${']'.repeat(30_000)}}`],
		['a bad byte order', '\ufeff{"json":{}}'],
	])('%s', async (_, body) => {
		const answer = await at.raw({ path: '/rpc/checkin/search', body, headers: bearer() })
		expect(answer.status).toBe(400)
		await stillWorks()
	})

	test('a length that is a lie, headers without end, half a request', async () => {
		const sockets: Socket[] = []
		const send = async (text: string): Promise<Socket> => {
			const socket = connect(at.server.port, '127.0.0.1')
			sockets.push(socket)
			socket.on('error', () => undefined)
			await once(socket, 'connect')
			socket.write(text)
			return socket
		}
		const head = `POST ${path} HTTP/1.1\r\nHost: 127.0.0.1:${at.server.port}\r\n`
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
			const answer = await at.raw({
				path: '/rpc/checkin/search',
				body,
				headers: { authorization: `Bearer ${at.token}` },
			})
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
			const answer = await at.raw({
				path: `/rpc/${path}`,
				body: '{"json":{}}',
				headers: { authorization: `Bearer ${at.token}` },
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
			(await at.raw({ path: '/rpc/people/startImport', body, headers: { authorization: `Bearer ${at.token}` } }))
				.status,
		).toBe(200)
		expect(({} as Record<string, unknown>).LE).toBeUndefined()
		expect((await at.call('people.mapping', { shape })).status).toBe(200)
	})
})

describe('N13 where a request says it is going', () => {
	test('absolute form and other authorities', async () => {
		const send = async (line: string, host = `127.0.0.1:${at.server.port}`) => {
			const socket = connect(at.server.port, '127.0.0.1')
			await once(socket, 'connect')
			socket.write(`${line}\r\nHost: ${host}\r\nConnection: close\r\n\r\n`)
			const [answer] = (await once(socket, 'data')) as [Buffer]
			socket.destroy()
			return String(answer).slice(9, 12)
		}
		expect(await send(`GET http://127.0.0.1:${at.server.port}/ HTTP/1.1`)).toBe('421')
		expect(await send('GET http://evil/ HTTP/1.1')).toBe('421')
		expect(await send('GET http://evil/ HTTP/1.1', 'evil')).toBe('421')
		expect(await send('OPTIONS * HTTP/1.1')).toBe('421')
		expect(await send('GET / HTTP/1.1')).toBe('200')
	})
})

describe('files', () => {
	test('only the built ones, by their exact names', async () => {
		const get = async (path: string) => (await at.raw({ method: 'GET', path })).status
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
		expect((await at.raw({ method: 'HEAD', path: '/' })).body).toBe('')
	})

	test('a page carries a policy with a fresh nonce, and the same one inside', async () => {
		const [one, two] = [await at.raw({ method: 'GET' }), await at.raw({ method: 'GET' })]
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
