/** SQL of the marketplace as rows: what its commands look at before they write, and what its queries add to the facts. */
import type { StallMark } from '../../../shared/domain/marketplace/words.ts'
import type { JournalRow } from '../../bus/journal.store.ts'
import type { Bindable, Reader } from '../../database/handle.ts'
import { codeNow } from '../../database/stores/merged.store.ts'

export type HallRow = {
	readonly id: string
	readonly room_id: string | null
	readonly name: string
	readonly width_cm: number
	readonly depth_cm: number
	readonly grid_cm: number
	readonly picture: string
}
export type StallRow = {
	readonly id: string
	readonly number: number
	readonly organisation: string
	readonly title: string
	readonly blurb: string
	readonly state: string
	readonly near: string
	readonly far: string
	readonly sockets: number
	readonly watts: number
	readonly contact_name: string
	readonly contact_email: string
	readonly contact_phone: string
	readonly unloading: string
	readonly note: string
}
export type PositionRow = { readonly id: string; readonly hall_id: string; readonly code: string }
export type StallPlaceRow = {
	readonly stall_id: string
	readonly position_id: string
	readonly source: string
	readonly is_pinned: number
}

const has = (db: Reader, sql: string, ...values: readonly Bindable[]): boolean => db.get(sql, ...values) !== undefined

/** The one hall of the event. */
export const hallRow = (db: Reader): HallRow | undefined => db.get('SELECT * FROM hall ORDER BY id LIMIT 1')
export const hasRoom = (db: Reader, id: string): boolean => has(db, 'SELECT 1 FROM room WHERE id = ?', id)
export const isConfirmed = (db: Reader, registrationId: string): boolean =>
	has(db, "SELECT 1 FROM registration WHERE id = ? AND status = 'confirmed'", registrationId)

export const circuitNames = (db: Reader): readonly { readonly id: string; readonly name: string }[] =>
	db.all('SELECT id, name FROM hall_circuit ORDER BY id')
export const hasCircuit = (db: Reader, id: string): boolean => has(db, 'SELECT 1 FROM hall_circuit WHERE id = ?', id)
export const isCircuitUsed = (db: Reader, id: string): boolean =>
	has(db, 'SELECT 1 FROM stall_position WHERE circuit_id = ? LIMIT 1', id)

export const positionRows = (db: Reader): readonly PositionRow[] =>
	db.all('SELECT id, hall_id, code FROM stall_position ORDER BY code, id')
/** How many of these have a stall. */
export const standingAt = (db: Reader, positionIds: readonly string[]): number =>
	db.get<{ n: number }>(
		'SELECT count(*) AS n FROM stall_place WHERE position_id IN (SELECT value FROM json_each(?))',
		JSON.stringify(positionIds),
	)?.n ?? 0
export const bansAt = (db: Reader, positionId: string): readonly JournalRow[] =>
	db.all('SELECT * FROM stall_ban WHERE position_id = ? ORDER BY stall_id', positionId)

export const stallRow = (db: Reader, id: string): StallRow | undefined => db.get('SELECT * FROM stall WHERE id = ?', id)
export const stallRows = (db: Reader): readonly StallRow[] => db.all('SELECT * FROM stall ORDER BY number, id')
export const placeRow = (db: Reader, stallId: string): StallPlaceRow | undefined =>
	db.get('SELECT * FROM stall_place WHERE stall_id = ?', stallId)
export const stewardRows = (db: Reader, stallId: string): readonly JournalRow[] =>
	db.all('SELECT * FROM stall_steward WHERE stall_id = ? ORDER BY registration_id, day_id', stallId)

/** Everything that is kept of a stall besides itself, table by table. */
const partsOfStall = ['stall_document', 'stall_steward', 'stall_ban', 'stall_mark', 'stall_tally'] as const
export const rowsOfStall = (
	db: Reader,
	stallId: string,
): readonly { readonly table: (typeof partsOfStall)[number]; readonly row: JournalRow }[] =>
	partsOfStall.flatMap((table) =>
		db.all<JournalRow>(`SELECT * FROM ${table} WHERE stall_id = ?`, stallId).map((row) => ({ table, row })),
	)

export const hasMark = (db: Reader, stallId: string, dayId: string, mark: StallMark): boolean =>
	has(db, 'SELECT 1 FROM stall_mark WHERE stall_id = ? AND day_id = ? AND mark = ?', stallId, dayId, mark)
export const tallied = (db: Reader, stallId: string, dayId: string, hour: number): number =>
	db.get<{ count: number }>(
		'SELECT count FROM stall_tally WHERE stall_id = ? AND day_id = ? AND hour = ?',
		stallId,
		dayId,
		hour,
	)?.count ?? 0
export const talliesOn = (
	db: Reader,
	dayId: string,
): readonly { readonly stallId: string; readonly hour: number; readonly count: number }[] =>
	db.all('SELECT stall_id AS stallId, hour, count FROM stall_tally WHERE day_id = ? ORDER BY stall_id, hour', dayId)

export type StewardCard = {
	readonly registrationId: string
	readonly preferredName: string
	readonly badgeCode: string
	/** Days on which they are in the building now. */
	readonly hereOn: readonly string[]
}
/** Whoever stands at a stall, by registration. */
export const stewardCards = (db: Reader): ReadonlyMap<string, StewardCard> =>
	new Map(
		db
			.all<Omit<StewardCard, 'hereOn'> & { readonly hereOn: string }>(
				`SELECT id AS registrationId, preferred_name AS preferredName, badge_code AS badgeCode,
				 (SELECT json_group_array(day_id) FROM presence WHERE presence.registration_id = registration.id AND state = 'in') AS hereOn
				 FROM registration WHERE id IN (SELECT registration_id FROM stall_steward)`,
			)
			.map((row) => [row.registrationId, { ...row, hereOn: JSON.parse(row.hereOn) as readonly string[] }]),
	)

/** Whoever has a badge, with the stalls where they are down on whatever day, in the order of their numbers. */
export const stewardByBadge = (
	db: Reader,
	badgeCode: string,
):
	| { readonly registrationId: string; readonly preferredName: string; readonly stallIds: readonly string[] }
	| undefined => {
	const person = db.get<{ registrationId: string; preferredName: string }>(
		`SELECT id AS registrationId, preferred_name AS preferredName
		 FROM registration WHERE badge_code = ? AND status = 'confirmed'`,
		codeNow(db, badgeCode),
	)
	if (!person) return undefined
	const stalls = db.all<{ id: string }>(
		`SELECT stall.id FROM stall WHERE stall.state <> 'withdrawn'
		 AND stall.id IN (SELECT stall_id FROM stall_steward WHERE registration_id = ?) ORDER BY stall.number`,
		person.registrationId,
	)
	return { ...person, stallIds: stalls.map(({ id }) => id) }
}

/** What the placing last came to; null before the first time. */
export const lastRunRow = (
	db: Reader,
): { readonly commandId: string; readonly atMs: number; readonly seed: number; readonly result: string } | undefined =>
	db.get('SELECT id AS commandId, at_ms AS atMs, seed, result FROM stall_run ORDER BY at_ms DESC, id DESC LIMIT 1')
