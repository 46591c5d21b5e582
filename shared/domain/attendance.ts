/** The door policy: who may come in, and what to say where not. Pure; no clock of its own. */
import type { RegistrationStatus } from './person.ts'

/** What the door knows of one registration on one day. */
export type Standing = {
	readonly status: RegistrationStatus
	readonly bookedDayIds: readonly string[]
	/** Where they are now, or null: not arrived yet, or undone. */
	readonly presence: { readonly state: 'in' | 'out'; readonly sinceMs: number; readonly desk: string } | null
}

export type Admission =
	| { readonly outcome: 'admitted' }
	| { readonly outcome: 'alreadyIn'; readonly atMs: number; readonly desk: string }
	| { readonly outcome: 'wrongDay'; readonly bookedDayIds: readonly string[] }
	| { readonly outcome: 'cancelled' }
	| { readonly outcome: 'waiting' }

/**
 * Decides about one person at the door. Somebody who is in stays in, whatever changed about the
 * booking since: the first valid entry wins.
 */
export const decideAdmission = (standing: Standing, dayId: string): Admission => {
	if (standing.presence?.state === 'in')
		return { outcome: 'alreadyIn', atMs: standing.presence.sinceMs, desk: standing.presence.desk }
	if (standing.status === 'cancelled' || standing.status === 'removed') return { outcome: 'cancelled' }
	if (standing.status === 'waiting') return { outcome: 'waiting' }
	if (!standing.bookedDayIds.includes(dayId)) return { outcome: 'wrongDay', bookedDayIds: standing.bookedDayIds }
	return { outcome: 'admitted' }
}

/** The state a desk shows beside a name. */
export type DoorState = 'expected' | 'in' | 'out' | 'wrongDay' | 'cancelled' | 'waiting'

/** The same decision as a state, for a row on the screen. */
export const doorStateOf = (standing: Standing, dayId: string): DoorState => {
	const { outcome } = decideAdmission(standing, dayId)
	if (outcome === 'alreadyIn') return 'in'
	if (outcome === 'admitted') return standing.presence?.state === 'out' ? 'out' : 'expected'
	return outcome
}

/** One line of the door's book, oldest first where there are several. */
export type DoorEntry = {
	readonly id: string
	readonly kind: 'in' | 'out' | 'undo' | 'assumedOut' | 'markedInByGroup'
	readonly atMs: number
	readonly desk: string
	/** For `undo`: the line that it takes back. */
	readonly cancels: string | null
}

export type Presence = {
	readonly state: 'in' | 'out'
	readonly sinceMs: number
	readonly desk: string
	readonly entryId: string
}

/**
 * Where somebody is by the lines that nobody took back. The first to let them in counts: another desk's later line
 * says nothing new. The same holds for going out.
 */
export const presenceFrom = (entries: readonly DoorEntry[]): Presence | null => {
	const cancelled = new Set(entries.flatMap(({ kind, cancels }) => (kind === 'undo' && cancels ? [cancels] : [])))
	return entries.reduce<Presence | null>((now, { id, kind, atMs, desk }) => {
		if (kind === 'undo' || cancelled.has(id)) return now
		const state = kind === 'out' || kind === 'assumedOut' ? 'out' : 'in'
		if (now?.state === state || (now === null && state === 'out')) return now
		return { state, sinceMs: atMs, desk, entryId: id }
	}, null)
}

/**
 * Who let them in too while they were in already: two desks that did not know of each other. Counted once; told, so that
 * nobody wonders.
 */
export const alsoLetIn = (entries: readonly DoorEntry[]): readonly Pick<DoorEntry, 'atMs' | 'desk'>[] => {
	const cancelled = new Set(entries.flatMap(({ kind, cancels }) => (kind === 'undo' && cancels ? [cancels] : [])))
	let isIn = false
	const also: Pick<DoorEntry, 'atMs' | 'desk'>[] = []
	for (const { id, kind, atMs, desk } of entries) {
		if (kind === 'undo' || cancelled.has(id)) continue
		const comesIn = kind === 'in'
		if (comesIn && isIn) also.push({ atMs, desk })
		isIn = kind !== 'out' && kind !== 'assumedOut'
	}
	return also
}

/** They went out in the course of these lines, and nobody took that back: whoever is in now has come back. */
export const hasGoneOut = (entries: readonly DoorEntry[]): boolean => {
	const cancelled = new Set(entries.flatMap(({ kind, cancels }) => (kind === 'undo' && cancels ? [cancels] : [])))
	return entries.some(({ id, kind }) => (kind === 'out' || kind === 'assumedOut') && !cancelled.has(id))
}
