/** SQL of the tables: what was published of a round, who sits and who hosts there, what was said. */
import { usualAims } from '../../../shared/domain/breakouts/facts.ts'
import type { HostDuty, NoteKind } from '../../../shared/domain/breakouts/words.ts'
import type { PersonRole } from '../../../shared/domain/person.ts'
import type { Reader } from '../../database/handle.ts'
import { codeNow } from '../../database/stores/merged.store.ts'

export type Version = { readonly id: string; readonly number: number; readonly atMs: number }

export type Round = {
	readonly id: string
	/** Counted from 1 over the whole event. */
	readonly number: number
	readonly dayId: string
	readonly date: string
	readonly startAt: string
	readonly endAt: string
	/** What people were told last; null before the first time. */
	readonly version: Version | null
}

/** Every round by day and time. */
export const rounds = (db: Reader): readonly Round[] =>
	db
		.all<Omit<Round, 'number' | 'version'>>(
			`SELECT breakout_round.id, day_id AS dayId, date, breakout_round.start_at AS startAt,
			 breakout_round.end_at AS endAt
			 FROM breakout_round JOIN event_day ON event_day.id = day_id
			 ORDER BY date, breakout_round.start_at, breakout_round.id`,
		)
		.map((row, index) => ({ ...row, number: index + 1, version: lastVersion(db, row.id) }))

export const lastVersion = (db: Reader, roundId: string): Version | null =>
	db.get<Version>(
		`SELECT id, number, at_ms AS atMs FROM breakout_version WHERE round_id = ? ORDER BY number DESC LIMIT 1`,
		roundId,
	) ?? null

export const versionNumbered = (db: Reader, roundId: string, number: number): Version | undefined =>
	db.get('SELECT id, number, at_ms AS atMs FROM breakout_version WHERE round_id = ? AND number = ?', roundId, number)

export type TableRow = {
	readonly groupId: string
	readonly number: number
	readonly topicTitle: string
	readonly question: string
	readonly contentNote: string
	readonly roomName: string
	readonly table: string
}

const tableColumns = `coalesce(topic.title, '') AS topicTitle, coalesce(topic.question, '') AS question,
	coalesce(topic.content_note, '') AS contentNote, coalesce(room.name, '') AS roomName, table_name AS "table"`

/** The tables of a version as they were told, by number. */
export const publishedTables = (db: Reader, versionId: string): readonly TableRow[] =>
	db.all(
		`SELECT group_id AS groupId, number, ${tableColumns} FROM version_group
		 LEFT JOIN topic ON topic.id = topic_id LEFT JOIN room ON room.id = room_id
		 WHERE version_id = ? ORDER BY number`,
		versionId,
	)

/** The tables of a round as they are set up now, by number. */
export const draftTables = (db: Reader, roundId: string): readonly TableRow[] =>
	db.all(
		`SELECT breakout_group.id AS groupId, number, ${tableColumns} FROM breakout_group
		 LEFT JOIN topic ON topic.id = topic_id LEFT JOIN room ON room.id = room_id
		 WHERE round_id = ? ORDER BY number`,
		roundId,
	)

export const roundOfGroup = (db: Reader, groupId: string): string | undefined =>
	db.get<{ id: string }>('SELECT round_id AS id FROM breakout_group WHERE id = ?', groupId)?.id

export type HostRow = {
	readonly groupId: string
	readonly registrationId: string
	readonly preferredName: string
	readonly badgeCode: string
	readonly duty: HostDuty
	readonly isVoice: boolean
}

/** Who hosts in a round; people whose booking still stands. */
export const hostsIn = (db: Reader, roundId: string): readonly HostRow[] =>
	db
		.all<Omit<HostRow, 'isVoice'> & { isVoice: number }>(
			`SELECT group_id AS groupId, registration_id AS registrationId, preferred_name AS preferredName,
			 badge_code AS badgeCode, duty, coalesce(is_voice, 0) AS isVoice
			 FROM group_host JOIN breakout_group ON breakout_group.id = group_id
			 JOIN registration ON registration.id = registration_id
			 LEFT JOIN sector ON sector.code = sector_code
			 WHERE round_id = ? AND status = 'confirmed'
			 ORDER BY CASE duty WHEN 'facilitator' THEN 1 WHEN 'coFacilitator' THEN 2 WHEN 'noteTaker' THEN 3 ELSE 4 END,
			 badge_code`,
			roundId,
		)
		.map((row) => ({ ...row, isVoice: row.isVoice === 1 }))

export type SeatRow = {
	readonly groupId: string
	readonly registrationId: string
	readonly preferredName: string
	readonly badgeCode: string
	readonly pronouns: string
	readonly isVoice: boolean
	readonly isCompanion: boolean
	readonly isHere: boolean
	readonly isAtDoor: boolean
}

/** Who was told which table in a version; people whose booking still stands. `dayId`: where "here" is looked up. */
export const seatsOf = (db: Reader, versionId: string, dayId: string): readonly SeatRow[] =>
	db
		.all<
			Pick<SeatRow, 'groupId' | 'registrationId' | 'preferredName' | 'badgeCode' | 'pronouns'> & {
				readonly isVoice: number
				readonly isAtDoor: number
				readonly isHere: number
				readonly roles: string
			}
		>(
			`SELECT group_id AS groupId, registration.id AS registrationId, preferred_name AS preferredName,
			 badge_code AS badgeCode, pronouns, roles, coalesce(is_voice, 0) AS isVoice, is_at_door AS isAtDoor,
			 coalesce(presence.state, '') = 'in' AS isHere
			 FROM version_place JOIN registration ON registration.id = version_place.registration_id
			 LEFT JOIN sector ON sector.code = sector_code
			 LEFT JOIN presence ON presence.registration_id = registration.id AND presence.day_id = ?
			 WHERE version_id = ? AND status = 'confirmed' ORDER BY preferred_name, badge_code`,
			dayId,
			versionId,
		)
		.map(({ roles, ...row }) => ({
			...row,
			isVoice: row.isVoice === 1,
			isHere: row.isHere === 1,
			isAtDoor: row.isAtDoor === 1,
			isCompanion: (JSON.parse(roles) as PersonRole[]).includes('companion'),
		}))

/** Where everybody was told to go, with what is on the slip. */
export const toldIn = (db: Reader, versionId: string): ReadonlyMap<string, string> =>
	new Map(
		db
			.all<{ registrationId: string; told: string }>(
				`SELECT registration_id AS registrationId,
				 json_array(place.group_id, number, topic_id, room_id, table_name) AS told
				 FROM version_place AS place
				 JOIN version_group AS one ON one.version_id = place.version_id AND one.group_id = place.group_id
				 WHERE place.version_id = ?`,
				versionId,
			)
			.map((row) => [row.registrationId, row.told]),
	)

/** The lines for facilitators of these people's needs: what to do, never why. */
export const facilitatorLines = (
	db: Reader,
	registrationIds: readonly string[],
): ReadonlyMap<string, readonly string[]> => {
	const lines = new Map<string, string[]>()
	for (const { registrationId, line } of db.all<{ registrationId: string; line: string }>(
		`SELECT registration_id AS registrationId, action_line AS line FROM need
		 WHERE registration_id IN (SELECT value FROM json_each(?)) AND action_line <> '' AND status <> 'met'
		 AND audience LIKE '%"facilitator"%' ORDER BY registration_id, position`,
		JSON.stringify(registrationIds),
	))
		lines.set(registrationId, [...(lines.get(registrationId) ?? []), line])
	return lines
}

/** Whom these people came with, whichever of the two was linked to the other. Booked together is not it. */
export const linkedTo = (
	db: Reader,
	registrationIds: readonly string[],
): readonly { readonly one: string; readonly other: string }[] => {
	const asked = JSON.stringify(registrationIds)
	return db.all(
		`SELECT registration_id AS one, linked_id AS other FROM person_link
		 WHERE kind <> 'bookedTogether' AND registration_id IN (SELECT value FROM json_each(?))
		 UNION
		 SELECT linked_id AS one, registration_id AS other FROM person_link
		 WHERE kind <> 'bookedTogether' AND linked_id IN (SELECT value FROM json_each(?)) ORDER BY 1, 2`,
		asked,
		asked,
	)
}

export type PersonCard = {
	readonly registrationId: string
	readonly preferredName: string
	readonly badgeCode: string
}

/** Who has this badge, while their booking stands. */
export const personByBadge = (db: Reader, badgeCode: string): PersonCard | undefined =>
	db.get(
		`SELECT id AS registrationId, preferred_name AS preferredName, badge_code AS badgeCode
		 FROM registration WHERE badge_code = ? AND status = 'confirmed'`,
		codeNow(db, badgeCode),
	)

/** The groups that somebody hosts, in no order. */
export const hostedBy = (
	db: Reader,
	registrationId: string,
): readonly { readonly groupId: string; readonly roundId: string; readonly duty: HostDuty }[] =>
	db.all(
		`SELECT group_id AS groupId, round_id AS roundId, duty FROM group_host
		 JOIN breakout_group ON breakout_group.id = group_id WHERE registration_id = ?`,
		registrationId,
	)

export const toldGroup = (db: Reader, versionId: string, registrationId: string): string | undefined =>
	db.get<{ id: string }>(
		'SELECT group_id AS id FROM version_place WHERE version_id = ? AND registration_id = ?',
		versionId,
		registrationId,
	)?.id

export type NoteRow = {
	readonly noteId: string
	readonly groupId: string
	readonly kind: NoteKind
	readonly text: string
	readonly isAgreed: boolean
	readonly createdAtMs: number
}

const noteColumns = `SELECT group_note.id AS noteId, group_id AS groupId, kind, text, is_agreed AS isAgreed,
	created_at_ms AS createdAtMs FROM group_note`

const asNote = (row: Omit<NoteRow, 'isAgreed'> & { readonly isAgreed: number }): NoteRow => ({
	...row,
	isAgreed: row.isAgreed === 1,
})

export const noteById = (db: Reader, id: string): NoteRow | undefined =>
	db
		.all<Omit<NoteRow, 'isAgreed'> & { readonly isAgreed: number }>(`${noteColumns} WHERE group_note.id = ?`, id)
		.map(asNote)[0]

/** What the groups of a round said, in the order it was written down. */
export const notesIn = (db: Reader, roundId: string): readonly NoteRow[] =>
	db
		.all<Omit<NoteRow, 'isAgreed'> & { readonly isAgreed: number }>(
			`${noteColumns} JOIN breakout_group ON breakout_group.id = group_id WHERE round_id = ?
			 ORDER BY created_at_ms, group_note.id`,
			roundId,
		)
		.map(asNote)

export const hostsAreVoices = (db: Reader): boolean => {
	const row = db.get<{ aims: string }>('SELECT aims FROM breakout_aims LIMIT 1')
	const aims = row && (JSON.parse(row.aims) as { readonly hostsAreVoices?: boolean })
	return aims?.hostsAreVoices ?? usualAims.hostsAreVoices
}

export const eventName = (db: Reader): string => db.get<{ name: string }>('SELECT name FROM event')?.name ?? ''
