/**
 * Adds rows of another hub's log to a live copy of it: each must close the chain, and must come out here as it did
 * there. All of a piece or nothing, in one transaction.
 */
import type { CommandName } from '../../shared/contract/index.ts'
import type { EventFile } from '../database/eventFile.ts'
import { chainStart } from './chain.ts'
import { faultIn, type LogFault } from './checkChain.ts'
import type { CommandHandlers } from './handlers.ts'
import { type LogPart, type LogRow, lastRow } from './log.store.ts'
import { replayRow } from './replay.ts'

export type FollowedRow = { readonly row: LogRow; readonly parts: readonly LogPart[] }

/** A row that does not follow from what the copy holds: nothing of the piece was kept. */
export class DoesNotFollow extends Error {
	readonly fault: LogFault
	constructor(fault: LogFault) {
		super(`row ${fault.seq} does not follow: ${fault.fault}`)
		this.name = 'DoesNotFollow'
		this.fault = fault
	}
}

/**
 * Rows that are there already are passed over: a piece may come twice.
 * @returns the number of the last row that the copy holds now
 * @throws DoesNotFollow; what SQLite says where the disk is full. The copy is as it was then.
 */
export const follow = (
	file: EventFile,
	handlers: CommandHandlers<CommandName>,
	rows: readonly FollowedRow[],
): number => {
	const held = lastRow(file.reader)
	let before = held ?? { seq: 0, hash: chainStart, at_ms: -1 }
	const fresh = rows.filter(({ row }) => row.seq > before.seq)
	if (fresh.length === 0) return before.seq
	return file.transact((db) => {
		for (const { row, parts } of fresh) {
			const fault = faultIn(before, row, parts) ?? replayRow(db, handlers, row, parts)
			if (fault) throw new DoesNotFollow({ seq: row.seq, fault })
			before = row
		}
		return before.seq
	})
}
