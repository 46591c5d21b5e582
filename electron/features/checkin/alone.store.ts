/** SQL of the door list that desks keep for when the hub is out of reach. */
import type { Reader } from '../../database/handle.ts'

/** So many people in the order of their ids, after one of them. */
export const idsAfter = (db: Reader, after: string, most: number): readonly string[] =>
	db
		.all<{ id: string }>(
			"SELECT id FROM registration WHERE id > ? AND status <> 'removed' ORDER BY id LIMIT ?",
			after,
			most,
		)
		.map(({ id }) => id)

/** Codes beside the badge that a scanner may read: those of a booking tool, and the badges of whoever was merged in. */
export const otherCodesOf = (db: Reader, registrationId: string): readonly string[] =>
	db
		.all<{ code: string }>(
			`SELECT import_ref AS code FROM registration WHERE id = ? AND import_ref <> ''
			 UNION SELECT badge_code FROM registration JOIN person_merge ON gone_id = id WHERE kept_id = ?
			 UNION SELECT import_ref FROM registration JOIN person_merge ON gone_id = id WHERE kept_id = ? AND import_ref <> ''`,
			registrationId,
			registrationId,
			registrationId,
		)
		.map(({ code }) => code)

export const closedDays = (db: Reader): readonly { readonly dayId: string; readonly atMs: number }[] =>
	db.all('SELECT day_id AS dayId, at_ms AS atMs FROM day_close ORDER BY day_id')

export const eventIdOf = (db: Reader): string => db.get<{ id: string }>('SELECT id FROM event')?.id ?? ''
