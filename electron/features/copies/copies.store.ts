/** SQL of desk copies: those that were made, what this file itself is, and every bringing back. */
import type { OutputOf } from '../../../shared/contract/index.ts'
import type { Reader, Writer } from '../../database/handle.ts'

type State = OutputOf<'copies.state'>

export const isNameTaken = (db: Reader, name: string): boolean =>
	db.get('SELECT 1 FROM desk_copy WHERE name = ? COLLATE NOCASE', name) !== undefined

export const deskCopies = (db: Reader): State['copies'] =>
	db.all<State['copies'][number]>(
		`SELECT desk_copy.id AS copyId, desk_copy.name, desk_copy.made_at_ms AS madeAtMs, back_at_ms AS backAtMs,
		 gone_at_ms AS goneAtMs, coalesce(place, '') AS place, coalesce(destroy_by, '') AS destroyBy
		 FROM desk_copy LEFT JOIN file_copy ON file_copy.id = desk_copy.id
		 ORDER BY desk_copy.made_at_ms DESC, desk_copy.id`,
	)

export const addCopy = (
	db: Writer,
	row: {
		readonly copyId: string
		readonly name: string
		readonly madeAtMs: number
		readonly baseSeq: number
		readonly baseHash: string
	},
): void => {
	db.run(
		'INSERT INTO desk_copy (id, name, made_at_ms, base_seq, base_hash) VALUES (?, ?, ?, ?, ?)',
		row.copyId,
		row.name,
		row.madeAtMs,
		row.baseSeq,
		row.baseHash,
	)
}

export const copyNamed = (db: Reader, copyId: string): string | undefined =>
	db.get<{ name: string }>('SELECT name FROM desk_copy WHERE id = ?', copyId)?.name

type Self = NonNullable<OutputOf<'copies.self'>['copy']>

/** The newest: a copy may itself have been copied. */
export const thisCopy = (db: Reader): Self | null =>
	db.get<Self>(
		`SELECT copy_id AS copyId, name, made_at_ms AS madeAtMs, made_at AS madeAt
		 FROM this_copy ORDER BY made_at_ms DESC, copy_id LIMIT 1`,
	) ?? null

export const beginCopy = (db: Writer, { copyId, name, madeAtMs, madeAt }: Self): void => {
	db.run(
		'INSERT INTO this_copy (copy_id, name, made_at_ms, made_at) VALUES (?, ?, ?, ?)',
		copyId,
		name,
		madeAtMs,
		madeAt,
	)
}

export type BringingRow = {
	readonly bringingId: string
	readonly copyId: string | null
	readonly name: string
	readonly beganAtMs: number
	readonly endedAtMs: number | null
	readonly isWhole: number | null
	readonly applied: number
	readonly known: number
	readonly tray: number
	readonly forgotten: number
	readonly takenBackAtMs: number | null
	readonly takenBack: number
	readonly stayed: number
}

const columns = `id AS bringingId, copy_id AS copyId, name, began_at_ms AS beganAtMs, ended_at_ms AS endedAtMs,
	is_whole AS isWhole, applied, known, to_decide AS tray, forgotten, taken_back_at_ms AS takenBackAtMs,
	taken_back AS takenBack, stayed`

/** The newest first. */
export const bringings = (db: Reader): readonly BringingRow[] =>
	db.all<BringingRow>(`SELECT ${columns} FROM bringing_back ORDER BY began_at_ms DESC, id`)

export const bringingById = (db: Reader, id: string): BringingRow | undefined =>
	db.get<BringingRow>(`SELECT ${columns} FROM bringing_back WHERE id = ?`, id)

export const startBringing = (
	db: Writer,
	row: Pick<BringingRow, 'bringingId' | 'copyId' | 'name' | 'beganAtMs'>,
): void => {
	db.run(
		'INSERT INTO bringing_back (id, copy_id, name, began_at_ms) VALUES (?, ?, ?, ?)',
		row.bringingId,
		row.copyId,
		row.name,
		row.beganAtMs,
	)
}

export const noteCommands = (db: Writer, bringingId: string, ids: readonly string[]): void => {
	const before = db.get<{ n: number }>('SELECT count(*) AS n FROM brought_command WHERE bringing_id = ?', bringingId)
	for (const [at, id] of ids.entries())
		db.run(
			'INSERT INTO brought_command (bringing_id, position, command_id) VALUES (?, ?, ?)',
			bringingId,
			(before?.n ?? 0) + at,
			id,
		)
}

/** What one bringing back handed in, the last first. */
export const broughtCommands = (db: Reader, bringingId: string): readonly string[] =>
	db
		.all<{ id: string }>(
			'SELECT command_id AS id FROM brought_command WHERE bringing_id = ? ORDER BY position DESC',
			bringingId,
		)
		.map(({ id }) => id)

export const finishBringing = (
	db: Writer,
	row: Pick<BringingRow, 'bringingId' | 'applied' | 'known' | 'tray' | 'forgotten'> & {
		readonly isWhole: boolean
		readonly atMs: number
	},
): boolean =>
	db.run(
		`UPDATE bringing_back SET ended_at_ms = ?, is_whole = ?, applied = ?, known = ?, to_decide = ?, forgotten = ?
		 WHERE id = ?`,
		row.atMs,
		row.isWhole ? 1 : 0,
		row.applied,
		row.known,
		row.tray,
		row.forgotten,
		row.bringingId,
	) > 0

export const markBack = (db: Writer, bringingId: string, atMs: number): void => {
	db.run(
		'UPDATE desk_copy SET back_at_ms = ? WHERE id = (SELECT copy_id FROM bringing_back WHERE id = ?)',
		atMs,
		bringingId,
	)
}

export const markTakenBack = (db: Writer, bringingId: string, atMs: number, count: number, stayed: number): boolean =>
	db.run(
		'UPDATE bringing_back SET taken_back_at_ms = ?, taken_back = ?, stayed = ? WHERE id = ?',
		atMs,
		count,
		stayed,
		bringingId,
	) > 0

/** Whether anybody was erased since a row of the log. */
export const wasErasedSince = (db: Reader, seq: number): boolean =>
	db.get("SELECT 1 FROM log WHERE name = 'keeping.erase' AND seq > ? AND outcome LIKE '%\"erased\"%' LIMIT 1", seq) !==
	undefined

/** Those of these people who are not here. */
export const notHere = (db: Reader, ids: readonly string[]): ReadonlySet<string> =>
	new Set(
		db
			.all<{ id: string }>(
				'SELECT value AS id FROM json_each(?) WHERE value NOT IN (SELECT id FROM registration)',
				JSON.stringify(ids),
			)
			.map(({ id }) => id),
	)
