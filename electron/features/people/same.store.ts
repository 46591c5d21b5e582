/** SQL of registrations that may be one person, and of what follows somebody who turns out to be another. */
import type { OutputOf } from '../../../shared/contract/index.ts'
import { fold } from '../../../shared/lib/text.ts'
import type { JournalRow, JournalTable } from '../../bus/journal.store.ts'
import type { Reader } from '../../database/handle.ts'

export type Why = OutputOf<'people.suspects'>['pairs'][number]['why'][number]

type Likeness = { readonly one: string; readonly other: string; readonly why: Why }

type Face = {
	readonly id: string
	readonly email: string
	readonly phone: string
	readonly preferredName: string
	readonly familyName: string
	readonly organisation: string
}

/** What a person is compared by; empty: nothing to compare. Names as people type them, whatever accents and case. */
const keys: Readonly<Record<Why, (face: Face) => string>> = {
	email: ({ email }) => email.trim().toLowerCase(),
	phone: ({ phone }) => phone.replaceAll(/\D/g, '').slice(-10),
	name: ({ preferredName, familyName }) => (familyName === '' ? '' : fold(`${preferredName} ${familyName}`)),
	nameAndOrganisation: ({ preferredName, organisation }) =>
		organisation === '' || preferredName === '' ? '' : `${fold(preferredName)} ${organisation}`,
}

/** An address that so many share is an office's, and says nothing of them. */
const mostAlike = 8

const pairKey = (one: string, other: string): string => (one < other ? `${one} ${other}` : `${other} ${one}`)

/** Pairs that were said to be different people, or that come together and so are two. */
const apart = (db: Reader): ReadonlySet<string> =>
	new Set(
		db
			.all<{ one: string; other: string }>(
				`SELECT one_id AS one, other_id AS other FROM person_different
				 UNION ALL SELECT registration_id, linked_id FROM person_link`,
			)
			.map(({ one, other }) => pairKey(one, other)),
	)

/** Pairs by what they share, the smaller id first. */
export const likenesses = (db: Reader): readonly Likeness[] => {
	const faces = db.all<Face>(
		`SELECT id, email, phone, preferred_name AS preferredName, family_name AS familyName,
		 coalesce(organisation_key, '') AS organisation FROM registration
		 WHERE status IN ('confirmed', 'waiting') ORDER BY id`,
	)
	const isApart = apart(db)
	return (Object.keys(keys) as Why[]).flatMap((why) => {
		const alike = Map.groupBy(faces, keys[why])
		alike.delete('')
		return [...alike.values()]
			.filter(({ length }) => length > 1 && length <= mostAlike)
			.flatMap((group) =>
				group.flatMap(({ id: one }, at) => group.slice(at + 1).map(({ id: other }) => ({ one, other, why }))),
			)
			.filter(({ one, other }) => !isApart.has(pairKey(one, other)))
	})
}

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
		 WHERE a.registration_id = ? AND b.registration_id = ?
		 UNION ALL SELECT 1 FROM story_speaker AS a JOIN story_speaker AS b ON b.registration_id = ?
		 WHERE a.registration_id = ? LIMIT 1`,
		one,
		other,
		other,
		one,
	) !== undefined
