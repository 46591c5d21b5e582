/** SQL of the organiser's list: people for a filter, views that were kept, one person's history. */
import type { OutputOf } from '../../../shared/contract/index.ts'
import type { DoorList } from '../../../shared/domain/doorList.ts'
import type { Lacking, PeopleFilter, PeopleOrder, PresenceFilter } from '../../../shared/domain/people/filter.ts'
import { fold } from '../../../shared/lib/text.ts'
import { dayOn } from '../../../shared/lib/when.ts'
import type { Bindable, Reader } from '../handle.ts'
import { days } from './lookups.store.ts'

export type ListedPerson = OutputOf<'people.list'>['rows'][number]

/** A condition with what is bound in it. */
type Condition = readonly [sql: string, ...bound: Bindable[]]

const oneOf = (column: string, values: readonly string[]): readonly Condition[] =>
	values.length === 0 ? [] : [[`${column} IN (SELECT value FROM json_each(?))`, JSON.stringify(values)]]

const latestAnswer = (kind: 'photo'): string =>
	`coalesce((SELECT nullif(value, 'withdrawn') FROM consent WHERE registration_id = registration.id AND kind = '${kind}'
	 ORDER BY at_ms DESC, position DESC LIMIT 1), '')`

const presenceOn = `coalesce((SELECT state FROM presence WHERE registration_id = registration.id AND day_id = ?), 'notCome')`

const lacks: Readonly<Record<Lacking, string>> = {
	photoAnswer: `${latestAnswer('photo')} = ''`,
	sector: 'sector_code IS NULL',
	evacuationAnswer: "needs_evacuation_help = 'notAsked'",
	contact: "email = '' AND phone = ''",
	needReady: `EXISTS (SELECT 1 FROM need WHERE registration_id = registration.id AND need.status IN ('recorded', 'planned', 'notMet'))`,
	planAgreed: `needs_evacuation_help = 'yes' AND NOT EXISTS (SELECT 1 FROM evacuation_plan
	 WHERE registration_id = registration.id AND state IN ('agreed', 'briefed', 'reviewed'))`,
}

/** Words of an e-mail address as `fold` makes them of what somebody types. */
const emailWords = [...'@._-+'].reduce(
	(sql, mark) => `replace(${sql}, '${mark}', ' ')`,
	"replace(lower(email), '''', '')",
)

/** Whoever answers to a text that is not empty: those found at the door, and by what a door does not know. */
const answering = (text: string, found: readonly string[]): Condition => {
	const start = fold(text)
	const isFound = 'registration.id IN (SELECT value FROM json_each(?)) OR lower(import_ref) = lower(?)'
	const bound = [JSON.stringify(found), text.trim()]
	// Nothing but marks would be the start of every word.
	if (start === '') return [`(${isFound})`, ...bound]
	return [
		`(${isFound} OR instr(' ' || ${emailWords}, ?) > 0 OR instr(' ' || coalesce(organisation_key, ''), ?) > 0)`,
		...bound,
		` ${start}`,
		` ${start}`,
	]
}

/** `found`: whoever answers to the text, worked out by the door's own search; null: no text was given. */
const conditionsOf = (filter: PeopleFilter, onDay: string, found: readonly string[] | null): readonly Condition[] => [
	["registration.status <> 'removed'"],
	...oneOf('registration.status', filter.statuses),
	...oneOf('sector_code', filter.sectors),
	...oneOf('source', filter.sources),
	...(filter.roles.length === 0
		? []
		: ([
				[
					'EXISTS (SELECT 1 FROM json_each(roles) AS own JOIN json_each(?) AS asked ON own.value = asked.value)',
					JSON.stringify(filter.roles),
				],
			] as const)),
	...(filter.dayId === null
		? []
		: ([
				[
					'EXISTS (SELECT 1 FROM registration_day WHERE registration_id = registration.id AND day_id = ?)',
					filter.dayId,
				],
			] as const)),
	...(filter.presence.length === 0
		? []
		: ([[`${presenceOn} IN (SELECT value FROM json_each(?))`, onDay, JSON.stringify(filter.presence)]] as const)),
	...(filter.needs.length === 0
		? []
		: ([
				[
					'EXISTS (SELECT 1 FROM need WHERE registration_id = registration.id AND code IN (SELECT value FROM json_each(?)))',
					JSON.stringify(filter.needs),
				],
			] as const)),
	...filter.lacks.map((one): Condition => [`(${lacks[one]})`]),
	...(filter.isLinked === null
		? []
		: ([
				[
					`EXISTS (SELECT 1 FROM person_link WHERE registration_id = registration.id OR linked_id = registration.id) = ?`,
					filter.isLinked ? 1 : 0,
				],
			] as const)),
	...(found === null ? [] : [answering(filter.text, found)]),
]

const from = 'FROM registration LEFT JOIN organisation ON organisation.key = organisation_key'

/** What people are put in order by, as a person reads it: accents and case count for nothing. What is empty stands last. */
const orders: Readonly<Record<PeopleOrder, string>> = {
	name: "preferred_name || ' ' || family_name",
	familyName: "family_name || ' ' || preferred_name",
	badge: 'badge_code',
	organisation: "coalesce(organisation.name, '')",
	added: "printf('%016d', created_at_ms)",
}

export type Listing = {
	readonly filter: PeopleFilter
	/** The day that presence is about. */
	readonly onDay: string
	readonly found: readonly string[] | null
}

/** Presence is about the day that was asked for, else about the one that is on. Names are found as the door finds them. */
export const listingOf = (
	{ db, door, nowMs }: { readonly db: Reader; readonly door: DoorList; readonly nowMs: number },
	filter: PeopleFilter,
): Listing => {
	const onDay = filter.dayId ?? dayOn(days(db), nowMs)?.id ?? ''
	const text = filter.text.trim()
	return { filter, onDay, found: text === '' ? null : door.answering(text) }
}

const whereOf = ({ filter, onDay, found }: Listing): { readonly sql: string; readonly bound: readonly Bindable[] } => {
	const conditions = conditionsOf(filter, onDay, found)
	return {
		sql: `WHERE ${conditions.map(([sql]) => sql).join(' AND ')}`,
		bound: conditions.flatMap(([, ...bound]) => bound),
	}
}

export type Order = { readonly order: PeopleOrder; readonly isDescending: boolean }

/** Everybody for a filter, in order; whoever shares a name is told apart by what stays the same. */
export const listedIds = (
	db: Reader,
	listing: Listing,
	{ order, isDescending }: Order = { order: 'name', isDescending: false },
): readonly string[] => {
	const { sql, bound } = whereOf(listing)
	const rows = db
		.all<{ id: string; words: string }>(
			`SELECT registration.id, ${orders[order]} AS words ${from} ${sql} ORDER BY registration.id`,
			...bound,
		)
		.map(({ id, words }) => ({ id, key: fold(words) }))
	const way = isDescending ? -1 : 1
	const compared = (one: string, other: string): number =>
		one === other ? 0 : one === '' ? 1 : other === '' ? -1 : one < other ? -way : way
	return rows.sort((one, other) => compared(one.key, other.key)).map(({ id }) => id)
}

type Row = Omit<ListedPerson, 'fullName' | 'roles' | 'days' | 'presence' | 'isUnder18'> & {
	readonly familyName: string
	readonly roles: string
	readonly days: string | null
	readonly presence: PresenceFilter
	readonly isUnder18: number
}

/** What the list shows of these people, in their order; `fullName` is for the caller to put together. */
export const listed = (
	db: Reader,
	ids: readonly string[],
	onDay: string,
): readonly (Omit<ListedPerson, 'fullName'> & { readonly familyName: string })[] =>
	db
		.all<Row>(
			`SELECT registration.id AS registrationId, badge_code AS badgeCode, preferred_name AS preferredName,
			 family_name AS familyName, pronouns, coalesce(organisation.name, '') AS organisation,
			 coalesce(sector_code, '') AS sector, roles, registration.status, is_under_18 AS isUnder18,
			 (SELECT group_concat(day_id) FROM registration_day WHERE registration_id = registration.id) AS days,
			 ${presenceOn} AS presence, ${latestAnswer('photo')} AS photo,
			 (SELECT count(*) FROM need WHERE registration_id = registration.id) AS needs,
			 (SELECT count(*) FROM need WHERE registration_id = registration.id AND need.status NOT IN ('ready', 'met')) AS needsOpen,
			 (SELECT count(*) FROM person_link WHERE registration_id = registration.id OR linked_id = registration.id) AS links
			 FROM json_each(?) AS asked JOIN registration ON registration.id = asked.value
			 LEFT JOIN organisation ON organisation.key = organisation_key ORDER BY asked.key`,
			onDay,
			JSON.stringify(ids),
		)
		.map(({ roles, days, isUnder18, ...row }) => ({
			...row,
			roles: JSON.parse(roles) as ListedPerson['roles'],
			days: days?.split(',') ?? [],
			isUnder18: isUnder18 === 1,
		}))

type View = OutputOf<'people.views'>['views'][number]

export const keptViews = (db: Reader): readonly View[] =>
	db
		.all<{ id: string; name: string; filter: string }>('SELECT id, name, filter FROM people_view ORDER BY position, id')
		.map(({ id, name, filter }) => ({ id, name, filter: JSON.parse(filter) as View['filter'] }))

export const viewPosition = (db: Reader, id: string): number =>
	db.get<{ position: number }>('SELECT position FROM people_view WHERE id = ?', id)?.position ??
	db.get<{ next: number }>('SELECT coalesce(max(position), -1) + 1 AS next FROM people_view')?.next ??
	0

type Known = Extract<OutputOf<'people.page'>, { outcome: 'known' }>

/** Everything that happened to somebody at the door, in order. */
export const attendanceOf = (db: Reader, registrationId: string): Known['attendance'] =>
	db
		.all<Omit<Known['attendance'][number], 'isCancelled'> & { readonly isCancelled: number }>(
			`SELECT day_id AS dayId, kind, at_ms AS atMs, desk,
			 EXISTS (SELECT 1 FROM attendance AS later WHERE later.cancels = attendance.id) AS isCancelled
			 FROM attendance WHERE registration_id = ? ORDER BY at_ms, id`,
			registrationId,
		)
		.map((row) => ({ ...row, isCancelled: row.isCancelled === 1 }))

/** What was done about somebody by name of command, newest first; which fields, where they were kept. Never of a story. */
export const historyOf = (db: Reader, registrationId: string, limit: number): Known['history'] =>
	db
		.all<{
			readonly commandId: string
			readonly atMs: number
			readonly desk: string
			readonly command: string
			readonly outcome: string
			readonly fields: string | null
			readonly isUndone: number
		}>(
			`SELECT log.id AS commandId, at_ms AS atMs, desk, name AS command, outcome,
			 (SELECT group_concat(field) FROM registration_change WHERE command_id = log.id AND registration_id = ?
			 AND field <> 'imported' AND field NOT LIKE 'link %') AS fields,
			 EXISTS (SELECT 1 FROM undone WHERE target_id = log.id) AS isUndone
			 FROM log WHERE seq IN (SELECT seq FROM log_part WHERE subject = ?) AND name NOT LIKE 'stories.%' ORDER BY seq DESC LIMIT ?`,
			registrationId,
			registrationId,
			limit,
		)
		.map(({ outcome, fields, isUndone, ...row }) => ({
			...row,
			outcome: (JSON.parse(outcome) as { readonly outcome: string }).outcome,
			fields: fields?.split(',') ?? [],
			isUndone: isUndone === 1,
		}))

/** Groups, hosting, stalls and shifts of somebody; stories are nobody's business here. */
export const dutiesOf = (db: Reader, registrationId: string): Known['duties'] =>
	db.all<Known['duties'][number]>(
		`SELECT what, dayId, startAt, endAt, number, coalesce(room, '') AS room FROM (
		 SELECT 'group' AS what, day_id AS dayId, start_at AS startAt, end_at AS endAt, number, name AS room
		 FROM allocation JOIN breakout_round ON breakout_round.id = allocation.round_id
		 JOIN breakout_group ON breakout_group.id = group_id LEFT JOIN room ON room.id = breakout_group.room_id
		 WHERE registration_id = ?
		 UNION ALL SELECT 'host', day_id, start_at, end_at, number, name
		 FROM group_host JOIN breakout_group ON breakout_group.id = group_id
		 JOIN breakout_round ON breakout_round.id = breakout_group.round_id
		 LEFT JOIN room ON room.id = breakout_group.room_id WHERE registration_id = ?
		 UNION ALL SELECT 'stall', day_id, start_at, end_at, number, NULL
		 FROM stall_steward JOIN stall ON stall.id = stall_id WHERE registration_id = ?
		 UNION ALL SELECT 'shift', day_id, start_at, end_at, NULL, name
		 FROM duty_shift LEFT JOIN room ON room.id = room_id WHERE registration_id = ?)
		 JOIN event_day ON event_day.id = dayId ORDER BY date, startAt, what`,
		registrationId,
		registrationId,
		registrationId,
		registrationId,
	)

export const badgePrintsOf = (db: Reader, registrationId: string): number =>
	db.get<{ n: number }>(
		"SELECT count(*) AS n FROM badge_print WHERE registration_id = ? AND what = 'badge'",
		registrationId,
	)?.n ?? 0
