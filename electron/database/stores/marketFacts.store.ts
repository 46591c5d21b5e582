/**
 * Reads the marketplace in one go: a statement for each table, whatever the number of stalls. Only
 * confirmed registrations stand at stalls; rows of whoever was cancelled wait unread.
 */
import {
	type CircuitFact,
	type DocumentFact,
	type HallFact,
	type MarketFacts,
	type PositionFact,
	type StallAims,
	type StallFact,
	type StewardFact,
	usualStallAims,
	type ZoneFact,
} from '../../../shared/domain/marketplace/facts.ts'
import { documentKinds, type ZoneKind } from '../../../shared/domain/marketplace/words.ts'
import type { Reader } from '../handle.ts'
import { grouped } from './breakoutPeople.store.ts'

const none: readonly never[] = []
type Flags<T, K extends keyof T> = { readonly [P in keyof T]: P extends K ? number : T[P] }

/** An event has one hall. */
export const hallFact = (db: Reader): HallFact | null =>
	db.get<HallFact>(
		`SELECT id, room_id AS roomId, name, width_cm AS widthCm, depth_cm AS depthCm, grid_cm AS gridCm
		 FROM hall ORDER BY id LIMIT 1`,
	) ?? null

const circuits = (db: Reader, hallId: string): readonly CircuitFact[] =>
	db.all('SELECT id, name, watts FROM hall_circuit WHERE hall_id = ? ORDER BY name, id', hallId)

export const hallZones = (db: Reader, hallId: string): readonly ZoneFact[] =>
	db.all(
		`SELECT id, kind, label, x_cm AS xCm, y_cm AS yCm, width_cm AS widthCm, depth_cm AS depthCm
		 FROM hall_zone WHERE hall_id = ? ORDER BY id`,
		hallId,
	)

type PositionRow = Flags<Omit<PositionFact, 'near'>, 'isWall' | 'isPrivate' | 'isStepFree' | 'isOpen'> & {
	readonly near: string
}
/** By code. */
export const hallPositions = (db: Reader, hallId: string): readonly PositionFact[] =>
	db
		.all<PositionRow>(
			`SELECT id, code, x_cm AS xCm, y_cm AS yCm, width_cm AS widthCm, depth_cm AS depthCm, turned, tables, sockets,
			 watts, circuit_id AS circuitId, is_wall AS isWall, light, noise, is_private AS isPrivate,
			 is_step_free AS isStepFree, is_open AS isOpen, near
			 FROM stall_position WHERE hall_id = ? ORDER BY code, id`,
			hallId,
		)
		.map((row) => ({
			...row,
			isWall: row.isWall === 1,
			isPrivate: row.isPrivate === 1,
			isStepFree: row.isStepFree === 1,
			isOpen: row.isOpen === 1,
			near: JSON.parse(row.near) as readonly ZoneKind[],
		}))

const stewards = (db: Reader): ReadonlyMap<string, readonly StewardFact[]> =>
	grouped(
		db.all<Flags<StewardFact, 'canLeave'> & { readonly stallId: string }>(
			`SELECT stall_id AS stallId, registration_id AS registrationId, day_id AS dayId, stall_steward.start_at AS startAt,
			 stall_steward.end_at AS endAt, can_leave AS canLeave
			 FROM stall_steward JOIN registration ON registration.id = registration_id JOIN event_day ON event_day.id = day_id
			 WHERE status = 'confirmed' ORDER BY stall_id, date, stall_steward.start_at, registration.rowid`,
		),
		(row) => row.stallId,
		({ registrationId, dayId, startAt, endAt, canLeave }) => ({
			registrationId,
			dayId,
			startAt,
			endAt,
			canLeave: canLeave === 1,
		}),
	)

/** Stalls where somebody stands who cannot use steps. */
const stepFreeStalls = (db: Reader): ReadonlySet<string> =>
	new Set(
		db
			.all<{ id: string }>(
				`SELECT DISTINCT stall_id AS id FROM stall_steward JOIN registration ON registration.id = stall_steward.registration_id
				 JOIN need ON need.registration_id = stall_steward.registration_id
				 WHERE registration.status = 'confirmed' AND code IN ('stepFree', 'wheelchairSpace')`,
			)
			.map(({ id }) => id),
	)

const documents = (db: Reader): ReadonlyMap<string, readonly DocumentFact[]> =>
	grouped(
		db
			.all<DocumentFact & { readonly stallId: string }>(
				'SELECT stall_id AS stallId, kind, state, expires_on AS expiresOn, amount FROM stall_document ORDER BY stall_id',
			)
			.toSorted((one, other) => documentKinds.indexOf(one.kind) - documentKinds.indexOf(other.kind)),
		(row) => row.stallId,
		({ kind, state, expiresOn, amount }) => ({ kind, state, expiresOn, amount }),
	)

const places = (db: Reader): ReadonlyMap<string, NonNullable<StallFact['place']>> =>
	new Map(
		db
			.all<{ stallId: string; positionId: string; isPinned: number }>(
				'SELECT stall_id AS stallId, position_id AS positionId, is_pinned AS isPinned FROM stall_place',
			)
			.map(({ stallId, positionId, isPinned }) => [stallId, { positionId, isPinned: isPinned === 1 }]),
	)

const bans = (db: Reader): ReadonlyMap<string, readonly string[]> =>
	grouped(
		db.all<{ stallId: string; positionId: string }>(
			`SELECT stall_id AS stallId, position_id AS positionId FROM stall_ban
			 JOIN stall_position ON stall_position.id = position_id ORDER BY stall_id, code, position_id`,
		),
		(row) => row.stallId,
		(row) => row.positionId,
	)

const marks = (db: Reader): ReadonlyMap<string, StallFact['marks']> =>
	grouped(
		db.all<StallFact['marks'][number] & { readonly stallId: string }>(
			'SELECT stall_id AS stallId, day_id AS dayId, mark, at_ms AS atMs FROM stall_mark ORDER BY stall_id, at_ms, day_id, mark',
		),
		(row) => row.stallId,
		({ dayId, mark, atMs }) => ({ dayId, mark, atMs }),
	)

type FromOtherTables = 'needsStepFree' | 'stewards' | 'documents' | 'place' | 'bannedFrom' | 'marks'
type StallRow = Flags<
	Omit<StallFact, FromOtherTables | 'near' | 'far'>,
	'needsWall' | 'needsPrivacy' | 'needsQuiet' | 'isNoisy' | 'hasFood'
> & { readonly near: string; readonly far: string }

const stalls = (db: Reader): readonly StallFact[] => {
	const [stewardsOf, stepFree, documentsOf] = [stewards(db), stepFreeStalls(db), documents(db)]
	const [placeOf, bansOf, marksOf] = [places(db), bans(db), marks(db)]
	return db
		.all<StallRow>(
			`SELECT id, number, organisation, title, blurb, state, tables, chairs, sockets, watts, needs_wall AS needsWall,
			 needs_privacy AS needsPrivacy, needs_quiet AS needsQuiet, needs_light AS needsLight, is_noisy AS isNoisy,
			 has_food AS hasFood, near, far, priority FROM stall ORDER BY number, id`,
		)
		.map((row) => ({
			...row,
			needsWall: row.needsWall === 1,
			needsPrivacy: row.needsPrivacy === 1,
			needsQuiet: row.needsQuiet === 1,
			isNoisy: row.isNoisy === 1,
			hasFood: row.hasFood === 1,
			needsStepFree: stepFree.has(row.id),
			near: JSON.parse(row.near) as readonly string[],
			far: JSON.parse(row.far) as readonly string[],
			stewards: stewardsOf.get(row.id) ?? none,
			documents: documentsOf.get(row.id) ?? none,
			place: placeOf.get(row.id) ?? null,
			bannedFrom: bansOf.get(row.id) ?? none,
			marks: marksOf.get(row.id) ?? none,
		}))
}

/** What a proposal is to be good at; what a new event begins with where nobody said. */
export const stallAims = (db: Reader): StallAims => {
	const row = db.get<{ aims: string }>("SELECT aims FROM stall_aims WHERE id = 'aims'")
	return row ? { ...usualStallAims, ...(JSON.parse(row.aims) as Partial<StallAims>) } : usualStallAims
}

/** Where everybody stood when people were told last. */
const told = (db: Reader): MarketFacts['told'] => {
	const version = db.get<{ id: string; number: number; atMs: number }>(
		'SELECT id, number, at_ms AS atMs FROM stall_version ORDER BY number DESC LIMIT 1',
	)
	if (!version) return null
	const rows = db.all<{ stallId: string; positionId: string }>(
		'SELECT stall_id AS stallId, position_id AS positionId FROM stall_version_place WHERE version_id = ? ORDER BY stall_id',
		version.id,
	)
	return {
		version: version.number,
		atMs: version.atMs,
		places: Object.fromEntries(rows.map(({ stallId, positionId }) => [stallId, positionId])),
	}
}

export const marketFacts = (db: Reader): MarketFacts => {
	const hall = hallFact(db)
	return {
		hall,
		circuits: hall ? circuits(db, hall.id) : none,
		zones: hall ? hallZones(db, hall.id) : none,
		positions: hall ? hallPositions(db, hall.id) : none,
		stalls: stalls(db),
		aims: stallAims(db),
		told: told(db),
	}
}
