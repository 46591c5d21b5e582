/**
 * The chain over the log. Each part of a command is committed to by SHA-256 over a random salt and
 * the body, so the chain closes after a body is erased and a commitment gives nothing away; each
 * row's hash covers the row, its commitment and the hash before it.
 */
import { hash, randomFillSync } from 'node:crypto'

const saltBytes = 16

/** Salts for so many parts, drawn at once: one system call for a whole import chunk. */
export const makeSalts = (count: number): readonly Buffer[] => {
	const pool = randomFillSync(Buffer.allocUnsafe(count * saltBytes))
	return Array.from({ length: count }, (_, index) => pool.subarray(index * saltBytes, (index + 1) * saltBytes))
}

/** Commits to one body. The salt has a fixed length, so salt and body cannot be cut differently. */
export const commitTo = (salt: Uint8Array, body: string): Buffer =>
	hash('sha256', Buffer.concat([salt, Buffer.from(body, 'utf8')]), 'buffer')

export const commitToAll = (commitments: readonly Uint8Array[]): Buffer =>
	hash('sha256', Buffer.concat(commitments), 'buffer')

/** What a row's hash covers besides the commitment. */
export type ChainedRow = {
	readonly seq: number
	readonly id: string
	readonly name: string
	readonly role: string
	readonly desk: string
	readonly operator: string
	readonly at_ms: number
	readonly seed: number
	readonly outcome: string
	/** When it was said and what was known then, of a command that came late; null of every other. */
	readonly said_ms: number | null
	readonly knew_ms: number | null
}

export const hashRow = (before: Uint8Array, row: ChainedRow, commitment: Uint8Array): Buffer =>
	hash(
		'sha256',
		Buffer.concat([
			before,
			Buffer.from(
				JSON.stringify([
					row.seq,
					row.id,
					row.name,
					row.role,
					row.desk,
					row.operator,
					row.at_ms,
					row.seed,
					row.outcome,
					// Nothing where it did not come late: rows of before there was such a thing hash as they did.
					...(row.said_ms === null ? [] : [row.said_ms, row.knew_ms]),
				]),
			),
			commitment,
		]),
		'buffer',
	)

/** The hash before the first row. */
export const chainStart: Uint8Array = Buffer.alloc(32)
