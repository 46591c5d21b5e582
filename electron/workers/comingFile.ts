/**
 * A file that somebody brings back. It is nobody's until it is proven to be of this event: copied in, keyed, its tables
 * compared word for word before anything else is read, every page looked through, its log's chain closed. Then only
 * what its log says after the last row that both have is read.
 */

import { copyFileSync, lstatSync, mkdirSync, rmSync, statfsSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { ComingRefusal } from '../../shared/domain/desks/comingRefusals.ts'
import { checkChain } from '../bus/checkChain.ts'
import { type LogPart, type LogRow, lastRow, lastSeq, partsOf, rowAt, rowsFrom } from '../bus/log.store.ts'
import { connectToRead, isDamage } from '../database/connect.ts'
import { CannotOpen, type EventFile, lookAt, openEventFile } from '../database/eventFile.ts'
import { handlesOf, type Reader } from '../database/handle.ts'
import { ourSchema, schemaOf } from '../database/migrate.ts'
import { isDiskFull } from '../database/writeFailure.ts'

/** One command of the other file, as its log has it. */
export type ComingRow = Pick<
	LogRow,
	'seq' | 'id' | 'name' | 'role' | 'desk' | 'operator' | 'at_ms' | 'seed' | 'outcome' | 'said_ms' | 'knew_ms'
> & {
	/** Null where it was erased. */
	readonly parts: readonly Pick<LogPart, 'subject' | 'body'>[]
}

export type Coming = {
	/** The last row that both logs have, and when it was done. */
	readonly baseSeq: number
	readonly baseMs: number
	/** What came after it in the other file, in its order. */
	readonly rows: readonly ComingRow[]
}

export class NotBrought extends Error {
	readonly why: ComingRefusal
	constructor(why: ComingRefusal, options?: ErrorOptions) {
		super(`the file is not brought back: ${why}`, options)
		this.name = 'NotBrought'
		this.why = why
	}
}

/** Left free on the disk of the event. */
const spareBytes = 200 * 1024 * 1024

/**
 * Copies a file in, with what a crash left beside it. Everything else is done on the copy, so that a stick that is
 * pulled out, or changed, changes nothing.
 */
const copyIn = (from: string, folder: string): string => {
	lookAt(from)
	rmSync(folder, { recursive: true, force: true })
	mkdirSync(folder, { recursive: true, mode: 0o700 })
	const { bavail, bsize } = statfsSync(folder)
	const beside = lstatSync(`${from}-wal`, { throwIfNoEntry: false })
	const bytes = statSync(from).size + (beside?.isFile() ? beside.size : 0)
	if (bavail * bsize < bytes * 2 + spareBytes) throw new NotBrought('noRoom')
	const path = join(folder, 'coming.foyer')
	copyFileSync(from, path)
	if (beside?.isFile()) copyFileSync(`${from}-wal`, `${path}-wal`)
	return path
}

/** @throws NotBrought */
const check = (file: EventFile): void => {
	if (schemaOf(file.connection) !== ourSchema()) throw new NotBrought('foreign')
	if (file.connection.pragma('quick_check', { simple: true }) !== 'ok') throw new NotBrought('damaged')
	if (checkChain(file.reader).fault !== null) throw new NotBrought('edited')
}

/** The last row that two logs share: their chains are equal up to there, and so is everything said. 0: none. */
export const lastShared = (ours: Reader, theirs: Reader): number => {
	const isSame = (seq: number): boolean => {
		const [one, other] = [rowAt(ours, seq), rowAt(theirs, seq)]
		return one !== undefined && other !== undefined && Buffer.compare(one.hash, other.hash) === 0
	}
	let [shared, tooFar] = [0, Math.min(lastSeq(ours), lastSeq(theirs)) + 1]
	while (tooFar - shared > 1) {
		const middle = Math.floor((shared + tooFar) / 2)
		if (isSame(middle)) shared = middle
		else tooFar = middle
	}
	return shared
}

const rowsAfter = (db: Reader, seq: number): readonly ComingRow[] =>
	[...rowsFrom(db, seq)].map(({ commitment: _, hash: __, ...row }) => ({
		...row,
		parts: partsOf(db, row.seq).map(({ subject, body }) => ({ subject, body })),
	}))

/** What a file that opened brings to an event. @throws NotBrought */
export const comingFrom = (theirs: EventFile, ours: Reader): Coming => {
	check(theirs)
	const baseSeq = lastShared(ours, theirs.reader)
	if (baseSeq === 0) throw new NotBrought('notOfThisEvent')
	return { baseSeq, baseMs: rowAt(ours, baseSeq)?.at_ms ?? 0, rows: rowsAfter(theirs.reader, baseSeq) }
}

const whyOf = (error: unknown): ComingRefusal => {
	if (error instanceof NotBrought || error instanceof CannotOpen) return error.why
	if (isDamage(error)) return 'damaged'
	return isDiskFull(error) ? 'noRoom' : 'failed'
}

export type ComingOrder = {
	/** The file that somebody chose, and its key. */
	readonly from: string
	readonly key: Uint8Array
	/** The event that is open here, which is only read. */
	readonly event: { readonly path: string; readonly key: Uint8Array }
	/** A folder of its own beside the event; gone when this has answered. */
	readonly folder: string
}

/** Never throws: a file of somebody else's may be anything. */
export const takeIn = ({ from, key, event, folder }: ComingOrder): Coming | { readonly why: ComingRefusal } => {
	if (resolve(from) === resolve(event.path)) return { why: 'itself' }
	let theirs: EventFile | undefined
	const ours = connectToRead(event.path, event.key)
	try {
		theirs = openEventFile(copyIn(from, folder), key)
		return comingFrom(theirs, handlesOf(ours))
	} catch (error) {
		return { why: whyOf(error) }
	} finally {
		theirs?.close()
		ours.close()
		rmSync(folder, { recursive: true, force: true })
	}
}

/** The last row of a file, for whoever makes a copy of it. */
export const endOf = (db: Reader): { readonly seq: number; readonly hash: string } => {
	const row = lastRow(db)
	return { seq: row?.seq ?? 0, hash: Buffer.from(row?.hash ?? []).toString('hex') }
}
