/** SQL of zones, and of everybody who is or may be in the building with where they were last. */
import type { OutputOf } from '../../../shared/contract/index.ts'
import type { Reader } from '../../database/handle.ts'

export type Zone = OutputOf<'evacuation.zones'>['zones'][number]
export type Planned = OutputOf<'evacuation.pack'>['planned'][number]
type Card = { readonly registrationId: string; readonly preferredName: string; readonly badgeCode: string }
export type Buddy = Card & { readonly isHere: boolean }

/** A card of somebody, and whether they are in on a day. */
export const buddyOf = (db: Reader, registrationId: string | null, dayId: string): Buddy | null => {
	if (registrationId === null) return null
	const row = db.get<Card & { readonly isHere: number }>(
		`SELECT id AS registrationId, preferred_name AS preferredName, badge_code AS badgeCode,
		 EXISTS (SELECT 1 FROM presence WHERE registration_id = registration.id AND day_id = ? AND state = 'in') AS isHere
		 FROM registration WHERE id = ?`,
		dayId,
		registrationId,
	)
	return row ? { ...row, isHere: row.isHere === 1 } : null
}

export const zonesOf = (db: Reader, dayId: string): Zone[] =>
	db
		.all<{ id: string; code: string; name: string; marshalId: string | null; roomIds: string }>(
			`SELECT id, code, name, marshal_id AS marshalId,
			 (SELECT json_group_array(room_id ORDER BY position) FROM evacuation_zone_room JOIN room ON room.id = room_id
			 WHERE zone_id = evacuation_zone.id) AS roomIds
			 FROM evacuation_zone ORDER BY position, id`,
		)
		.map(({ roomIds, ...zone }) => ({
			...zone,
			roomIds: JSON.parse(roomIds) as string[],
			marshal: buddyOf(db, zone.marshalId, dayId),
		}))

export const roomNames = (db: Reader): ReadonlyMap<string, string> =>
	new Map(db.all<{ id: string; name: string }>('SELECT id, name FROM room').map(({ id, name }) => [id, name]))

/** A table of a round and who sits there as they were told. */
export type SeatRow = {
	readonly registrationId: string
	readonly groupId: string
	readonly number: number
	readonly roomId: string | null
	readonly roomName: string
	readonly startAt: string
	readonly endAt: string
}

/** Seats of a day's published rounds, and whoever hosts at those tables. */
export const seatsOf = (db: Reader, dayId: string): readonly SeatRow[] =>
	db.all<SeatRow>(
		`WITH told AS (
		 SELECT version.id AS version_id, version_group.group_id, version_group.number, version_group.room_id,
		 coalesce(room.name, '') AS room_name, start_at, end_at
		 FROM breakout_round JOIN breakout_version AS version ON version.id =
		 (SELECT id FROM breakout_version WHERE round_id = breakout_round.id ORDER BY number DESC LIMIT 1)
		 JOIN version_group ON version_group.version_id = version.id
		 LEFT JOIN room ON room.id = version_group.room_id
		 WHERE day_id = ?)
		 SELECT registration_id AS registrationId, told.group_id AS groupId, number, room_id AS roomId,
		 room_name AS roomName, start_at AS startAt, end_at AS endAt
		 FROM told JOIN (SELECT version_id, group_id, registration_id FROM version_place
		 UNION SELECT version_id, told.group_id, registration_id FROM told
		 JOIN group_host ON group_host.group_id = told.group_id) AS at_table
		 ON at_table.version_id = told.version_id AND at_table.group_id = told.group_id
		 ORDER BY start_at, number`,
		dayId,
	)

/** Which stall somebody staffs on a day. */
export const stallsOf = (
	db: Reader,
	dayId: string,
): readonly {
	readonly registrationId: string
	readonly number: number
	readonly startAt: string
	readonly endAt: string
}[] =>
	db.all(
		`SELECT registration_id AS registrationId, number, start_at AS startAt, end_at AS endAt
		 FROM stall_steward JOIN stall ON stall.id = stall_id WHERE day_id = ? AND state <> 'withdrawn'`,
		dayId,
	)

type PlanRow = Omit<Planned, 'buddy' | 'backup' | 'lastPlace' | 'outcome' | 'atMs' | 'isByDoor' | 'actionLine'> & {
	readonly buddyId: string | null
	readonly backupId: string | null
	readonly actionLine: string | null
}

/** Everybody with a plan, or who asked for help and has none yet; of those who are coming on a day. */
export const plansOf = (db: Reader, dayId: string): readonly PlanRow[] =>
	db.all<PlanRow>(
		`SELECT registration.id AS registrationId, preferred_name AS preferredName, badge_code AS badgeCode,
		 coalesce(state, 'asked') AS state, coalesce(method, '') AS method, buddy_id AS buddyId, backup_id AS backupId,
		 coalesce(meet_at, '') AS meetAt, coalesce(refuge, '') AS refuge, coalesce(equipment, '') AS equipment,
		 (SELECT action_line FROM need WHERE need.registration_id = registration.id AND action_line <> ''
		 AND (kind = 'evacuation' OR audience LIKE '%"evacuation"%') ORDER BY position LIMIT 1) AS actionLine
		 FROM registration LEFT JOIN evacuation_plan ON evacuation_plan.registration_id = registration.id
		 WHERE status = 'confirmed' AND (needs_evacuation_help = 'yes' OR evacuation_plan.registration_id IS NOT NULL)
		 AND (EXISTS (SELECT 1 FROM registration_day WHERE registration_day.registration_id = registration.id AND day_id = ?)
		 OR EXISTS (SELECT 1 FROM presence WHERE presence.registration_id = registration.id AND day_id = ?))
		 ORDER BY preferred_name, registration.id`,
		dayId,
		dayId,
	)

type Expected = Card & { readonly isHere: number; readonly sinceMs: number | null }

/** Everybody who is booked for a day or is in on it. */
export const expectedOf = (db: Reader, dayId: string): readonly Expected[] =>
	db.all(
		`SELECT id AS registrationId, preferred_name AS preferredName, badge_code AS badgeCode,
		 coalesce(state = 'in', 0) AS isHere, CASE WHEN state = 'in' THEN since_ms END AS sinceMs
		 FROM registration LEFT JOIN presence ON presence.registration_id = registration.id AND day_id = ?
		 WHERE state = 'in' OR (status = 'confirmed' AND EXISTS
		 (SELECT 1 FROM registration_day WHERE registration_id = registration.id AND registration_day.day_id = ?))
		 ORDER BY preferred_name, badge_code`,
		dayId,
		dayId,
	)

/** What was printed of a day and who holds it, the newest first; how many came or went since. */
export const packsOf = (db: Reader, dayId: string): OutputOf<'evacuation.pack'>['printed'] =>
	db.all(
		`SELECT id AS packId, holder, copies, at_ms AS atMs, (SELECT count(*) FROM presence
		 WHERE presence.day_id = evacuation_pack.day_id AND since_ms > evacuation_pack.at_ms) AS movedSince
		 FROM evacuation_pack WHERE day_id = ? ORDER BY at_ms DESC, id DESC`,
		dayId,
	)
