/**
 * Bringing back what was done in another file of this event: command by command through the one door, as late commands
 * under their own ids, so that the same file twice changes nothing and two files in either order come to the same.
 * Only what a desk may do alone is done; everything else is kept for a decision. The preview is this very code, run on
 * a copy of the event that is thrown away.
 */
import { type InputOf, specOf } from '../../../shared/contract/index.ts'
import { type Role, roles } from '../../../shared/domain/roles.ts'
import type { Actor } from '../../bus/actor.ts'
import { isKnownLate } from '../../bus/late.store.ts'
import { rowById } from '../../bus/log.store.ts'
import { join, split } from '../../bus/parts.ts'
import { notHere, wasErasedSince } from '../../features/copies/copies.store.ts'
import { firstDesk } from '../../features/events/events.store.ts'
import type { Coming, ComingRow } from '../../workers/comingFile.ts'
import { handIn } from '../handIn.ts'
import { newId } from '../newId.ts'
import type { OpenEvent } from '../openEvent.ts'

export type Fate = 'applied' | 'known' | 'tray' | 'forgotten'
export type Total = Readonly<Record<Fate, number>>
export type Kind = {
	readonly command: string
	readonly outcome: string
	readonly desk: string
	readonly fate: Fate
	readonly count: number
}

/** What the other file is: by the first command of a copy, or null where it is no copy: a hub that was lost. */
export type Origin = { readonly copyId: string; readonly name: string; readonly madeAtMs: number } | null

/** How a file keeps account of itself: nothing that anybody did. */
const bookkeeping: ReadonlySet<string> = new Set([
	'copies.begin',
	'copies.startBack',
	'copies.handPiece',
	'copies.finishBack',
	'copies.tookBack',
])
/** By these somebody comes to be registered. */
const makers: ReadonlySet<string> = new Set([
	'checkin.walkIn',
	'checkin.addCompanion',
	'people.importRows',
	'people.add',
])

const pieceOf = 100
/** Ahead of this computer by more than this, the clock of the other was wrong. */
const mostAheadMs = 5 * 60_000

const inputOf = ({ name, parts }: ComingRow): unknown => {
	const spec = specOf(name)
	const bodies = parts.map(({ body }) => body)
	if (spec?.kind === 'command') return join(spec.privacy, bodies)
	// A command that this Foyer does not know: its words as they are.
	return bodies.some((body) => body === null) ? null : bodies
}

export const originOf = ({ rows }: Coming): Origin => {
	const begun = rows.filter(({ name }) => name === 'copies.begin').at(-1)
	const input = begun && (inputOf(begun) as InputOf<'copies.begin'> | null)
	return input ? { copyId: input.copyId, name: input.name, madeAtMs: input.madeAtMs } : null
}

/** Up to when whoever worked on it knew what was done here. */
export const knewUntil = (coming: Coming): number => originOf(coming)?.madeAtMs ?? coming.baseMs

/** What somebody did in the other file, in its order. */
export const deedsOf = ({ rows }: Coming): readonly ComingRow[] => rows.filter(({ name }) => !bookkeeping.has(name))

const momentOf = (row: ComingRow): number => row.said_ms ?? row.at_ms

/** By how much the other clock was ahead, in ms; 0 where it was not, as far as can be told. */
export const aheadOf = ({ rows }: Coming, nowMs: number): number => {
	const ahead = rows.reduce((most, row) => Math.max(most, row.at_ms), 0) - nowMs
	return ahead > mostAheadMs ? ahead : 0
}

const outcomeOf = ({ outcome }: ComingRow): string => (JSON.parse(outcome) as { outcome?: string }).outcome ?? ''

export type BringingParts = {
	readonly event: Pick<OpenEvent, 'bus' | 'file'>
	/** Who brings it back. */
	readonly actor: Actor
	readonly coming: Coming
	readonly nowMs: () => number
	/** Lets calls that wait run between two pieces. */
	readonly yieldToDesk: () => Promise<void>
	readonly signal: { readonly aborted: boolean }
}

export type Brought = {
	readonly bringingId: string
	readonly isWhole: boolean
	readonly total: Total
	readonly kinds: readonly Kind[]
}

const createTally = () => {
	const kinds = new Map<string, Kind>()
	const total: Record<Fate, number> = { applied: 0, known: 0, tray: 0, forgotten: 0 }
	return {
		add: (row: ComingRow, desk: string, fate: Fate): void => {
			total[fate]++
			const kind = { command: row.name, outcome: outcomeOf(row), desk, fate }
			const key = JSON.stringify(kind)
			kinds.set(key, { ...kind, count: (kinds.get(key)?.count ?? 0) + 1 })
		},
		total,
		kinds: (): readonly Kind[] => [...kinds.values()],
	}
}

/** Who did it there, as this event calls them: the first desk of a copy is the copy. */
const deskNamer = ({ event, coming }: Pick<BringingParts, 'event' | 'coming'>): ((row: ComingRow) => Actor) => {
	const origin = originOf(coming)
	const own = firstDesk(event.file.reader)
	return ({ role, desk, operator }) => {
		const named = origin === null ? desk : desk === own || desk === '' ? origin.name : `${origin.name}, ${desk}`
		return { role: roles.includes(role as Role) ? (role as Role) : 'desk', desk: named.slice(0, 60), operator }
	}
}

/** Whom a command is about, by what it says: what stands beside its words could have been changed. */
const subjectsOf = ({ name, parts }: ComingRow, input: unknown): readonly string[] => {
	const spec = specOf(name)
	const parsed = spec?.kind === 'command' ? spec.input.safeParse(input) : undefined
	const said = spec?.kind === 'command' && parsed?.success ? split(spec, parsed.data) : parts
	return said.flatMap(({ subject }) => (subject === null ? [] : [subject]))
}

/** Whom the other file names that were erased here since, and must not come back: not here, and not new from there. */
const erasedNamer = ({ event, coming }: Pick<BringingParts, 'event' | 'coming'>) => {
	const { reader } = event.file
	const wasErased = wasErasedSince(reader, coming.baseSeq)
	const madeThere = new Set<string>()
	return (row: ComingRow, input: unknown): ReadonlySet<string> => {
		const subjects = subjectsOf(row, input)
		if (makers.has(row.name)) {
			// Once it is here, whoever is missing was erased.
			if (rowById(reader, row.id)) for (const id of subjects) madeThere.delete(id)
			else for (const id of subjects) madeThere.add(id)
		}
		if (!wasErased) return new Set()
		const gone = notHere(reader, subjects)
		return new Set([...gone].filter((id) => !madeThere.has(id)))
	}
}

type Rows = { readonly rows: readonly { readonly registrationId: string }[] }

/** A command without those who were erased; null where nothing is left of it. */
const without = (row: ComingRow, input: unknown, erased: ReadonlySet<string>): unknown => {
	if (erased.size === 0) return input
	const spec = specOf(row.name)
	const isOfRows = spec?.kind === 'command' && (spec.privacy === 'rows' || spec.privacy === 'rowsAndContacts')
	if (!isOfRows) return null
	const { rows } = input as Rows
	const left = rows.filter(({ registrationId }) => !erased.has(registrationId))
	return left.length === 0 ? null : { ...(input as Rows), rows: left }
}

/** What another hub had kept for a decision is kept here, unless it came here too. */
const keepAside = ({ bus, file }: BringingParts['event'], actor: Actor, row: ComingRow, input: unknown): Fate => {
	if (rowById(file.reader, row.id)) return 'known'
	const { outcome } = bus.call(actor, 'tray.setAside', { id: row.id, input })
	return outcome === 'kept' ? 'tray' : 'known'
}

/** Hands in everything, piece by piece; yields how many are done. */
export async function* bringBack(parts: BringingParts): AsyncGenerator<number, Brought> {
	const { event, actor, coming, nowMs, yieldToDesk, signal } = parts
	const { bus, file } = event
	const deeds = deedsOf(coming)
	const origin = originOf(coming)
	const actorOf = deskNamer(parts)
	const erasedIn = erasedNamer(parts)
	const aheadMs = aheadOf(coming, nowMs())
	const knewMs = knewUntil(coming)
	const tally = createTally()
	const bringingId = newId()
	const isHere = (id: string): boolean => rowById(file.reader, id) !== undefined || isKnownLate(file.reader, id)

	const bringOne = (row: ComingRow): Fate => {
		const input = inputOf(row)
		const erased = erasedIn(row, input)
		if (isHere(row.id)) return 'known'
		const left = input === null ? null : without(row, input, erased)
		if (left === null) return 'forgotten'
		if (row.name === 'tray.setAside') return keepAside(event, actor, row, left)
		const item = {
			id: row.id,
			name: row.name,
			input: left,
			// Never before it was made: a clock may have jumped ahead after that.
			saidMs: aheadMs === 0 ? momentOf(row) : Math.max(knewMs, momentOf(row) - aheadMs),
			knewMs: row.knew_ms ?? knewMs,
			seed: row.seed,
		}
		return handIn(event, actorOf(row), item, nowMs(), { isProven: true })
	}

	bus.call(actor, 'copies.startBack', {
		id: newId(),
		input: { bringingId, copyId: origin?.copyId ?? null, name: origin?.name ?? '' },
	})
	let done = 0
	try {
		while (done < deeds.length && !signal.aborted) {
			const piece = deeds.slice(done, done + pieceOf)
			const fates = bus.together(() => {
				const ids = piece.map(({ id }) => id).filter((id) => !isHere(id))
				// Written down before, so that nothing is in that could not be taken back.
				if (ids.length > 0) bus.call(actor, 'copies.handPiece', { id: newId(), input: { bringingId, ids } })
				return piece.map(bringOne)
			})
			for (const [at, row] of piece.entries()) tally.add(row, actorOf(row).desk, fates[at] ?? 'known')
			done += piece.length
			yield done
			await yieldToDesk()
		}
	} finally {
		const input = { bringingId, isWhole: done === deeds.length, total: tally.total }
		bus.call(actor, 'copies.finishBack', { id: newId(), input })
	}
	return { bringingId, isWhole: done === deeds.length, total: tally.total, kinds: tally.kinds() }
}
