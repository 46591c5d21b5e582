/**
 * Letting one desk in. An organiser opens it for a name and a role; a code counts once and for three minutes; who
 * used it waits until the organiser allows that very desk, by a number that both screens show. Tried codes are counted
 * by address, and in all. Everything here is forgotten with the process: only a desk that was let in is kept.
 */
import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'
import type { PairableRole } from '../../../shared/domain/desks/pairable.ts'
import { makePairingCode, readPairingCode } from '../../../shared/domain/desks/pairingCode.ts'
import { newId } from '../newId.ts'
import { pairingProof } from './proof.ts'

export const openingMs = 10 * 60_000
export const codeMs = 3 * 60_000
const blockMs = 10 * 60_000
/** So long somebody may ask for what they were given: the answer may have been lost on the way. */
const givenMs = 60_000
const mostWrongAnAddress = 5
const mostWrong = 100
const mostWaiting = 20

export type Opening = {
	readonly name: string
	readonly role: PairableRole
	readonly until: string
	readonly endsMs: number
}
type Code = { readonly code: string; readonly endsMs: number }

export type Waiting = Omit<Opening, 'endsMs'> & {
	readonly waitId: string
	readonly number: string
	readonly operator: string
	readonly kind: 'browser' | 'foyer'
}
type Kept = Waiting & {
	readonly keyHash: string
	readonly endsMs: number
	state: 'waiting' | 'allowed' | 'refused'
	/** What it is given, once; in this process alone. */
	given: Given | null
}
export type Given = {
	readonly token: string
	readonly deskId: string
	readonly name: string
	readonly role: PairableRole
	readonly untilMs: number
}

/** The code itself, or proof of it for the key that was seen. */
export type Said = { readonly typed: string } | { readonly nonce: string; readonly proof: string; readonly pin: string }
export type Tried =
	| {
			readonly outcome: 'waiting'
			readonly waitKey: string
			readonly number: string
			/** That this is the hub whose code it is; empty where the code itself was said. */
			readonly proof: string
	  }
	| { readonly outcome: 'notOpen' | 'wrong' | 'used' | 'old' | 'blocked' | 'full' }
export type Waited =
	| { readonly outcome: 'waiting' | 'refused' | 'gone' }
	| { readonly outcome: 'allowed'; readonly given: Given }

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')
const isSame = (one: string, other: string): boolean =>
	timingSafeEqual(Buffer.from(hashOf(one), 'hex'), Buffer.from(hashOf(other), 'hex'))

const isMeant = (said: Said, read: string | null, code: string): boolean =>
	'typed' in said
		? read !== null && isSame(read, code)
		: isSame(said.proof, pairingProof('desk', code, said.nonce, said.pin))

export const createPairing = (nowMs: () => number, onChange: () => void) => {
	let opening: Opening | null = null
	let code: Code | null = null
	/** Codes of this opening that do not count any more, and why. */
	const past: { readonly code: string; readonly why: 'used' | 'old' }[] = []
	let wrongInAll = 0
	let isVoid = false
	const wrongOf = new Map<string, { count: number; lastMs: number }>()
	const waiting = new Map<string, Kept>()

	const retire = (why: 'used' | 'old'): void => {
		if (code) past.push({ code: code.code, why })
		code = null
	}
	/** What is over by now is over, and while it is open there is a code. */
	const tidy = (): void => {
		const now = nowMs()
		if (opening && now >= opening.endsMs) {
			retire('old')
			opening = null
		}
		if (code && now >= code.endsMs) retire('old')
		if (opening && !code && !isVoid && !past.some(({ why }) => why === 'used'))
			code = { code: makePairingCode(randomBytes(10)), endsMs: Math.min(now + codeMs, opening.endsMs) }
		for (const [id, one] of waiting) if (now >= one.endsMs) waiting.delete(id)
		for (const [from, { lastMs }] of wrongOf) if (now - lastMs >= blockMs) wrongOf.delete(from)
	}
	const wasWrong = (from: string): void => {
		const counted = wrongOf.get(from) ?? { count: 0, lastMs: 0 }
		wrongOf.set(from, { count: counted.count + 1, lastMs: nowMs() })
		wrongInAll++
		if (wrongInAll < mostWrong) return
		isVoid = true
		retire('old')
		onChange()
	}

	return {
		start: (name: string, role: PairableRole, until: string): void => {
			past.length = 0
			wrongInAll = 0
			isVoid = false
			code = null
			opening = { name, role, until, endsMs: nowMs() + openingMs }
			tidy()
			onChange()
		},
		stop: (): void => {
			retire('old')
			opening = null
			onChange()
		},
		/** Everything ends: the network was shut. */
		forget: (): void => {
			opening = null
			code = null
			past.length = 0
			waiting.clear()
			wrongOf.clear()
		},
		state: () => {
			tidy()
			return {
				opening,
				code,
				isVoid,
				waiting: [...waiting.values()].filter(({ state }) => state === 'waiting') as readonly Waiting[],
			}
		},
		/** Somebody types a code. @param from the address of whoever asks */
		tryCode: (said: Said, from: string, asks: Pick<Waiting, 'operator' | 'kind'>): Tried => {
			tidy()
			if ((wrongOf.get(from)?.count ?? 0) >= mostWrongAnAddress) return { outcome: 'blocked' }
			const read = 'typed' in said ? readPairingCode(said.typed) : null
			if (code && opening && isMeant(said, read, code.code)) {
				if (waiting.size >= mostWaiting) return { outcome: 'full' }
				const proof = 'typed' in said ? '' : pairingProof('hub', code.code, said.nonce, said.pin)
				retire('used')
				const waitKey = randomBytes(32).toString('base64url')
				const one: Kept = {
					...asks,
					name: opening.name,
					role: opening.role,
					until: opening.until,
					waitId: newId(),
					number: String(randomInt(1000, 10_000)),
					keyHash: hashOf(waitKey),
					endsMs: opening.endsMs,
					state: 'waiting',
					given: null,
				}
				waiting.set(one.waitId, one)
				onChange()
				return { outcome: 'waiting', waitKey, number: one.number, proof }
			}
			// Nobody guesses one that was shown: to say what became of it gives nothing away.
			const known = past.find((one) => read !== null && isSame(read, one.code))
			if (known) return { outcome: known.why }
			wasWrong(from)
			return { outcome: opening ? 'wrong' : 'notOpen' }
		},
		/** Whoever waits asks what came of it. */
		ask: (waitKey: string): Waited => {
			tidy()
			const keyHash = hashOf(waitKey)
			const one = [...waiting.values()].find((kept) => kept.keyHash === keyHash)
			if (!one) return { outcome: 'gone' }
			return one.state === 'allowed' && one.given
				? { outcome: 'allowed', given: one.given }
				: { outcome: one.state === 'refused' ? 'refused' : 'waiting' }
		},
		/** Whoever waits under this id. */
		waitingAs: (waitId: string): Waiting | undefined => {
			tidy()
			const one = waiting.get(waitId)
			return one?.state === 'waiting' ? one : undefined
		},
		give: (waitId: string, given: Given): void => {
			const one = waiting.get(waitId)
			if (one) waiting.set(waitId, { ...one, state: 'allowed', given, endsMs: nowMs() + givenMs })
			opening = null
			onChange()
		},
		turnAway: (waitId: string): boolean => {
			const one = waiting.get(waitId)
			if (one?.state !== 'waiting') return false
			waiting.set(waitId, { ...one, state: 'refused', endsMs: nowMs() + givenMs })
			opening = null
			onChange()
			return true
		},
	}
}

export type Pairing = ReturnType<typeof createPairing>
