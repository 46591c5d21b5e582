/** Somebody on the venue's network who wants the hub busy or full. Whatever they do, another desk is answered. */
import { once } from 'node:events'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { createRouter } from '../../electron/hub/rpc.ts'
import {
	fields,
	frame,
	type GoodDesk,
	knock,
	sayOverTls,
	speakFrames,
	startVenue,
	throughTls,
	type Venue,
	type Wild,
} from '../support/venue.ts'

/** How often each flood repeats its frame: enough to be noticed; many more by night. */
const many = process.env['FOYER_NIGHTLY'] === '1' ? 100_000 : 2000

let at: Venue
let desk: GoodDesk
beforeAll(async () => {
	at = await startVenue({
		limits: { bodyDeadlineMs: 200, sweepMs: 20, newConnections: { perSecond: 1000, burst: 2000 } },
		nodeLimits: { handshakeTimeout: 200, headersTimeout: 200, connectionsCheckingInterval: 50 },
	})
	desk = await at.desk()
	await served()
})
afterAll(async () => {
	desk.close()
	await at[Symbol.asyncDispose]()
})
const wild: Wild[] = []
const keep = (one: Wild): Wild => {
	wild.push(one)
	return one
}
afterEach(async () => {
	for (const { socket } of wild) socket.destroy()
	await Promise.all(wild.splice(0).map(({ ended }) => ended))
})

/** The other desk, on the connection that it has had all along. */
const served = async () => expect((await desk.call('session.me', {})).status).toBe(200)
const refused = (kind: string) => at.server.refusedLastHour().find((one) => one.kind === kind)?.count ?? 0
const request = (path = '/') =>
	fields({ ':method': 'GET', ':scheme': 'https', ':authority': at.authority, ':path': path })
const post = (path: string) =>
	fields({
		':method': 'POST',
		':scheme': 'https',
		':authority': at.authority,
		':path': path,
		'content-type': 'application/json',
		'x-foyer': '1',
	})
/** Writes in pieces until it is ended, as somebody does who wants to be quick. */
const pour = async ({ socket, ended }: Wild, piece: (turn: number) => Buffer, times = many) => {
	let isOver = false
	void ended.then(() => {
		isOver = true
	})
	for (let turn = 0; turn < times && !isOver; turn++) {
		if (!socket.write(piece(turn))) await Promise.race([once(socket, 'drain').catch(() => undefined), ended])
	}
}
const endHeaders = 0x4
const endBoth = 0x5

describe('N8 floods of frames end the connection they come over', () => {
	test('requests that are taken back at once', async () => {
		const one = keep(await speakFrames(at.server.port))
		const cancel = Buffer.from([0, 0, 0, 8])
		await pour(one, (turn) => {
			const stream = turn * 2 + 1
			return Buffer.concat([frame('headers', endBoth, stream, request()), frame('reset', 0, stream, cancel)])
		})
		await one.ended
		await served()
	})

	test('SETTINGS and PING without end, read or not', async () => {
		const before = refused('badFrames')
		for (const [kind, payload] of [
			['settings', Buffer.alloc(0)],
			['ping', Buffer.alloc(8)],
		] as const) {
			for (const isRead of [true, false]) {
				const one = keep(await speakFrames(at.server.port))
				if (!isRead) one.socket.pause()
				const pouring = pour(one, () => frame(kind, 0, 0, payload))
				await served()
				one.socket.resume()
				await pouring
				await one.ended
			}
		}
		expect(refused('badFrames')).toBeGreaterThan(before)
		await served()
	})

	test('headers that go on and on', async () => {
		const one = keep(await speakFrames(at.server.port))
		one.socket.write(frame('headers', 0, 1, request()))
		await pour(one, (turn) => frame('continuation', 0, 1, fields({ [`x-${turn}`]: 'x'.repeat(100) })))
		await one.ended
		await served()
	})

	test('frames that mean nothing', async () => {
		const one = keep(await speakFrames(at.server.port))
		await pour(one, (turn) => frame('data', 0, turn * 2 + 1, Buffer.alloc(16)))
		await one.ended
		const other = keep(await throughTls(at.server.port, { ALPNProtocols: ['h2'] }))
		other.socket.write(Buffer.alloc(4096, 0xff))
		await other.ended
		await served()
	})
})

describe('N9 whoever keeps the hub waiting', () => {
	test('with 3,000 streams that are never finished, loses the connection', async () => {
		const one = keep(await speakFrames(at.server.port))
		await pour(one, (turn) => frame('headers', endHeaders, turn * 2 + 1, post('/session')), 3000)
		await one.ended
		await served()
	})

	test('with a body that drips, is cut off, though the connection is not silent', async () => {
		const before = refused('tooSlow')
		const session = await at.desk()
		const slow = keep(await speakFrames(at.server.port))
		slow.socket.write(frame('headers', endHeaders, 1, post('/session')))
		const text = `POST /session HTTP/1.1\r\nHost: ${at.authority}\r\nContent-Type: application/json\r\nX-Foyer: 1\r\n`
		const old = keep(await sayOverTls(at.server.port, `${text}Content-Length: 900\r\n\r\n`))
		let drips = 0
		const dripping = setInterval(() => {
			drips++
			slow.socket.write(frame('data', 0, 1, Buffer.from(' ')))
			old.socket.write(' ')
		}, 20)
		// A reset of the one stream, or the end of the connection: either way it holds nothing any more.
		await expect.poll(() => refused('tooSlow'), { interval: 20 }).toBeGreaterThan(before)
		await old.ended
		clearInterval(dripping)
		expect(drips).toBeGreaterThan(1)
		expect((await session.call('session.me', {})).status).toBe(200)
		session.close()
		await served()
	})

	test('with half a header, half a handshake or nothing at all, is cut off', async () => {
		const half = keep(await sayOverTls(at.server.port, `GET / HTTP/1.1\r\nHost: ${at.authority}\r\nX-Half: `))
		const silent = keep(await sayOverTls(at.server.port, ''))
		const unmade = keep(await knock(at.server.port))
		unmade.socket.write(Buffer.from([0x16, 0x03, 0x01, 0x02, 0x00]))
		await Promise.all([half.ended, silent.ended, unmade.ended])
		await served()
	})
})

describe('N10 connections', () => {
	test('400 from one address: few are kept, a desk that is known stays, and a new one comes in', async () => {
		const before = refused('tooManyConnections')
		const ones = await Promise.all(Array.from({ length: 400 }, () => knock(at.server.port)))
		for (const one of ones) keep(one)
		await expect.poll(() => refused('tooManyConnections') - before, { interval: 5 }).toBeGreaterThanOrEqual(392)
		const { unpaired, paired } = at.server.connected()
		expect(unpaired).toBeLessThanOrEqual(8)
		expect(paired).toBeGreaterThanOrEqual(1)
		await served()
		const newcomer = await at.desk()
		expect((await newcomer.call('session.me', {})).status).toBe(200)
		newcomer.close()
	})

	test('from many addresses: never more than 40 who have shown nothing', async () => {
		if (process.platform !== 'linux') return
		const addresses = Array.from({ length: 20 }, (_, index) => `127.0.1.${index + 1}`)
		for (const address of addresses) {
			const ones = await Promise.all(Array.from({ length: 5 }, () => knock(at.server.port, address)))
			for (const one of ones) keep(one)
			expect(at.server.connected().unpaired).toBeLessThanOrEqual(40)
		}
		await served()
		const newcomer = await at.desk()
		expect((await newcomer.call('session.me', {})).status).toBe(200)
		newcomer.close()
	})

	test('with one token no more than eight, so that a stolen one cannot take every place', async () => {
		const token = at.token({ role: 'desk', desk: 'Stolen', operator: '' })
		const ones: GoodDesk[] = []
		for (let count = 0; count < 20; count++) {
			const one = await at.desk(undefined, token)
			expect((await one.call('session.me', {})).status).toBe(200)
			ones.push(one)
		}
		await expect.poll(() => ones.filter((one) => one.isConnected()).length, { interval: 5 }).toBeLessThanOrEqual(8)
		expect(ones.at(-1)?.isConnected()).toBe(true)
		for (const one of ones) one.close()
		await served()
	})
})

describe('calls that come too fast', () => {
	test('are answered 429, then cut off; the desk beside is not slowed, and the token is good again afterwards', async () => {
		const before = refused('tooFast')
		const fast = await at.desk({ role: 'desk', desk: 'Fast', operator: '' })
		const statuses: number[] = []
		while (fast.isConnected() && statuses.length < 2000) {
			const answers = await Promise.all(Array.from({ length: 30 }, () => fast.call('session.me', {})))
			statuses.push(...answers.map(({ status }) => status))
			await served()
		}
		expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(200)
		expect(new Set(statuses)).toEqual(new Set([200, 429, 0]))
		expect(refused('tooFast')).toBeGreaterThan(before)
		const again = await at.desk(undefined, fast.token)
		await expect.poll(async () => (await again.call('session.me', {})).status, { interval: 20 }).toBe(200)
		again.close()
	})

	test('without a token they end the connection as well', async () => {
		const one = await at.desk(undefined, 'x'.repeat(43))
		let asked = 0
		while (one.isConnected() && asked < 2000) {
			const answers = await Promise.all(Array.from({ length: 30 }, () => one.call('session.me', {})))
			asked += answers.length
		}
		expect(one.isConnected()).toBe(false)
		expect(asked).toBeLessThan(1000)
		await served()
	})
})

describe('N9 somebody who listens and does not read', () => {
	test('a stream with too much unsent is closed, and what made it is told to stop', async () => {
		const over = Promise.withResolvers<void>()
		let made = 0
		const router = createRouter(
			async function* () {
				try {
					for (;;) {
						made++
						yield { revision: made, topics: [], ids: ['x'.repeat(600 * 1024)] }
					}
				} finally {
					over.resolve()
				}
			},
			() => undefined,
		)
		const small = await startVenue({ router, hasEvent: false, limits: { sweepMs: 20 } })
		const token = small.token({ role: 'desk', desk: 'Asleep', operator: '' })
		// An initial window of no bytes at all: the hub may send headers and nothing else (RFC 9113, 6.5.2).
		const one = keep(await speakFrames(small.server.port, Buffer.from([0, 4, 0, 0, 0, 0])))
		const head = fields({
			':method': 'POST',
			':scheme': 'https',
			':authority': small.authority,
			':path': '/rpc/session/notices',
			'content-type': 'application/json',
			'x-foyer': '1',
			authorization: `Bearer ${token}`,
		})
		one.socket.write(frame('headers', endHeaders, 1, head))
		one.socket.write(frame('data', 1, 1, Buffer.from('{"json":{"since":0}}')))
		await over.promise
		expect(made).toBeLessThan(10)
		expect(small.server.refusedLastHour()).toEqual([{ kind: 'notRead', count: 1 }])
		await small[Symbol.asyncDispose]()
	})
})
