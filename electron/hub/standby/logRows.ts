/** Rows of the log as they cross the wire to a standby: every byte of them, in pieces that no wire minds. */
import type { OutputOf } from '../../../shared/contract/index.ts'
import type { FollowedRow } from '../../bus/follow.ts'
import { type LogPart, type LogRow, partsOf, rowsFrom } from '../../bus/log.store.ts'
import type { Reader } from '../../database/handle.ts'

type SentRow = Extract<OutputOf<'standby.rows'>, { outcome: 'rows' }>['rows'][number]

const mostRows = 500
/** About so many characters; a row is never cut in two. */
const mostCharacters = 192 * 1024

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')
const bytesOf = (text: string): Buffer => Buffer.from(text, 'base64')

const packed = (row: LogRow, parts: readonly LogPart[]): SentRow => ({
	seq: row.seq,
	id: row.id,
	name: row.name,
	role: row.role,
	desk: row.desk,
	operator: row.operator,
	atMs: row.at_ms,
	seed: row.seed,
	outcome: row.outcome,
	saidMs: row.said_ms,
	knewMs: row.knew_ms,
	commitment: base64(row.commitment),
	hash: base64(row.hash),
	parts: parts.map(({ subject, salt, body, commitment }) => ({
		subject,
		salt: salt && base64(salt),
		body,
		commitment: base64(commitment),
	})),
})

/** What comes after a row, as much as one answer holds. */
export const rowsAfter = (db: Reader, after: number): SentRow[] => {
	const rows: SentRow[] = []
	let characters = 0
	for (const row of rowsFrom(db, after)) {
		const one = packed(row, partsOf(db, row.seq))
		characters += one.parts.reduce((sum, { body }) => sum + (body?.length ?? 0) + 160, 400)
		if (rows.length > 0 && characters > mostCharacters) break
		rows.push(one)
		if (rows.length >= mostRows) break
	}
	return rows
}

export const unpacked = (sent: SentRow): FollowedRow => ({
	row: {
		seq: sent.seq,
		id: sent.id,
		name: sent.name,
		role: sent.role,
		desk: sent.desk,
		operator: sent.operator,
		at_ms: sent.atMs,
		seed: sent.seed,
		outcome: sent.outcome,
		said_ms: sent.saidMs,
		knew_ms: sent.knewMs,
		commitment: bytesOf(sent.commitment),
		hash: bytesOf(sent.hash),
	},
	parts: sent.parts.map(({ subject, salt, body, commitment }, position) => ({
		position,
		subject,
		salt: salt === null ? null : bytesOf(salt),
		body,
		commitment: bytesOf(commitment),
	})),
})
