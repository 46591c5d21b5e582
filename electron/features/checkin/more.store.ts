/** SQL of more of the door: codes of booking tools, who comes with whom, the end of a day, the building. */
import type { Reader } from '../../database/handle.ts'

/**
 * Whoever has this badge, or this code of the booking tool; `removed` ones lead to who they turned out to be.
 * `ticket`: what a ticket shows of Eventbrite's, which is the order's number, the attendee's, and 001 for the ticket;
 * files bring the attendee's.
 */
export const holdersOf = (db: Reader, badgeCode: string, ref: string, ticket: string): readonly string[] =>
	db
		.all<{ id: string }>(
			`SELECT DISTINCT coalesce((SELECT kept_id FROM person_merge WHERE gone_id = registration.id), id) AS id
			 FROM registration WHERE (badge_code = ? OR (? <> '' AND import_ref = ?)
			 OR (? <> '' AND length(import_ref) >= 8 AND ? LIKE '%' || import_ref || '001'))
			 AND (status <> 'removed' OR EXISTS (SELECT 1 FROM person_merge WHERE gone_id = registration.id)) ORDER BY 1 LIMIT 3`,
			badgeCode,
			ref,
			ref,
			ticket,
			ticket,
		)
		.map(({ id }) => id)

/** Everybody who is linked with somebody, in either direction. */
export const linkedWith = (db: Reader, registrationId: string): readonly string[] =>
	db
		.all<{ id: string }>(
			`SELECT id FROM (SELECT linked_id AS id FROM person_link WHERE registration_id = ?
			 UNION SELECT registration_id FROM person_link WHERE linked_id = ?)
			 JOIN registration USING (id) WHERE status <> 'removed' ORDER BY preferred_name, id`,
			registrationId,
			registrationId,
		)
		.map(({ id }) => id)

/** Somebody counts once: of two bookings that turned out to be one person, under the one that stayed. */
const isOnce = 'registration_id NOT IN (SELECT gone_id FROM person_merge)'

export const whoIsIn = (db: Reader, dayId: string): readonly string[] =>
	db
		.all<{ id: string }>(
			`SELECT registration_id AS id FROM presence WHERE day_id = ? AND state = 'in' AND ${isOnce} ORDER BY registration_id`,
			dayId,
		)
		.map(({ id }) => id)

export const closedAt = (db: Reader, dayId: string): number | null =>
	db.get<{ atMs: number }>('SELECT at_ms AS atMs FROM day_close WHERE day_id = ?', dayId)?.atMs ?? null

/** The command that closed a day: what is taken back to open it again. */
export const closedBy = (db: Reader, dayId: string): string | null =>
	db.get<{ id: string }>('SELECT command_id AS id FROM day_close WHERE day_id = ?', dayId)?.id ?? null

/** How many of those who left are only taken to have left, because the day was closed. */
export const countAssumedOut = (db: Reader, dayId: string): number =>
	db.get<{ n: number }>(
		`SELECT count(*) AS n FROM presence JOIN attendance ON attendance.id = presence.entry_id
		 WHERE presence.day_id = ? AND presence.state = 'out' AND attendance.kind = 'assumedOut'
		 AND presence.${isOnce}`,
		dayId,
	)?.n ?? 0

export type Building = { readonly fireLimit: number; readonly comfortable: number }

export const buildingOf = (db: Reader): Building =>
	db.get<Building>('SELECT fire_limit AS fireLimit, comfortable FROM building') ?? { fireLimit: 0, comfortable: 0 }

export const countIn = (db: Reader, dayId: string): number =>
	db.get<{ n: number }>(`SELECT count(*) AS n FROM presence WHERE day_id = ? AND state = 'in' AND ${isOnce}`, dayId)
		?.n ?? 0

export const countLeft = (db: Reader, dayId: string): number =>
	db.get<{ n: number }>(`SELECT count(*) AS n FROM presence WHERE day_id = ? AND state = 'out' AND ${isOnce}`, dayId)
		?.n ?? 0

/** Booked for the day and never in on it. */
export const countDidNotCome = (db: Reader, dayId: string): number =>
	db.get<{ n: number }>(
		`SELECT count(*) AS n FROM registration_day JOIN registration ON registration.id = registration_id
		 WHERE day_id = ? AND status = 'confirmed' AND NOT EXISTS
		 (SELECT 1 FROM presence WHERE presence.registration_id = registration.id AND presence.day_id = ?)`,
		dayId,
		dayId,
	)?.n ?? 0

export const countHelpWaiting = (db: Reader, dayId: string): number =>
	db.get<{ n: number }>("SELECT count(*) AS n FROM help_ask WHERE day_id = ? AND state = 'waiting'", dayId)?.n ?? 0

/** The venue's clock of a day: the moment of a time that somebody wrote on paper. */
export const dateOfDay = (db: Reader, dayId: string): string =>
	db.get<{ date: string }>('SELECT date FROM event_day WHERE id = ?', dayId)?.date ?? ''
