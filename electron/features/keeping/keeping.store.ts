/** SQL of requests, what is held of somebody, what was erased, erasing by itself, and where copies are. */
import type { RetainedData } from '../../../shared/domain/retention/schedule.ts'
import type { Reader, Writer } from '../../database/handle.ts'
import { asked, holdings } from '../../database/stores/holdings.store.ts'
import { countWhere } from '../../database/stores/retention.store.ts'

export const areCountsMade = (db: Reader): boolean => db.get('SELECT 1 FROM statistics_snapshot LIMIT 1') !== undefined

/** Whether there is anybody to count. */
export const wasAnybodyIn = (db: Reader): boolean => db.get('SELECT 1 FROM presence LIMIT 1') !== undefined

/** For trying things out, or a rehearsal on a copy. */
export const isPractice = (db: Reader): boolean => db.get("SELECT 1 FROM event WHERE practice <> 'no'") !== undefined

export const isAlarmOn = (db: Reader): boolean =>
	db.get('SELECT 1 FROM evacuation WHERE ended_at_ms IS NULL LIMIT 1') !== undefined

export type HeldOf = {
	readonly data: RetainedData
	readonly table: string
	readonly rows: number
	readonly texts: readonly string[]
}

/** Where somebody's own words are that an organiser may see anyway; the rest is counted. */
const shownTexts: Readonly<Record<string, readonly string[]>> = {
	registration: ['preferred_name', 'given_name', 'family_name', 'pronouns', 'email', 'phone', 'job_title'],
	need: ['words', 'action_line'],
}
const isOfStories = (data: RetainedData): boolean => data === 'stories' || data === 'storyConsent'

/** What is held of these people, table by table; of stories nothing is said. */
export const heldOf = (db: Reader, ids: readonly string[]): readonly HeldOf[] =>
	holdings.flatMap((holding) => {
		const { data, table, columns, ofPeople } = holding
		if (ofPeople === null || isOfStories(data)) return []
		const rows = countWhere(db, holding, ofPeople, ids)
		if (rows === 0) return []
		const told = columns.filter((column) => shownTexts[table]?.includes(column))
		if (told.length === 0) return [{ data, table, rows, texts: [] }]
		const values = db
			.all<Record<string, string>>(
				`SELECT ${told.join(', ')} FROM ${table} WHERE ${ofPeople} LIMIT 20`,
				...asked(ofPeople, ids),
			)
			.flatMap((row) => Object.values(row))
			.filter((value) => value !== '')
		return [{ data, table, rows, texts: [...new Set(values)] }]
	})

const duties = `SELECT 'host' AS duty, count(*) AS count FROM group_host, asked WHERE registration_id = id
	UNION ALL SELECT 'shift', count(*) FROM duty_shift, asked WHERE registration_id = asked.id
	UNION ALL SELECT 'stall', count(*) FROM stall_steward, asked WHERE registration_id = asked.id
	UNION ALL SELECT 'buddy', count(*) FROM evacuation_plan, asked WHERE buddy_id = asked.id OR backup_id = asked.id
	UNION ALL SELECT 'marshal', count(*) FROM evacuation_zone, asked WHERE marshal_id = asked.id
	UNION ALL SELECT 'incident', count(*) FROM evacuation_person, asked JOIN evacuation ON evacuation.id = evacuation_id
	 WHERE is_drill = 0 AND registration_id = asked.id
	UNION ALL SELECT 'payment', count(*) FROM payment_offer, asked
	 WHERE registration_id = asked.id AND paid_at_ms IS NULL AND choice <> 'decline'`

/** What of the event would miss them: kinds and how often. */
export const dutiesOf = (
	db: Reader,
	ids: readonly string[],
): readonly { readonly duty: string; readonly count: number }[] =>
	db
		.all<{ duty: string; count: number }>(
			`WITH asked AS (SELECT value AS id FROM json_each(?)) ${duties}`,
			JSON.stringify(ids),
		)
		.filter(({ count }) => count > 0)

export type RequestRow = {
	readonly id: string
	readonly number: number
	readonly registrationId: string | null
	readonly checked: string
	readonly keep: string
	readonly atMs: number
}
const requestColumns = 'id, number, registration_id AS registrationId, checked, keep, at_ms AS atMs'

export const requests = (db: Reader): readonly RequestRow[] =>
	db.all<RequestRow>(`SELECT ${requestColumns} FROM erasure_request ORDER BY number DESC`)

export const requestById = (db: Reader, id: string): RequestRow | undefined =>
	db.get<RequestRow>(`SELECT ${requestColumns} FROM erasure_request WHERE id = ?`, id)

export const nextNumber = (db: Reader): number =>
	(db.get<{ n: number | null }>('SELECT max(number) AS n FROM erasure_request')?.n ?? 0) + 1

export type ErasureRow = {
	readonly id: string
	readonly requestId: string | null
	readonly data: string
	readonly rows: number
	readonly parts: number
	readonly atMs: number
	readonly proof: string | null
	readonly provenAtMs: number | null
}

export const erasures = (db: Reader): readonly ErasureRow[] =>
	db.all<ErasureRow>(
		`SELECT id, request_id AS requestId, data, rows, parts, at_ms AS atMs, proof, proven_at_ms AS provenAtMs
		 FROM erasure ORDER BY at_ms DESC, id`,
	)

export const addErasure = (
	db: Writer,
	row: Pick<ErasureRow, 'id' | 'requestId' | 'data' | 'rows' | 'parts' | 'atMs'>,
): void => {
	db.run(
		'INSERT INTO erasure (id, request_id, data, rows, parts, at_ms, proof, proven_at_ms) VALUES (?, ?, ?, ?, ?, ?, NULL, NULL)',
		row.id,
		row.requestId,
		row.data,
		row.rows,
		row.parts,
		row.atMs,
	)
}

export const proveErasure = (db: Writer, id: string, proof: string, atMs: number): boolean =>
	db.run('UPDATE erasure SET proof = ?, proven_at_ms = ? WHERE id = ? AND proof IS NULL', proof, atMs, id) > 0

export type CopyRow = {
	readonly id: string
	readonly kind: string
	readonly place: string
	readonly madeAtMs: number
	readonly destroyBy: string
	readonly goneAtMs: number | null
}

export const copies = (db: Reader): readonly CopyRow[] =>
	db.all<CopyRow>(
		`SELECT id, kind, place, made_at_ms AS madeAtMs, destroy_by AS destroyBy, gone_at_ms AS goneAtMs
		 FROM file_copy ORDER BY made_at_ms DESC, id`,
	)

/** The days of the event, and whom nobody saw leaving on each. */
export const daysToClose = (
	db: Reader,
): readonly { readonly dayId: string; readonly date: string; readonly isClosed: boolean; readonly stillIn: number }[] =>
	db
		.all<{ dayId: string; date: string; isClosed: number; stillIn: number }>(
			`SELECT event_day.id AS dayId, date, day_close.day_id IS NOT NULL AS isClosed,
			 (SELECT count(*) FROM presence WHERE presence.day_id = event_day.id AND state = 'in') AS stillIn
			 FROM event_day LEFT JOIN day_close ON day_close.day_id = event_day.id ORDER BY date`,
		)
		.map((day) => ({ ...day, isClosed: day.isClosed === 1 }))

/** Rows of files that nobody has decided on yet. */
export const rowsToDecide = (db: Reader): number =>
	db.get<{ count: number }>("SELECT count(*) AS count FROM import_held WHERE state = 'waiting'")?.count ?? 0

/** From now on somebody has a week again to say "not yet": the days are others. */
export const warnAnew = (db: Writer, atMs: number): void => {
	db.run('UPDATE erasing_by_itself SET warned_from_ms = ? WHERE id = 1', atMs)
}

/** Turned on, the week begins; turned off, nothing else changes. Answers whether it was the other way. */
export const setByItself = (db: Writer, isOn: boolean, atMs: number): boolean =>
	isOn
		? db.run(
				`INSERT INTO erasing_by_itself (id, is_on, warned_from_ms, came, came_at_ms) VALUES (1, 1, ?, '', NULL)
				 ON CONFLICT (id) DO UPDATE SET is_on = 1, warned_from_ms = excluded.warned_from_ms, came = '', came_at_ms = NULL
				 WHERE is_on = 0`,
				atMs,
			) > 0
		: db.run('UPDATE erasing_by_itself SET is_on = 0 WHERE id = 1 AND is_on = 1') > 0

export const keepByItselfCame = (db: Writer, came: string, atMs: number): boolean =>
	db.run('UPDATE erasing_by_itself SET came = ?, came_at_ms = ? WHERE id = 1', came, atMs) > 0

/** When anything was last done by somebody, at whichever desk but the one given. */
export const lastDoneAt = (db: Reader, notAtDesk: string): number | null =>
	db.get<{ atMs: number }>('SELECT at_ms AS atMs FROM log WHERE desk <> ? ORDER BY seq DESC LIMIT 1', notAtDesk)
		?.atMs ?? null
