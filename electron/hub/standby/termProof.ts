/**
 * Which hub of an event somebody is, signed with the key that desks know the event by. Whoever has no copy of the event
 * cannot make one: a desk can carry the news that another hub took over, and cannot invent it.
 */
import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'

export type HubSelf = { readonly eventId: string; readonly term: number; readonly hubId: string }

const words = ({ eventId, term, hubId }: HubSelf): Buffer =>
	Buffer.from(JSON.stringify(['foyer/term/1', eventId, term, hubId]))

const keyOf = (privateKey: string): KeyObject | null => {
	try {
		return createPrivateKey({ key: Buffer.from(privateKey, 'base64'), format: 'der', type: 'pkcs8' })
	} catch {
		return null
	}
}

/**
 * @param privateKey of the event: PKCS 8, base64; empty where it was never opened to other desks
 * @returns empty where there is no such key
 */
export const proveTerm = (privateKey: string, self: HubSelf): string => {
	const key = keyOf(privateKey)
	return key ? sign('sha256', words(self), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url') : ''
}

export const isProven = (privateKey: string, self: HubSelf, proof: string): boolean => {
	const key = keyOf(privateKey)
	if (!key) return false
	const open = { key: createPublicKey(key), dsaEncoding: 'ieee-p1363' as const }
	return verify('sha256', words(self), open, Buffer.from(proof, 'base64url'))
}
