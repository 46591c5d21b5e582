/**
 * All SQL of one registration with its days, needs and consents. People and checkin both write
 * registrations, so it lies below them.
 */
import {
	type ConsentKind,
	type ConsentValue,
	type LinkKind,
	type Need,
	nobodyYet,
	type PersonDetails,
	type PersonRole,
	type RegistrationSource,
	type RegistrationStatus,
} from '../../../shared/domain/person.ts'
import type { Reader, Writer } from '../handle.ts'
import { keepOrganisation } from './lookups.store.ts'
import {
	detailsFrom,
	insertTopicWishes,
	replaceTopicWishes,
	type TopicMeaning,
	topicMeaning,
	topicWishesOf,
} from './topicWishes.store.ts'

export type NewRegistration = {
	readonly id: string
	readonly badgeCode: string
	readonly person: PersonDetails
	readonly status: RegistrationStatus
	readonly source: RegistrationSource
	readonly importId: string | null
	readonly importRef: string
	readonly commandId: string
	readonly atMs: number
	/** How the consents in `person` were given. */
	readonly how: 'form' | 'spoken'
	/** What words mean, where a command adds many people; worked out afresh unless told. */
	readonly meaning?: TopicMeaning
}

export type Registration = {
	readonly id: string
	readonly badgeCode: string
	readonly preferredName: string
	readonly status: RegistrationStatus
	readonly source: RegistrationSource
	readonly importId: string | null
	readonly importRef: string
	/** What the file last said, where a desk has changed something since; otherwise null. */
	readonly imported: PersonDetails | null
}

const flag = (value: boolean) => (value ? 1 : 0)

export const isBadgeCodeTaken = (db: Reader, code: string): boolean =>
	db.get('SELECT 1 FROM registration WHERE badge_code = ?', code) !== undefined

type Consent = {
	readonly registrationId: string
	readonly kind: ConsentKind
	readonly value: ConsentValue
	readonly how: 'form' | 'spoken' | 'paper' | 'guardian'
	/** Of the command: no two share one, so it says which command it was. */
	readonly atMs: number
}

const putConsent = (db: Writer, { registrationId, kind, value, how, atMs }: Consent, position: number): void => {
	db.run(
		'INSERT INTO consent (registration_id, kind, value, how, at_ms, position) VALUES (?, ?, ?, ?, ?, ?)',
		registrationId,
		kind,
		value,
		how,
		atMs,
		position,
	)
}

/** Adds an answer behind those that the same command gave before. */
export const insertConsent = (db: Writer, consent: Consent): void => {
	const before = db.get<{ n: number }>(
		'SELECT count(*) AS n FROM consent WHERE registration_id = ? AND kind = ? AND at_ms = ?',
		consent.registrationId,
		consent.kind,
		consent.atMs,
	)
	putConsent(db, consent, before?.n ?? 0)
}

const insertNeeds = (db: Writer, registrationId: string, needs: readonly Need[]): void => {
	for (const [position, need] of needs.entries()) {
		db.run(
			`INSERT INTO need (registration_id, position, kind, code, words, action_line, audience, status)
			 VALUES (?, ?, ?, ?, ?, ?, ?, 'recorded')`,
			registrationId,
			position,
			need.kind,
			need.code,
			need.words,
			need.actionLine,
			JSON.stringify(need.audience),
		)
	}
}

export const replaceNeeds = (db: Writer, registrationId: string, needs: readonly Need[]): void => {
	db.run('DELETE FROM need WHERE registration_id = ?', registrationId)
	insertNeeds(db, registrationId, needs)
}

export const replaceDays = (db: Writer, registrationId: string, days: readonly string[]): void => {
	db.run('DELETE FROM registration_day WHERE registration_id = ?', registrationId)
	for (const dayId of days)
		db.run('INSERT INTO registration_day (registration_id, day_id) VALUES (?, ?)', registrationId, dayId)
}

/** Links two people; false where they were linked before. */
export const insertLink = (db: Writer, registrationId: string, linkedId: string, kind: LinkKind): boolean =>
	db.run(
		'INSERT INTO person_link (registration_id, linked_id, kind) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
		registrationId,
		linkedId,
		kind,
	) === 1

export const deleteLink = (db: Writer, registrationId: string, linkedId: string): void => {
	db.run('DELETE FROM person_link WHERE registration_id = ? AND linked_id = ?', registrationId, linkedId)
}

/** Writes a person who was not there before. */
export const insertRegistration = (db: Writer, registration: NewRegistration): void => {
	const { id, person, atMs, how } = registration
	db.run(
		`INSERT INTO registration (id, badge_code, preferred_name, given_name, family_name, pronouns, email, phone,
		 organisation_key, job_title, sector_code, roles, status, source, wants_cpd, is_under_18, needs_evacuation_help,
		 import_id, import_ref, imported, created_at_ms, updated_at_ms)
		 VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, ?, ?)`,
		id,
		registration.badgeCode,
		person.preferredName,
		person.givenName,
		person.familyName,
		person.pronouns,
		person.email,
		person.phone,
		keepOrganisation(db, person.organisation),
		person.jobTitle,
		person.sector || null,
		JSON.stringify(person.roles),
		registration.status,
		registration.source,
		flag(person.wantsCpd),
		flag(person.isUnder18),
		person.needsEvacuationHelp,
		registration.importId,
		registration.importRef,
		atMs,
		atMs,
	)
	for (const dayId of person.days)
		db.run('INSERT INTO registration_day (registration_id, day_id) VALUES (?, ?)', id, dayId)
	insertNeeds(db, id, person.needs)
	// In the order of the key: rows added at the end cost a third of rows put in between.
	for (const kind of ['keepInTouch', 'photo'] as const) {
		const value = person[kind]
		if (value !== '') putConsent(db, { registrationId: id, kind, value, how, atMs }, 0)
	}
	insertTopicWishes(db, id, person, registration.meaning ?? topicMeaning(db))
}

export const registrationById = (db: Reader, id: string): Registration | undefined => {
	const row = db.get<Omit<Registration, 'imported'> & { imported: string | null }>(
		`SELECT id, badge_code AS badgeCode, preferred_name AS preferredName, status, source, import_id AS importId,
		 import_ref AS importRef, imported FROM registration WHERE id = ?`,
		id,
	)
	return row && { ...row, imported: row.imported === null ? null : detailsFrom(row.imported) }
}

/** The current answer of one kind, or empty: never asked, or taken back. */
export const currentConsent = (db: Reader, registrationId: string, kind: ConsentKind): 'yes' | 'ask' | 'no' | '' => {
	const row = db.get<{ value: ConsentValue }>(
		`SELECT value FROM consent WHERE registration_id = ? AND kind = ?
		 ORDER BY at_ms DESC, position DESC LIMIT 1`,
		registrationId,
		kind,
	)
	return !row || row.value === 'withdrawn' ? '' : row.value
}

/** Whether the last that was said of this kind took an answer back. */
export const hasTakenBack = (db: Reader, registrationId: string, kind: ConsentKind): boolean =>
	currentConsent(db, registrationId, kind) === '' &&
	db.get('SELECT 1 FROM consent WHERE registration_id = ? AND kind = ? LIMIT 1', registrationId, kind) !== undefined

type DetailsRow = Omit<
	PersonDetails,
	| 'roles'
	| 'days'
	| 'photo'
	| 'keepInTouch'
	| 'wantsCpd'
	| 'isUnder18'
	| 'needs'
	| 'sector'
	| 'organisation'
	| 'topicChoices'
	| 'avoidTopics'
> & {
	readonly id: string
	readonly roles: string
	readonly sector: string | null
	readonly organisation: string | null
	readonly wantsCpd: number
	readonly isUnder18: number
}

const detailColumns = `registration.id, preferred_name AS preferredName, given_name AS givenName,
	family_name AS familyName, pronouns, email, phone, organisation.name AS organisation, job_title AS jobTitle,
	sector_code AS sector, roles, wants_cpd AS wantsCpd, is_under_18 AS isUnder18,
	needs_evacuation_help AS needsEvacuationHelp
	FROM registration LEFT JOIN organisation ON organisation.key = organisation_key`

/** Everything that a form or a file could have said about somebody, as it stands now. */
export const detailsOf = (db: Reader, id: string): PersonDetails | undefined => {
	const row = db.get<DetailsRow>(`SELECT ${detailColumns} WHERE registration.id = ?`, id)
	if (!row) return undefined
	const { id: _, ...fields } = row
	const keepInTouch = currentConsent(db, id, 'keepInTouch')
	return {
		...nobodyYet,
		...fields,
		organisation: row.organisation ?? '',
		sector: row.sector ?? '',
		roles: JSON.parse(row.roles) as PersonRole[],
		wantsCpd: row.wantsCpd === 1,
		isUnder18: row.isUnder18 === 1,
		days: daysOf(db, id),
		photo: currentConsent(db, id, 'photo'),
		keepInTouch: keepInTouch === 'ask' ? '' : keepInTouch,
		needs: needsOf(db, id),
		...topicWishesOf(db, id),
	}
}

export const daysOf = (db: Reader, registrationId: string): readonly string[] =>
	db
		.all<{ day_id: string }>(
			'SELECT day_id FROM registration_day WHERE registration_id = ? ORDER BY day_id',
			registrationId,
		)
		.map((row) => row.day_id)

export const needsOf = (db: Reader, registrationId: string): readonly Need[] =>
	db
		.all<Omit<Need, 'audience'> & { audience: string }>(
			`SELECT kind, code, words, action_line AS actionLine, audience FROM need
			 WHERE registration_id = ? ORDER BY position`,
			registrationId,
		)
		.map((row) => ({ ...row, audience: JSON.parse(row.audience) as Need['audience'] }))

export const setStatus = (db: Writer, id: string, status: RegistrationStatus, atMs: number): void => {
	db.run('UPDATE registration SET status = ?, updated_at_ms = ? WHERE id = ?', status, atMs, id)
}

/** Remembers what the file said before a desk changes something; the first time only. */
export const keepImported = (db: Writer, id: string, imported: PersonDetails | null): void => {
	db.run('UPDATE registration SET imported = ? WHERE id = ?', imported && JSON.stringify(imported), id)
}

/** Remembers what the file said of somebody whom a person here is about to change. */
export const keepWhatFileSaid = (db: Writer, id: string): void => {
	const known = registrationById(db, id)
	if (known && known.importId !== null && known.imported === null) keepImported(db, id, detailsOf(db, id) ?? null)
}

/** Details that are one column of plain text. */
const textColumns = {
	preferredName: 'preferred_name',
	givenName: 'given_name',
	familyName: 'family_name',
	pronouns: 'pronouns',
	email: 'email',
	phone: 'phone',
	jobTitle: 'job_title',
	needsEvacuationHelp: 'needs_evacuation_help',
} as const
type TextDetail = keyof typeof textColumns

const isText = (detail: Detail): detail is Extract<Detail, { field: TextDetail }> => detail.field in textColumns

/** One field of a person and what it is to say. */
export type Detail = {
	[F in keyof PersonDetails]: { readonly field: F; readonly value: PersonDetails[F] }
}[keyof PersonDetails]
export type ChangedBy = {
	readonly commandId: string
	readonly atMs: number
	readonly how: 'form' | 'spoken'
	/** What words mean, where a command changes many people. */
	readonly meaning?: TopicMeaning
}

/** Sets one detail of a person. Consents are appended, never changed: an empty answer is a withdrawal. */
export const setDetail = (db: Writer, id: string, detail: Detail, by: ChangedBy): void => {
	const set = (column: string, bound: string | number | null) =>
		void db.run(`UPDATE registration SET ${column} = ?, updated_at_ms = ? WHERE id = ?`, bound, by.atMs, id)
	if (isText(detail)) return set(textColumns[detail.field], detail.value)
	switch (detail.field) {
		case 'organisation':
			return set('organisation_key', keepOrganisation(db, detail.value))
		case 'sector':
			return set('sector_code', detail.value || null)
		case 'roles':
			return set('roles', JSON.stringify(detail.value))
		case 'wantsCpd':
			return set('wants_cpd', flag(detail.value))
		case 'isUnder18':
			return set('is_under_18', flag(detail.value))
		case 'days':
			return replaceDays(db, id, detail.value)
		case 'needs':
			return replaceNeeds(db, id, detail.value)
		case 'topicChoices':
		case 'avoidTopics':
			return replaceTopicWishes(db, id, detail.field, detail.value, by.meaning ?? topicMeaning(db))
		case 'photo':
		case 'keepInTouch':
			return insertConsent(db, { ...by, registrationId: id, kind: detail.field, value: detail.value || 'withdrawn' })
		default:
			return detail satisfies never
	}
}

/** Takes a person out again who came by mistake: only where neither attendance nor anything planned refers to them. */
export const deleteRegistration = (db: Writer, id: string): void => {
	db.run('DELETE FROM registration WHERE id = ?', id)
}

/** Tables of breakout groups, the programme, stalls, stories and payments that say something of a person, by the column that names them. */
const groupTraces = [
	['allocation', 'registration_id'],
	['version_place', 'registration_id'],
	['group_host', 'registration_id'],
	['topic_choice', 'registration_id', " AND words = ''"],
	['topic_avoid', 'registration_id', " AND words = ''"],
	['placement_constraint', 'registration_id'],
	['placement_constraint', 'other_id'],
	['round_away', 'registration_id'],
	['interpreter_team_person', 'registration_id'],
	['allocation_ban', 'registration_id'],
	['programme_lead', 'registration_id'],
	['duty_shift', 'registration_id'],
	['stall_steward', 'registration_id'],
	['story_speaker', 'registration_id'],
	['story_speaker', 'supporter_id'],
	['story_speaker', 'backup_id'],
	['story_slot', 'support_lead_id'],
	['evacuation_plan', 'buddy_id'],
	['evacuation_plan', 'backup_id'],
	['evacuation_zone', 'marshal_id'],
	['payment_offer', 'registration_id'],
] as const
const anyGroupTrace = `SELECT ${groupTraces
	.map(([table, column, where = '']) => `EXISTS (SELECT 1 FROM ${table} WHERE ${column} = ?${where})`)
	.join(' OR ')} AS n`

/** Whether anything was set up, wished for, planned or told about somebody, their groups, duties and stories. Words of a file go with the file. */
export const hasGroupTraces = (db: Reader, id: string): boolean =>
	db.get<{ n: number }>(anyGroupTrace, ...groupTraces.map(() => id))?.n === 1

export const hasAttendance = (db: Reader, id: string): boolean =>
	db.get('SELECT 1 FROM attendance WHERE registration_id = ? LIMIT 1', id) !== undefined

/** On how many days somebody is, or was, in: entries that were undone do not count. */
export const hasPresence = (db: Reader, id: string): boolean =>
	db.get('SELECT 1 FROM presence WHERE registration_id = ? LIMIT 1', id) !== undefined
