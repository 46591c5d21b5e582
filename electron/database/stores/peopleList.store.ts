/** SQL of the organiser's list: people for a filter, views that were kept, one person's history. */
import type { OutputOf } from '../../../shared/contract/index.ts'
import type { DoorList } from '../../../shared/domain/doorList.ts'
import type { Lacking, PeopleFilter, PeopleOrder, PresenceFilter } from '../../../shared/domain/people/filter.ts'
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
	...(filter.text.trim() === '' || found === null
		? []
		: ([
				[
					`(registration.id IN (SELECT value FROM json_each(?)) OR instr(lower(email), lower(?)) > 0
					 OR instr(lower(coalesce(organisation.name, '')), lower(?)) > 0)`,
					JSON.stringify(found),
					filter.text.trim(),
					filter.text.trim(),
				],
			] as const)),
]

const from = 'FROM registration LEFT JOIN organisation ON organisation.key = organisation_key'

const orders: Readonly<Record<PeopleOrder, readonly string[]>> = {
	name: ['lower(preferred_name)', 'lower(family_name)'],
	badge: ['badge_code'],
	organisation: ["coalesce(organisation.name, '') = ''", "lower(coalesce(organisation.name, ''))"],
	added: ['created_at_ms'],
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
	const found =
		text === '' ? null : door.search(text, onDay, door.size).found.map(({ registrationId }) => registrationId)
	return { filter, onDay, found }
}

const whereOf = ({ filter, onDay, found }: Listing): { readonly sql: string; readonly bound: readonly Bindable[] } => {
	const conditions = conditionsOf(filter, onDay, found)
	return {
		sql: `WHERE ${conditions.map(([sql]) => sql).join(' AND ')}`,
		bound: conditions.flatMap(([, ...bound]) => bound),
	}
}

export const countListed = (db: Reader, listing: Listing): number => {
	const { sql, bound } = whereOf(listing)
	return db.get<{ n: number }>(`SELECT count(*) AS n ${from} ${sql}`, ...bound)?.n ?? 0
}

export const listedIds = (db: Reader, listing: Listing): readonly string[] => {
	const { sql, bound } = whereOf(listing)
	return db
		.all<{ id: string }>(`SELECT registration.id ${from} ${sql} ORDER BY registration.id`, ...bound)
		.map(({ id }) => id)
}

type Row = Omit<ListedPerson, 'fullName' | 'roles' | 'days' | 'presence' | 'isUnder18'> & {
	readonly familyName: string
	readonly roles: string
	readonly days: string | null
	readonly presence: PresenceFilter
	readonly isUnder18: number
}

export type Page = {
	readonly order: PeopleOrder
	readonly isDescending: boolean
	readonly limit: number
	readonly offset: number
}

/** People with what the list shows of each; `fullName` is for the caller to put together. */
export const listed = (
	db: Reader,
	listing: Listing,
	page: Page,
): readonly (Omit<ListedPerson, 'fullName'> & { readonly familyName: string })[] => {
	const { sql, bound } = whereOf(listing)
	const way = page.isDescending ? 'DESC' : 'ASC'
	const order = orders[page.order].map((column) => `${column} ${way}`).join(', ')
	return db
		.all<Row>(
			`SELECT registration.id AS registrationId, badge_code AS badgeCode, preferred_name AS preferredName,
			 family_name AS familyName, pronouns, coalesce(organisation.name, '') AS organisation,
			 coalesce(sector_code, '') AS sector, roles, registration.status, is_under_18 AS isUnder18,
			 (SELECT group_concat(day_id) FROM registration_day WHERE registration_id = registration.id) AS days,
			 ${presenceOn} AS presence, ${latestAnswer('photo')} AS photo,
			 (SELECT count(*) FROM need WHERE registration_id = registration.id) AS needs,
			 (SELECT count(*) FROM need WHERE registration_id = registration.id AND need.status NOT IN ('ready', 'met')) AS needsOpen,
			 (SELECT count(*) FROM person_link WHERE registration_id = registration.id OR linked_id = registration.id) AS links
			 ${from} ${sql} ORDER BY ${order}, registration.id LIMIT ? OFFSET ?`,
			listing.onDay,
			...bound,
			page.limit,
			page.offset,
		)
		.map(({ roles, days, isUnder18, ...row }) => ({
			...row,
			roles: JSON.parse(roles) as ListedPerson['roles'],
			days: days?.split(',') ?? [],
			isUnder18: isUnder18 === 1,
		}))
}

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
	db
		.all<Omit<Known['duties'][number], 'where'> & { readonly number: number | null; readonly room: string | null }>(
			`SELECT * FROM (
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
		.map(({ what, dayId, startAt, endAt, number, room }) => ({
			what,
			dayId,
			startAt,
			endAt,
			where: [number === null ? '' : String(number), room ?? ''].filter((part) => part !== '').join(', '),
		}))

export const badgePrintsOf = (db: Reader, registrationId: string): number =>
	db.get<{ n: number }>(
		"SELECT count(*) AS n FROM badge_print WHERE registration_id = ? AND what = 'badge'",
		registrationId,
	)?.n ?? 0
