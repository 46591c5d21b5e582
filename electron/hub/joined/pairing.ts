/**
 * Being let in at another computer's hub. The code is never said: both sides prove that they know it and see one key, so
 * that whoever stands in between learns nothing, and no hub that was not meant passes. Then a person allows it.
 */
import { randomBytes } from 'node:crypto'
import { readPairingCode } from '../../../shared/domain/desks/pairingCode.ts'
import { pairingProof } from '../network/proof.ts'
import { createPinnedHub, type PinnedHub, type PinnedPlace } from './pinnedClient.ts'
import { OtherHub } from './pinnedSocket.ts'

export type PairRefusal = 'wrong' | 'used' | 'old' | 'blocked' | 'full' | 'notOpen' | 'otherHub' | 'away'
export type Asked =
	| { readonly outcome: 'waiting'; readonly number: string; readonly waitKey: string }
	| { readonly outcome: 'refused'; readonly why: PairRefusal }
export type LetIn = { readonly token: string; readonly deskId: string; readonly name: string; readonly role: string }
export type Waited =
	| { readonly outcome: 'waiting' | 'refused' | 'gone' | 'away' }
	| ({ readonly outcome: 'allowed' } & LetIn)

const refusals: readonly string[] = ['wrong', 'used', 'old', 'blocked', 'full', 'notOpen'] satisfies PairRefusal[]

const textIn = (body: unknown, key: string): string => {
	const value = typeof body === 'object' && body !== null ? (body as Record<string, unknown>)[key] : undefined
	return typeof value === 'string' ? value : ''
}

const post = async (hub: PinnedHub, { address }: PinnedPlace, path: string, body: unknown): Promise<unknown> => {
	const answer = await hub.fetch(`${address}${path}`, {
		method: 'POST',
		headers: { 'content-type': 'application/json', 'x-foyer': '1' },
		body: JSON.stringify(body),
	})
	return answer.json().catch(() => null)
}

/** One pairing with one hub, from the code to the answer. */
export const createPairingAt = (place: PinnedPlace, hub: PinnedHub = createPinnedHub(place)) => {
	return {
		place,
		ask: async (code: string, operator: string): Promise<Asked> => {
			try {
				const read = readPairingCode(code)
				if (read === null) return { outcome: 'refused', why: 'wrong' }
				const nonce = randomBytes(16).toString('base64url')
				const proof = pairingProof('desk', read, nonce, place.pin)
				const said = await post(hub, place, '/pair', { nonce, proof, operator, kind: 'foyer' })
				const outcome = textIn(said, 'outcome')
				if (outcome === 'waiting') {
					if (textIn(said, 'proof') !== pairingProof('hub', read, nonce, place.pin))
						return { outcome: 'refused', why: 'otherHub' }
					return { outcome, number: textIn(said, 'number'), waitKey: textIn(said, 'waitKey') }
				}
				return { outcome: 'refused', why: refusals.includes(outcome) ? (outcome as PairRefusal) : 'away' }
			} catch (error) {
				return { outcome: 'refused', why: error instanceof OtherHub ? 'otherHub' : 'away' }
			}
		},
		wait: async (waitKey: string): Promise<Waited> => {
			try {
				const said = await post(hub, place, '/pair/wait', { waitKey, kind: 'foyer' })
				const outcome = textIn(said, 'outcome')
				if (outcome === 'waiting' || outcome === 'refused' || outcome === 'gone') return { outcome }
				const [token, deskId] = [textIn(said, 'token'), textIn(said, 'deskId')]
				if (outcome !== 'allowed' || !/^[\w-]{43}$/.test(token) || deskId === '') return { outcome: 'away' }
				return { outcome, token, deskId, name: textIn(said, 'name'), role: textIn(said, 'role') }
			} catch {
				return { outcome: 'away' }
			}
		},
		close: hub.close,
	}
}

export type PairingAt = ReturnType<typeof createPairingAt>
