/**
 * The one door. Every change to an event goes through `call`: parsed, authorised, run and logged in
 * one transaction, on disk before it answers, told to everybody afterwards. Every read goes through
 * `ask`: parsed, authorised, shaped by the actor's role. Imports, samples and undo come this way too.
 */
import { randomInt } from 'node:crypto'
import * as z from 'zod'
import type { Topic } from '../../shared/contract/define.ts'
import {
	type CallName,
	type CommandName,
	type InputOf,
	type Late,
	type OutputOf,
	type QueryName,
	type Sent,
	type SpecOf,
	specOf,
} from '../../shared/contract/index.ts'
import { id as idSchema } from '../../shared/contract/parts.ts'
import type { DoorList } from '../../shared/domain/doorList.ts'
import type { EventFile } from '../database/eventFile.ts'
import type { Actor } from './actor.ts'
import { apply } from './apply.ts'
import { createClock } from './clock.ts'
import { fieldOf } from './fields.ts'
import { createGroup, type Group } from './group.ts'
import type { CommandHandlers, QueryHandlers } from './handlers.ts'
import { isKnownLate } from './late.store.ts'
import { type LogRow, lastRow, partsOf, rowById } from './log.store.ts'
import { createNoticeBoard, type Notice, type NoticeListener } from './notices.ts'
import { split } from './parts.ts'
import { Refusal } from './refusal.ts'

export type Bus = {
	/**
	 * Runs a command. The same id again answers what it answered the first time.
	 * @throws Refusal before anything was looked at; any other exception means a bug or a broken machine.
	 */
	readonly call: <N extends CommandName>(actor: Actor, name: N, sent: Sent<unknown>) => OutputOf<N>
	/**
	 * Runs work that calls several commands: all of them are on disk with one commit, and told of after it. An exception
	 * that leaves the work leaves none of them; one that it catches leaves the others.
	 */
	readonly together: <T>(work: () => T) => T
	/** As `call`, with all that other desks send meanwhile. */
	readonly callSoon: Group['callSoon']
	/** Runs what waits for `callSoon` now. */
	readonly flush: Group['flush']
	/** @throws Refusal */
	readonly ask: <N extends QueryName>(actor: Actor, name: N, input: unknown) => OutputOf<N>
	/** Hears of every change after it is on disk. */
	readonly listen: (listener: NoticeListener) => () => void
	/** The last log row. */
	readonly revision: () => number
}

export type BusParts = {
	readonly file: EventFile
	readonly commands: CommandHandlers<CommandName>
	readonly queries: QueryHandlers<QueryName>
	readonly door: DoorList
	/** Brings the people in memory up to date after a command. */
	readonly refresh: (registrationIds: readonly string[]) => void
	readonly nowMs: () => number
}

/** The declaration of a call, for an actor who may make it, and its input in the contract's form. */
export const admitCall = <N extends CallName>(
	actor: Actor,
	name: N,
	kind: SpecOf<N>['kind'],
	input: unknown,
): { spec: SpecOf<N>; input: InputOf<N> } => {
	const spec = specOf(name)
	if (!spec || spec.kind !== kind) throw new Refusal('unknownCall')
	if (!spec.roles.includes(actor.role)) throw new Refusal('forbidden')
	const parsed = spec.input.safeParse(input)
	if (!parsed.success) {
		throw new Refusal(
			'badInput',
			parsed.error.issues.map((issue) => fieldOf(spec.input, issue.path)),
		)
	}
	return { spec: spec as SpecOf<N>, input: parsed.data as InputOf<N> }
}

const isSameCommand = (
	parts: readonly { readonly body: string }[],
	kept: readonly { readonly body: string | null }[],
) =>
	parts.length === kept.length &&
	parts.every((part, index) => kept[index]?.body === null || kept[index]?.body === part.body)

const isLate = ({ saidMs, knewMs, seed }: Late): boolean =>
	[saidMs, knewMs, seed].every((n) => Number.isSafeInteger(n) && n >= 0) && seed < 2 ** 31

export const createBus = ({ file, commands, queries, door, refresh, nowMs }: BusParts): Bus => {
	const board = createNoticeBoard()
	const newest = lastRow(file.reader)
	const clock = createClock(nowMs, newest?.at_ms)
	let revision = newest?.seq ?? 0

	const known = <N extends CommandName>(name: N, row: LogRow, spec: SpecOf<N>, input: InputOf<N>): OutputOf<N> => {
		if (row.name !== name || !isSameCommand(split(spec, input), partsOf(file.reader, row.seq)))
			throw new Refusal('idTaken')
		return JSON.parse(row.outcome) as OutputOf<N>
	}

	/** Commands that were run and are not on disk yet; null: each is, when it has run. */
	let unsaid: Notice[] | null = null
	const say = (notice: Notice) => {
		refresh(notice.ids)
		board.publish(notice)
	}

	const call = <N extends CommandName>(actor: Actor, name: N, sent: Sent<unknown>): OutputOf<N> => {
		const { spec, input } = admitCall(actor, name, 'command', sent.input)
		if (!z.safeParse(idSchema, sent.id).success) throw new Refusal('badInput', ['id'])
		const before = rowById(file.reader, sent.id)
		if (before) return known(name, before, spec, input)
		if (isKnownLate(file.reader, sent.id)) throw new Refusal('idTaken')
		const { late } = sent
		if (late && (!spec.late || !isLate(late))) throw new Refusal('badInput', ['late'])
		const atMs = clock.next()
		const seed = late?.seed ?? randomInt(2 ** 31)
		// What happened at a desk cannot have happened after it came here.
		const said = late ? { saidMs: Math.min(late.saidMs, atMs), knewMs: late.knewMs } : null
		const entry = { name, spec, id: sent.id, input, actor, atMs, seed, late: said }
		const { seq, outcome, touched, isKept } = file.transact((db) => apply(db, commands, entry))
		revision = seq
		const topics: readonly Topic[] = isKept ? [...spec.topics, 'desks'] : spec.topics
		const notice = { revision, topics, ids: touched }
		if (unsaid) unsaid.push(notice)
		else say(notice)
		return outcome
	}

	const together = <T>(work: () => T): T => {
		if (unsaid) return work()
		const before = revision
		const ofThese: Notice[] = []
		unsaid = ofThese
		try {
			// Each command is a savepoint in it.
			const value = file.transact(work)
			unsaid = null
			for (const notice of ofThese) say(notice)
			return value
		} catch (error) {
			if (unsaid) revision = before
			throw error
		} finally {
			unsaid = null
		}
	}
	const group = createGroup(call, together)

	return {
		call,
		together,
		callSoon: group.callSoon,
		flush: group.flush,
		ask: (actor, name, raw) => {
			const { input } = admitCall(actor, name, 'query', raw)
			return queries[name]({ db: file.reader, actor, nowMs: nowMs(), door, revision }, input)
		},
		listen: board.listen,
		revision: () => revision,
	}
}
