/** SQL of an alarm: who was believed on site, who is settled, which zones were swept. */
import type { OutputOf } from '../../../shared/contract/index.ts'
import { type Standing, standingOf } from '../../../shared/domain/evacuation/standing.ts'
import type { AlarmEnding, AlarmKind, SettledOutcome } from '../../../shared/domain/evacuation/words.ts'
import type { JournalRow } from '../../bus/journal.store.ts'
import type { Reader, Writer } from '../../database/handle.ts'

export type Alarm = {
	readonly evacuationId: string
	readonly kind: AlarmKind
	readonly isDrill: boolean
	readonly dayId: string
	readonly beganAtMs: number
	readonly beganDesk: string
	readonly endedAtMs: number | null
	readonly ending: AlarmEnding | ''
}

type AlarmRow = Omit<Alarm, 'isDrill'> & { readonly isDrill: number }
const columns = `id AS evacuationId, kind, is_drill AS isDrill, day_id AS dayId, began_at_ms AS beganAtMs,
	began_desk AS beganDesk, ended_at_ms AS endedAtMs, ending`
const asAlarm = (row: AlarmRow): Alarm => ({ ...row, isDrill: row.isDrill === 1 })

/** The one that is going on; null where none is. */
export const alarmOn = (db: Reader): Alarm | null => {
	const row = db.get<AlarmRow>(
		`SELECT ${columns} FROM evacuation WHERE ended_at_ms IS NULL ORDER BY began_at_ms DESC LIMIT 1`,
	)
	return row ? asAlarm(row) : null
}

/** The one that was over last; null where none ever was. */
export const lastOver = (db: Reader): Alarm | null => {
	const row = db.get<AlarmRow>(
		`SELECT ${columns} FROM evacuation WHERE ended_at_ms IS NOT NULL ORDER BY ended_at_ms DESC LIMIT 1`,
	)
	return row ? asAlarm(row) : null
}

export const alarmById = (db: Reader, id: string): Alarm | null => {
	const row = db.get<AlarmRow>(`SELECT ${columns} FROM evacuation WHERE id = ?`, id)
	return row ? asAlarm(row) : null
}

export const alarmRow = (db: Reader, id: string): JournalRow | undefined =>
	db.get<JournalRow>('SELECT * FROM evacuation WHERE id = ?', id)

/** Keeps everybody who is in on a day as believed to be on site. Answers how many. */
export const freezeOnSite = (db: Writer, evacuationId: string, dayId: string): number => {
	db.run(
		`INSERT INTO evacuation_person (evacuation_id, registration_id, outcome, at_ms)
		 SELECT ?, registration_id, '', NULL FROM presence WHERE day_id = ? AND state = 'in' ORDER BY registration_id`,
		evacuationId,
		dayId,
	)
	return (
		db.get<{ n: number }>('SELECT count(*) AS n FROM evacuation_person WHERE evacuation_id = ?', evacuationId)?.n ?? 0
	)
}

/** How many people and zones somebody has ticked since it began. */
export const countTicks = (db: Reader, evacuationId: string): number =>
	db.get<{ n: number }>(
		`SELECT (SELECT count(*) FROM evacuation_person WHERE evacuation_id = ? AND at_ms IS NOT NULL)
		 + (SELECT count(*) FROM evacuation_sweep WHERE evacuation_id = ?) AS n`,
		evacuationId,
		evacuationId,
	)?.n ?? 0

export type Person = Standing & {
	readonly registrationId: string
	readonly preferredName: string
	readonly familyName: string
	readonly badgeCode: string
	/** Was believed on site when it began, or was ticked since; false: came in since. */
	readonly isFrozen: boolean
}

type PersonRow = Omit<Person, 'isFrozen' | 'isByDoor' | 'outcome'> & {
	readonly outcome: SettledOutcome | ''
	readonly isFrozen: number
	readonly wentOutAtMs: number | null
}

/**
 * Everybody who was believed on site, or was found to be, with what is known of them. While it is on, whoever the
 * door lets in joins them, and whoever it let out is settled by that; afterwards what was kept counts.
 */
export const onSite = (db: Reader, { evacuationId, dayId, beganAtMs, endedAtMs }: Alarm): readonly Person[] => {
	const dayWhileOn = endedAtMs === null ? dayId : ''
	return db
		.all<PersonRow>(
			`SELECT registration.id AS registrationId, preferred_name AS preferredName, family_name AS familyName,
			 badge_code AS badgeCode, outcome, believed.at_ms AS atMs, is_frozen AS isFrozen,
			 CASE WHEN presence.state = 'out' AND attendance.kind = 'out' THEN presence.since_ms END AS wentOutAtMs
			 FROM (SELECT registration_id, outcome, at_ms, 1 AS is_frozen FROM evacuation_person WHERE evacuation_id = ?
			 UNION ALL SELECT registration_id, '', NULL, 0 FROM presence WHERE day_id = ? AND state = 'in'
			 AND NOT EXISTS (SELECT 1 FROM evacuation_person AS kept WHERE kept.evacuation_id = ?
			 AND kept.registration_id = presence.registration_id)) AS believed
			 JOIN registration ON registration.id = believed.registration_id
			 LEFT JOIN presence ON presence.registration_id = believed.registration_id AND presence.day_id = ?
			 LEFT JOIN attendance ON attendance.id = presence.entry_id
			 ORDER BY preferred_name, registration.id`,
			evacuationId,
			dayWhileOn,
			evacuationId,
			dayWhileOn,
		)
		.map(({ wentOutAtMs, isFrozen, outcome, atMs, ...person }) => ({
			...person,
			isFrozen: isFrozen === 1,
			...standingOf({ outcome, atMs }, wentOutAtMs, beganAtMs),
		}))
}

export const sweeps = (db: Reader, evacuationId: string): ReadonlyMap<string, number> =>
	new Map(
		db
			.all<{ zoneId: string; atMs: number }>(
				'SELECT zone_id AS zoneId, at_ms AS atMs FROM evacuation_sweep WHERE evacuation_id = ?',
				evacuationId,
			)
			.map(({ zoneId, atMs }) => [zoneId, atMs]),
	)

type Past = OutputOf<'evacuation.past'>['alarms'][number]
/** The numbers of an alarm; nobody's name. Kept as they were at its end, whatever becomes of people and zones. */
export type Numbers = Pick<Past, 'onSite' | 'settled' | 'atRefuge' | 'leftEarlier' | 'zones' | 'swept'>

export const numbersOf = (db: Reader, alarm: Alarm): Numbers => {
	const people = onSite(db, alarm)
	const count = (wanted: SettledOutcome | ''): number => people.filter(({ outcome }) => outcome === wanted).length
	return {
		onSite: people.length,
		settled: people.length - count(''),
		atRefuge: count('atRefuge'),
		leftEarlier: count('leftEarlier'),
		zones: db.get<{ n: number }>('SELECT count(*) AS n FROM evacuation_zone')?.n ?? 0,
		swept: sweeps(db, alarm.evacuationId).size,
	}
}

/** The newest first. */
export const pastAlarms = (db: Reader): Past[] =>
	db
		.all<AlarmRow & { readonly report: string }>(
			`SELECT ${columns}, report FROM evacuation ORDER BY began_at_ms DESC, id`,
		)
		.map(({ report, ...row }) => {
			const { evacuationId, kind, isDrill, beganAtMs, endedAtMs, ending } = asAlarm(row)
			const numbers = report === '' ? numbersOf(db, asAlarm(row)) : (JSON.parse(report) as Numbers)
			return { evacuationId, kind, isDrill, beganAtMs, endedAtMs, ending: ending === '' ? null : ending, ...numbers }
		})
