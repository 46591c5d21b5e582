/**
 * What no command about breakout groups leaves behind, counted over the tables as they are. Taking a
 * command back puts rows back without asking its rules again, so whoever does it counts before and after.
 */
import type { Sense } from '../../bus/journal.store.ts'
import type { Reader } from '../../database/handle.ts'
import { codeKey } from './codeKey.ts'

/** Each answers how many there are of something that makes no sense. */
const counts = [
	// Two rounds at once.
	`SELECT count(*) AS n FROM breakout_round one JOIN breakout_round other
	 ON other.day_id = one.day_id AND other.id > one.id AND other.start_at < one.end_at AND one.start_at < other.end_at`,
	// One number on two tables.
	`SELECT count(*) AS n FROM breakout_group one JOIN breakout_group other
	 ON other.round_id = one.round_id AND other.number = one.number AND other.id > one.id`,
	// A host of two groups at once; one wellbeing supporter may be there for all tables of a room.
	`SELECT count(*) AS n FROM group_host one
	 JOIN group_host other ON other.registration_id = one.registration_id AND other.group_id > one.group_id
	 JOIN breakout_group first ON first.id = one.group_id
	 JOIN breakout_group second ON second.id = other.group_id AND second.round_id = first.round_id
	 WHERE NOT (one.duty = 'wellbeing' AND other.duty = 'wellbeing' AND first.room_id IS NOT NULL AND second.room_id IS first.room_id)`,
	// A host with a seat of their own in the round.
	`SELECT count(*) AS n FROM group_host JOIN breakout_group ON breakout_group.id = group_host.group_id
	 JOIN allocation ON allocation.registration_id = group_host.registration_id AND allocation.round_id = breakout_group.round_id`,
	// Busy elsewhere, and with a seat.
	`SELECT count(*) AS n FROM round_away JOIN allocation USING (registration_id, round_id)`,
	// A seat at a table of another round.
	`SELECT count(*) AS n FROM allocation JOIN breakout_group ON breakout_group.id = group_id
	 WHERE breakout_group.round_id <> allocation.round_id`,
	// A topic wished for twice, or wished for and to be missed.
	`SELECT count(*) AS n FROM topic_choice one JOIN topic_choice other
	 ON other.registration_id = one.registration_id AND other.topic_id = one.topic_id AND other.rank > one.rank`,
	`SELECT count(*) AS n FROM topic_choice JOIN topic_avoid USING (registration_id, topic_id)`,
	// The same two together and apart, or the same wish twice.
	`SELECT count(*) AS n FROM placement_constraint one JOIN placement_constraint other ON other.id > one.id
	 AND ((other.registration_id = one.registration_id AND other.other_id = one.other_id)
	 OR (other.registration_id = one.other_id AND other.other_id = one.registration_id)
	 OR (other.registration_id = one.registration_id AND other.organisation_key = one.organisation_key))`,
] as const

const sharedCodes = (db: Reader): number => {
	const codes = db.all<{ code: string }>('SELECT code FROM topic').map(({ code }) => codeKey(code))
	return codes.length - new Set(codes).size
}

export const nonsenseIn: Sense = (db) => [...counts.map((sql) => db.get<{ n: number }>(sql)?.n ?? 0), sharedCodes(db)]
