/** SQL of what people asked for: topics, company, rounds away, interpreters. */
import type { ConstraintKind } from '../../../shared/domain/breakouts/words.ts'
import type { JournalRow } from '../../bus/journal.store.ts'
import type { Reader } from '../../database/handle.ts'

export type ChoiceRow = {
	readonly registration_id: string
	readonly rank: number
	readonly topic_id: string | null
	readonly words: string
}
export type AvoidRow = {
	readonly registration_id: string
	readonly position: number
	readonly topic_id: string | null
	readonly words: string
}
export type ConstraintRow = {
	readonly id: string
	readonly kind: ConstraintKind
	readonly registration_id: string
	readonly other_id: string | null
	readonly organisation_key: string | null
}
export type TeamPersonRow = { readonly team_id: string; readonly registration_id: string; readonly part: string }

export const choicesOf = (db: Reader, registrationId: string): readonly ChoiceRow[] =>
	db.all('SELECT * FROM topic_choice WHERE registration_id = ? ORDER BY rank', registrationId)
export const avoidsOf = (db: Reader, registrationId: string): readonly AvoidRow[] =>
	db.all('SELECT * FROM topic_avoid WHERE registration_id = ? ORDER BY position', registrationId)

/** Rows that hold words of a form, whether or not a topic was found for them. */
export const choicesInWords = (db: Reader): readonly ChoiceRow[] =>
	db.all("SELECT * FROM topic_choice WHERE words <> '' ORDER BY registration_id, rank")
export const avoidsInWords = (db: Reader): readonly AvoidRow[] =>
	db.all("SELECT * FROM topic_avoid WHERE words <> '' ORDER BY registration_id, position")
export const choicesOfTopic = (db: Reader, topicId: string): readonly ChoiceRow[] =>
	db.all('SELECT * FROM topic_choice WHERE topic_id = ? ORDER BY registration_id, rank', topicId)
export const avoidsOfTopic = (db: Reader, topicId: string): readonly AvoidRow[] =>
	db.all('SELECT * FROM topic_avoid WHERE topic_id = ? ORDER BY registration_id, position', topicId)

/** Words of confirmed people that are no topic here, one row for each person and wish. */
export const unmatchedWords = (db: Reader): readonly { readonly registrationId: string; readonly words: string }[] =>
	db.all(
		`SELECT registration_id AS registrationId, words FROM
		 (SELECT registration_id, words, rank FROM topic_choice WHERE topic_id IS NULL
		 UNION ALL SELECT registration_id, words, 1000 + position FROM topic_avoid WHERE topic_id IS NULL)
		 JOIN registration ON registration.id = registration_id WHERE status = 'confirmed' AND words <> ''
		 ORDER BY registration_id, rank`,
	)

export const allConstraints = (db: Reader): readonly ConstraintRow[] =>
	db.all('SELECT * FROM placement_constraint ORDER BY id')
export const constraintRow = (db: Reader, id: string): ConstraintRow | undefined =>
	db.get('SELECT * FROM placement_constraint WHERE id = ?', id)

/** Wishes with the people they are about, as organisers see them; who cancelled is left out. */
export const shownConstraints = (db: Reader) =>
	db.all<{
		constraintId: string
		kind: ConstraintKind
		personId: string
		personName: string
		personCode: string
		otherId: string | null
		otherName: string | null
		otherCode: string | null
		organisation: string | null
	}>(
		`SELECT placement_constraint.id AS constraintId, kind, person.id AS personId, person.preferred_name AS personName,
		 person.badge_code AS personCode, other.id AS otherId, other.preferred_name AS otherName,
		 other.badge_code AS otherCode, organisation.name AS organisation
		 FROM placement_constraint JOIN registration person ON person.id = registration_id
		 LEFT JOIN registration other ON other.id = other_id
		 LEFT JOIN organisation ON organisation.key = placement_constraint.organisation_key
		 WHERE person.status = 'confirmed' AND (other.id IS NULL OR other.status = 'confirmed')
		 ORDER BY placement_constraint.id`,
	)

/** Whether one of two came as the other's companion: those sit together, whatever else. */
export const comesWith = (db: Reader, one: string, other: string): boolean =>
	db.get(
		`SELECT 1 FROM person_link JOIN registration ON registration.id = registration_id
		 WHERE kind <> 'bookedTogether' AND roles LIKE '%"companion"%'
		 AND ((registration_id = ? AND linked_id = ?) OR (registration_id = ? AND linked_id = ?))`,
		one,
		other,
		other,
		one,
	) !== undefined

export const hasOrganisation = (db: Reader, key: string): boolean =>
	db.get('SELECT 1 FROM organisation WHERE key = ?', key) !== undefined
export const organisations = (db: Reader): { readonly name: string; readonly people: number }[] =>
	db.all(
		`SELECT name, count(registration.id) AS people FROM organisation
		 LEFT JOIN registration ON organisation_key = organisation.key AND status = 'confirmed'
		 GROUP BY organisation.key ORDER BY organisation.key`,
	)

export const hasTeam = (db: Reader, id: string): boolean =>
	db.get('SELECT 1 FROM interpreter_team WHERE id = ?', id) !== undefined
export const teamPeople = (db: Reader, teamId: string): readonly TeamPersonRow[] =>
	db.all('SELECT * FROM interpreter_team_person WHERE team_id = ? ORDER BY registration_id', teamId)
/** Where a team interprets in the programme. */
export const teamItems = (db: Reader, teamId: string): readonly JournalRow[] =>
	db.all('SELECT * FROM programme_interpreter WHERE team_id = ? ORDER BY item_id', teamId)

/** Every name that somebody with a confirmed registration can be looked for by. */
export const namesOf = (db: Reader) =>
	db.all<{ id: string; preferredName: string; givenName: string; familyName: string; badgeCode: string }>(
		`SELECT id, preferred_name AS preferredName, given_name AS givenName, family_name AS familyName,
		 badge_code AS badgeCode FROM registration WHERE status = 'confirmed' ORDER BY rowid`,
	)
