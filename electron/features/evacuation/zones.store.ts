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
	readonly roomName: string
	readonly startAt: string
	readonly endAt: string
}

/** Seats of a day's published rounds. */
export const seatsOf = (db: Reader, dayId: string): readonly SeatRow[] =>
	db.all<SeatRow>(
		`SELECT version_place.registration_id AS registrationId, version_group.group_id AS groupId, version_group.number,
		 coalesce(room.name, '') AS roomName, start_at AS startAt, end_at AS endAt
		 FROM breakout_round JOIN breakout_version AS version ON version.id =
		 (SELECT id FROM breakout_version WHERE round_id = breakout_round.id ORDER BY number DESC LIMIT 1)
		 JOIN version_place ON version_place.version_id = version.id
		 JOIN version_group ON version_group.version_id = version.id AND version_group.group_id = version_place.group_id
		 LEFT JOIN room ON room.id = version_group.room_id
		 WHERE day_id = ? ORDER BY start_at, version_group.number`,
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

type PlanRow = Omit<Planned, 'buddy' | 'backup' | 'lastPlace' | 'outcome' | 'atMs' | 'actionLine'> & {
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

export const expectedOf = (db: Reader, dayId: string): readonly (Card & { readonly isHere: number })[] =>
	db.all(
		`SELECT id AS registrationId, preferred_name AS preferredName, badge_code AS badgeCode,
		 EXISTS (SELECT 1 FROM presence WHERE registration_id = registration.id AND day_id = ? AND state = 'in') AS isHere
		 FROM registration WHERE status = 'confirmed' AND EXISTS
		 (SELECT 1 FROM registration_day WHERE registration_id = registration.id AND day_id = ?)
		 ORDER BY badge_code`,
		dayId,
		dayId,
	)
