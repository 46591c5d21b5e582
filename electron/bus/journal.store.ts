/**
 * Writes that are kept row by row, before and after: so one undo serves every command that writes
 * this way, whichever feature's tables it touches, and refuses where something later stands on it.
 */
import { attempt } from '../database/attempt.ts'
import type { Bindable, Reader, Writer } from '../database/handle.ts'
import type { CommandContext, UndoResult } from './handlers.ts'

/** The tables that may be written, and the columns that name a row. */
const keys = {
	room_fault: ['room_id', 'fault'],
	topic: ['id'],
	breakout_round: ['id'],
	breakout_group: ['id'],
	group_host: ['group_id', 'registration_id'],
	topic_choice: ['registration_id', 'rank'],
	topic_avoid: ['registration_id', 'position'],
	placement_constraint: ['id'],
	round_away: ['registration_id', 'round_id'],
	interpreter_team: ['id'],
	interpreter_team_person: ['team_id', 'registration_id'],
	breakout_aims: ['id'],
	allocation: ['registration_id', 'round_id'],
	allocation_ban: ['registration_id', 'group_id'],
	allocation_run: ['id'],
	breakout_version: ['id'],
	version_group: ['version_id', 'group_id'],
	version_place: ['version_id', 'registration_id'],
	group_note: ['id'],
	programme_item: ['id'],
	programme_lead: ['item_id', 'registration_id'],
	programme_interpreter: ['item_id', 'team_id'],
	programme_output: ['id'],
	announcement_said: ['key', 'day_id'],
	duty_shift: ['id'],
	room_use: ['room_id'],
	story_slot: ['id'],
	story_speaker: ['id'],
	story_consent: ['speaker_id', 'kind', 'at_ms'],
	story_check: ['id'],
	story_material: ['id'],
	seal_opening: ['id'],
	rule_strength: ['rule'],
	finding_reason: ['key'],
	hall: ['id'],
	hall_circuit: ['id'],
	hall_zone: ['id'],
	stall_position: ['id'],
	stall: ['id'],
	stall_document: ['stall_id', 'kind'],
	stall_steward: ['stall_id', 'registration_id', 'day_id'],
	stall_place: ['stall_id'],
	stall_ban: ['stall_id', 'position_id'],
	stall_aims: ['id'],
	stall_run: ['id'],
	stall_version: ['id'],
	stall_version_place: ['version_id', 'stall_id'],
	stall_mark: ['stall_id', 'day_id', 'mark'],
	stall_tally: ['stall_id', 'day_id', 'hour'],
	need: ['registration_id', 'position'],
	person_link: ['registration_id', 'linked_id'],
	emergency_contact: ['registration_id'],
	contact_opening: ['id'],
	evacuation_plan: ['registration_id'],
	person_merge: ['gone_id'],
	person_different: ['one_id', 'other_id'],
	people_view: ['id'],
	help_ask: ['id'],
	day_close: ['day_id'],
	building: ['id'],
	badge_design: ['id'],
	badge_print: ['id', 'registration_id', 'what'],
	kiosk_pin: ['id'],
	venue_identity: ['id'],
	venue_network: ['id'],
	network_desk: ['id'],
	operator: ['id'],
	evacuation_zone: ['id'],
	evacuation_zone_room: ['room_id'],
	evacuation: ['id'],
	evacuation_pack: ['id'],
	evacuation_sweep: ['evacuation_id', 'zone_id'],
	evacuation_person: ['evacuation_id', 'registration_id'],
	registration: ['id'],
	statistics_snapshot: ['id'],
	certificate_settings: ['id'],
	cpd_certificate: ['registration_id'],
	report_words: ['id'],
	export_record: ['id'],
	theme: ['id'],
	theme_note: ['note_id'],
	action: ['id'],
	payment_offer: ['id'],
	payment_settings: ['id'],
	event_close: ['id'],
	retention_rule: ['data'],
	retention_hold: ['data'],
	erasure_request: ['id'],
	file_copy: ['id'],
	registration_day: ['registration_id', 'day_id'],
} as const satisfies Record<string, readonly string[]>

export type JournalTable = keyof typeof keys
/** A row by the names of its columns; booleans as 0 and 1. */
export type JournalRow = Readonly<Record<string, Bindable>>

export type Journal = {
	/** Writes a row whole: a new one, or over the one that is there. Answers whether anything changed. */
	readonly put: (table: JournalTable, row: JournalRow) => boolean
	/** Writes some columns of the row of this key, if it is there. Answers whether anything changed. */
	readonly change: (table: JournalTable, key: JournalRow, columns: JournalRow) => boolean
	/** Takes away the row of this key, if it is there. Answers whether it was. */
	readonly remove: (table: JournalTable, key: JournalRow) => boolean
}

const where = (columns: readonly string[]) => columns.map((column) => `${column} = ?`).join(' AND ')
const keyOf = (table: JournalTable, row: JournalRow): JournalRow =>
	Object.fromEntries(keys[table].map((column) => [column, row[column] ?? null]))

const read = (db: Reader, table: JournalTable, key: JournalRow): JournalRow | undefined =>
	db.get<JournalRow>(
		`SELECT * FROM ${table} WHERE ${where(keys[table])}`,
		...keys[table].map((one) => key[one] ?? null),
	)

const isSame = (one: JournalRow | undefined, other: JournalRow | undefined): boolean => {
	if (!one || !other) return one === other
	const names = Object.keys(one)
	return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name])
}

const write = (db: Writer, table: JournalTable, before: JournalRow | undefined, row: JournalRow): void => {
	const columns = Object.keys(row)
	if (before)
		db.run(
			`UPDATE ${table} SET ${columns.map((column) => `${column} = ?`).join(', ')} WHERE ${where(keys[table])}`,
			...columns.map((column) => row[column] ?? null),
			...keys[table].map((column) => row[column] ?? null),
		)
	else
		db.run(
			`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
			...columns.map((column) => row[column] ?? null),
		)
}

const erase = (db: Writer, table: JournalTable, key: JournalRow): void => {
	db.run(`DELETE FROM ${table} WHERE ${where(keys[table])}`, ...keys[table].map((column) => key[column] ?? null))
}

/** The journal of one command. Ask for it once a command: it counts the rows it keeps. */
export const journalOf = ({ db, commandId }: Pick<CommandContext, 'db' | 'commandId'>): Journal => {
	let position = 0
	const keep = (
		table: JournalTable,
		key: JournalRow,
		before: JournalRow | undefined,
		after: JournalRow | undefined,
	): void => {
		db.run(
			'INSERT INTO row_change (command_id, position, table_name, key, before, after) VALUES (?, ?, ?, ?, ?, ?)',
			commandId,
			position++,
			table,
			JSON.stringify(key),
			before ? JSON.stringify(before) : null,
			after ? JSON.stringify(after) : null,
		)
	}
	const put: Journal['put'] = (table, row) => {
		const key = keyOf(table, row)
		const before = read(db, table, key)
		if (isSame(before, row)) return false
		write(db, table, before, row)
		keep(table, key, before, row)
		return true
	}
	return {
		put,
		change: (table, key, columns) => {
			const before = read(db, table, key)
			return before !== undefined && put(table, { ...before, ...columns })
		},
		remove: (table, key) => {
			const before = read(db, table, key)
			if (!before) return false
			erase(db, table, key)
			keep(table, keyOf(table, before), before, undefined)
			return true
		},
	}
}

/** The rows that a command wrote through its journal, by the columns that name them. */
export const rowsChangedBy = (
	db: Reader,
	commandId: string,
): readonly { readonly table: JournalTable; readonly key: JournalRow }[] =>
	db
		.all<{ table: JournalTable; key: string }>(
			'SELECT table_name AS "table", key FROM row_change WHERE command_id = ? ORDER BY position',
			commandId,
		)
		.map(({ table, key }) => ({ table, key: JSON.parse(key) as JournalRow }))

type Kept = {
	readonly table: JournalTable
	readonly key: string
	readonly before: string | null
	readonly after: string | null
}

const parsed = (text: string | null): JournalRow | undefined =>
	text === null ? undefined : (JSON.parse(text) as JournalRow)

/** Counts, over the tables as they are, what no command leaves behind; one number for each kind of it. */
export type Sense = (db: Reader) => readonly number[]

/** How many more of anything there are now than before. */
const moreOf = (before: readonly number[], after: readonly number[]): number =>
	after.reduce((sum, now, at) => sum + Math.max(0, now - (before[at] ?? 0)), 0)

/**
 * Puts back every row that a command changed, the last one first; or nothing, where one was changed
 * again since, where rows that came later stand on it, or where by `nonsenseIn` it would not fit what
 * came later: two rounds at once, a host with a seat.
 */
export const undoJournal = (
	{ db }: Pick<CommandContext, 'db'>,
	targetId: string,
	nonsenseIn: Sense = () => [],
): UndoResult => {
	const kept = db.all<Kept>(
		`SELECT table_name AS "table", key, before, after FROM row_change
		 WHERE command_id = ? ORDER BY position DESC`,
		targetId,
	)
	const seen = new Set<string>()
	let changedSince = 0
	for (const { table, key, after } of kept) {
		const name = `${table} ${key}`
		if (seen.has(name)) continue
		seen.add(name)
		if (!isSame(read(db, table, JSON.parse(key) as JournalRow), parsed(after))) changedSince++
	}
	if (changedSince > 0) return { outcome: 'standsOn', why: 'changedSince', count: changedSince }
	let inTheWay = 1
	const isBack = attempt(db, () => {
		const nonsense = nonsenseIn(db)
		for (const { table, key, before } of kept) {
			const row = parsed(before)
			const now = read(db, table, JSON.parse(key) as JournalRow)
			if (row) write(db, table, now, row)
			else if (now) erase(db, table, JSON.parse(key) as JournalRow)
		}
		inTheWay = moreOf(nonsense, nonsenseIn(db))
		return inTheWay === 0
	})
	return isBack ? { outcome: 'undone' } : { outcome: 'standsOn', why: 'changedSince', count: Math.max(1, inTheWay) }
}
