/**
 * Reads everything that breakout groups are decided from, in one go: a dozen statements over whole
 * tables, whatever the number of people. Only confirmed registrations are people here; whoever was
 * cancelled or removed simply is not met any more, and their rows wait unread.
 */
import {
	type BreakoutAims,
	type BreakoutFacts,
	type GroupFact,
	type HostFact,
	type PersonFact,
	type RoomFact,
	type RoundFact,
	type TeamFact,
	type TopicFact,
	usualAims,
} from '../../../shared/domain/breakouts/facts.ts'
import {
	type HostDuty,
	hostDuties,
	type RoomFault,
	type RoomFeature,
	roomFeatures,
} from '../../../shared/domain/breakouts/words.ts'
import type { Reader } from '../handle.ts'
import { grouped, newestVersions, peopleFacts } from './breakoutPeople.store.ts'
import { ruleStrengths } from './rules.store.ts'

const none: readonly never[] = []

const topics = (db: Reader): readonly TopicFact[] =>
	db
		.all<
			Omit<TopicFact, 'isSensitive' | 'isAvoidable' | 'needsWellbeing'> & {
				isSensitive: number
				isAvoidable: number
				needsWellbeing: number
			}
		>(
			`SELECT id, code, title, question, is_sensitive AS isSensitive, content_note AS contentNote,
			 is_avoidable AS isAvoidable, needs_wellbeing AS needsWellbeing FROM topic ORDER BY length(code), code, id`,
		)
		.map((row) => ({
			...row,
			isSensitive: row.isSensitive === 1,
			isAvoidable: row.isAvoidable === 1,
			needsWellbeing: row.needsWellbeing === 1,
		}))

/** Rounds in their order, numbered over the whole event by day and time. */
export const roundFacts = (db: Reader): readonly RoundFact[] =>
	db
		.all<Omit<RoundFact, 'number' | 'told'> & { version: number | null; atMs: number | null }>(
			`SELECT breakout_round.id, day_id AS dayId, date, breakout_round.start_at AS startAt, breakout_round.end_at AS endAt,
			 told.number AS version, told.at_ms AS atMs
			 FROM breakout_round JOIN event_day ON event_day.id = day_id
			 LEFT JOIN ${newestVersions} AS told ON told.round_id = breakout_round.id
			 ORDER BY date, breakout_round.start_at, breakout_round.id`,
		)
		.map(({ version, atMs, ...round }, index) => ({
			...round,
			number: index + 1,
			told: version === null || atMs === null ? null : { version, atMs },
		}))

type RoomRow = Pick<RoomFact, 'id' | 'code' | 'name' | 'fireCapacity' | 'cabaretSeats'> & {
	readonly access: 'stepFree' | 'lift' | 'stairs'
	readonly loop: 'fixed' | 'portable' | 'none'
	readonly isLowNoise: number
}

/** What a room has as it is now: what has failed is gone. */
const featuresOf = (room: RoomRow, faults: readonly RoomFault[]): readonly RoomFeature[] => {
	const has: Readonly<Record<RoomFeature, boolean>> = {
		stepFree: room.access === 'stepFree' || (room.access === 'lift' && !faults.includes('lift')),
		hearingLoop: room.loop !== 'none' && !faults.includes('loop'),
		lowNoise: room.isLowNoise === 1,
	}
	return roomFeatures.filter((feature) => has[feature])
}

/** The faults of each room that has any. */
export const roomFaults = (db: Reader): ReadonlyMap<string, readonly RoomFault[]> =>
	grouped(
		db.all<{ id: string; fault: RoomFault }>('SELECT room_id AS id, fault FROM room_fault ORDER BY room_id, fault'),
		(row) => row.id,
		(row) => row.fault,
	)

const rooms = (db: Reader): readonly RoomFact[] => {
	const faults = roomFaults(db)
	return db
		.all<RoomRow>(
			`SELECT id, code, name, fire_capacity AS fireCapacity, cabaret_seats AS cabaretSeats, access, loop,
			 is_low_noise AS isLowNoise FROM room ORDER BY position`,
		)
		.map((row) => ({
			id: row.id,
			code: row.code,
			name: row.name,
			fireCapacity: row.fireCapacity,
			cabaretSeats: row.cabaretSeats,
			features: featuresOf(row, faults.get(row.id) ?? none),
			isOut: faults.get(row.id)?.includes('room') ?? false,
			isAboveGround: row.access !== 'stepFree',
		}))
}

type GroupRow = Omit<GroupFact, 'isLocked' | 'hosts'> & { readonly isLocked: number }

const groups = (db: Reader, rounds: readonly RoundFact[], isPerson: (id: string) => boolean): readonly GroupFact[] => {
	const hosts = grouped(
		db
			.all<{ groupId: string; registrationId: string; duty: HostDuty }>(
				'SELECT group_id AS groupId, registration_id AS registrationId, duty FROM group_host ORDER BY group_id, registration_id',
			)
			.filter((row) => isPerson(row.registrationId))
			.toSorted((one, other) => hostDuties.indexOf(one.duty) - hostDuties.indexOf(other.duty)),
		(row) => row.groupId,
		({ registrationId, duty }): HostFact => ({ registrationId, duty }),
	)
	const ofRound = grouped(
		db.all<GroupRow>(
			`SELECT id, round_id AS roundId, number, topic_id AS topicId, room_id AS roomId, table_name AS "table",
			 min_size AS min, target_size AS target, max_size AS max, is_locked AS isLocked
			 FROM breakout_group ORDER BY number, id`,
		),
		(row) => row.roundId,
		(row): GroupFact => ({ ...row, isLocked: row.isLocked === 1, hosts: hosts.get(row.id) ?? none }),
	)
	return rounds.flatMap((round) => ofRound.get(round.id) ?? none)
}

type Pair = readonly [string, string]
type ConstraintRow = {
	readonly kind: 'together' | 'apart' | 'apartFromTeam'
	readonly id: string
	readonly other: string | null
	readonly organisationKey: string | null
}

/**
 * Wishes to sit together and apart as pairs, each once, the one who booked first in front. A wish to
 * be apart from a team is every pair with somebody of it; whoever comes along with the person, or is
 * to be with them by name, was chosen and is no part of that.
 */
const pairs = (db: Reader, everybody: readonly PersonFact[]): { together: readonly Pair[]; apart: readonly Pair[] } => {
	const rows = db.all<ConstraintRow>(
		`SELECT kind, registration_id AS id, other_id AS other, organisation_key AS organisationKey
		 FROM placement_constraint ORDER BY id`,
	)
	if (rows.length === 0) return { together: none, apart: none }
	const at = new Map(everybody.map((person, index) => [person.id, index]))
	const teams = grouped(
		everybody,
		(person) => person.organisationKey ?? '',
		(person) => person,
	)
	const together = new Map<string, Pair>()
	const apart = new Map<string, Pair>()
	const add = (into: Map<string, Pair>, one: string, other: string): void => {
		const [first, second] = [at.get(one), at.get(other)]
		if (first === undefined || second === undefined || first === second) return
		const pair: Pair = first < second ? [one, other] : [other, one]
		into.set(pair.join(), pair)
	}
	for (const { kind, id, other } of rows) if (other !== null) add(kind === 'together' ? together : apart, id, other)
	for (const { kind, id, organisationKey } of rows) {
		const person = everybody[at.get(id) ?? -1]
		if (kind !== 'apartFromTeam' || !person || !organisationKey) continue
		for (const member of teams.get(organisationKey) ?? none) {
			const isChosen =
				member.comesWith.includes(id) ||
				person.comesWith.includes(member.id) ||
				together.has([id, member.id].join()) ||
				together.has([member.id, id].join())
			if (!isChosen) add(apart, id, member.id)
		}
	}
	return { together: [...together.values()], apart: [...apart.values()] }
}

const teams = (db: Reader, isPerson: (id: string) => boolean): readonly TeamFact[] => {
	const members = grouped(
		db
			.all<{ teamId: string; id: string; part: 'interprets' | 'uses' }>(
				`SELECT team_id AS teamId, registration_id AS id, part FROM interpreter_team_person
				 ORDER BY team_id, registration_id`,
			)
			.filter((row) => isPerson(row.id)),
		(row) => row.teamId,
		(row) => row,
	)
	return db.all<{ id: string; name: string }>('SELECT id, name FROM interpreter_team ORDER BY id').map((team) => {
		const own = members.get(team.id) ?? none
		const having = (part: 'interprets' | 'uses') => own.filter((one) => one.part === part).map((one) => one.id)
		return { ...team, userIds: having('uses'), interpreterIds: having('interprets') }
	})
}

/** What an allocation is to be good at; what a new event begins with where nobody said. */
export const breakoutAims = (db: Reader): BreakoutAims => {
	const row = db.get<{ aims: string }>("SELECT aims FROM breakout_aims WHERE id = 'aims'")
	return row ? { ...usualAims, ...(JSON.parse(row.aims) as Partial<BreakoutAims>) } : usualAims
}

/** Everything but the people, among whom those who are named must be. */
export const aroundPeople = (db: Reader, everybody: readonly PersonFact[]): Omit<BreakoutFacts, 'people'> => {
	const ids = new Set(everybody.map((person) => person.id))
	const isPerson = (id: string) => ids.has(id)
	const rounds = roundFacts(db)
	return {
		topics: topics(db),
		rounds,
		rooms: rooms(db),
		groups: groups(db, rounds, isPerson),
		...pairs(db, everybody),
		teams: teams(db, isPerson),
		aims: breakoutAims(db),
		strengths: ruleStrengths(db),
	}
}

export const breakoutFacts = (db: Reader): BreakoutFacts => {
	const people = peopleFacts(db)
	return { ...aroundPeople(db, people), people }
}
