/**
 * The one door. Every change to an event goes through `call`: parsed, authorised, run and logged in
 * one transaction, on disk before it answers, told to everybody afterwards. Every read goes through
 * `ask`: parsed, authorised, shaped by the actor's role. Imports, samples and undo come this way too.
 */
import { randomInt } from 'node:crypto'
import * as z from 'zod'
import {
	type CallName,
	type CommandName,
	type InputOf,
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
import type { CommandHandlers, QueryHandlers } from './handlers.ts'
import { type LogRow, lastRow, partsOf, rowById } from './log.store.ts'
import { createNoticeBoard, type NoticeListener } from './notices.ts'
import { split } from './parts.ts'
import { Refusal } from './refusal.ts'

export type Bus = {
	/**
	 * Runs a command. The same id again answers what it answered the first time.
	 * @throws Refusal before anything was looked at; any other exception means a bug or a broken machine.
	 */
	readonly call: <N extends CommandName>(actor: Actor, name: N, sent: Sent<unknown>) => OutputOf<N>
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

	return {
		call: <N extends CommandName>(actor: Actor, name: N, sent: Sent<unknown>) => {
			const { spec, input } = admitCall(actor, name, 'command', sent.input)
			if (!z.safeParse(idSchema, sent.id).success) throw new Refusal('badInput', ['id'])
			const before = rowById(file.reader, sent.id)
			if (before) return known(name, before, spec, input)
			const entry = { name, spec, id: sent.id, input, actor, atMs: clock.next(), seed: randomInt(2 ** 31) }
			const { seq, outcome, touched } = file.transact((db) => apply(db, commands, entry))
			revision = seq
			refresh(touched)
			board.publish({ revision, topics: spec.topics, ids: touched })
			return outcome
		},
		ask: (actor, name, raw) => {
			const { input } = admitCall(actor, name, 'query', raw)
			return queries[name]({ db: file.reader, actor, nowMs: nowMs(), door, revision }, input)
		},
		listen: board.listen,
		revision: () => revision,
	}
}
