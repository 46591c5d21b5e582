/** SQL of an alarm: who was believed on site, who is settled, which zones were swept. */
import type { OutputOf } from '../../../shared/contract/index.ts'
import type { AlarmKind, SettledOutcome } from '../../../shared/domain/evacuation/words.ts'
import type { JournalRow } from '../../bus/journal.store.ts'
import type { Reader } from '../../database/handle.ts'

export type Alarm = {
	readonly evacuationId: string
	readonly kind: AlarmKind
	readonly isDrill: boolean
	readonly dayId: string
	readonly beganAtMs: number
	readonly endedAtMs: number | null
}

type AlarmRow = Omit<Alarm, 'isDrill'> & { readonly isDrill: number }
const columns = `id AS evacuationId, kind, is_drill AS isDrill, day_id AS dayId, began_at_ms AS beganAtMs,
	ended_at_ms AS endedAtMs`
const asAlarm = (row: AlarmRow): Alarm => ({ ...row, isDrill: row.isDrill === 1 })

/** The one that is going on; null where none is. */
export const alarmOn = (db: Reader): Alarm | null => {
	const row = db.get<AlarmRow>(
		`SELECT ${columns} FROM evacuation WHERE ended_at_ms IS NULL ORDER BY began_at_ms DESC LIMIT 1`,
	)
	return row ? asAlarm(row) : null
}

export const alarmById = (db: Reader, id: string): Alarm | null => {
	const row = db.get<AlarmRow>(`SELECT ${columns} FROM evacuation WHERE id = ?`, id)
	return row ? asAlarm(row) : null
}

export const alarmRow = (db: Reader, id: string): JournalRow | undefined =>
	db.get<JournalRow>('SELECT * FROM evacuation WHERE id = ?', id)

export const believedHere = (db: Reader, dayId: string): readonly string[] =>
	db
		.all<{ id: string }>(
			"SELECT registration_id AS id FROM presence WHERE day_id = ? AND state = 'in' ORDER BY registration_id",
			dayId,
		)
		.map(({ id }) => id)

export type OnSite = {
	readonly registrationId: string
	readonly preferredName: string
	readonly familyName: string
	readonly badgeCode: string
	readonly outcome: SettledOutcome | ''
	readonly atMs: number | null
}

/** Everybody who was believed on site, or was found to be, with what is known of them. */
export const onSite = (db: Reader, evacuationId: string): readonly OnSite[] =>
	db.all<OnSite>(
		`SELECT registration_id AS registrationId, preferred_name AS preferredName, family_name AS familyName,
		 badge_code AS badgeCode, outcome, at_ms AS atMs
		 FROM evacuation_person JOIN registration ON registration.id = registration_id
		 WHERE evacuation_id = ? ORDER BY preferred_name, registration_id`,
		evacuationId,
	)

export const sweeps = (db: Reader, evacuationId: string): ReadonlyMap<string, number> =>
	new Map(
		db
			.all<{ zoneId: string; atMs: number }>(
				'SELECT zone_id AS zoneId, at_ms AS atMs FROM evacuation_sweep WHERE evacuation_id = ?',
				evacuationId,
			)
			.map(({ zoneId, atMs }) => [zoneId, atMs]),
	)

export const pastAlarms = (db: Reader): OutputOf<'evacuation.past'>['alarms'] =>
	db
		.all<Omit<OutputOf<'evacuation.past'>['alarms'][number], 'isDrill'> & { readonly isDrill: number }>(
			`SELECT ${columns.replace('day_id AS dayId, ', '')},
			 (SELECT count(*) FROM evacuation_person WHERE evacuation_id = evacuation.id) AS onSite,
			 (SELECT count(*) FROM evacuation_person WHERE evacuation_id = evacuation.id AND outcome <> '') AS settled,
			 (SELECT count(*) FROM evacuation_zone) AS zones,
			 (SELECT count(*) FROM evacuation_sweep WHERE evacuation_id = evacuation.id) AS swept
			 FROM evacuation ORDER BY began_at_ms DESC`,
		)
		.map((row) => ({ ...row, isDrill: row.isDrill === 1 }))
