/** SQL of registrations that may be one person, and of what follows somebody who turns out to be another. */
import type { OutputOf } from '../../../shared/contract/index.ts'
import type { JournalRow, JournalTable } from '../../bus/journal.store.ts'
import type { Reader } from '../../database/handle.ts'

export type Why = OutputOf<'people.suspects'>['pairs'][number]['why'][number]

type Likeness = { readonly one: string; readonly other: string; readonly why: Why }

/** Pairs by what they share. Companions booked by one address are linked, and so no suspects. */
const pairs = (key: string, where: string, why: Why): string =>
	`SELECT one.id AS one, other.id AS other, '${why}' AS why FROM registration AS one
	 JOIN registration AS other ON other.id > one.id AND ${key}
	 WHERE one.status IN ('confirmed', 'waiting') AND other.status IN ('confirmed', 'waiting') AND ${where}
	 AND NOT EXISTS (SELECT 1 FROM person_different WHERE one_id = one.id AND other_id = other.id)
	 AND NOT EXISTS (SELECT 1 FROM person_link WHERE (registration_id = one.id AND linked_id = other.id)
	 OR (registration_id = other.id AND linked_id = one.id))`

const name = (table: string): string => `lower(${table}.preferred_name || ' ' || ${table}.family_name)`

export const likenesses = (db: Reader): readonly Likeness[] =>
	db.all<Likeness>(
		[
			pairs('lower(other.email) = lower(one.email)', "one.email <> ''", 'email'),
			pairs('other.phone = one.phone', "one.phone <> ''", 'phone'),
			pairs(`${name('other')} = ${name('one')}`, "one.family_name <> ''", 'name'),
			pairs(
				'lower(other.preferred_name) = lower(one.preferred_name) AND other.organisation_key = one.organisation_key',
				"one.preferred_name <> '' AND (one.family_name = '' OR other.family_name = '')",
				'nameAndOrganisation',
			),
		].join(' UNION ALL '),
	)

/** Tables that name a person in one column and move with them; `with`: the rest of the key, where two would clash. */
export const movable: readonly {
	readonly table: JournalTable
	readonly column: string
	readonly clash: readonly string[]
}[] = [
	{ table: 'allocation', column: 'registration_id', clash: ['round_id'] },
	{ table: 'allocation_ban', column: 'registration_id', clash: ['group_id'] },
	{ table: 'group_host', column: 'registration_id', clash: ['group_id'] },
	{ table: 'topic_choice', column: 'registration_id', clash: ['rank'] },
	{ table: 'topic_avoid', column: 'registration_id', clash: ['position'] },
	{ table: 'placement_constraint', column: 'registration_id', clash: [] },
	{ table: 'placement_constraint', column: 'other_id', clash: [] },
	{ table: 'round_away', column: 'registration_id', clash: ['round_id'] },
	{ table: 'interpreter_team_person', column: 'registration_id', clash: ['team_id'] },
	{ table: 'programme_lead', column: 'registration_id', clash: ['item_id'] },
	{ table: 'duty_shift', column: 'registration_id', clash: [] },
	{ table: 'stall_steward', column: 'registration_id', clash: ['stall_id', 'day_id'] },
	{ table: 'story_speaker', column: 'registration_id', clash: [] },
	{ table: 'story_speaker', column: 'supporter_id', clash: [] },
	{ table: 'story_speaker', column: 'backup_id', clash: [] },
	{ table: 'story_slot', column: 'support_lead_id', clash: [] },
	{ table: 'evacuation_plan', column: 'registration_id', clash: [] },
	{ table: 'evacuation_plan', column: 'buddy_id', clash: [] },
	{ table: 'evacuation_plan', column: 'backup_id', clash: [] },
	{ table: 'evacuation_zone', column: 'marshal_id', clash: [] },
	{ table: 'emergency_contact', column: 'registration_id', clash: [] },
	{ table: 'person_link', column: 'registration_id', clash: ['linked_id'] },
	{ table: 'person_link', column: 'linked_id', clash: ['registration_id'] },
]

/** Rows of a table that name somebody. */
export const rowsNaming = (db: Reader, table: JournalTable, column: string, id: string): readonly JournalRow[] =>
	db.all<JournalRow>(`SELECT * FROM ${table} WHERE ${column} = ?`, id)

/** Whether both have what only one person can: two seats in a round, two stories of one slot's time are for the rules to find. */
export const bothSeated = (db: Reader, one: string, other: string): boolean =>
	db.get(
		`SELECT 1 FROM allocation AS a JOIN allocation AS b ON b.round_id = a.round_id AND b.group_id <> a.group_id
		 WHERE a.registration_id = ?1 AND b.registration_id = ?2
		 UNION ALL SELECT 1 FROM story_speaker AS a JOIN story_speaker AS b ON b.registration_id = ?2
		 WHERE a.registration_id = ?1 LIMIT 1`,
		one,
		other,
	) !== undefined
