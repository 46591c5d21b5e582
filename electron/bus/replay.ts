/**
 * Runs a log again, command by command, into an empty database. The proof that the tables are a
 * view of the log, and the only way a foreign file is ever read.
 */
import { type CommandName, type InputOf, type SpecOf, specOf } from '../../shared/contract/index.ts'
import type { Reader, Writer } from '../database/handle.ts'
import { run } from './apply.ts'
import type { LogFault } from './checkChain.ts'
import { checkpointSeq, digestOfCheckpoint, restoreCheckpoint } from './checkpoint.store.ts'
import type { CommandHandlers } from './handlers.ts'
import { appendPart, appendRow, type LogPart, type LogRow, lastRow, partsOf, rowAt, rowsFrom } from './log.store.ts'
import { join, split } from './parts.ts'

/**
 * Puts the checkpoint of the last erasure into an empty database, log rows up to it included: where a replay begins
 * once something was erased. The caller holds one transaction on `into`, without foreign keys.
 * @returns the row of that erasure, 0 where nothing was ever erased, and whether the checkpoint is not what it said.
 */
export const startFromCheckpoint = (
	from: Reader,
	into: Writer,
): { readonly seq: number; readonly fault: LogFault | null } => {
	const seq = checkpointSeq(from)
	if (seq === 0) return { seq, fault: null }
	const row = rowAt(from, seq)
	const said = row?.name === 'keeping.erase' ? (JSON.parse(row.outcome) as { sha256?: string }).sha256 : undefined
	if (said !== digestOfCheckpoint(from)) return { seq, fault: { seq, fault: 'checkpoint' } }
	// What is not run again is looked at all the same: whom it is about follows from what was said, where that is left.
	for (const { seq: at, name } of rowsFrom(from, 0))
		if (at <= seq && isAboutOthers(name, partsOf(from, at))) return { seq, fault: { seq: at, fault: 'commitment' } }
	restoreCheckpoint(from, into)
	return { seq, fault: null }
}

/**
 * Replays what came after a row from one database into another, log rows included, so that both end with the
 * same chain. The caller holds one transaction on `into` for all of it.
 * @returns the first command that did not come out as it did before, or null; and how many ran.
 */
export const replayLog = (
	from: Reader,
	into: Writer,
	handlers: CommandHandlers<CommandName>,
	onProgress: (done: number) => void = () => undefined,
	after = 0,
): { readonly rows: number; readonly fault: LogFault | null } => {
	let rows = 0
	const last = lastRow(from)?.seq ?? 0
	for (let seq = after + 1; seq <= last; seq++) {
		const fault = replayOne(from, into, handlers, seq)
		if (fault) return { rows, fault: { seq, fault } }
		rows++
		onProgress(rows)
	}
	return { rows, fault: null }
}

/** Whether parts say that they are about somebody whom the words that are left are not about. */
const isAboutOthers = (name: string, parts: readonly LogPart[]): boolean => {
	const spec = specOf(name)
	if (spec?.kind !== 'command') return true
	const input = join(
		spec.privacy,
		parts.map(({ body }) => body),
	)
	return input !== null && split(spec, input).some((part, at) => part.subject !== parts[at]?.subject)
}

const replayOne = (
	from: Reader,
	into: Writer,
	handlers: CommandHandlers<CommandName>,
	seq: number,
): LogFault['fault'] | null => {
	const row = rowAt(from, seq)
	return row ? replayRow(into, handlers, row, partsOf(from, seq)) : 'gap'
}

/** Runs one row of a log again and adds it to another, as it is. Answers what was wrong with it, or null. */
export const replayRow = (
	into: Writer,
	handlers: CommandHandlers<CommandName>,
	row: LogRow,
	parts: readonly LogPart[],
	touch: (registrationId: string) => void = () => undefined,
): LogFault['fault'] | null => {
	const spec = specOf(row.name)
	if (spec?.kind !== 'command') return 'unknownCommand'
	const input = join(
		spec.privacy,
		parts.map((part) => part.body),
	)
	if (input === null) return 'erased'
	// Whom a part is about is not in its commitment: it follows from what was said.
	if (split(spec, input).some((part, at) => part.subject !== parts[at]?.subject)) return 'commitment'
	const { outcome, touched } = run(into, handlers, {
		name: row.name as CommandName,
		spec: spec as SpecOf<CommandName>,
		id: row.id,
		input: input as InputOf<CommandName>,
		actor: { role: row.role as never, desk: row.desk, operator: row.operator },
		atMs: row.at_ms,
		seed: row.seed,
		late: row.said_ms === null ? null : { saidMs: row.said_ms, knewMs: row.knew_ms ?? 0 },
	})
	if (JSON.stringify(outcome) !== row.outcome) return 'outcomeDiffers'
	appendRow(into, row)
	for (const part of parts) appendPart(into, row.seq, part)
	for (const registrationId of touched) touch(registrationId)
	return null
}
