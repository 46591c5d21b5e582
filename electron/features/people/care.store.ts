/** SQL of what a person needs, has agreed to and with whom they come; whom to call; how they leave the building. */
import type { OutputOf } from '../../../shared/contract/index.ts'
import type { AnswerBefore } from '../../../shared/domain/people/lateAnswer.ts'
import type { NeedStatus } from '../../../shared/domain/person.ts'
import type { JournalRow } from '../../bus/journal.store.ts'
import type { Reader } from '../../database/handle.ts'

type Care = Extract<OutputOf<'people.care'>, { outcome: 'known' }>
export type CarriedNeed = Care['needs'][number]
type Plan = NonNullable<Care['plan']>
type Card = NonNullable<Plan['buddy']>
type Link = Care['links'][number]

const needColumns = `kind, code, words, action_line AS actionLine, audience, need.status, instead, owner`
type NeedRow = Omit<CarriedNeed, 'audience'> & { readonly audience: string }
const asNeed = ({ kind, code, words, actionLine, audience, status, instead, owner }: NeedRow): CarriedNeed => ({
	kind,
	code,
	words,
	actionLine,
	audience: JSON.parse(audience) as CarriedNeed['audience'],
	status,
	instead,
	owner,
})

export const carriedNeedsOf = (db: Reader, registrationId: string): readonly CarriedNeed[] =>
	db
		.all<NeedRow>(`SELECT ${needColumns} FROM need WHERE registration_id = ? ORDER BY position`, registrationId)
		.map(asNeed)

/** A need as its row is, for the journal. */
export const needRow = (registrationId: string, position: number, need: CarriedNeed): JournalRow => ({
	registration_id: registrationId,
	position,
	kind: need.kind,
	code: need.code,
	words: need.words,
	action_line: need.actionLine,
	audience: JSON.stringify(need.audience),
	status: need.status,
	instead: need.instead,
	owner: need.owner,
})

/** Needs of everybody who is coming, by how far they have got; of each state where none is named. */
export const needsOfEverybody = (
	db: Reader,
	statuses: readonly NeedStatus[],
): readonly OutputOf<'people.needs'>['rows'][number][] =>
	db
		.all<NeedRow & Card & { readonly position: number; readonly isHere: number }>(
			`SELECT registration_id AS registrationId, preferred_name AS preferredName, badge_code AS badgeCode, position,
			 EXISTS (SELECT 1 FROM presence WHERE presence.registration_id = registration.id AND state = 'in') AS isHere,
			 ${needColumns}
			 FROM need JOIN registration ON registration.id = registration_id
			 WHERE registration.status = 'confirmed' AND (json_array_length(?) = 0 OR need.status IN (SELECT value FROM json_each(?)))
			 ORDER BY kind, code, preferred_name, registration.id, position`,
			JSON.stringify(statuses),
			JSON.stringify(statuses),
		)
		.map(({ registrationId, preferredName, badgeCode, position, isHere, ...row }) => ({
			registrationId,
			preferredName,
			badgeCode,
			position,
			need: asNeed(row),
			isHere: isHere === 1,
		}))

/** Every answer somebody ever gave, newest first. */
/**
 * What desks were told of one kind of answer, as the log has it, in the order in which it came: what came after a
 * moment, and whatever was not taken back. What was erased says nothing any more.
 */
export const answersSaid = (
	db: Reader,
	{
		registrationId,
		kind,
		sinceMs,
	}: { readonly registrationId: string; readonly kind: string; readonly sinceMs: number },
): readonly AnswerBefore[] =>
	db.all<AnswerBefore>(
		`SELECT desk, coalesce(json_extract(body, '$.photo'), json_extract(body, '$.value')) AS value, at_ms AS cameMs,
		 coalesce(said_ms, at_ms) AS saidMs, knew_ms AS knewMs
		 FROM log JOIN log_part ON log_part.seq = log.seq
		 WHERE at_ms > ? AND name IN ('people.setPhoto', 'people.setConsent') AND subject = ? AND body IS NOT NULL
		 AND coalesce(json_extract(body, '$.kind'), 'photo') = ? AND outcome NOT LIKE '%notFound%'
		 AND id NOT IN (SELECT target_id FROM undone) ORDER BY log.seq`,
		sinceMs,
		registrationId,
		kind,
	)

export const consentsOf = (db: Reader, registrationId: string): readonly Care['consents'][number][] =>
	db.all(
		'SELECT kind, value, how, at_ms AS atMs FROM consent WHERE registration_id = ? ORDER BY at_ms DESC, position DESC',
		registrationId,
	)

/** The same, with what they said while they were on the list twice: to be read, not to be acted on. */
export const answersEver = (db: Reader, registrationId: string): readonly Care['consents'][number][] =>
	db.all(
		`SELECT kind, value, how, at_ms AS atMs FROM consent
		 WHERE registration_id = ? OR registration_id IN (SELECT gone_id FROM person_merge WHERE kept_id = ?)
		 ORDER BY at_ms DESC, position DESC`,
		registrationId,
		registrationId,
	)

export const linksOf = (db: Reader, registrationId: string): readonly Link[] =>
	db
		.all<Omit<Link, 'isHere'> & { readonly isHere: number }>(
			`SELECT registration.id AS registrationId, preferred_name AS preferredName, badge_code AS badgeCode, kind, way,
			 EXISTS (SELECT 1 FROM presence WHERE presence.registration_id = registration.id AND state = 'in') AS isHere
			 FROM (SELECT linked_id AS other, kind, 'with' AS way FROM person_link WHERE registration_id = ?
			 UNION ALL SELECT registration_id, kind, 'of' FROM person_link WHERE linked_id = ?)
			 JOIN registration ON registration.id = other WHERE status <> 'removed'
			 ORDER BY way DESC, preferred_name, registration.id`,
			registrationId,
			registrationId,
		)
		.map((row) => ({ ...row, isHere: row.isHere === 1 }))

const cardOf = (db: Reader, registrationId: string | null): Card | null =>
	registrationId === null
		? null
		: (db.get<Card>(
				'SELECT id AS registrationId, preferred_name AS preferredName, badge_code AS badgeCode FROM registration WHERE id = ?',
				registrationId,
			) ?? null)

export const planOf = (db: Reader, registrationId: string): Plan | null => {
	const row = db.get<Omit<Plan, 'buddy' | 'backup'>>(
		`SELECT state, method, buddy_id AS buddyId, backup_id AS backupId, meet_at AS meetAt, refuge, equipment, route
		 FROM evacuation_plan WHERE registration_id = ?`,
		registrationId,
	)
	return row ? { ...row, buddy: cardOf(db, row.buddyId), backup: cardOf(db, row.backupId) } : null
}

export const hasEmergencyContact = (db: Reader, registrationId: string): boolean =>
	db.get('SELECT 1 FROM emergency_contact WHERE registration_id = ?', registrationId) !== undefined

export type OpenedContact = {
	readonly name: string
	readonly phone: string
	readonly relationship: string
	readonly atMs: number
}

/** Whom to call, by the id of an opening, and when it was opened. */
export const openedContact = (db: Reader, openingId: string): OpenedContact | undefined =>
	db.get(
		`SELECT name, phone, relationship, at_ms AS atMs FROM contact_opening
		 JOIN emergency_contact ON emergency_contact.registration_id = contact_opening.registration_id
		 WHERE contact_opening.id = ?`,
		openingId,
	)
