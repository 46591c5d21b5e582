/**
 * The page by the door where people check themselves in: its address, and the digits that it is left with. The
 * digits are kept nowhere; of their hash, only this process hears whether some digits are the right ones.
 */
import type { InputOf, OutputOf } from '../../shared/contract/index.ts'
import { isEasyPin } from '../../shared/domain/kiosk/easyPin.ts'
import type { Actor } from '../bus/actor.ts'
import type { KioskPin } from '../database/stores/kioskPin.store.ts'
import { isRightPin, keepPin } from './pinHash.ts'
import { createPinTries } from './pinTries.ts'

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

/** What every such page is called in the log, whichever of them it was. */
const kioskActor: Actor = { role: 'kiosk', desk: 'Self check-in', operator: '' }

export const createKiosk = ({ hasPages, pin, keep, issueKey, origin, nowMs }: KioskParts) => {
	const tries = createPinTries()
	return {
		address: async (): Promise<OutputOf<'kiosk.address'>> => {
			if (!hasPages()) return { outcome: 'noPages' }
			if (!pin()) return { outcome: 'noPin' }
			return { outcome: 'ready', url: `${await origin()}/#key=${issueKey(kioskActor)}` }
		},
		setPin: (input: InputOf<'kiosk.setPin'>, { actor }: { readonly actor: Actor }): OutputOf<'kiosk.setPin'> => {
			if (isEasyPin(input.pin)) return { outcome: 'tooEasy' }
			keep(keepPin(input.pin), actor)
			tries.forget()
			return { outcome: 'set' }
		},
		mayLeave: (input: InputOf<'kiosk.mayLeave'>): OutputOf<'kiosk.mayLeave'> => {
			const waitMs = tries.waitMs(nowMs())
			if (waitMs > 0) return { outcome: 'tooOften', waitMinutes: Math.ceil(waitMs / 60_000) }
			const kept = pin()
			if (kept && isRightPin(input.pin, kept)) {
				tries.forget()
				return { outcome: 'yes' }
			}
			tries.wasWrong(nowMs())
			return { outcome: 'no' }
		},
	}
}
