/** Where somebody was told to go: read by the door, which knows nothing of how groups are made. */
import { atVenue, isoDate, timeOfDay } from '../../../shared/lib/when.ts'
import type { Reader } from '../handle.ts'

export type PlacesAhead = {
	/** Their table in the next round of the day; null where that was not published, or not for them. */
	readonly next: {
		/** No round of the day comes before it. */
		readonly isFirst: boolean
		readonly number: number
		readonly roomName: string
		readonly startAt: string
	} | null
	/** A round that is still to come, or on, was published without a place for them. */
	readonly lacksPlace: boolean
	/** So long this holds: until the round that is on, or comes next, is over. Null: none is to come. */
	readonly untilMs: number | null
}

type RoundRow = {
	readonly date: string
	readonly startAt: string
	readonly endAt: string
	readonly isPublished: number
	readonly number: number | null
	readonly roomName: string
}

/** What was published last of a day's rounds, for one person. Rounds that are over do not count. */
export const placesAhead = (db: Reader, registrationId: string, dayId: string, nowMs: number): PlacesAhead => {
	const rounds = db.all<RoundRow>(
		`SELECT date, breakout_round.start_at AS startAt, breakout_round.end_at AS endAt, version.id IS NOT NULL AS isPublished,
		 version_group.number, coalesce(room.name, '') AS roomName
		 FROM breakout_round JOIN event_day ON event_day.id = day_id
		 LEFT JOIN breakout_version AS version ON version.id =
		 (SELECT id FROM breakout_version WHERE round_id = breakout_round.id ORDER BY number DESC LIMIT 1)
		 LEFT JOIN version_place ON version_place.version_id = version.id AND registration_id = ?
		 LEFT JOIN version_group ON version_group.version_id = version.id
		 AND version_group.group_id = version_place.group_id
		 LEFT JOIN room ON room.id = room_id
		 WHERE day_id = ? ORDER BY breakout_round.start_at, breakout_round.id`,
		registrationId,
		dayId,
	)
	const [today, time] = [isoDate(nowMs), timeOfDay(nowMs)]
	const isAhead = ({ date, endAt }: RoundRow) => date > today || (date === today && endAt > time)
	const index = rounds.findIndex(isAhead)
	const round = rounds[index]
	return {
		next:
			round && round.number !== null
				? { isFirst: index === 0, number: round.number, roomName: round.roomName, startAt: round.startAt }
				: null,
		lacksPlace: rounds.some((one) => isAhead(one) && one.isPublished === 1 && one.number === null),
		untilMs: round ? atVenue(round.date, round.endAt) : null,
	}
}
