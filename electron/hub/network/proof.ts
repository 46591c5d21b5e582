/**
 * A typed code between two computers with Foyer, where nothing has said yet which key is the hub's: both prove that
 * they know the code and see the same key, and neither says the code. Whoever stands in between shows another key, so
 * what they are told fits nowhere else, and trying all codes takes far longer than one counts.
 */
import { createHmac, scryptSync } from 'node:crypto'

const purpose = 'foyer/pair/1'
/** 16 MB and some 30 ms; at most a hundred a code. */
const cost = { N: 2 ** 14, r: 8, p: 1 } as const

export type ProofSide = 'desk' | 'hub'

export const isNonce = (text: string): boolean => /^[\w-]{22}$/.test(text)

/**
 * @param code as `readPairingCode` has it
 * @param nonce 16 random bytes of the desk, base64url
 * @param pin SHA-256 of the public key that the desk was shown, or that the hub has: base64url
 */
export const pairingProof = (side: ProofSide, code: string, nonce: string, pin: string): string => {
	const key = scryptSync(code, `${purpose} ${nonce}`, 32, cost)
	return createHmac('sha256', key).update(`${side} ${pin} ${nonce}`).digest('base64url')
}
