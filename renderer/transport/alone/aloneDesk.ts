/**
 * A desk's own half of the door, once it has its list: the run of the rules, the outbox on disk and the clock. It
 * answers like the hub does; what it has said to be done is on disk before it says so.
 */
import type { Client, CommandName, InputOf, OutputOf } from '../../../shared/contract/index.ts'
import { type AloneCommand, type AloneEntry, hasChanged } from '../../../shared/domain/alone/aloneTypes.ts'
import { type AloneQuery, aloneQueries, createDeskAnswers } from '../../../shared/domain/alone/deskAnswers.ts'
import type { DeskClock } from '../../../shared/domain/alone/deskClock.ts'
import type { DeskPerson } from '../../../shared/domain/alone/deskPerson.ts'
import { createDeskRun, type DeskRun } from '../../../shared/domain/alone/deskRun.ts'
import { createOutbox, type Outbox } from '../../../shared/domain/alone/outbox.ts'
import { dayOn } from '../../../shared/lib/when.ts'
import { printsOf } from './codePrints.ts'
import { factsWith, type Overview, type Read, readList } from './deskList.ts'
import type { DeskHead, Keeper } from './keeper.ts'

/** This desk cannot do it by itself. */
export class NotAlone extends Error {
	constructor() {
		super('only the hub can do that')
		this.name = 'NotAlone'
	}
}

/** It could not be kept on this computer: it was not done. */
export class NotKept extends Error {
	constructor(options?: ErrorOptions) {
		super('it could not be kept on this computer', options)
		this.name = 'NotKept'
	}
}

export type AloneQueries = AloneQuery | 'session.me' | 'events.overview'
const local: ReadonlySet<string> = new Set<AloneQueries>([...aloneQueries, 'session.me', 'events.overview'])
export const isAloneQuery = (name: string): name is AloneQueries => local.has(name)

export type AloneDesk = {
	readonly outbox: Outbox
	readonly head: () => DeskHead
	/** @throws NotKept, NotAlone */
	readonly run: (name: CommandName, input: unknown, id: string) => Promise<unknown>
	readonly ask: (name: AloneQueries, input: unknown) => Promise<unknown>
	/** The hub did it for this desk. */
	readonly remember: (name: AloneCommand, input: unknown, id: string, outcome: unknown) => void
	/** Reads what changed at the hub, and keeps it. `ids` null: whatever changed since. */
	readonly refresh: (client: Client, ids: readonly string[] | null) => Promise<void>
	readonly know: (news: { readonly me?: OutputOf<'session.me'>; readonly overview?: Overview }) => void
	/** Resolves when nothing is being written. */
	readonly idle: () => Promise<void>
	/** The hub has these. */
	readonly drop: (ids: readonly string[]) => Promise<void>
	/** The day is over, or the desk was removed: it keeps no list. */
	readonly wipe: () => Promise<void>
}

export type AloneDeskParts = {
	readonly keeper: Keeper
	readonly clock: DeskClock
	readonly head: DeskHead
	readonly people: readonly DeskPerson[]
	readonly entries: readonly AloneEntry[]
	/** Hears whether the last thing could be kept. */
	readonly onKept: (isKept: boolean) => void
}

export const createAloneDesk = (parts: AloneDeskParts): AloneDesk => {
	const { keeper, clock } = parts
	let head = parts.head
	const outbox = createOutbox(parts.entries)
	const actor = { role: head.me.role, desk: head.me.desk }
	const first = { people: parts.people, goneIds: [], isAll: true, facts: factsWith(head.facts, head.overview) }
	const run: DeskRun = createDeskRun(actor, first)
	run.bring(first, outbox.entries())
	const answers = createDeskAnswers(run)
	/** Later than all before it, so that the order is in the times. */
	let saidMs = 0
	const now = (): number => {
		saidMs = Math.max(saidMs + 1, clock.nowMs())
		return saidMs
	}
	let writing: Promise<unknown> = Promise.resolve()

	const keep = async (entry: AloneEntry): Promise<void> => {
		outbox.add(entry)
		try {
			await keeper.keepEntry(entry)
			parts.onKept(true)
		} catch (cause) {
			outbox.settle([entry.id])
			run.forget(entry.id, outbox.entries())
			parts.onKept(false)
			throw new NotKept({ cause })
		}
	}
	const bring = async (read: Read, knewMs: number): Promise<void> => {
		run.bring(read, outbox.entries())
		head = { ...head, knewMs, facts: read.plainFacts, revision: read.revision, clock: clock.keep() }
		if (read.isAll) await keeper.keepAll(read.people)
		else await keeper.keepSome(read.people, read.goneIds)
		await keeper.keepHead(head)
	}

	return {
		outbox,
		head: () => head,
		run: async (name, input, id) => {
			const seed = crypto.getRandomValues(new Uint32Array(1))[0] ?? 0
			const asked = name === 'people.setPhoto' ? run.askedMs((input as InputOf<typeof name>).registrationId) : 0
			const knewMs = Math.max(head.knewMs, asked)
			const entry = { id, name, input, saidMs: now(), knewMs, seed: seed >>> 1 } as AloneEntry
			const isNew = !outbox.entries().some((one) => one.id === id)
			const outcome = run.run(entry)
			if (outcome === null) throw new NotAlone()
			if (isNew && hasChanged(outcome)) {
				const kept = keep(run.asDone(entry))
				writing = Promise.allSettled([writing, kept])
				await kept
			}
			return outcome
		},
		ask: async (name, input) => {
			const nowMs = clock.nowMs()
			if (name === 'session.me') {
				const day = dayOn(head.overview.days, nowMs)
				return { ...head.me, nowMs, dayId: day?.id ?? head.me.dayId }
			}
			if (name === 'events.overview') return head.overview
			const typed = name === 'checkin.scan' ? (input as InputOf<'checkin.scan'>).code : ''
			const text = name === 'checkin.search' ? (input as InputOf<'checkin.search'>).text : typed
			const prints = text === '' ? [] : await printsOf(head.overview.eventId, text)
			const answer = answers[name] as (input: unknown, at: { nowMs: number; prints: readonly string[] }) => unknown
			return answer(input, { nowMs, prints })
		},
		remember: (name, input, id, outcome) => {
			const atMs = typeof outcome === 'object' && outcome !== null && 'atMs' in outcome ? Number(outcome.atMs) : now()
			const entry = { id, name, input, saidMs: atMs, knewMs: head.knewMs, seed: 0 } as AloneEntry
			run.remember(entry, outcome as OutputOf<AloneCommand>)
		},
		refresh: async (client, ids) => {
			// From before it was asked: what happened meanwhile is not known for sure.
			const knewMs = clock.nowMs()
			const read = await readList(client, head.overview, ids, head.revision)
			if (read === null) head = { ...head, knewMs }
			else await bring(read, knewMs)
		},
		know: ({ me, overview }) => {
			head = { ...head, ...(me === undefined ? {} : { me }), ...(overview === undefined ? {} : { overview }) }
		},
		idle: async () => void (await writing),
		drop: keeper.dropEntries,
		wipe: keeper.wipeList,
	}
}
