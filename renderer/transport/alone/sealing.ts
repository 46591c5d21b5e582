/**
 * Closes and opens a desk's records: AES-256-GCM with a key of the hub's. Each is bound to its desk, to its own name
 * and to its revision, so that one put in another's place, cut or changed does not open.
 */
import type { OutputOf } from '../../../shared/contract/index.ts'

export type Sealing = {
	readonly close: (name: string, revision: number, text: string) => Promise<Uint8Array>
	/** Null: not what was closed under this name. */
	readonly open: (name: string, bytes: Uint8Array) => Promise<string | null>
}

const cipher = 'AES-GCM'
const ivBytes = 12
const revisionBytes = 8

const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
	Uint8Array.from(atob(text), (character) => character.charCodeAt(0))

const boundTo = (desk: string, name: string, revision: number): Uint8Array<ArrayBuffer> =>
	new Uint8Array(new TextEncoder().encode(`${desk}\n${name}\n${revision}`))

const asSealing = (key: CryptoKey, desk: string): Sealing => ({
	close: async (name, revision, text) => {
		const iv = crypto.getRandomValues(new Uint8Array(ivBytes))
		const additionalData = boundTo(desk, name, revision)
		const closed = await crypto.subtle.encrypt(
			{ name: cipher, iv, additionalData },
			key,
			new TextEncoder().encode(text),
		)
		const bytes = new Uint8Array(revisionBytes + ivBytes + closed.byteLength)
		new DataView(bytes.buffer).setBigUint64(0, BigInt(revision))
		bytes.set(iv, revisionBytes)
		bytes.set(new Uint8Array(closed), revisionBytes + ivBytes)
		return bytes
	},
	open: async (name, bytes) => {
		try {
			const copy = new Uint8Array(bytes)
			const revision = Number(new DataView(copy.buffer).getBigUint64(0))
			const iv = copy.slice(revisionBytes, revisionBytes + ivBytes)
			const additionalData = boundTo(desk, name, revision)
			const closed = copy.slice(revisionBytes + ivBytes)
			return new TextDecoder().decode(await crypto.subtle.decrypt({ name: cipher, iv, additionalData }, key, closed))
		} catch {
			return null
		}
	},
})

/** @param key of the hub, base64. The page holds it where nothing can read it out again. */
export const sealingWith = async (key: string, desk: string): Promise<Sealing> =>
	asSealing(await crypto.subtle.importKey('raw', fromBase64(key), cipher, false, ['encrypt', 'decrypt']), desk)

/** The key as a desk keeps it for a restart without its hub, and whose it is. */
export type ClosedKey = NonNullable<OutputOf<'alone.key'>['wrapped']> & { readonly desk: string }

/** Opens the kept key with the desk code; null: this is not the code. Takes about half a second, on purpose. */
export const sealingFromCode = async (closed: ClosedKey, typed: string): Promise<Sealing | null> => {
	const code = typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1')
	const from = await crypto.subtle.importKey('raw', new TextEncoder().encode(code), 'PBKDF2', false, ['deriveKey'])
	const opener = await crypto.subtle.deriveKey(
		{ name: 'PBKDF2', hash: 'SHA-256', salt: fromBase64(closed.salt), iterations: closed.rounds },
		from,
		{ name: cipher, length: 256 },
		false,
		['decrypt'],
	)
	try {
		const raw = await crypto.subtle.decrypt(
			{ name: cipher, iv: fromBase64(closed.iv) },
			opener,
			fromBase64(closed.bytes),
		)
		return asSealing(await crypto.subtle.importKey('raw', raw, cipher, false, ['encrypt', 'decrypt']), closed.desk)
	} catch {
		return null
	}
}
