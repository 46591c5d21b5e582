/**
 * What desks know the hub by. The key lives as long as the event; a certificate of it is for one address and 30 days,
 * so that a browser which was told to go on does not warn anew, and a desk of Foyer that remembers the key goes on
 * whatever the address.
 */
import 'reflect-metadata'
import { createHash, webcrypto } from 'node:crypto'
import { isIP } from 'node:net'
import * as x509 from '@peculiar/x509'

export type Identity = {
	/** PKCS 8, base64. */
	readonly privateKey: string
	/** SHA-256 of the public key (SPKI), base64url. */
	readonly pin: string
}

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
const days = 30
const dayMs = 86_400_000

const pinOf = (spki: ArrayBuffer): string => createHash('sha256').update(Buffer.from(spki)).digest('base64url')

export const makeIdentity = async (): Promise<Identity> => {
	const keys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
	return {
		privateKey: Buffer.from(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey)).toString('base64'),
		pin: pinOf(await webcrypto.subtle.exportKey('spki', keys.publicKey)),
	}
}

const keysOf = async ({ privateKey }: Identity): Promise<webcrypto.CryptoKeyPair> => {
	const bytes = Buffer.from(privateKey, 'base64')
	const key = await webcrypto.subtle.importKey('pkcs8', bytes, algorithm, true, ['sign'])
	const { kty, crv, x, y } = await webcrypto.subtle.exportKey('jwk', key)
	const open = { kty, crv, x, y } as webcrypto.JsonWebKey
	return { privateKey: key, publicKey: await webcrypto.subtle.importKey('jwk', open, algorithm, true, ['verify']) }
}

/** A certificate of this key for one address, as PEM. */
export const certify = async (identity: Identity, address: string, nowMs: number): Promise<string> => {
	x509.cryptoProvider.set(webcrypto)
	const certificate = await x509.X509CertificateGenerator.createSelfSigned({
		name: 'CN=Foyer',
		// A desk whose clock is an hour behind is let in as well.
		notBefore: new Date(nowMs - dayMs / 2),
		notAfter: new Date(nowMs + days * dayMs),
		signingAlgorithm: algorithm,
		keys: await keysOf(identity),
		extensions: [
			new x509.BasicConstraintsExtension(false),
			new x509.ExtendedKeyUsageExtension(['1.3.6.1.5.5.7.3.1']),
			new x509.SubjectAlternativeNameExtension([{ type: isIP(address) ? 'ip' : 'dns', value: address }]),
		],
	})
	return certificate.toString('pem')
}

/** Whether a certificate is of this key, for this address, and good for another two days. */
export const isStillGood = (pem: string, identity: Identity, address: string, nowMs: number): boolean => {
	try {
		const certificate = new x509.X509Certificate(pem)
		const names = certificate.getExtension(x509.SubjectAlternativeNameExtension)?.names.items ?? []
		return (
			pinOf(certificate.publicKey.rawData) === identity.pin &&
			names.some(({ value }) => value === address) &&
			certificate.notBefore.getTime() <= nowMs &&
			certificate.notAfter.getTime() >= nowMs + 2 * dayMs
		)
	} catch {
		return false
	}
}

/** SHA-256 of the certificate as browsers show it: `AB:CD:…`, for a person to compare. */
export const fingerprintOf = (pem: string): string => {
	const digest = createHash('sha256')
		.update(Buffer.from(new x509.X509Certificate(pem).rawData))
		.digest('hex')
		.toUpperCase()
	return digest.match(/../g)?.join(':') ?? digest
}

export const asPem = ({ privateKey }: Identity): string =>
	`-----BEGIN PRIVATE KEY-----\n${privateKey}\n-----END PRIVATE KEY-----\n`
