/**
 * Who sits at the computer that owns the event. Its own connections act as the operator who signed in, with that
 * role, and as nobody while it is locked: the hub itself answers less then, not only the screen. Other connections
 * have tokens of their own and are not touched. Off while the event has no operators.
 */
import { timingSafeEqual } from 'node:crypto'
import type { InputOf, OutputOf } from '../../shared/contract/index.ts'
import { isEasyPin } from '../../shared/domain/kiosk/easyPin.ts'
import { asOperatorRole, foldInitials, type OperatorRole, whileLocked } from '../../shared/domain/operators.ts'
import type { Actor } from '../bus/actor.ts'
import { Refusal } from '../bus/refusal.ts'
import { keyFromCode } from '../database/recoveryCode.ts'
import type { Operator } from '../features/operators/operators.store.ts'
import { isRightPin, type KeptPin, keepPin } from './pinHash.ts'
import { createPinTries, type PinTries } from './pinTries.ts'

export type SeatParts = {
	/** The actor of this computer's own connections: the very object. */
	readonly own: Actor
	/** Of the open event; none where none is open. */
	readonly operators: () => readonly Operator[]
	/** The key of the open event. */
	readonly key: () => Uint8Array
	/** Runs the command `operators.keep`. */
	readonly keep: (input: InputOf<'operators.keep'>, actor: Actor) => OutputOf<'operators.keep'>
	/** Somebody else sits there now, or nobody: everything on the screens is read again. */
	readonly onChange: () => void
	readonly nowMs: () => number
}

type Sitting = { readonly operatorId: string; readonly initials: string; readonly role: OperatorRole }
type Context = { readonly actor: Actor }

export const createSeat = (parts: SeatParts) => {
	const { own, nowMs } = parts
	let sitting: Sitting | null = null
	/** Who sat there before it was locked: their screen waits, covered. */
	let before: Sitting | null = null
	let changed = new AbortController()
	const tries = new Map<string, PinTries>()

	const isOn = (): boolean => parts.operators().length > 0
	const acting = new WeakSet<Actor>()
	const isOwn = (actor: Actor): boolean => actor === own || acting.has(actor)
	const change = (to: Sitting | null): void => {
		before = to === null ? (sitting ?? before) : null
		sitting = to
		const last = changed
		changed = new AbortController()
		last.abort()
		parts.onChange()
	}
	/** By what the file says now: another role counts from the next call on, and somebody removed is gone. */
	const seated = (): Sitting | null => {
		const one = parts.operators().find(({ id }) => id === sitting?.operatorId)
		if (sitting?.operatorId === '') return sitting
		return one ? { operatorId: one.id, initials: one.initials, role: asOperatorRole(one.role) } : null
	}
	const triesOf = (initials: string): PinTries => {
		const found = tries.get(initials) ?? createPinTries()
		tries.set(initials, found)
		return found
	}
	const attempt = (who: string, isRight: () => Sitting | null): OutputOf<'operators.unlock'> => {
		const counted = triesOf(who)
		const waitMs = counted.waitMs(nowMs())
		if (waitMs > 0) return { outcome: 'tooOften', waitMinutes: Math.ceil(waitMs / 60_000) }
		const found = isRight()
		if (!found) {
			counted.wasWrong(nowMs())
			return { outcome: 'no' }
		}
		counted.forget()
		change(found)
		return { outcome: 'open' }
	}

	return {
		/** The actor that a call of this computer's own connection goes on as, so that it is known again. */
		goesOnAs: (actor: Actor, as: Actor): Actor => {
			if (isOwn(actor)) acting.add(as)
			return as
		},
		/** Whom a connection acts as for a call. @throws Refusal where this computer is locked */
		actorFor: (actor: Actor, name: string): Actor => {
			if (!isOwn(actor) || !isOn()) return actor
			const now = seated()
			if (now) return { ...actor, role: now.role, operator: now.initials }
			if (!whileLocked.has(name)) throw new Refusal('forbidden')
			return { ...actor, role: before?.role ?? 'desk', operator: before?.initials ?? '' }
		},
		/** Initials of whoever sits there, for what the hub writes down on their behalf. */
		operator: (): string => seated()?.initials ?? before?.initials ?? '',
		stateFor: (actor: Actor): OutputOf<'session.me'>['seat'] =>
			!isOwn(actor) || !isOn() ? 'free' : seated() ? 'taken' : 'locked',
		/** Ends what a connection of this computer listens to once somebody else sits there: it begins anew as them. */
		signalFor: (actor: Actor, signal: AbortSignal): AbortSignal =>
			isOwn(actor) ? AbortSignal.any([signal, changed.signal]) : signal,
		/** Another event is open, or none. */
		forget: (): void => {
			sitting = null
			before = null
			tries.clear()
		},
		services: {
			'operators.lock': (_: InputOf<'operators.lock'>, { actor }: Context): OutputOf<'operators.lock'> => {
				if (isOwn(actor) && isOn() && sitting !== null) change(null)
				return {}
			},
			'operators.unlock': (
				{ initials, pin }: InputOf<'operators.unlock'>,
				{ actor }: Context,
			): OutputOf<'operators.unlock'> => {
				if (!isOwn(actor) || !isOn()) return { outcome: 'no' }
				const folded = foldInitials(initials)
				return attempt('pin', () => {
					const one = parts.operators().find((operator) => operator.initials === folded)
					// As long for initials that nobody has: how long it takes says nothing.
					const isRight = isRightPin(pin, one ?? nobody)
					return one && isRight ? { operatorId: one.id, initials: one.initials, role: asOperatorRole(one.role) } : null
				})
			},
			'operators.unlockWithCode': (
				{ code }: InputOf<'operators.unlockWithCode'>,
				{ actor }: Context,
			): OutputOf<'operators.unlock'> => {
				if (!isOwn(actor) || !isOn()) return { outcome: 'no' }
				return attempt('code', () => {
					const typed = keyFromCode(code)
					return typed && timingSafeEqual(typed, parts.key())
						? { operatorId: '', initials: '', role: 'organiser' }
						: null
				})
			},
			'operators.set': (input: InputOf<'operators.set'>, { actor }: Context): OutputOf<'operators.set'> => {
				const { operatorId, initials, role, pin } = input
				if (isEasyPin(pin)) return { outcome: 'tooEasy' }
				const wasOn = isOn()
				const answer = parts.keep({ operatorId, initials, role, ...keepPin(pin) }, actor)
				// Whoever sets the first one is at the desk already.
				if (answer.outcome === 'kept' && !wasOn)
					change({ operatorId, initials: foldInitials(initials), role: asOperatorRole(role) })
				return answer
			},
		},
	}
}

const nobody: KeptPin = { salt: '00'.repeat(16), hash: '00'.repeat(32) }
