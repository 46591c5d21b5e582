/** SQL of exports: reads for files that leave, each with just the columns that its file has. */
import type { RegisterFacts, RegisterPerson, RegisterPresence } from '../../../shared/domain/registerFacts.ts'
import type { Reader } from '../../database/handle.ts'
import { days } from '../../database/stores/lookups.store.ts'

type PersonRow = Omit<
	RegisterPerson,
	'isForWork' | 'bookedDayIds' | 'isWalkIn' | 'wantsCpd' | 'keepInTouch' | 'presence'
> & {
	readonly id: string
	readonly isForWork: number
	readonly isWalkIn: number
	readonly wantsCpd: number
	readonly keepInTouch: string | null
	readonly days: string | null
}

const people = (db: Reader): readonly PersonRow[] =>
	db.all<PersonRow>(
		`SELECT registration.id, badge_code AS badgeCode, preferred_name AS preferredName, given_name AS givenName,
		 family_name AS familyName, coalesce(organisation.name, '') AS organisation,
		 coalesce(sector.is_for_work, 0) AS isForWork, source = 'walkIn' AS isWalkIn, wants_cpd AS wantsCpd,
		 (SELECT value FROM consent WHERE registration_id = registration.id AND kind = 'keepInTouch'
		  ORDER BY at_ms DESC, position DESC LIMIT 1) AS keepInTouch,
		 (SELECT group_concat(day_id) FROM registration_day WHERE registration_id = registration.id) AS days
		 FROM registration
		 LEFT JOIN organisation ON organisation.key = organisation_key
		 LEFT JOIN sector ON sector.code = sector_code
		 WHERE status = 'confirmed'
		 OR (status <> 'removed' AND EXISTS (SELECT 1 FROM presence WHERE registration_id = registration.id))`,
	)

const presences = (db: Reader): ReadonlyMap<string, readonly RegisterPresence[]> => {
	const found = new Map<string, RegisterPresence[]>()
	const rows = db.all<{
		registrationId: string
		dayId: string
		state: string
		sinceMs: number
		isOutAssumed: number
		firstInMs: number
		desk: string
	}>(
		`SELECT presence.registration_id AS registrationId, presence.day_id AS dayId, state, since_ms AS sinceMs,
		 latest.kind = 'assumedOut' AS isOutAssumed, first.at_ms AS firstInMs, first.desk AS desk
		 FROM presence
		 JOIN attendance AS latest ON latest.id = entry_id
		 JOIN attendance AS first ON first.id = (
		  SELECT came.id FROM attendance AS came
		  WHERE came.registration_id = presence.registration_id AND came.day_id = presence.day_id
		  AND came.kind IN ('in', 'markedInByGroup')
		  AND NOT EXISTS (
		   SELECT 1 FROM attendance AS taken WHERE taken.registration_id = came.registration_id
		   AND taken.day_id = came.day_id AND taken.cancels = came.id)
		  ORDER BY came.at_ms, came.id LIMIT 1)`,
	)
	for (const row of rows) {
		const presence = {
			dayId: row.dayId,
			firstInMs: row.firstInMs,
			lastOutMs: row.state === 'out' ? row.sinceMs : null,
			isOutAssumed: row.isOutAssumed === 1,
			desk: row.desk,
		}
		const known = found.get(row.registrationId)
		if (known) known.push(presence)
		else found.set(row.registrationId, [presence])
	}
	return found
}

/** Everybody who counts in the attendance register: booked and confirmed, and whoever came in. */
export const registerFacts = (db: Reader): Pick<RegisterFacts, 'event' | 'days' | 'people'> => {
	const event = db.get<RegisterFacts['event']>('SELECT name, venue, organiser, practice FROM event')
	if (!event) throw new Error('no event in the file')
	const here = presences(db)
	return {
		event,
		days: days(db).map(({ id, date }) => ({ id, date })),
		people: people(db).map(({ id, days: booked, keepInTouch, ...person }) => ({
			...person,
			isForWork: person.isForWork === 1,
			isWalkIn: person.isWalkIn === 1,
			wantsCpd: person.wantsCpd === 1,
			keepInTouch: keepInTouch === 'yes' || keepInTouch === 'no' ? keepInTouch : '',
			bookedDayIds: booked?.split(',') ?? [],
			presence: here.get(id) ?? [],
		})),
	}
}
