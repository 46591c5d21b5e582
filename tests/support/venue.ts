/**
 * A hub that is open to the venue's network, a desk there that means well, and what somebody needs who does not:
 * sockets under their own control, and frames of HTTP/2 made by hand.
 */
import { once } from 'node:events'
import { connect as connectHttp2 } from 'node:http2'
import { createConnection, type Socket } from 'node:net'
import { type ConnectionOptions, connect as connectTls, type TLSSocket } from 'node:tls'
import type { Actor } from '../../electron/bus/actor.ts'
import { ownActor } from '../../electron/hub/hub.ts'
import { listenOnNetwork, type SecureListening } from '../../electron/hub/lan.ts'
import { type serverLimits, type VenueLimits, venueLimits } from '../../electron/hub/limits/venueLimits.ts'
import { readPages } from '../../electron/hub/pages.ts'
import { createRouter } from '../../electron/hub/rpc.ts'
import { doorsMs } from './events.ts'
import { certificateOf, type HubInFolder, startHubInFolder } from './hub.ts'

export type Asked = {
	readonly status: number
	readonly headers: Readonly<Record<string, unknown>>
	readonly body: string
}
export type GoodDesk = {
	readonly token: string
	/** One request; status 0 where the stream was ended instead of answered. */
	readonly ask: (headers: Readonly<Record<string, string>>, body?: string | Buffer) => Promise<Asked>
	readonly call: (name: string, input: unknown, headers?: Readonly<Record<string, string>>) => Promise<Asked>
	readonly isConnected: () => boolean
	readonly close: () => void
}
export type Venue = {
	readonly started: HubInFolder
	readonly hub: HubInFolder['hub']
	readonly server: SecureListening
	readonly authority: string
	readonly pem: string
	readonly clock: { nowMs: number }
	readonly token: (actor: Actor) => string
	/** A desk with a connection of its own. */
	readonly desk: (actor?: Actor, token?: string) => Promise<GoodDesk>
	readonly [Symbol.asyncDispose]: () => Promise<void>
}
export type VenueOptions = {
	readonly limits?: Partial<VenueLimits>
	readonly nodeLimits?: Partial<typeof serverLimits>
	readonly router?: ReturnType<typeof createRouter>
	/** Whether the practice event is open; it is, unless told otherwise. */
	readonly hasEvent?: boolean
}

export const wellMeaning: Actor = { role: 'desk', desk: 'Desk 1', operator: 'AB' }
export const display: Actor = { role: 'display', desk: 'Screen', operator: '' }

const pages = { 'index.html': '<!doctype html><meta content="%NONCE%">', 'assets/app.js': 'void 0', 'secret.txt': 'qz' }

export const startVenue = async (options: VenueOptions = {}): Promise<Venue> => {
	const clock = { nowMs: doorsMs }
	const started = await startHubInFolder({ nowMs: () => clock.nowMs, pages })
	const { hub } = started
	const server = await listenOnNetwork({
		access: hub.access,
		pages: readPages(`${started.home}/pages`),
		router: options.router ?? createRouter(hub.dispatch, () => undefined),
		host: '127.0.0.1',
		port: 0,
		limits: { ...venueLimits, ...options.limits },
		nodeLimits: options.nodeLimits ?? {},
	})
	if (options.hasEvent !== false)
		await hub.dispatch(ownActor, 'library.openSample', { sample: 'blmk-forum' }, new AbortController().signal)
	const { pem } = await certificateOf(server.port)
	const token = (actor: Actor): string => hub.access.redeem(hub.access.issueKey(actor)) ?? ''
	return {
		started,
		hub,
		server,
		authority: `127.0.0.1:${server.port}`,
		pem,
		clock,
		token,
		desk: (actor = wellMeaning, own = token(actor)) => connectDesk(server, pem, own),
		[Symbol.asyncDispose]: async () => {
			await server.close()
			await started[Symbol.asyncDispose]()
		},
	}
}

const connectDesk = async (server: SecureListening, pem: string, token: string): Promise<GoodDesk> => {
	const session = connectHttp2(server.address, { ca: pem })
	session.on('error', () => undefined)
	await once(session, 'connect')
	const ask: GoodDesk['ask'] = (headers, body) =>
		new Promise((resolve) => {
			if (session.destroyed || session.closed) return resolve({ status: 0, headers: {}, body: '' })
			const stream = session.request(headers)
			let answered: Record<string, unknown> = {}
			const pieces: Buffer[] = []
			stream.on('response', (one) => {
				answered = one as Record<string, unknown>
			})
			stream.on('data', (piece: Buffer) => pieces.push(piece))
			stream.on('error', () => undefined)
			stream.on('close', () =>
				resolve({
					status: Number(answered[':status'] ?? 0),
					headers: answered,
					body: Buffer.concat(pieces).toString(),
				}),
			)
			stream.end(body)
		})
	return {
		token,
		ask,
		call: (name, input, headers = {}) =>
			ask(
				{
					':method': 'POST',
					':path': `/rpc/${name.replace('.', '/')}`,
					'content-type': 'application/json',
					'x-foyer': '1',
					authorization: `Bearer ${token}`,
					...headers,
				},
				JSON.stringify({ json: input }),
			),
		isConnected: () => !session.destroyed && !session.closed,
		close: () => session.destroy(),
	}
}

/** A socket under somebody's own control. `ended` comes when the far side has closed it. */
export type Wild = {
	readonly socket: Socket | TLSSocket
	readonly ended: Promise<void>
	readonly read: () => string
}

const watched = (socket: Socket | TLSSocket): Wild => {
	const { promise, resolve } = Promise.withResolvers<void>()
	const pieces: Buffer[] = []
	socket.on('data', (piece: Buffer) => pieces.push(piece))
	socket.on('error', () => undefined)
	socket.on('close', () => resolve())
	return { socket, ended: promise, read: () => Buffer.concat(pieces).toString('latin1') }
}

/** A plain connection; its handshake is not made. */
export const knock = async (port: number, localAddress = '127.0.0.1'): Promise<Wild> => {
	const wild = watched(createConnection({ host: '127.0.0.1', port, localAddress }))
	await Promise.race([once(wild.socket, 'connect'), wild.ended])
	return wild
}

export const throughTls = async (port: number, more: ConnectionOptions): Promise<Wild> => {
	const wild = watched(connectTls({ host: '127.0.0.1', port, rejectUnauthorized: false, ...more }))
	await Promise.race([once(wild.socket, 'secureConnect').catch(() => undefined), wild.ended])
	return wild
}

/** HTTP/1.1 inside TLS, byte for byte. */
export const sayOverTls = async (port: number, text: string): Promise<Wild> => {
	const wild = await throughTls(port, { ALPNProtocols: ['http/1.1'] })
	wild.socket.write(text)
	return wild
}

export const frameTypes = { data: 0, headers: 1, reset: 3, settings: 4, ping: 6, continuation: 9 } as const

/** One frame of HTTP/2 (RFC 9113, 4.1). */
export const frame = (
	type: keyof typeof frameTypes,
	flags: number,
	stream: number,
	payload: Buffer = Buffer.alloc(0),
): Buffer => {
	const head = Buffer.alloc(9)
	head.writeUIntBE(payload.length, 0, 3)
	head.writeUInt8(frameTypes[type], 3)
	head.writeUInt8(flags, 4)
	head.writeUInt32BE(stream, 5)
	return Buffer.concat([head, payload])
}

/** Header fields as literals without indexing and without Huffman (RFC 7541, 6.2.2); each shorter than 127 bytes. */
export const fields = (given: Readonly<Record<string, string>>): Buffer =>
	Buffer.concat(
		Object.entries(given).flatMap(([name, value]) => [
			Buffer.from([0, name.length]),
			Buffer.from(name),
			Buffer.from([value.length]),
			Buffer.from(value),
		]),
	)

/** A connection that speaks HTTP/2 by hand: preface and first SETTINGS are sent. */
export const speakFrames = async (port: number, settings: Buffer = Buffer.alloc(0)): Promise<Wild> => {
	const wild = await throughTls(port, { ALPNProtocols: ['h2'] })
	wild.socket.write('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n')
	wild.socket.write(frame('settings', 0, 0, settings))
	return wild
}
