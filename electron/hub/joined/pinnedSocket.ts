/**
 * A TLS connection to a hub that is known by its key alone: no authority vouches for a certificate made on the spot,
 * so the public key's SHA-256 (the pin, from the pairing QR) is compared before a single byte of ours is sent.
 */
import { createHash, timingSafeEqual } from 'node:crypto'
import { isIP } from 'node:net'
import { connect, type TLSSocket } from 'node:tls'

/** Somebody answers at the address, but not with the key of the hub that was paired. Nothing was sent. */
export class OtherHub extends Error {
	constructor() {
		super('another hub answers at this address')
		this.name = 'OtherHub'
	}
}

/** Nobody answers, or nobody who speaks as a hub does. Nothing was sent. */
export class NoAnswer extends Error {
	constructor(options?: ErrorOptions) {
		super('no hub answers at this address', options)
		this.name = 'NoAnswer'
	}
}

const handshakeMs = 5000

/** The pin of whoever is at the other end: SHA-256 of the public key (SPKI), base64url. */
const pinOf = (socket: TLSSocket): string => {
	const key = socket.getPeerX509Certificate()?.publicKey
	return key
		? createHash('sha256')
				.update(key.export({ type: 'spki', format: 'der' }))
				.digest('base64url')
		: ''
}

const isSame = (one: string, other: string): boolean =>
	one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))

const open = (address: string): Promise<TLSSocket> =>
	new Promise((resolve, reject) => {
		const { hostname, port } = new URL(address)
		const host = hostname.replace(/^\[|\]$/g, '')
		const socket = connect({
			host,
			port: Number(port || 443),
			minVersion: 'TLSv1.3',
			ALPNProtocols: ['h2'],
			// Decided by the pin below and by nothing else: the certificate is signed by itself.
			rejectUnauthorized: false,
			...(isIP(host) ? {} : { servername: host }),
		})
		const timer = setTimeout(() => socket.destroy(new NoAnswer()), handshakeMs)
		socket.once('secureConnect', () => {
			clearTimeout(timer)
			resolve(socket)
		})
		socket.once('error', (error) => {
			clearTimeout(timer)
			reject(error instanceof NoAnswer ? error : new NoAnswer({ cause: error }))
		})
	})

/**
 * A connection to the hub with this pin, over which nothing has been said yet.
 * @param address `https://192.168.1.20:4433`
 * @throws OtherHub, NoAnswer
 */
export const openPinned = async (address: string, pin: string): Promise<TLSSocket> => {
	const socket = await open(address)
	if (isSame(pinOf(socket), pin) && socket.alpnProtocol === 'h2') return socket
	socket.destroy()
	throw new OtherHub()
}

/**
 * Whose key answers there, for a person to compare with the fingerprint on the hub's own screen. Says nothing.
 * @throws NoAnswer
 */
export const seenAt = async (address: string): Promise<{ readonly pin: string; readonly fingerprint: string }> => {
	const socket = await open(address)
	const seen = { pin: pinOf(socket), fingerprint: socket.getPeerX509Certificate()?.fingerprint256 ?? '' }
	socket.destroy()
	return seen
}

export const pinSeenAt = async (address: string): Promise<string> => (await seenAt(address)).pin
