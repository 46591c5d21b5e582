/**
 * People as breakout groups see them: a statement for each table that says something about them, put
 * together in memory. Nobody is asked for one by one; what one table says can be read again alone, for
 * everybody or for a few, by whoever keeps the rest.
 */
import type { PersonFact, Place } from '../../../shared/domain/breakouts/facts.ts'
import {
	type AwayReason,
	type HostDuty,
	type PlaceSource,
	type RoomFeature,
	roomFeatures,
} from '../../../shared/domain/breakouts/words.ts'
import type { LinkKind, Need, PersonRole } from '../../../shared/domain/person.ts'
import type { Reader } from '../handle.ts'

/** What a room must have for a need to be met there. */
const featureFor: Readonly<Partial<Record<Need['code'], RoomFeature>>> = {
	stepFree: 'stepFree',
	wheelchairSpace: 'stepFree',
	hearingLoop: 'hearingLoop',
	lowNoise: 'lowNoise',
}
/** Something was set up for these people where they sit: they are not moved to fill a gap elsewhere. */
const setUpFor: ReadonlySet<Need['code']> = new Set<Need['code']>([
	'stepFree',
	'wheelchairSpace',
	'bslInterpreter',
	'spokenLanguageInterpreter',
	'hearingLoop',
	'assistanceDog',
	'helpToLeave',
])
const offersOf: Readonly<Partial<Record<PersonRole, readonly HostDuty[]>>> = {
	facilitator: ['facilitator', 'coFacilitator'],
	noteTaker: ['noteTaker'],
}
const none: readonly never[] = []
const nothing = {} as const

/** Values of rows under a key of theirs, in the order of the rows. */
export const grouped = <Row, Value>(
	rows: readonly Row[],
	keyOf: (row: Row) => string,
	valueOf: (row: Row) => Value,
): ReadonlyMap<string, readonly Value[]> => {
	const groups = new Map<string, Value[]>()
	for (const row of rows) {
		const group = groups.get(keyOf(row))
		if (group) group.push(valueOf(row))
		else groups.set(keyOf(row), [valueOf(row)])
	}
	return groups
}

/** As `grouped`, each person's values by round. */
const byRound = <Row extends { readonly id: string; readonly roundId: string }, Value>(
	rows: readonly Row[],
	valueOf: (row: Row) => Value,
): ReadonlyMap<string, Readonly<Record<string, Value>>> => {
	const people = new Map<string, Record<string, Value>>()
	for (const row of rows) {
		const rounds = people.get(row.id)
		if (rounds) rounds[row.roundId] = valueOf(row)
		else people.set(row.id, { [row.roundId]: valueOf(row) })
	}
	return people
}

/** The newest version of each round: what people were told last. */
export const newestVersions = `(SELECT id, round_id, number, at_ms FROM breakout_version AS told
	WHERE number = (SELECT max(number) FROM breakout_version WHERE round_id = told.round_id))`

type PersonRow = {
	readonly id: string
	readonly preferredName: string
	readonly badgeCode: string
	readonly organisationKey: string | null
	readonly sector: string | null
	readonly isVoice: number | null
	readonly roles: string
	readonly isUnder18: number
	readonly evacuation: string
}

/** A companion is one who comes with somebody; with nobody to come with, a person who takes part takes part. */
const kindOf = (roles: readonly PersonRole[], isLinked: boolean): PersonFact['kind'] => {
	if (roles.includes('companion') && (isLinked || !roles.includes('attendee'))) return 'companion'
	return roles.includes('attendee') ? 'attendee' : 'other'
}

type LinkRow = { readonly id: string; readonly to: string; readonly kind: LinkKind }

type DayRow = { readonly id: string; readonly dayId: string }
type IdRow = { readonly id: string; readonly other: string }

/** What the tables say of people, by person where it says anything. */
export type PeopleParts = {
	/** Everybody with a confirmed registration, in the order they were made. */
	readonly rows: readonly PersonRow[]
	/** With whom somebody comes, in the order those booked: the first of them who is in a round is gone with. */
	readonly links: ReadonlyMap<string, readonly LinkRow[]>
	/** Needs that say something about where somebody can sit. */
	readonly codes: ReadonlyMap<string, readonly Need['code'][]>
	readonly hereOn: ReadonlyMap<string, readonly string[]>
	readonly leftOn: ReadonlyMap<string, readonly string[]>
	/** When whoever is in the building came in, UTC. */
	readonly cameInMs: ReadonlyMap<string, number>
	readonly days: ReadonlyMap<string, readonly string[]>
	readonly choices: ReadonlyMap<string, readonly string[]>
	readonly avoids: ReadonlyMap<string, readonly string[]>
	readonly bans: ReadonlyMap<string, readonly string[]>
	readonly away: ReadonlyMap<string, Readonly<Record<string, AwayReason>>>
	readonly places: ReadonlyMap<string, Readonly<Record<string, Place>>>
	readonly told: ReadonlyMap<string, Readonly<Record<string, string>>>
}

const peopleRows = (db: Reader): readonly PersonRow[] =>
	db.all<PersonRow>(
		`SELECT registration.id, preferred_name AS preferredName, badge_code AS badgeCode, organisation_key AS organisationKey,
		 sector_code AS sector, is_voice AS isVoice, roles, is_under_18 AS isUnder18, needs_evacuation_help AS evacuation
		 FROM registration LEFT JOIN sector ON sector.code = sector_code
		 WHERE status = 'confirmed' ORDER BY registration.rowid`,
	)

const linkParts = (db: Reader, rows: readonly PersonRow[]): PeopleParts['links'] => {
	const at = new Map(rows.map((row, index) => [row.id, index]))
	return grouped(
		db
			.all<LinkRow>(
				`SELECT registration_id AS id, linked_id AS "to", kind FROM person_link WHERE kind <> 'bookedTogether'`,
			)
			.filter((link) => at.has(link.id) && at.has(link.to))
			.toSorted((one, other) => (at.get(one.to) ?? 0) - (at.get(other.to) ?? 0)),
		(link) => link.id,
		(link) => link,
	)
}

/** Rows of a table for everybody, or for those alone who are named. */
const rowsFor = <Row>(db: Reader, sql: string, order: string, only?: readonly string[]): readonly Row[] =>
	only
		? db.all<Row>(
				`${sql} ${sql.includes('WHERE') ? 'AND' : 'WHERE'} registration_id IN (SELECT value FROM json_each(?)) ${order}`,
				JSON.stringify(only),
			)
		: db.all<Row>(`${sql} ${order}`)

export const codeParts = (db: Reader, only?: readonly string[]): PeopleParts['codes'] =>
	grouped(
		rowsFor<{ id: string; code: Need['code'] }>(
			db,
			`SELECT registration_id AS id, code FROM need WHERE kind <> 'dietary' AND code IN
			 ('stepFree', 'wheelchairSpace', 'bslInterpreter', 'spokenLanguageInterpreter', 'hearingLoop', 'assistanceDog',
			 'lowNoise', 'helpToLeave')`,
			'ORDER BY registration_id, position',
			only,
		),
		(row) => row.id,
		(row) => row.code,
	)

/** Who is in the building on which days, and who came and left again. */
export const presenceParts = (
	db: Reader,
	only?: readonly string[],
): Pick<PeopleParts, 'hereOn' | 'leftOn' | 'cameInMs'> => {
	const rows = rowsFor<DayRow & { readonly state: 'in' | 'out'; readonly sinceMs: number }>(
		db,
		`SELECT registration_id AS id, day_id AS dayId, state, since_ms AS sinceMs FROM presence JOIN event_day ON event_day.id = day_id`,
		'ORDER BY date',
		only,
	)
	const having = (state: 'in' | 'out') =>
		grouped(
			rows.filter((row) => row.state === state),
			(row) => row.id,
			(row) => row.dayId,
		)
	const cameInMs = new Map(rows.filter(({ state }) => state === 'in').map(({ id, sinceMs }) => [id, sinceMs]))
	return { hereOn: having('in'), leftOn: having('out'), cameInMs }
}

const idsByPerson = (db: Reader, sql: string, order: string, only?: readonly string[]) =>
	grouped(
		rowsFor<IdRow>(db, sql, order, only),
		(row) => row.id,
		(row) => row.other,
	)

export const choiceParts = (db: Reader, only?: readonly string[]): PeopleParts['choices'] =>
	idsByPerson(
		db,
		`SELECT registration_id AS id, topic_id AS other FROM topic_choice WHERE topic_id IS NOT NULL`,
		'ORDER BY registration_id, rank',
		only,
	)

export const avoidParts = (db: Reader, only?: readonly string[]): PeopleParts['avoids'] =>
	idsByPerson(
		db,
		`SELECT registration_id AS id, topic_id AS other FROM topic_avoid WHERE topic_id IS NOT NULL`,
		'ORDER BY registration_id, position',
		only,
	)

export const banParts = (db: Reader, only?: readonly string[]): PeopleParts['bans'] =>
	idsByPerson(
		db,
		'SELECT registration_id AS id, group_id AS other FROM allocation_ban',
		'ORDER BY registration_id, group_id',
		only,
	)

/** Whoever is on call in a round is busy with that; what was said by hand counts before it. */
export const awayParts = (db: Reader, only?: readonly string[]): PeopleParts['away'] =>
	byRound(
		rowsFor<{ id: string; roundId: string; why: AwayReason }>(
			db,
			`SELECT registration_id AS id, round_id AS roundId, why FROM (
			 SELECT registration_id, breakout_round.id AS round_id, 'crew' AS why, 1 AS part FROM duty_shift
			 JOIN breakout_round ON breakout_round.day_id = duty_shift.day_id
			 AND duty_shift.start_at < breakout_round.end_at AND breakout_round.start_at < duty_shift.end_at
			 WHERE duty_shift.kind IN ('wellbeing', 'safeguarding')
			 UNION ALL SELECT registration_id, round_id, why, 2 FROM round_away) WHERE true`,
			'ORDER BY part',
			only,
		),
		(row) => row.why,
	)

export const placeParts = (db: Reader, only?: readonly string[]): PeopleParts['places'] =>
	byRound(
		rowsFor<{ id: string; roundId: string; groupId: string; source: PlaceSource; isPinned: number }>(
			db,
			'SELECT registration_id AS id, round_id AS roundId, group_id AS groupId, source, is_pinned AS isPinned FROM allocation',
			'ORDER BY registration_id, round_id',
			only,
		),
		({ groupId, source, isPinned }): Place => ({ groupId, source, isPinned: isPinned === 1 }),
	)

export const toldParts = (db: Reader): PeopleParts['told'] =>
	byRound(
		db.all<{ id: string; roundId: string; groupId: string }>(
			`SELECT registration_id AS id, told.round_id AS roundId, group_id AS groupId
			 FROM version_place JOIN ${newestVersions} AS told ON told.id = version_id`,
		),
		(row) => row.groupId,
	)

export const peopleParts = (db: Reader): PeopleParts => {
	const rows = peopleRows(db)
	return {
		rows,
		links: linkParts(db, rows),
		codes: codeParts(db),
		...presenceParts(db),
		days: grouped(
			db.all<DayRow>(
				`SELECT registration_id AS id, day_id AS dayId FROM registration_day JOIN event_day ON event_day.id = day_id
				 ORDER BY date`,
			),
			(row) => row.id,
			(row) => row.dayId,
		),
		choices: choiceParts(db),
		avoids: avoidParts(db),
		bans: banParts(db),
		away: awayParts(db),
		places: placeParts(db),
		told: toldParts(db),
	}
}

const personFrom = (row: PersonRow, parts: PeopleParts): PersonFact => {
	const { id } = row
	const roles = JSON.parse(row.roles) as readonly PersonRole[]
	const linked = parts.links.get(id) ?? none
	const kind = kindOf(roles, linked.length > 0)
	const isCompanion = kind === 'companion'
	const with_ = isCompanion ? linked : linked.filter((link) => link.kind === 'chaperone')
	const codes = parts.codes.get(id) ?? none
	const features = new Set(codes.map((code) => featureFor[code]))
	return {
		id,
		preferredName: row.preferredName,
		badgeCode: row.badgeCode,
		kind,
		isCrew: roles.includes('crew'),
		offers: roles.flatMap((role) => offersOf[role] ?? none),
		sector: isCompanion ? '' : (row.sector ?? ''),
		isVoice: !isCompanion && row.isVoice === 1,
		organisationKey: row.organisationKey,
		roomNeeds: features.size === 0 ? none : roomFeatures.filter((feature) => features.has(feature)),
		hasAccessSetUp: row.evacuation === 'yes' || codes.some((code) => setUpFor.has(code)),
		isUnder18: row.isUnder18 === 1,
		choices: isCompanion ? none : (parts.choices.get(id) ?? none),
		avoids: isCompanion ? none : (parts.avoids.get(id) ?? none),
		dayIds: parts.days.get(id) ?? none,
		hereOn: parts.hereOn.get(id) ?? none,
		leftOn: parts.leftOn.get(id) ?? none,
		awayIn: parts.away.get(id) ?? nothing,
		comesWith: with_.length === 0 ? none : with_.map((link) => link.to),
		isChaperone: linked.some((link) => link.kind === 'chaperone'),
		places: parts.places.get(id) ?? nothing,
		told: parts.told.get(id) ?? nothing,
		bannedFrom: parts.bans.get(id) ?? none,
	}
}

/** Everybody with a confirmed registration, in the order they were made. */
export const peopleFrom = (parts: PeopleParts): readonly PersonFact[] => parts.rows.map((row) => personFrom(row, parts))

/** The same people where other parts say something else of a few: everybody else is the same value as before. */
export const peopleAgain = (
	before: readonly PersonFact[],
	parts: PeopleParts,
	changed: ReadonlySet<string>,
): readonly PersonFact[] => {
	const rows = new Map(parts.rows.filter(({ id }) => changed.has(id)).map((row) => [row.id, row]))
	return before.map((person) => {
		const row = rows.get(person.id)
		return row ? personFrom(row, parts) : person
	})
}

export const peopleFacts = (db: Reader): readonly PersonFact[] => peopleFrom(peopleParts(db))
