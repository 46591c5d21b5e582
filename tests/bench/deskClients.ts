/**
 * Desks of the venue's network in a process of their own, so that what they cost is not the hub's: each with one
 * connection, a token, and its ear at the stream of notices. And somebody who wishes the hub no good.
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { type ClientHttp2Session, connect, constants } from 'node:http2'
import { setTimeout as sleep } from 'node:timers/promises'
import { type ConnectionOptions, connect as connectTls } from 'node:tls'
import { fileURLToPath } from 'node:url'

/** One check-in to make: when (ms from the start; null: as soon as the desk is free), and by which desk. */
export type Arrival = {
	readonly atMs: number | null
	readonly desk: number
	readonly id: string
	readonly input: object
}
export type Made = { readonly outcome: string; readonly ms: number }
export type Round = {
	readonly made: readonly Made[]
	readonly tookMs: number
	/** Ms until the last desk had heard of the last check-in, after its answer. */
	readonly heardMs: number
	readonly counts: readonly number[]
}
export type DeskClients = {
	readonly join: (port: number, keys: readonly string[]) => Promise<void>
	/** @param arrivals in the order they come. */
	readonly admit: (arrivals: readonly Arrival[], dayId: string) => Promise<Round>
	/** Floods the hub with all it may not be asked, from another address, until told to stop. Answers how many. */
	readonly flood: (port: number, token: string) => Promise<void>
	readonly stopFlood: () => Promise<number>
	readonly close: () => Promise<void>
}

type Asked =
	| { readonly ask: 'join'; readonly port: number; readonly keys: readonly string[] }
	| { readonly ask: 'admit'; readonly arrivals: readonly Arrival[]; readonly dayId: string }
	| { readonly ask: 'flood'; readonly port: number; readonly key: string }
	| { readonly ask: 'stopFlood' }

const self = fileURLToPath(import.meta.url)

export const startDeskClients = (): DeskClients => {
	const child = fork(self, ['desks'], { execArgv: [] })
	const ask = async <T>(asked: Asked): Promise<T> => {
		child.send(asked)
		const [value] = (await once(child, 'message')) as [T]
		return value
	}
	return {
		join: (port, keys) => ask({ ask: 'join', port, keys }),
		admit: (arrivals, dayId) => ask({ ask: 'admit', arrivals, dayId }),
		flood: (port, key) => ask({ ask: 'flood', port, key }),
		stopFlood: () => ask({ ask: 'stopFlood' }),
		close: async () => {
			// Not asked to leave: whoever flooded would take minutes to clear away what it began.
			child.kill('SIGKILL')
			await once(child, 'exit')
		},
	}
}

const usual = { ':method': 'POST', 'content-type': 'application/json', 'x-foyer': '1' }

const send = (session: ClientHttp2Session, path: string, body: unknown, headers: Record<string, string> = {}) =>
	new Promise<{ readonly status: number; readonly text: string }>((resolve, reject) => {
		const stream = session.request({ ...usual, ':path': path, ...headers })
		let [status, text] = [0, '']
		stream.setEncoding('utf8')
		stream.on('response', (answer) => {
			status = answer[':status'] ?? 0
		})
		stream.on('data', (piece: string) => {
			text += piece
		})
		stream.on('end', () => resolve({ status, text }))
		stream.on('error', reject)
		stream.end(JSON.stringify(body))
	})

type Desk = {
	readonly call: (name: string, input: unknown) => Promise<Record<string, unknown>>
	readonly heard: () => number
	readonly hears: (revision: number) => Promise<void>
	readonly close: () => void
}

const startDesk = async (port: number, key: string): Promise<Desk> => {
	const session = connect(`https://127.0.0.1:${port}`, { rejectUnauthorized: false })
	const { token } = JSON.parse((await send(session, '/session', { key })).text) as { token: string }
	const authorization = `Bearer ${token}`
	const call: Desk['call'] = async (name, input) => {
		const { status, text } = await send(session, `/rpc/${name.replace('.', '/')}`, { json: input }, { authorization })
		if (status !== 200) return { outcome: `status ${status}` }
		return (JSON.parse(text) as { json: Record<string, unknown> }).json
	}
	let heard = 0
	let waiting: { readonly revision: number; readonly resolve: () => void } | null = null
	const stream = session.request({ ...usual, ':path': '/rpc/session/notices', authorization })
	stream.on('error', () => undefined)
	stream.setEncoding('utf8')
	stream.on('data', (piece: string) => {
		for (const [, revision] of piece.matchAll(/"revision":(\d+)/g)) heard = Math.max(heard, Number(revision))
		if (waiting && heard >= waiting.revision) waiting.resolve()
	})
	stream.end(JSON.stringify({ json: { since: 0 } }))
	await once(stream, 'data')
	return {
		call,
		heard: () => heard,
		hears: (revision) =>
			new Promise((resolve) => {
				if (heard >= revision) resolve()
				else waiting = { revision, resolve }
			}),
		close: () => session.destroy(),
	}
}

const admitOne = async (desk: Desk, { id, input }: Arrival, sinceMs: number): Promise<Made> => {
	const { outcome } = await desk.call('checkin.admit', { id, input })
	return { outcome: String(outcome), ms: performance.now() - sinceMs }
}

/** People of one desk one after the other, as soon as it is free; those with a time when they come. */
const admitAll = async (desks: readonly Desk[], arrivals: readonly Arrival[], dayId: string): Promise<Round> => {
	const startMs = performance.now()
	const made: Made[] = []
	const byDesk = desks.map((_, at) => arrivals.filter(({ desk }) => desk === at))
	const timed = arrivals.filter(({ atMs }) => atMs !== null)
	const comes = timed.map(async (one) => {
		const dueMs = startMs + (one.atMs ?? 0)
		await sleep(Math.max(0, dueMs - performance.now()))
		const desk = desks[one.desk]
		// From the moment when somebody stood there, not from the moment when the desk got round to it.
		if (desk) made.push(await admitOne(desk, one, dueMs))
	})
	const queues = byDesk.map(async (queue, at) => {
		const desk = desks[at]
		for (const one of queue) if (desk && one.atMs === null) made.push(await admitOne(desk, one, performance.now()))
	})
	await Promise.all([...comes, ...queues])
	const tookMs = performance.now() - startMs
	const revision = Number((await desks[0]?.call('session.me', {}))?.['revision'] ?? 0)
	await Promise.all(desks.map((desk) => desk.hears(revision)))
	const heardMs = performance.now() - startMs - tookMs
	const counts = await Promise.all(desks.map((desk) => desk.call('checkin.counts', { dayId })))
	return { made, tookMs, heardMs, counts: counts.map((one) => Number(one['in'])) }
}

/** Everything at once, from the address beside: opened and reset, calls too fast, calls without a token, connections. */
const startFlood = async (port: number, key: string): Promise<() => number> => {
	let [count, isOver] = [0, false]
	const way: ConnectionOptions & { readonly localAddress: string } = {
		host: '127.0.0.1',
		port,
		localAddress: '127.0.0.2',
		rejectUnauthorized: false,
		ALPNProtocols: ['h2'],
	}
	const from = () => {
		const createConnection = () => connectTls(way).on('error', () => undefined)
		return connect(`https://127.0.0.1:${port}`, { createConnection }).on('error', () => undefined)
	}
	const first = from()
	const { token } = JSON.parse((await send(first, '/session', { key })).text) as { token: string }
	first.destroy()
	const headersOf = [{ authorization: `Bearer ${token}` }, { authorization: `Bearer ${'x'.repeat(43)}` }, {}]
	const turn = async (kind: number) => {
		while (!isOver) {
			const session = from()
			while (!isOver && !session.destroyed && !session.closed) {
				count++
				const stream = session.request({ ...usual, ':path': '/rpc/session/me', ...headersOf[kind % 3] })
				stream.on('error', () => undefined)
				stream.resume()
				if (kind >= 3) stream.close(constants.NGHTTP2_CANCEL)
				else stream.end('{}')
				if (count % 20 === 0) await new Promise((resolve) => setImmediate(resolve))
			}
			session.destroy()
			await new Promise((resolve) => setImmediate(resolve))
		}
	}
	for (let kind = 0; kind < 6; kind++) void turn(kind)
	return () => {
		isOver = true
		return count
	}
}

const serve = () => {
	let desks: Desk[] = []
	let stopFlood: () => number = () => 0
	const answer = async (asked: Asked): Promise<unknown> => {
		switch (asked.ask) {
			case 'join':
				for (const desk of desks) desk.close()
				desks = []
				for (const key of asked.keys) desks.push(await startDesk(asked.port, key))
				return null
			case 'admit':
				return admitAll(desks, asked.arrivals, asked.dayId)
			case 'flood':
				stopFlood = await startFlood(asked.port, asked.key)
				return null
			case 'stopFlood':
				return stopFlood()
			default:
				return asked satisfies never
		}
	}
	process.on('disconnect', () => process.exit())
	process.on('message', (asked: Asked) => void answer(asked).then((value) => process.send?.(value)))
}

if (process.send && process.argv[1] === self && process.argv[2] === 'desks') serve()
