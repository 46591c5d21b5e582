/**
 * `fetch` to one pinned hub, all of it over one HTTP/2 session that is opened when it is first needed and again after
 * it was lost. A hub that stops answering (a laptop asleep, a cable pulled out) is noticed within seconds, by pings:
 * the system itself would take minutes.
 */
import { type ClientHttp2Session, type ClientHttp2Stream, connect as connectHttp2 } from 'node:http2'
import { Readable } from 'node:stream'
import { NoAnswer, openPinned } from './pinnedSocket.ts'

export type PinnedHub = {
	/** @throws OtherHub, NoAnswer; what the hub answers is an answer, whatever its status. */
	readonly fetch: typeof fetch
	/** Lets go of the connection and of everything that still comes over it. */
	readonly close: () => void
}

export type PinnedPlace = {
	/** Without a path: `https://192.168.1.20:4433`. */
	readonly address: string
	/** SHA-256 of the hub's public key, base64url. */
	readonly pin: string
}

const pingEveryMs = 4000
const answersWithinMs = 10_000

/** Ends a session over which nothing comes back any more. Answers how to stop watching. */
const watch = (session: ClientHttp2Session): (() => void) => {
	let isAnswered = true
	const timer = setInterval(() => {
		if (session.destroyed) return
		if (!isAnswered) return session.destroy()
		isAnswered = false
		session.ping(() => {
			isAnswered = true
		})
	}, pingEveryMs)
	timer.unref()
	return () => clearInterval(timer)
}

/** What comes back first. A hub that takes longer than it ever needs is as good as away. */
const headersOf = (stream: ClientHttp2Stream): Promise<Record<string, unknown>> =>
	new Promise((resolve, reject) => {
		const timer = setTimeout(() => stream.destroy(new NoAnswer()), answersWithinMs)
		const settle = (work: () => void) => () => {
			clearTimeout(timer)
			work()
		}
		stream.once('response', (headers) => settle(() => resolve(headers))())
		stream.once('error', (error) => settle(() => reject(new NoAnswer({ cause: error })))())
		stream.once(
			'close',
			settle(() => reject(new NoAnswer())),
		)
	})

export const createPinnedHub = ({ address, pin }: PinnedPlace): PinnedHub => {
	type Opening = { session: Promise<ClientHttp2Session> }
	let current: Opening | null = null
	let isClosed = false

	const begin = async (onGone: () => void): Promise<ClientHttp2Session> => {
		const socket = await openPinned(address, pin)
		const session = connectHttp2(address, { createConnection: () => socket })
		const stopWatching = watch(session)
		session.on('error', () => session.destroy())
		session.on('goaway', onGone)
		session.on('close', () => {
			stopWatching()
			onGone()
		})
		return session
	}
	const session = (): Promise<ClientHttp2Session> => {
		if (isClosed) return Promise.reject(new NoAnswer())
		if (current) return current.session
		const onGone = () => {
			if (current === mine) current = null
		}
		const mine: Opening = { session: begin(onGone) }
		current = mine
		mine.session.catch(onGone)
		return mine.session
	}

	const send: typeof fetch = async (input, init) => {
		const request = new Request(input, init)
		const body = Buffer.from(await request.arrayBuffer())
		const over = await session()
		if (over.destroyed || over.closed) throw new NoAnswer()
		const { pathname } = new URL(request.url)
		const stream = over.request({
			':method': request.method,
			':path': pathname,
			...Object.fromEntries([...request.headers].filter(([name]) => name !== 'host')),
		})
		stream.on('error', () => undefined)
		request.signal.addEventListener('abort', () => stream.destroy())
		stream.end(body)
		const headers = await headersOf(stream)
		const status = Number(headers[':status'])
		const plain = Object.entries(headers).filter(([name]) => !name.startsWith(':'))
		return new Response(status === 204 ? null : (Readable.toWeb(stream) as ReadableStream), {
			status,
			headers: plain.map(([name, value]): [string, string] => [name, String(value)]),
		})
	}
	return {
		fetch: send,
		close: () => {
			isClosed = true
			current?.session.then(
				(over) => over.destroy(),
				() => undefined,
			)
			current = null
		},
	}
}
