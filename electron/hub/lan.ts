/**
 * The hub for other computers: HTTPS with a certificate made on the spot, on one chosen address.
 * Never on by itself. Every limit is here for a reason in the threat model: the venue's network
 * is not a friend.
 */
import 'reflect-metadata'
import { createHash, webcrypto } from 'node:crypto'
import { createSecureServer, type Http2Session } from 'node:http2'
import { type AddressInfo, isIP, type Socket } from 'node:net'
import * as x509 from '@peculiar/x509'
import type { Access } from './access.ts'
import { createGate } from './gate.ts'
import type { Listening } from './loopback.ts'
import type { Pages } from './pages.ts'
import type { createRouter } from './rpc.ts'

export type SecureListening = Listening & {
	/** SHA-256 of the certificate, as browsers show it: for a person to compare. */
	readonly fingerprint: string
}

const days = 30
const mostBodyBytes = 64 * 1024
const mostConnections = 200

/** A P-256 certificate for one address, valid for 30 days. */
export const makeCertificate = async (
	address: string,
): Promise<{ readonly cert: string; readonly key: string; readonly fingerprint: string }> => {
	x509.cryptoProvider.set(webcrypto)
	const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
	const keys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
	const certificate = await x509.X509CertificateGenerator.createSelfSigned({
		name: 'CN=Foyer',
		notBefore: new Date(Date.now() - 3_600_000),
		notAfter: new Date(Date.now() + days * 86_400_000),
		signingAlgorithm: algorithm,
		keys,
		extensions: [
			new x509.BasicConstraintsExtension(false),
			new x509.ExtendedKeyUsageExtension(['1.3.6.1.5.5.7.3.1']),
			new x509.SubjectAlternativeNameExtension([{ type: isIP(address) ? 'ip' : 'dns', value: address }]),
		],
	})
	const secret = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey)).toString('base64')
	const digest = createHash('sha256').update(Buffer.from(certificate.rawData)).digest('hex').toUpperCase()
	return {
		cert: certificate.toString('pem'),
		key: `-----BEGIN PRIVATE KEY-----\n${secret}\n-----END PRIVATE KEY-----\n`,
		fingerprint: digest.match(/../g)?.join(':') ?? digest,
	}
}

export const listenOnNetwork = async (parts: {
	readonly access: Access
	readonly pages: Pages
	readonly router: ReturnType<typeof createRouter>
	readonly host: string
	readonly port: number
}): Promise<SecureListening> => {
	const { cert, key, fingerprint } = await makeCertificate(parts.host)
	let authority = ''
	const gate = createGate({ ...parts, scheme: 'https', authority: () => authority, mostBodyBytes })
	const sessions = new Set<Http2Session>()
	const server = createSecureServer(
		{
			cert,
			key,
			minVersion: 'TLSv1.3',
			allowHTTP1: true,
			handshakeTimeout: 5000,
			unknownProtocolTimeout: 3000,
			maxSessionMemory: 4,
			maxHeaderListPairs: 64,
			maxOutstandingPings: 4,
			maxSettings: 16,
			maxSessionInvalidFrames: 20,
			maxSessionRejectedStreams: 20,
			streamResetBurst: 200,
			streamResetRate: 20,
			settings: { maxConcurrentStreams: 32, maxHeaderListSize: 16_384 },
		},
		(request, response) => void gate(request, response),
	)
	server.on('session', (session) => {
		sessions.add(session)
		session.setTimeout(60_000, () => session.close())
		session.on('error', () => session.destroy())
		session.on('stream', (stream) => stream.on('error', () => stream.close()))
		session.on('close', () => sessions.delete(session))
	})
	const sockets = new Set<Socket>()
	server.on('connection', (socket: Socket) => {
		sockets.add(socket)
		socket.on('close', () => sockets.delete(socket))
		socket.on('error', () => socket.destroy())
		if (sockets.size > mostConnections) socket.destroy()
	})
	server.on('tlsClientError', () => undefined)
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject)
		server.listen(parts.port, parts.host, resolve)
	})
	const { port } = server.address() as AddressInfo
	authority = `${isIP(parts.host) === 6 ? `[${parts.host}]` : parts.host}:${port}`
	return {
		address: `https://${authority}`,
		port,
		fingerprint,
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve())
				for (const session of sessions) session.destroy()
				// HTTP/1.1 has no session: a stream over it would keep the hub open for ever.
				for (const socket of sockets) socket.destroy()
			}),
	}
}
