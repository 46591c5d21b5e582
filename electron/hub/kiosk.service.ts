/** The page by the door where people check themselves in: its address, and the digits that it is left with. */
import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto'
import type { InputOf, OutputOf } from '../../shared/contract/index.ts'
import { createRateLimit } from '../../shared/lib/rateLimit.ts'
import type { Actor } from '../bus/actor.ts'
import type { KioskPin } from '../database/stores/kioskPin.store.ts'

export type KioskParts = {
	readonly hasPages: () => boolean
	readonly pin: () => KioskPin | undefined
	/** Runs the command `kiosk.keepPin`. */
	readonly keep: (input: InputOf<'kiosk.keepPin'>, actor: Actor) => void
	readonly issueKey: (actor: Actor) => string
	/** Where pages are served to this computer; begins to serve them if need be. */
	readonly origin: () => Promise<string>
	readonly nowMs: () => number
}

const hashed = (pin: string, salt: string): Buffer => scryptSync(pin, Buffer.from(salt, 'hex'), 32)

export const createKiosk = ({ hasPages, pin, keep, issueKey, origin, nowMs }: KioskParts) => {
	/** Somebody tries digits: a wrong one costs, and soon there are no more tries this minute. */
	const tries = createRateLimit(5, 60_000)
	return {
		address: async (): Promise<OutputOf<'kiosk.address'>> => {
			if (!hasPages()) return { outcome: 'noPages' }
			if (!pin()) return { outcome: 'noPin' }
			const key = issueKey({ role: 'kiosk', desk: 'Self check-in', operator: '' })
			return { outcome: 'ready', url: `${await origin()}/#key=${key}` }
		},
		setPin: (input: InputOf<'kiosk.setPin'>, { actor }: { readonly actor: Actor }): OutputOf<'kiosk.setPin'> => {
			const salt = randomBytes(16).toString('hex')
			keep({ salt, hash: hashed(input.pin, salt).toString('hex') }, actor)
			return { outcome: 'set' }
		},
		mayLeave: (input: InputOf<'kiosk.mayLeave'>): OutputOf<'kiosk.mayLeave'> => {
			if (!tries.allows('kiosk', nowMs())) return { outcome: 'tooOften' }
			const kept = pin()
			if (!kept) return { outcome: 'no' }
			const isRight = timingSafeEqual(hashed(input.pin, kept.salt), Buffer.from(kept.hash, 'hex'))
			return { outcome: isRight ? 'yes' : 'no' }
		},
	}
}
