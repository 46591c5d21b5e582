/**
 * A hub in a folder of its own and every way to speak to it: a message port, HTTP as a page would,
 * HTTPS over HTTP/2 as another computer would, and requests put together by hand, right or wrong.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http'
import { type ClientHttp2Session, connect as connectHttp2 } from 'node:http2'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { connect as connectTls } from 'node:tls'
import { MessageChannel } from 'node:worker_threads'
import type { Actor } from '../../electron/bus/actor.ts'
import { type Hub, ownActor, startHub } from '../../electron/hub/hub.ts'
import type { SecureListening } from '../../electron/hub/lan.ts'
import type { Listening } from '../../electron/hub/loopback.ts'
import { placesOf } from '../../electron/shell/device.ts'
import { createKeyFileStore } from '../../electron/shell/keyStore.ts'
import { clientOverHttp, clientOverPort } from '../../renderer/transport/clients.ts'
import type { Client } from '../../shared/contract/index.ts'
import { makeFolder } from './events.ts'
import { testAddresses } from './pairedDesk.ts'

export type HubInFolder = {
	readonly hub: Hub
	readonly home: string
	readonly deviceDir: string
	readonly libraryDir: string
	readonly [Symbol.asyncDispose]: () => Promise<void>
}

/** @param pages files of the built page by name; none unless told. */
export const startHubInFolder = async (
	options: { readonly nowMs?: () => number; readonly pages?: Readonly<Record<string, string>> } = {},
): Promise<HubInFolder> => {
	const folder = makeFolder()
	const places = placesOf({ FOYER_HOME: folder.path })
	const pagesDir = join(folder.path, 'pages')
	for (const [name, content] of Object.entries(options.pages ?? {})) {
		mkdirSync(dirname(join(pagesDir, name)), { recursive: true })
		writeFileSync(join(pagesDir, name), content)
	}
	const hub = await startHub({
		...places,
		pagesDir,
		keyStore: createKeyFileStore(places.deviceDir),
		dialogs: null,
		backups: 'byHand',
		ownAddresses: testAddresses,
		...(options.nowMs ? { nowMs: options.nowMs } : {}),
	})
	return {
		hub,
		home: folder.path,
		...places,
		[Symbol.asyncDispose]: async () => {
			await hub.close()
			folder[Symbol.dispose]()
		},
	}
}

/** One way to the hub, and how to let go of it. */
export type Wire = { readonly client: Client; readonly close: () => void }

export const wireOverPort = (hub: Hub, actor: Actor = ownActor): Wire => {
	const { port1, port2 } = new MessageChannel()
	hub.attachPort(port1, actor)
	return { client: clientOverPort(port2 as unknown as MessagePort), close: () => port2.close() }
}

/** What a page does with the key in its address. */
export const tokenFor = async (
	hub: Hub,
	address: string,
	actor: Actor,
	send: typeof fetch = fetch,
): Promise<string> => {
	const answer = await send(
		new Request(`${address}/session`, {
			method: 'POST',
			headers: { 'content-type': 'application/json', 'x-foyer': '1' },
			body: JSON.stringify({ key: hub.access.issueKey(actor) }),
		}),
	)
	const { token } = (await answer.json()) as { token: string }
	return token
}

export const wireOverHttp = async (hub: Hub, server: Listening, actor: Actor = ownActor): Promise<Wire> => ({
	client: clientOverHttp(server.address, await tokenFor(hub, server.address, actor)),
	close: () => undefined,
})

/** The certificate a server shows, as PEM, and its fingerprint. */
export const certificateOf = (port: number): Promise<{ readonly pem: string; readonly fingerprint: string }> =>
	new Promise((resolve, reject) => {
		const socket = connectTls({ host: '127.0.0.1', port, rejectUnauthorized: false, ALPNProtocols: ['h2'] }, () => {
			const { raw, fingerprint256 } = socket.getPeerCertificate()
			socket.destroy()
			const pem = `-----BEGIN CERTIFICATE-----\n${raw.toString('base64')}\n-----END CERTIFICATE-----\n`
			resolve({ pem, fingerprint: fingerprint256 })
		})
		socket.on('error', reject)
	})

/** `fetch` over one HTTP/2 session, as a browser would use it for all its calls. */
export const fetchOver =
	(session: ClientHttp2Session): typeof fetch =>
	async (input, init) => {
		const request = new Request(input, init)
		const { pathname } = new URL(request.url)
		const stream = session.request({
			':method': request.method,
			':path': pathname,
			...Object.fromEntries([...request.headers].filter(([name]) => name !== 'host')),
		})
		request.signal.addEventListener('abort', () => stream.destroy(request.signal.reason as Error))
		stream.end(Buffer.from(await request.arrayBuffer()))
		const headers = await new Promise<Record<string, unknown>>((resolve, reject) => {
			stream.once('response', resolve)
			stream.once('error', reject)
		})
		const plain = Object.entries(headers).filter(([name]) => !name.startsWith(':'))
		return new Response(Readable.toWeb(stream) as ReadableStream, {
			status: Number(headers[':status']),
			headers: plain.map(([name, value]): [string, string] => [name, String(value)]),
		})
	}

export const wireOverHttps = async (hub: Hub, server: SecureListening, actor: Actor = ownActor): Promise<Wire> => {
	const { pem, fingerprint } = await certificateOf(server.port)
	if (fingerprint !== server.fingerprint) throw new Error('another certificate than the hub says')
	const session = connectHttp2(server.address, { ca: pem })
	const send = fetchOver(session)
	const token = await tokenFor(hub, server.address, actor, send)
	return { client: clientOverHttp(server.address, token, send), close: () => session.destroy() }
}

export type Raw = {
	readonly method?: string
	readonly path?: string
	/** Taken as they are; `null` leaves out one of those that a page always sends. */
	readonly headers?: Readonly<Record<string, string | null>>
	readonly body?: string | Buffer
	/** Sends the body in pieces without saying how long it is. */
	readonly isChunked?: boolean
}
export type RawAnswer = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: string }

/** One request of plain HTTP, byte for byte as told; status 0 where the hub hung up instead of answering. */
export const sendRaw = (port: number, { method = 'POST', path = '/', headers = {}, body, isChunked }: Raw) =>
	new Promise<RawAnswer>((resolve) => {
		const usual: Record<string, string | null> = {
			host: `127.0.0.1:${port}`,
			'content-type': 'application/json',
			'x-foyer': '1',
			...(body !== undefined && !isChunked ? { 'content-length': String(Buffer.byteLength(body)) } : {}),
		}
		const sent = Object.entries({ ...usual, ...headers }).filter(
			(entry): entry is [string, string] => entry[1] !== null,
		)
		const request = httpRequest(
			{ host: '127.0.0.1', port, method, path, headers: Object.fromEntries(sent), setHost: false, agent: false },
			(response) => {
				const pieces: Buffer[] = []
				response.on('data', (piece: Buffer) => pieces.push(piece))
				const done = () =>
					resolve({
						status: response.statusCode ?? 0,
						headers: response.headers,
						body: Buffer.concat(pieces).toString('utf8'),
					})
				response.on('end', done)
				response.on('error', done)
			},
		)
		request.on('error', () => resolve({ status: 0, headers: {}, body: '' }))
		request.end(body)
	})

/** A call as a page makes it, without a client library in between: what comes back is what was on the wire. */
export const callRaw = (port: number, token: string, name: string, input: unknown, headers: Raw['headers'] = {}) =>
	sendRaw(port, {
		path: `/rpc/${name.replace('.', '/')}`,
		headers: { authorization: `Bearer ${token}`, ...headers },
		body: JSON.stringify({ json: input }),
	})
