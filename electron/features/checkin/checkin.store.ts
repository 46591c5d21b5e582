/** SQL of the door: what a desk is to do, and the people as the door list keeps them. */
import type { DoorPresence, DoorRecord } from '../../../shared/domain/doorList.ts'
import type { RegistrationStatus } from '../../../shared/domain/person.ts'
import type { Reader } from '../../database/handle.ts'

/** The line for the desk, of all that somebody's needs ask: the first in their order. */
export const deskActionLine = (db: Reader, registrationId: string): string =>
	db.get<{ line: string }>(
		`SELECT action_line AS line FROM need
		 WHERE registration_id = ? AND action_line <> '' AND audience LIKE '%"desk"%' AND status <> 'met'
		 ORDER BY position LIMIT 1`,
		registrationId,
	)?.line ?? ''

export const emailOf = (db: Reader, registrationId: string): string =>
	db.get<{ email: string }>('SELECT email FROM registration WHERE id = ?', registrationId)?.email ?? ''

type DoorRow = {
	readonly registrationId: string
	readonly preferredName: string
	readonly givenName: string
	readonly familyName: string
	readonly organisation: string | null
	readonly badgeCode: string
	readonly status: RegistrationStatus
	readonly isWalkIn: number
	readonly days: string | null
}

/** The organisation is read only where the person is here for work: a desk's memory never holds the rest. */
const doorColumns = `SELECT registration.id AS registrationId, preferred_name AS preferredName, given_name AS givenName,
	family_name AS familyName, CASE WHEN sector.is_for_work = 1 THEN organisation.name END AS organisation,
	badge_code AS badgeCode, status, source = 'walkIn' AS isWalkIn,
	(SELECT group_concat(day_id) FROM registration_day WHERE registration_id = registration.id) AS days
	FROM registration
	LEFT JOIN organisation ON organisation.key = organisation_key
	LEFT JOIN sector ON sector.code = sector_code`

const asRecord = (row: DoorRow, presence: readonly DoorPresence[]): DoorRecord => ({
	...row,
	organisation: row.organisation ?? '',
	isWalkIn: row.isWalkIn === 1,
	bookedDayIds: row.days?.split(',') ?? [],
	presence,
})

type PresenceRow = DoorPresence & { readonly registrationId: string }
const presenceColumns =
	'SELECT registration_id AS registrationId, day_id AS dayId, state, since_ms AS sinceMs, desk FROM presence'

const asPresence = ({ registrationId: _, ...presence }: PresenceRow): DoorPresence => presence
const byPerson = (rows: readonly PresenceRow[]): ReadonlyMap<string, readonly DoorPresence[]> =>
	new Map(
		Array.from(
			Map.groupBy(rows, (row) => row.registrationId),
			([id, own]) => [id, own.map(asPresence)],
		),
	)

/** Some people for the door list, in two statements whatever their number. Whoever is not there any more is left out. */
export const doorRecords = (db: Reader, registrationIds: readonly string[]): readonly DoorRecord[] => {
	const asked = JSON.stringify(registrationIds)
	const presence = byPerson(
		db.all<PresenceRow>(`${presenceColumns} WHERE registration_id IN (SELECT value FROM json_each(?))`, asked),
	)
	return db
		.all<DoorRow>(`${doorColumns} WHERE registration.id IN (SELECT value FROM json_each(?))`, asked)
		.map((row) => asRecord(row, presence.get(row.registrationId) ?? []))
}

/** Everybody for the door list, at the opening of an event. */
export const allDoorRecords = (db: Reader): readonly DoorRecord[] => {
	const presence = byPerson(db.all<PresenceRow>(presenceColumns))
	return db
		.all<DoorRow>(`${doorColumns} WHERE status <> 'removed'`)
		.map((row) => asRecord(row, presence.get(row.registrationId) ?? []))
}
