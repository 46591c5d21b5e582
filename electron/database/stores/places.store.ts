/** Where somebody was told to go: read by the door, which knows nothing of how groups are made. */
import { isoDate, timeOfDay } from '../../../shared/lib/when.ts'
import type { Reader } from '../handle.ts'

export type NextPlace = {
	/** No round of the day comes before it. */
	readonly isFirst: boolean
	readonly number: number
	readonly roomName: string
}

type RoundRow = {
	readonly id: string
	readonly date: string
	readonly endAt: string
	readonly versionId: string | null
}

/**
 * Somebody's table in the next round of a day that is not over, as it was published last. Null where
 * that round was not published, where they have no place in it, and after the last round.
 */
export const nextPlace = (db: Reader, registrationId: string, dayId: string, nowMs: number): NextPlace | null => {
	const rounds = db.all<RoundRow>(
		`SELECT breakout_round.id, date, breakout_round.end_at AS endAt,
		 (SELECT id FROM breakout_version WHERE round_id = breakout_round.id ORDER BY number DESC LIMIT 1) AS versionId
		 FROM breakout_round JOIN event_day ON event_day.id = day_id
		 WHERE day_id = ? ORDER BY breakout_round.start_at, breakout_round.id`,
		dayId,
	)
	const [today, time] = [isoDate(nowMs), timeOfDay(nowMs)]
	const index = rounds.findIndex(({ date, endAt }) => date > today || (date === today && endAt > time))
	const round = rounds[index]
	if (!round?.versionId) return null
	const place = db.get<{ number: number; roomName: string }>(
		`SELECT number, coalesce(room.name, '') AS roomName FROM version_place
		 JOIN version_group ON version_group.version_id = version_place.version_id
		 AND version_group.group_id = version_place.group_id
		 LEFT JOIN room ON room.id = room_id
		 WHERE version_place.version_id = ? AND registration_id = ?`,
		round.versionId,
		registrationId,
	)
	return place ? { isFirst: index === 0, ...place } : null
}
