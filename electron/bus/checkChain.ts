/** Whether a log is as it was written: every row on the one before, every word on its commitment. Runs nothing again. */
import type { Reader } from '../database/handle.ts'
import { chainStart, commitTo, commitToAll, hashRow } from './chain.ts'
import { type LogPart, type LogRow, partsOf, rowsFrom } from './log.store.ts'

/** What is wrong with a log, and at which row. */
export type LogFault = {
	readonly seq: number
	readonly fault:
		| 'chain'
		| 'commitment'
		| 'gap'
		| 'unknownCommand'
		| 'erased'
		| 'outcomeDiffers'
		| 'clockWentBack'
		| 'checkpoint'
}

/** Checks the chain alone: every row, every part, in order. Answers the first fault, or null, and how many rows it saw. */
export const checkChain = (db: Reader): { readonly rows: number; readonly fault: LogFault | null } => {
	let before: { seq: number; hash: Uint8Array; at_ms: number } = { seq: 0, hash: chainStart, at_ms: -1 }
	for (const row of rowsFrom(db, 0)) {
		const fault = faultIn(before, row, partsOf(db, row.seq))
		if (fault) return { rows: before.seq, fault: { seq: row.seq, fault } }
		before = row
	}
	return { rows: before.seq, fault: null }
}

const isEqual = (one: Uint8Array, other: Uint8Array) => Buffer.compare(one, other) === 0

/** Whether a row with these parts may follow another: the chain closes over both. Answers what is wrong, or null. */
export const faultIn = (
	before: { readonly seq: number; readonly hash: Uint8Array; readonly at_ms: number },
	row: LogRow,
	parts: readonly LogPart[],
): LogFault['fault'] | null => {
	if (row.seq !== before.seq + 1) return 'gap'
	if (row.at_ms <= before.at_ms) return 'clockWentBack'
	const isKept = (part: LogPart) =>
		part.body === null || part.salt === null || isEqual(commitTo(part.salt, part.body), part.commitment)
	if (!parts.every(isKept)) return 'commitment'
	if (!isEqual(commitToAll(parts.map((part) => part.commitment)), row.commitment)) return 'commitment'
	return isEqual(hashRow(before.hash, row, row.commitment), row.hash) ? null : 'chain'
}
