/** SQL of the programme as rows: what its commands look at before they write. */
import type { Bindable, Reader } from '../../database/handle.ts'

export type ItemRow = {
	readonly id: string
	readonly day_id: string
	readonly start_at: string
	readonly end_at: string
	readonly room_id: string | null
	readonly kind: string
	readonly title: string
	readonly av_notes: string
	readonly access_notes: string
	readonly content_note: string
	readonly is_fixed: number
	readonly buffer_min: number
	readonly round_id: string | null
	readonly status: string
	readonly started_at_ms: number | null
	readonly ended_at_ms: number | null
}
export type LeadRow = { readonly item_id: string; readonly registration_id: string }
export type InterpreterRow = {
	readonly item_id: string
	readonly team_id: string
	readonly stands_at: string
	readonly material_sent_on: string
}
export type OutputRow = {
	readonly id: string
	readonly sheet: string
	readonly holder: string
	readonly copies: number
	readonly is_file: number
	/** JSON: ids of slots. */
	readonly slots: string
	readonly at_ms: number
	readonly back_at_ms: number | null
}
export type ShiftRow = {
	readonly id: string
	readonly registration_id: string
	readonly kind: string
	readonly day_id: string
	readonly start_at: string
	readonly end_at: string
	readonly room_id: string | null
}

const has = (db: Reader, sql: string, ...values: readonly Bindable[]): boolean => db.get(sql, ...values) !== undefined

export const itemRow = (db: Reader, id: string): ItemRow | undefined =>
	db.get('SELECT * FROM programme_item WHERE id = ?', id)
export const leadsOf = (db: Reader, itemId: string): readonly LeadRow[] =>
	db.all('SELECT * FROM programme_lead WHERE item_id = ? ORDER BY registration_id', itemId)
export const interpretersOf = (db: Reader, itemId: string): readonly InterpreterRow[] =>
	db.all('SELECT * FROM programme_interpreter WHERE item_id = ? ORDER BY team_id', itemId)
export const interpreterRow = (db: Reader, itemId: string, teamId: string): InterpreterRow | undefined =>
	db.get('SELECT * FROM programme_interpreter WHERE item_id = ? AND team_id = ?', itemId, teamId)
export const hasStory = (db: Reader, itemId: string): boolean =>
	has(db, 'SELECT 1 FROM story_slot WHERE item_id = ? LIMIT 1', itemId)

export const hasRoom = (db: Reader, id: string): boolean => has(db, 'SELECT 1 FROM room WHERE id = ?', id)
export const hasRound = (db: Reader, id: string): boolean => has(db, 'SELECT 1 FROM breakout_round WHERE id = ?', id)
export const hasTeam = (db: Reader, id: string): boolean => has(db, 'SELECT 1 FROM interpreter_team WHERE id = ?', id)
export const isConfirmed = (db: Reader, registrationId: string): boolean =>
	has(db, "SELECT 1 FROM registration WHERE id = ? AND status = 'confirmed'", registrationId)
export const hasSlot = (db: Reader, id: string): boolean => has(db, 'SELECT 1 FROM story_slot WHERE id = ?', id)

export const isSaid = (db: Reader, dayId: string, key: string): boolean =>
	has(db, 'SELECT 1 FROM announcement_said WHERE day_id = ? AND key = ?', dayId, key)
export const saidOn = (db: Reader, dayId: string): { key: string; atMs: number }[] =>
	db.all('SELECT key, at_ms AS atMs FROM announcement_said WHERE day_id = ? ORDER BY at_ms, key', dayId)

export const outputRow = (db: Reader, id: string): OutputRow | undefined =>
	db.get('SELECT * FROM programme_output WHERE id = ?', id)
/** Newest first. */
export const outputRows = (db: Reader, onlyOut: boolean): readonly OutputRow[] =>
	db.all(`SELECT * FROM programme_output WHERE ? = 0 OR back_at_ms IS NULL ORDER BY at_ms DESC, id`, onlyOut ? 1 : 0)

export const shiftRow = (db: Reader, id: string): ShiftRow | undefined =>
	db.get('SELECT * FROM duty_shift WHERE id = ?', id)

type Named = { readonly preferredName: string; readonly badgeCode: string; readonly isHere: boolean }
/** Whoever is on duty, by the id of the shift. */
export const onDuty = (db: Reader): ReadonlyMap<string, Named> =>
	new Map(
		db
			.all<{ id: string; preferredName: string; badgeCode: string; isHere: number }>(
				`SELECT duty_shift.id, preferred_name AS preferredName, badge_code AS badgeCode,
				 EXISTS (SELECT 1 FROM presence WHERE presence.registration_id = registration.id
				 AND presence.day_id = duty_shift.day_id AND state = 'in') AS isHere
				 FROM duty_shift JOIN registration ON registration.id = registration_id`,
			)
			.map(({ id, isHere, ...row }) => [id, { ...row, isHere: isHere === 1 }]),
	)

/** What people are called who lead items, or stand by somebody who tells a story. */
export const preferredNames = (db: Reader): ReadonlyMap<string, string> =>
	new Map(
		db
			.all<{ id: string; name: string }>(
				`SELECT id, preferred_name AS name FROM registration WHERE id IN
				 (SELECT registration_id FROM programme_lead UNION SELECT supporter_id FROM story_speaker)`,
			)
			.map(({ id, name }) => [id, name]),
	)

export const teams = (db: Reader): { teamId: string; name: string }[] =>
	db.all('SELECT id AS teamId, name FROM interpreter_team ORDER BY name, id')
export const roomNames = (db: Reader): ReadonlyMap<string, string> =>
	new Map(db.all<{ id: string; name: string }>('SELECT id, name FROM room').map(({ id, name }) => [id, name]))
export const eventName = (db: Reader): { readonly name: string; readonly venue: string } =>
	db.get('SELECT name, venue FROM event') ?? { name: '', venue: '' }
