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
}

export type Applied<N extends CommandName> = {
	readonly seq: number
	readonly outcome: OutputOf<N>
	readonly touched: readonly string[]
}

/** Runs the handler alone: the tables change, the log does not. */
export const run = <N extends CommandName>(
	db: Writer,
	handlers: CommandHandlers<CommandName>,
	entry: Entry<N>,
): { readonly outcome: OutputOf<N>; readonly touched: readonly string[] } => {
	const touched = new Set<string>()
	const outcome = handlers[entry.name](
		{
			db,
			commandId: entry.id,
			actor: entry.actor,
			atMs: entry.atMs,
			random: seeded(entry.seed),
			touch: (registrationId) => void touched.add(registrationId),
		},
		entry.input,
	)
	return { outcome, touched: [...touched] }
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
	const { outcome, touched } = run(db, handlers, entry)
	return { seq: log(db, entry, outcome, lastRow(db)), outcome, touched }
}
