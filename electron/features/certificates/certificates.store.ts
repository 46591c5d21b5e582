/** SQL of certificates: what counts, who wanted one, when they were there, what was issued. */
import type { DoorEntry } from '../../../shared/domain/attendance.ts'
import type { CertificateDay } from '../../../shared/domain/certificates/certificate.ts'
import { type CertificateSettings, usualSettings } from '../../../shared/domain/certificates/settings.ts'
import type { Reader } from '../../database/handle.ts'

type EventRow = {
	readonly id: string
	readonly name: string
	readonly venue: string
	readonly organiser: string
	readonly practice: 'no' | 'sample' | 'rehearsal'
}

export const eventOf = (db: Reader): EventRow => {
	const event = db.get<EventRow>('SELECT id, name, venue, organiser, practice FROM event')
	if (!event) throw new Error('no event in the file')
	return event
}

/** What was saved, else what is usual. */
export const settingsOf = (db: Reader): { readonly settings: CertificateSettings; readonly areSaved: boolean } => {
	const row = db.get<{ outcomes: string; organiser: string; checkWith: string; leastMinutes: number; uses: string }>(
		`SELECT outcomes, organiser, check_with AS checkWith, least_minutes AS leastMinutes, uses
		 FROM certificate_settings WHERE id = 'only'`,
	)
	if (!row) return { settings: usualSettings(eventOf(db).organiser), areSaved: false }
	const { outcomes, uses, ...plain } = row
	return {
		// Written by `certificates.saveSettings` alone.
		settings: {
			...plain,
			outcomes: JSON.parse(outcomes) as CertificateSettings['outcomes'],
			uses: JSON.parse(uses) as CertificateSettings['uses'],
		},
		areSaved: true,
	}
}

/** Minutes of a day as they were issued. */
export type IssuedDay = CertificateDay & { readonly dayId: string; readonly isExitAssumed: boolean }
export type Issued = {
	readonly registrationId: string
	readonly number: number
	readonly serial: string
	readonly days: readonly IssuedDay[]
	readonly issuedAtMs: number
}

const issuedFrom = ({ days, ...row }: Omit<Issued, 'days'> & { readonly days: string }): Issued => ({
	...row,
	days: JSON.parse(days) as readonly IssuedDay[],
})
const issuedColumns = 'registration_id AS registrationId, number, serial, days, issued_at_ms AS issuedAtMs'

export const issuedTo = (db: Reader, registrationId: string): Issued | undefined => {
	const row = db.get<Omit<Issued, 'days'> & { readonly days: string }>(
		`SELECT ${issuedColumns} FROM cpd_certificate WHERE registration_id = ?`,
		registrationId,
	)
	return row && issuedFrom(row)
}

/** By their numbers. */
export const allIssued = (db: Reader): readonly Issued[] =>
	db
		.all<Omit<Issued, 'days'> & { readonly days: string }>(
			`SELECT ${issuedColumns} FROM cpd_certificate ORDER BY number`,
		)
		.map(issuedFrom)

export const nextNumber = (db: Reader): number =>
	db.get<{ next: number }>('SELECT coalesce(max(number), 0) + 1 AS next FROM cpd_certificate')?.next ?? 1

export type CertificatePerson = {
	readonly registrationId: string
	readonly badgeCode: string
	readonly preferredName: string
	readonly givenName: string
	readonly familyName: string
}

/** Whoever wants a certificate or has one, by name. */
export const certificatePeople = (db: Reader): readonly CertificatePerson[] =>
	db.all<CertificatePerson>(
		`SELECT id AS registrationId, badge_code AS badgeCode, preferred_name AS preferredName, given_name AS givenName,
		 family_name AS familyName FROM registration
		 WHERE status <> 'removed' AND (wants_cpd = 1 OR id IN (SELECT registration_id FROM cpd_certificate))
		 ORDER BY family_name COLLATE NOCASE, given_name COLLATE NOCASE, badge_code`,
	)

export const isThere = (db: Reader, registrationId: string): boolean =>
	db.get("SELECT 1 FROM registration WHERE id = ? AND status <> 'removed'", registrationId) !== undefined

export type PersonEntry = DoorEntry & { readonly registrationId: string; readonly dayId: string }

/** Lines at the door of some people, oldest first. */
export const entriesOfPeople = (db: Reader, registrationIds: readonly string[]): readonly PersonEntry[] =>
	db.all<PersonEntry>(
		`SELECT attendance.id, registration_id AS registrationId, day_id AS dayId, kind, at_ms AS atMs, desk, cancels
		 FROM json_each(?) AS asked JOIN attendance ON registration_id = asked.value ORDER BY at_ms, attendance.id`,
		JSON.stringify(registrationIds),
	)
