/**
 * Who may speak to the hub over HTTP. A one-time key (in the fragment of an address, so it is never
 * sent by itself) is exchanged for a bearer token, which only this process knows. Nothing is a
 * cookie: every port of this computer would share it.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Actor } from '../bus/actor.ts'

export const keyLivesMs = 60_000

export type Access = {
	/** A key for one exchange within a minute. */
	readonly issueKey: (actor: Actor) => string
	/** The token for a key, once; null for a key that is unknown, used or old. */
	readonly redeem: (key: string) => string | null
	/** Who holds this token, or null. */
	readonly actorOf: (token: string) => Actor | null
	/** Ends every token. */
	readonly revokeAll: () => void
}

const fingerprint = (text: string): string => createHash('sha256').update(text).digest('hex')
const secret = (): string => randomBytes(32).toString('base64url')

export const createAccess = (nowMs: () => number): Access => {
	const keys = new Map<string, { readonly actor: Actor; readonly untilMs: number }>()
	const tokens = new Map<string, Actor>()
	return {
		issueKey: (actor) => {
			const key = secret()
			keys.set(fingerprint(key), { actor, untilMs: nowMs() + keyLivesMs })
			return key
		},
		redeem: (key) => {
			const mark = fingerprint(key)
			const issued = keys.get(mark)
			keys.delete(mark)
			if (!issued || nowMs() > issued.untilMs) return null
			const token = secret()
			tokens.set(fingerprint(token), issued.actor)
			return token
		},
		actorOf: (token) => {
			const mark = fingerprint(token)
			for (const [known, actor] of tokens) if (timingSafeEqual(Buffer.from(known), Buffer.from(mark))) return actor
			return null
		},
		revokeAll: () => tokens.clear(),
	}
}
