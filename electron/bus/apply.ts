/**
 * Runs one command against the tables and adds it to the log, inside a transaction that the caller
 * holds. The live door and the replay both come through here, so they cannot differ.
 */
import type { CommandName, InputOf, OutputOf, SpecOf } from '../../shared/contract/index.ts'
import { seeded } from '../../shared/lib/random.ts'
import type { Writer } from '../database/handle.ts'
import type { Actor } from './actor.ts'
import { chainStart, commitTo, commitToAll, hashRow, makeSalts } from './chain.ts'
import type { CommandHandlers } from './handlers.ts'
import { isSettledBy, keepForDecision } from './late.store.ts'
import { appendPart, appendRow, type LogRow, lastRow } from './log.store.ts'
import { split } from './parts.ts'

export type Entry<N extends CommandName> = {
	readonly name: N
	readonly spec: SpecOf<N>
	readonly id: string
	readonly input: InputOf<N>
	readonly actor: Actor
	readonly atMs: number
	readonly seed: number
	readonly late: { readonly saidMs: number; readonly knewMs: number } | null
}

export type Applied<N extends CommandName> = {
	readonly seq: number
	readonly outcome: OutputOf<N>
	readonly touched: readonly string[]
	/** It came late, and waits for somebody to decide. */
	readonly isKept: boolean
}

/** Runs the handler alone: the tables change, the log does not. */
export const run = <N extends CommandName>(
	db: Writer,
	handlers: CommandHandlers<CommandName>,
	entry: Entry<N>,
): Omit<Applied<N>, 'seq'> => {
	const touched = new Set<string>()
	const outcome = handlers[entry.name](
		{
			db,
			commandId: entry.id,
			actor: entry.actor,
			atMs: entry.late?.saidMs ?? entry.atMs,
			late: entry.late && { knewMs: entry.late.knewMs, cameMs: entry.atMs },
			random: seeded(entry.seed),
			touch: (registrationId) => void touched.add(registrationId),
		},
		entry.input,
	)
	const isKept = entry.late !== null && !isSettledBy(entry.spec, outcome)
	if (isKept)
		keepForDecision(db, {
			id: entry.id,
			logId: entry.id,
			name: entry.name,
			...entry.actor,
			saidMs: entry.late?.saidMs ?? entry.atMs,
			cameMs: entry.atMs,
			why: outcome.outcome,
		})
	return { outcome, touched: [...touched], isKept }
}

const log = <N extends CommandName>(db: Writer, entry: Entry<N>, outcome: OutputOf<N>, before: LogRow | undefined) => {
	const pieces = split(entry.spec, entry.input)
	const salts = makeSalts(pieces.length)
	const parts = pieces.map((piece, position) => {
		const salt = salts[position] as Uint8Array
		return { position, ...piece, salt, commitment: commitTo(salt, piece.body) }
	})
	const commitment = commitToAll(parts.map((part) => part.commitment))
	const row = {
		seq: (before?.seq ?? 0) + 1,
		id: entry.id,
		name: entry.name,
		role: entry.actor.role,
		desk: entry.actor.desk,
		operator: entry.actor.operator,
		at_ms: entry.atMs,
		seed: entry.seed,
		outcome: JSON.stringify(outcome),
		said_ms: entry.late?.saidMs ?? null,
		knew_ms: entry.late?.knewMs ?? null,
	}
	appendRow(db, { ...row, commitment, hash: hashRow(before?.hash ?? chainStart, row, commitment) })
	for (const part of parts) appendPart(db, row.seq, part)
	return row.seq
}

/** Handler, then log row and parts. */
export const apply = <N extends CommandName>(
	db: Writer,
	handlers: CommandHandlers<CommandName>,
	entry: Entry<N>,
): Applied<N> => {
	const ran = run(db, handlers, entry)
	return { seq: log(db, entry, ran.outcome, lastRow(db)), ...ran }
}
