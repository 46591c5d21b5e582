/** SQL of everything that names a person, and of what stands in the way of two being one. */
import type { JournalRow, JournalTable } from '../../bus/journal.store.ts'
import type { Reader } from '../../database/handle.ts'

/** Rows of a table that name somebody in a column. */
export const rowsNaming = (db: Reader, table: JournalTable, column: string, id: string): readonly JournalRow[] =>
	db.all<JournalRow>(`SELECT * FROM ${table} WHERE ${column} = ?`, id)

type Keyed = { readonly table: JournalTable; readonly besides: readonly string[] }

/** Tables that know a row by the person, and by what besides. Where the one who stays has such a row, theirs holds. */
export const keyedByPerson: readonly Keyed[] = [
	{ table: 'allocation', besides: ['round_id'] },
	{ table: 'version_place', besides: ['version_id'] },
	{ table: 'allocation_ban', besides: ['group_id'] },
	{ table: 'group_host', besides: ['group_id'] },
	{ table: 'round_away', besides: ['round_id'] },
	{ table: 'interpreter_team_person', besides: ['team_id'] },
	{ table: 'programme_lead', besides: ['item_id'] },
	{ table: 'badge_print', besides: ['id', 'what'] },
	{ table: 'emergency_contact', besides: [] },
	{ table: 'cpd_certificate', besides: [] },
	{ table: 'registration_day', besides: ['day_id'] },
]

/** Tables whose rows have an id of their own and name a person beside it. */
export const namingPerson: readonly (readonly [table: JournalTable, column: string])[] = [
	['duty_shift', 'registration_id'],
	['contact_opening', 'registration_id'],
	['story_speaker', 'registration_id'],
	['story_speaker', 'supporter_id'],
	['story_speaker', 'backup_id'],
	['story_slot', 'support_lead_id'],
	['evacuation_zone', 'marshal_id'],
	['payment_offer', 'registration_id'],
]

/** The row of `id` that another's row would become. */
export const ownRow = (db: Reader, { table, besides }: Keyed, row: JournalRow, id: string): JournalRow | undefined =>
	db.get<JournalRow>(
		`SELECT * FROM ${table} WHERE registration_id = ?${besides.map((column) => ` AND ${column} = ?`).join('')}`,
		id,
		...besides.map((column) => row[column] ?? null),
	)

/** An alarm that is over is a report of what was: nobody changes it. */
export const alarmsOn = (db: Reader): ReadonlySet<unknown> =>
	new Set(db.all<{ id: string }>('SELECT id FROM evacuation WHERE ended_at_ms IS NULL').map(({ id }) => id))

/** Days of which the door's book has a line about somebody, whatever became of it. */
export const daysInBook = (db: Reader, registrationId: string): readonly string[] =>
	db
		.all<{ dayId: string }>(
			'SELECT DISTINCT day_id AS dayId FROM attendance WHERE registration_id = ? ORDER BY day_id',
			registrationId,
		)
		.map(({ dayId }) => dayId)

/** Seats in rounds in which somebody hosts a group or is busy elsewhere: these go first. */
export const seatsInTheWay = (db: Reader, registrationId: string): readonly JournalRow[] =>
	db.all<JournalRow>(
		`SELECT * FROM allocation WHERE registration_id = ? AND (
		 EXISTS (SELECT 1 FROM round_away WHERE round_away.registration_id = allocation.registration_id AND round_away.round_id = allocation.round_id)
		 OR EXISTS (SELECT 1 FROM group_host JOIN breakout_group ON breakout_group.id = group_host.group_id
		 WHERE group_host.registration_id = allocation.registration_id AND breakout_group.round_id = allocation.round_id))`,
		registrationId,
	)

/** What the one that goes has to do; of stories nothing is told. */
export const countDuties = (db: Reader, registrationId: string): number =>
	['group_host', 'duty_shift', 'stall_steward', 'programme_lead'].reduce(
		(sum, table) =>
			sum +
			(db.get<{ n: number }>(`SELECT count(*) AS n FROM ${table} WHERE registration_id = ?`, registrationId)?.n ?? 0),
		0,
	)

/** Seats of the one that goes that the other takes over, and seats of both that become free. */
export const countSeats = (
	db: Reader,
	keptId: string,
	goneId: string,
): { readonly taken: number; readonly freed: number } => {
	const busy = `SELECT round_id FROM allocation WHERE registration_id = ? UNION SELECT round_id FROM round_away WHERE registration_id = ?
		 UNION SELECT round_id FROM group_host JOIN breakout_group ON breakout_group.id = group_id WHERE registration_id = ?`
	const count = (of: string, other: string, is: string): number =>
		db.get<{ n: number }>(
			`SELECT count(*) AS n FROM allocation WHERE registration_id = ? AND round_id ${is} (${busy})`,
			of,
			other,
			other,
			other,
		)?.n ?? 0
	const ownLost =
		db.get<{ n: number }>(
			`SELECT count(*) AS n FROM allocation WHERE registration_id = ? AND round_id IN
			 (SELECT round_id FROM round_away WHERE registration_id = ?
			 UNION SELECT round_id FROM group_host JOIN breakout_group ON breakout_group.id = group_id WHERE registration_id = ?)`,
			keptId,
			goneId,
			goneId,
		)?.n ?? 0
	return { taken: count(goneId, keptId, 'NOT IN'), freed: count(goneId, keptId, 'IN') + ownLost }
}

/** Where one of two has a place that the other, being the same, cannot have too. Each asks for both, in this order and the other. */
const clashes = [
	// Hosts of two groups at once.
	`SELECT 1 FROM group_host AS a JOIN breakout_group AS ag ON ag.id = a.group_id
	 JOIN breakout_group AS bg ON bg.round_id = ag.round_id AND bg.id <> ag.id
	 JOIN group_host AS b ON b.group_id = bg.id WHERE a.registration_id = ? AND b.registration_id = ?`,
	// Two stalls at a time.
	`SELECT 1 FROM stall_steward AS a JOIN stall_steward AS b ON b.day_id = a.day_id AND b.stall_id <> a.stall_id
	 AND b.start_at < a.end_at AND a.start_at < b.end_at WHERE a.registration_id = ? AND b.registration_id = ?`,
] as const

/** The same in stories. Whoever only looks is not told: who speaks may be under seal. */
const clashesInStories = [
	// Two who speak.
	'SELECT 1 FROM story_speaker AS a JOIN story_speaker AS b WHERE a.registration_id = ? AND b.registration_id = ?',
	// Two parts in one story.
	`SELECT 1 FROM (SELECT id, registration_id AS who FROM story_speaker UNION ALL SELECT id, supporter_id FROM story_speaker
	 UNION ALL SELECT id, backup_id FROM story_speaker) AS a
	 JOIN (SELECT id, registration_id AS who FROM story_speaker UNION ALL SELECT id, supporter_id FROM story_speaker
	 UNION ALL SELECT id, backup_id FROM story_speaker) AS b USING (id) WHERE a.who = ? AND b.who = ?`,
] as const

const isThere = (db: Reader, queries: readonly string[], one: string, other: string): boolean =>
	queries.some((sql) => db.get(sql, one, other) !== undefined || db.get(sql, other, one) !== undefined)

export const areBothBusy = (db: Reader, one: string, other: string): boolean => isThere(db, clashes, one, other)

export const areInOneStory = (db: Reader, one: string, other: string): boolean =>
	isThere(db, clashesInStories, one, other)
