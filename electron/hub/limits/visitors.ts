/**
 * Follows every connection of a server for the venue's network from its first byte to its last: whoever is there, of
 * either protocol, is one `Visitor`, and ending them ends everything that goes over their connection.
 */
import type { Http2SecureServer, Http2Session } from 'node:http2'
import type { Socket } from 'node:net'
import type { TLSSocket } from 'node:tls'
import type { Request } from '../exchange.ts'
import { createAllowance } from './allowance.ts'
import type { Connections, Visitor } from './connections.ts'
import type { RefusalKind } from './refusals.ts'
import type { VenueLimits } from './venueLimits.ts'

export type Visitors = {
	/** Whose connection a request came over; undefined where it is gone already. */
	readonly of: (request: Request) => Visitor | undefined
	readonly endAll: () => void
}

const placeOf = ({ remoteAddress = '', remotePort = 0 }: Socket): string => `${remoteAddress} ${remotePort}`

/** A handshake that failed because it was none of ours; a browser that warns about the certificate is no fault. */
const isBadHandshake = (error: Error): boolean =>
	'code' in error && /^ERR_(SSL|TLS)_/.test(String(error.code)) && !String(error.code).includes('_ALERT_')

const isBadFrames = (error: Error): boolean => 'code' in error && String(error.code).startsWith('ERR_HTTP2_')

export const watchVisitors = (
	server: Http2SecureServer,
	parts: {
		readonly connections: Connections
		readonly limits: Pick<VenueLimits, 'silenceMs' | 'idleFrames'>
		readonly nowMs: () => number
		readonly refused: (kind: RefusalKind) => void
	},
): Visitors => {
	const byPlace = new Map<string, Visitor>()
	const bySession = new WeakMap<Http2Session, Visitor>()
	const bySocket = new WeakMap<Socket, Visitor>()
	const sessions = new Map<Visitor, Http2Session>()

	server.on('connection', (socket: Socket) => {
		socket.on('error', () => socket.destroy())
		const place = placeOf(socket)
		const visitor: Visitor = {
			address: socket.remoteAddress ?? '',
			end: () => {
				sessions.get(visitor)?.destroy()
				socket.destroy()
			},
		}
		byPlace.set(place, visitor)
		socket.once('close', () => {
			if (byPlace.get(place) === visitor) byPlace.delete(place)
			sessions.delete(visitor)
			parts.connections.left(visitor)
		})
		// Writes are small answers that somebody waits for.
		socket.setNoDelay(true)
		// A tablet that was carried out of the Wi-Fi says no goodbye.
		socket.setKeepAlive(true, 30_000)
		parts.connections.came(visitor)
	})
	server.on('secureConnection', (socket: TLSSocket) => {
		socket.on('error', () => socket.destroy())
		const visitor = byPlace.get(placeOf(socket))
		if (visitor) bySocket.set(socket, visitor)
		else socket.destroy()
	})
	server.on('session', (session) => {
		const visitor = byPlace.get(placeOf(session.socket as Socket))
		if (!visitor) return session.destroy()
		bySession.set(session, visitor)
		sessions.set(visitor, session)
		session.setTimeout(parts.limits.silenceMs, () => session.destroy())
		session.on('error', (error) => {
			if (!isBadFrames(error)) return visitor.end()
			parts.refused('badFrames')
			parts.connections.cutOff(visitor)
		})
		session.on('frameError', () => undefined)
		const idleFrames = createAllowance(parts.limits.idleFrames, parts.nowMs)
		const onIdleFrame = () => {
			if (idleFrames.take()) return
			parts.refused('badFrames')
			parts.connections.cutOff(visitor)
		}
		session.on('ping', onIdleFrame)
		session.on('remoteSettings', onIdleFrame)
		session.on('stream', (stream) => stream.on('error', () => stream.close()))
		session.once('close', () => visitor.end())
	})
	server.on('tlsClientError', (error: Error, socket: TLSSocket) => {
		if (isBadHandshake(error)) parts.refused('badHandshake')
		socket.destroy()
	})
	return {
		of: (request) => {
			if (!('stream' in request)) return bySocket.get(request.socket)
			const { session } = request.stream
			return session && bySession.get(session)
		},
		endAll: () => {
			for (const visitor of byPlace.values()) visitor.end()
		},
	}
}
