/**
 * Who the desks of the venue's network are, by what they show at every call. A token counts for one desk of one event
 * until its time is over, it was not heard of for twelve hours, or an organiser locks or removes it; then its streams
 * end at once. When each was heard of, and what it says of itself, is known to this process alone.
 */
import { createHash } from 'node:crypto'
import type { InputOf, OutputOf } from '../../../shared/contract/index.ts'
import { asPairableRole } from '../../../shared/domain/desks/pairable.ts'
import type { Actor } from '../../bus/actor.ts'
import type { Reader } from '../../database/handle.ts'
import {
	everDeskOfToken,
	type NetworkDesk,
	networkDesk,
	networkDeskOfToken,
	networkDesks,
} from '../../database/stores/networkDesks.store.ts'

export const idleMs = 12 * 3_600_000

export const tokenHashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

type Heard = { seenMs: number; waiting: number; operator: string; readonly streams: Set<AbortController> }

export type PairedDesksParts = {
	/** Of the open event; null where none is open. */
	readonly reader: () => Reader | null
	readonly nowMs: () => number
	/** Something of the list has changed. */
	readonly onChange: () => void
}

export const createPairedDesks = ({ reader, nowMs, onChange }: PairedDesksParts) => {
	const heard = new Map<string, Heard>()
	/** A desk not heard of yet counts from when this process began. */
	const beganMs = nowMs()
	const heardOf = (deskId: string): Heard => {
		const known = heard.get(deskId) ?? { seenMs: 0, waiting: 0, operator: '', streams: new Set() }
		heard.set(deskId, known)
		return known
	}
	const isOver = ({ id, untilMs }: NetworkDesk): boolean =>
		nowMs() >= untilMs || nowMs() - Math.max(beganMs, heard.get(id)?.seenMs ?? 0) > idleMs

	/** Ends what desks listen to that may not any more. */
	const sweep = (): void => {
		const db = reader()
		for (const [deskId, { streams }] of heard) {
			if (streams.size === 0) continue
			const desk = db && networkDesk(db, deskId)
			if (!desk || desk.isLocked || isOver(desk)) for (const stream of streams) stream.abort()
		}
	}

	return {
		sweep,
		forget: (): void => {
			for (const { streams } of heard.values()) for (const stream of streams) stream.abort()
			heard.clear()
		},
		/** Whom a token is of. `locked`: of a desk that is to wait. Null: of nobody, here and now. */
		actorOf: (token: string): Actor | 'locked' | null => {
			const db = reader()
			const desk = db && networkDeskOfToken(db, tokenHashOf(token))
			if (!desk || isOver(desk)) return null
			if (desk.isLocked) return 'locked'
			const known = heardOf(desk.id)
			known.seenMs = nowMs()
			return { role: asPairableRole(desk.role), desk: desk.name, operator: known.operator, deskId: desk.id }
		},
		/** Whom the token of a desk was of that may not do anything any more; null: of nobody, ever. */
		pastActorOf: (token: string): Actor | null => {
			const db = reader()
			const desk = db && everDeskOfToken(db, tokenHashOf(token))
			return desk ? { role: asPairableRole(desk.role), desk: desk.name, operator: '', isPast: true } : null
		},
		/** Ends a stream with the desk that listens to it; and knows by it that the desk is there. */
		signalFor: ({ deskId }: Actor, signal: AbortSignal): AbortSignal => {
			if (deskId === undefined) return signal
			const { streams } = heardOf(deskId)
			const stream = new AbortController()
			const isFirst = streams.size === 0
			streams.add(stream)
			const end = (): void => {
				if (streams.delete(stream) && streams.size === 0) onChange()
			}
			const either = AbortSignal.any([signal, stream.signal])
			either.addEventListener('abort', end, { once: true })
			if (isFirst) onChange()
			return either
		},
		tell: ({ deskId }: Actor, { waiting, operator }: InputOf<'desks.tell'>): OutputOf<'desks.tell'> => {
			if (deskId === undefined) return {}
			const known = heardOf(deskId)
			const isNews = known.waiting !== waiting || known.operator !== operator
			known.waiting = waiting
			known.operator = operator
			if (isNews) onChange()
			return {}
		},
		list: (): OutputOf<'desks.list'> => {
			const db = reader()
			return {
				desks: (db ? networkDesks(db) : []).map((desk) => {
					const known = heard.get(desk.id)
					return {
						deskId: desk.id,
						name: desk.name,
						role: asPairableRole(desk.role),
						operator: known?.operator ?? '',
						isLocked: desk.isLocked,
						isHere: (known?.streams.size ?? 0) > 0,
						seenMs: known === undefined || known.seenMs === 0 ? null : known.seenMs,
						waiting: known?.waiting ?? 0,
						untilMs: desk.untilMs,
					}
				}),
				nowMs: nowMs(),
			}
		},
	}
}

export type PairedDesks = ReturnType<typeof createPairedDesks>
