/** SQL of meals, rooms and support: diets beside a badge code, never beside a name. */
import type { CateringFacts, Eater, Meal } from '../../../shared/domain/exports/catering.ts'
import type { DietCode } from '../../../shared/domain/person.ts'
import type { Reader } from '../../database/handle.ts'

type EaterRow = { readonly badgeCode: string; readonly days: string; readonly diets: string }

/** Everybody who is booked for a day or was there; in no order that tells anything. */
export const eaters = (db: Reader): readonly Eater[] =>
	db
		.all<EaterRow>(
			`SELECT badge_code AS badgeCode,
			 (SELECT json_group_array(day_id) FROM (
			  SELECT day_id FROM registration_day WHERE registration_id = registration.id AND status = 'confirmed'
			  UNION SELECT day_id FROM presence WHERE registration_id = registration.id)) AS days,
			 (SELECT json_group_array(code) FROM (SELECT code FROM need
			  WHERE registration_id = registration.id AND kind = 'dietary' ORDER BY position)) AS diets
			 FROM registration
			 WHERE status = 'confirmed'
			 OR (status <> 'removed' AND EXISTS (SELECT 1 FROM presence WHERE registration_id = registration.id))
			 ORDER BY badge_code`,
		)
		.map(({ badgeCode, days, diets }) => ({
			badgeCode,
			dayIds: JSON.parse(days) as string[],
			diets: JSON.parse(diets) as DietCode[],
		}))

export const meals = (db: Reader): readonly Meal[] =>
	db.all(
		`SELECT day_id AS dayId, start_at AS startAt, title FROM programme_item
		 WHERE kind = 'meal' AND status <> 'dropped' ORDER BY day_id, start_at, id`,
	)

/** The most people with a wheelchair whom one round seats in a room, as they were told. */
const wheelchairs = `SELECT room_id, max(people) AS people FROM (
	SELECT version_group.room_id, version.round_id, count(DISTINCT version_place.registration_id) AS people
	FROM breakout_round JOIN breakout_version AS version ON version.id =
	 (SELECT id FROM breakout_version WHERE round_id = breakout_round.id ORDER BY number DESC LIMIT 1)
	JOIN version_group ON version_group.version_id = version.id
	JOIN version_place ON version_place.version_id = version.id AND version_place.group_id = version_group.group_id
	JOIN need ON need.registration_id = version_place.registration_id AND need.code = 'wheelchairSpace'
	GROUP BY version_group.room_id, version.round_id) GROUP BY room_id`

type RoomRow = Omit<CateringFacts['rooms'][number], 'interpreters'> & { readonly interpreters: string }

const rooms = (db: Reader): CateringFacts['rooms'] =>
	db
		.all<RoomRow>(
			`SELECT room.name, theatre_seats AS theatreSeats, cabaret_seats AS cabaretSeats,
			 coalesce(wheelchairs.people, 0) AS wheelchairSpaces, loop,
			 (SELECT json_group_array(name) FROM (SELECT DISTINCT interpreter_team.name FROM programme_interpreter
			  JOIN programme_item ON programme_item.id = item_id JOIN interpreter_team ON interpreter_team.id = team_id
			  WHERE programme_item.room_id = room.id AND status <> 'dropped' ORDER BY 1)) AS interpreters
			 FROM room LEFT JOIN (${wheelchairs}) AS wheelchairs ON wheelchairs.room_id = room.id
			 ORDER BY room.position, room.name`,
		)
		.map((row) => ({ ...row, interpreters: JSON.parse(row.interpreters) as string[] }))

/** What venue and caterer get beside the meals. */
export const cateringCounts = (db: Reader): Pick<CateringFacts, 'rooms' | 'needs' | 'interpreting'> => ({
	rooms: rooms(db),
	needs: db.all(
		`SELECT code, count(DISTINCT registration_id) AS count FROM need
		 JOIN registration ON registration.id = registration_id
		 WHERE kind = 'access' AND registration.status = 'confirmed' GROUP BY code ORDER BY code`,
	),
	interpreting: db.all(
		`SELECT interpreter_team.name AS team, day_id AS dayId, coalesce(room.name, '') AS room,
		 programme_item.start_at AS startAt, programme_item.end_at AS endAt,
		 (SELECT count(*) FROM interpreter_team_person JOIN registration ON registration.id = registration_id
		  WHERE team_id = interpreter_team.id AND part = 'interprets' AND registration.status = 'confirmed') AS count
		 FROM programme_interpreter JOIN programme_item ON programme_item.id = item_id
		 JOIN event_day ON event_day.id = day_id
		 JOIN interpreter_team ON interpreter_team.id = team_id LEFT JOIN room ON room.id = room_id
		 WHERE programme_item.status <> 'dropped' ORDER BY event_day.date, programme_item.start_at, interpreter_team.name`,
	),
})
