/** SQL of topics, rounds, groups and hosts as rows: what set-up commands look at before they write. */
import type { HostDuty } from '../../../shared/domain/breakouts/words.ts'
import type { JournalRow } from '../../bus/journal.store.ts'
import type { Reader } from '../../database/handle.ts'

export type RoundRow = {
	readonly id: string
	readonly day_id: string
	readonly start_at: string
	readonly end_at: string
}
export type GroupRow = {
	readonly id: string
	readonly round_id: string
	readonly number: number
	readonly topic_id: string
	readonly room_id: string | null
	readonly table_name: string
	readonly min_size: number
	readonly target_size: number
	readonly max_size: number
	readonly is_locked: number
}
export type HostRow = { readonly group_id: string; readonly registration_id: string; readonly duty: HostDuty }
export type PlaceRow = {
	readonly registration_id: string
	readonly round_id: string
	readonly group_id: string
	readonly source: string
	readonly is_pinned: number
}
export type TopicName = { readonly id: string; readonly code: string; readonly title: string }

export const topicNames = (db: Reader): readonly TopicName[] => db.all('SELECT id, code, title FROM topic')
export const topicName = (db: Reader, id: string): TopicName | undefined =>
	db.get('SELECT id, code, title FROM topic WHERE id = ?', id)
export const isTopicUsed = (db: Reader, id: string): boolean =>
	db.get(
		'SELECT 1 FROM breakout_group WHERE topic_id = ? UNION ALL SELECT 1 FROM theme WHERE topic_id = ? LIMIT 1',
		id,
		id,
	) !== undefined

/** Every table by its round and number. */
export const groupNumbers = (
	db: Reader,
): readonly { readonly id: string; readonly roundId: string; readonly number: number }[] =>
	db.all('SELECT id, round_id AS roundId, number FROM breakout_group ORDER BY round_id, number')

export const hasRoom = (db: Reader, id: string): boolean => db.get('SELECT 1 FROM room WHERE id = ?', id) !== undefined

export const roundRow = (db: Reader, id: string): RoundRow | undefined =>
	db.get('SELECT * FROM breakout_round WHERE id = ?', id)

/** Whether another round of the day has a minute in common with this one. One may begin as another ends. */
export const hasOverlap = (db: Reader, { id, day_id, start_at, end_at }: RoundRow): boolean =>
	db.get(
		'SELECT 1 FROM breakout_round WHERE day_id = ? AND id <> ? AND start_at < ? AND ? < end_at LIMIT 1',
		day_id,
		id,
		end_at,
		start_at,
	) !== undefined

export const isRoundPublished = (db: Reader, id: string): boolean =>
	db.get('SELECT 1 FROM breakout_version WHERE round_id = ? LIMIT 1', id) !== undefined

export const groupRow = (db: Reader, id: string): GroupRow | undefined =>
	db.get('SELECT * FROM breakout_group WHERE id = ?', id)
export const groupsOf = (db: Reader, roundId: string): readonly GroupRow[] =>
	db.all('SELECT * FROM breakout_group WHERE round_id = ? ORDER BY number, id', roundId)

/** Whether people were told to go to this group the last time its round was published. */
export const isGroupTold = (db: Reader, { id, round_id }: GroupRow): boolean =>
	db.get(
		`SELECT 1 FROM version_place WHERE group_id = ? AND version_id =
		 (SELECT id FROM breakout_version WHERE round_id = ? ORDER BY number DESC LIMIT 1) LIMIT 1`,
		id,
		round_id,
	) !== undefined
export const hasNotes = (db: Reader, groupId: string): boolean =>
	db.get('SELECT 1 FROM group_note WHERE group_id = ? LIMIT 1', groupId) !== undefined

export const hostsOfGroup = (db: Reader, groupId: string): readonly HostRow[] =>
	db.all('SELECT * FROM group_host WHERE group_id = ? ORDER BY registration_id', groupId)
export const hostedBy = (db: Reader, registrationId: string): readonly HostRow[] =>
	db.all('SELECT * FROM group_host WHERE registration_id = ? ORDER BY group_id', registrationId)
export const placesIn = (db: Reader, groupId: string): readonly PlaceRow[] =>
	db.all('SELECT * FROM allocation WHERE group_id = ? ORDER BY registration_id', groupId)
export const placeOf = (db: Reader, registrationId: string, roundId: string): PlaceRow | undefined =>
	db.get('SELECT * FROM allocation WHERE registration_id = ? AND round_id = ?', registrationId, roundId)
export const bansOf = (db: Reader, groupId: string): readonly JournalRow[] =>
	db.all('SELECT * FROM allocation_ban WHERE group_id = ? ORDER BY registration_id', groupId)
export const awayIn = (db: Reader, roundId: string): readonly JournalRow[] =>
	db.all('SELECT * FROM round_away WHERE round_id = ? ORDER BY registration_id', roundId)

/** Items of the programme that are this round. */
export const itemsOfRound = (db: Reader, roundId: string): readonly JournalRow[] =>
	db.all('SELECT * FROM programme_item WHERE round_id = ? ORDER BY id', roundId)

export const isConfirmed = (db: Reader, registrationId: string): boolean =>
	db.get("SELECT 1 FROM registration WHERE id = ? AND status = 'confirmed'", registrationId) !== undefined
export const isOnList = (db: Reader, registrationId: string): boolean =>
	db.get("SELECT 1 FROM registration WHERE id = ? AND status <> 'removed'", registrationId) !== undefined
export const isBookedFor = (db: Reader, registrationId: string, dayId: string): boolean =>
	db.get('SELECT 1 FROM registration_day WHERE registration_id = ? AND day_id = ?', registrationId, dayId) !== undefined

/** Companions of somebody who sit in a group of theirs, and with nobody else there whom they came with. */
export const companionsOnlyOf = (db: Reader, registrationId: string, groupId: string): readonly PlaceRow[] =>
	db.all(
		`SELECT allocation.* FROM person_link JOIN allocation ON allocation.registration_id = person_link.registration_id
		 JOIN registration ON registration.id = person_link.registration_id
		 WHERE linked_id = ? AND kind <> 'bookedTogether' AND roles LIKE '%"companion"%' AND group_id = ?
		 AND NOT EXISTS (SELECT 1 FROM person_link other JOIN allocation seat ON seat.registration_id = other.linked_id
		  WHERE other.registration_id = person_link.registration_id AND other.linked_id <> person_link.linked_id
		  AND other.kind <> 'bookedTogether' AND seat.group_id = allocation.group_id)
		 ORDER BY allocation.registration_id`,
		registrationId,
		groupId,
	)
