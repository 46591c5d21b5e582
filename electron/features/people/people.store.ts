/** SQL of imports: the files that came, their commands, held rows, refusals and mappings. */
import type { InputOf, OutputOf } from '../../../shared/contract/index.ts'
import type { PersonDetails } from '../../../shared/domain/person.ts'
import type { JournalRow } from '../../bus/journal.store.ts'
import type { Reader, Writer } from '../../database/handle.ts'
import { detailsFrom } from '../../database/stores/topicWishes.store.ts'

export type ImportRow = OutputOf<'people.imports'>['imports'][number] & { readonly commandId: string }
export type ImportCounts = {
	readonly added: number
	readonly changed: number
	readonly unchanged: number
	readonly held: number
}
export type HeldRow = {
	readonly registrationId: string
	readonly importId: string
	readonly row: number
	readonly ref: string
	readonly person: PersonDetails
	readonly suspects: readonly string[]
	readonly state: 'waiting' | 'same' | 'new' | 'leftOut'
	readonly heldAtMs: number
	readonly sameAs: string | null
}

const importColumns = `id AS importId, command_id AS commandId, file_name AS fileName, kind, at_ms AS atMs, state,
	rows, added, changed, unchanged, held, refused`

export const insertImport = (
	db: Writer,
	input: InputOf<'people.startImport'>,
	commandId: string,
	atMs: number,
): void => {
	db.run(
		`INSERT INTO import (id, command_id, file_name, kind, state, at_ms, rows, added, changed, unchanged, held, refused)
		 VALUES (?, ?, ?, ?, 'running', ?, ?, 0, 0, ?, 0, ?)`,
		input.importId,
		commandId,
		input.fileName,
		input.kind,
		atMs,
		input.rows,
		input.unchanged,
		input.refused.length,
	)
	for (const refusal of input.refused) {
		db.run(
			'INSERT INTO import_refusal (import_id, row, column_name, code) VALUES (?, ?, ?, ?)',
			input.importId,
			refusal.row,
			refusal.column,
			refusal.code,
		)
	}
}

export const importById = (db: Reader, id: string): ImportRow | undefined =>
	db.get<ImportRow>(`SELECT ${importColumns} FROM import WHERE id = ?`, id)

export const runningImport = (db: Reader): ImportRow | undefined =>
	db.get<ImportRow>(`SELECT ${importColumns} FROM import WHERE state = 'running'`)

export const allImports = (db: Reader): readonly ImportRow[] =>
	db.all<ImportRow>(`SELECT ${importColumns} FROM import ORDER BY at_ms DESC, id DESC`)

export const countRows = (db: Writer, id: string, counts: ImportCounts): void => {
	db.run(
		`UPDATE import SET added = added + ?, changed = changed + ?, unchanged = unchanged + ?, held = held + ? WHERE id = ?`,
		counts.added,
		counts.changed,
		counts.unchanged,
		counts.held,
		id,
	)
}

/** Closes an import; from now on its command is the one that closed it, which can be undone. */
export const closeImport = (db: Writer, id: string, state: 'finished' | 'stopped', commandId: string): void => {
	db.run('UPDATE import SET state = ?, command_id = ? WHERE id = ?', state, commandId, id)
}

export const markImportUndone = (db: Writer, id: string): void => {
	db.run("UPDATE import SET state = 'undone' WHERE id = ?", id)
}

export const insertImportCommand = (db: Writer, importId: string, commandId: string): void => {
	db.run('INSERT INTO import_command (import_id, command_id) VALUES (?, ?)', importId, commandId)
}

/** In the order they were run: their ids are not, where two came in one millisecond or the clock was set back. */
export const importCommands = (db: Reader, importId: string): readonly string[] =>
	db
		.all<{ command_id: string }>(
			'SELECT command_id FROM import_command JOIN log ON log.id = command_id WHERE import_id = ? ORDER BY seq',
			importId,
		)
		.map((row) => row.command_id)

export const broughtBy = (db: Reader, importId: string): readonly string[] =>
	db.all<{ id: string }>('SELECT id FROM registration WHERE import_id = ? ORDER BY id', importId).map((row) => row.id)

export const insertHeld = (db: Writer, held: Omit<HeldRow, 'state' | 'sameAs'>): void => {
	db.run(
		`INSERT INTO import_held (registration_id, import_id, row, ref, person, suspects, state, same_as, held_at_ms)
		 VALUES (?, ?, ?, ?, ?, ?, 'waiting', NULL, ?)`,
		held.registrationId,
		held.importId,
		held.row,
		held.ref,
		JSON.stringify(held.person),
		JSON.stringify(held.suspects),
		held.heldAtMs,
	)
}

type HeldRaw = Omit<HeldRow, 'person' | 'suspects'> & { readonly person: string; readonly suspects: string }
const heldColumns = `registration_id AS registrationId, import_id AS importId, row, ref, person, suspects, state,
	held_at_ms AS heldAtMs, same_as AS sameAs`
const asHeld = (row: HeldRaw): HeldRow => ({
	...row,
	person: detailsFrom(row.person),
	suspects: JSON.parse(row.suspects) as string[],
})

export const heldById = (db: Reader, id: string): HeldRow | undefined => {
	const row = db.get<HeldRaw>(`SELECT ${heldColumns} FROM import_held WHERE registration_id = ?`, id)
	return row && asHeld(row)
}

export const heldWaiting = (db: Reader, limit: number, offset: number): readonly HeldRow[] =>
	db
		.all<HeldRaw>(
			`SELECT ${heldColumns} FROM import_held WHERE state = 'waiting' ORDER BY held_at_ms, row, registration_id LIMIT ? OFFSET ?`,
			limit,
			offset,
		)
		.map(asHeld)

export const countHeld = (db: Reader): number =>
	db.get<{ n: number }>("SELECT count(*) AS n FROM import_held WHERE state = 'waiting'")?.n ?? 0

/** Rows that were held once, whatever became of them: a later file must not raise them again. */
export const heldEver = (db: Reader): readonly HeldRow[] =>
	db.all<HeldRaw>(`SELECT ${heldColumns} FROM import_held WHERE state <> 'new' ORDER BY registration_id`).map(asHeld)

export const setHeldState = (db: Writer, id: string, state: HeldRow['state'], sameAs: string | null = null): void => {
	db.run('UPDATE import_held SET state = ?, same_as = ? WHERE registration_id = ?', state, sameAs, id)
}

export const setHeldPerson = (db: Writer, id: string, person: PersonDetails): void => {
	db.run('UPDATE import_held SET person = ? WHERE registration_id = ?', JSON.stringify(person), id)
}

export const deleteHeldOf = (db: Writer, importId: string): void => {
	db.run('DELETE FROM import_held WHERE import_id = ?', importId)
}

export const settledHeldOf = (db: Reader, importId: string): number =>
	db.get<{ n: number }>(
		"SELECT count(*) AS n FROM import_held WHERE import_id = ? AND state IN ('same', 'new')",
		importId,
	)?.n ?? 0

export const totals = (db: Reader): Omit<OutputOf<'people.totals'>, 'held'> => {
	const rows = db.all<{ status: string; n: number }>('SELECT status, count(*) AS n FROM registration GROUP BY status')
	const of = (status: string) => rows.find((row) => row.status === status)?.n ?? 0
	return { confirmed: of('confirmed'), waiting: of('waiting'), cancelled: of('cancelled') }
}

/** Name, address and organisation of somebody, for a person who decides whether two are one. */
export const faceOf = (
	db: Reader,
	id: string,
): { registrationId: string; name: string; email: string; organisation: string; badgeCode: string } | undefined =>
	db.get(
		`SELECT registration.id AS registrationId, trim(preferred_name || ' ' || family_name) AS name, email,
		 coalesce(organisation.name, '') AS organisation, badge_code AS badgeCode
		 FROM registration LEFT JOIN organisation ON organisation.key = organisation_key WHERE registration.id = ?`,
		id,
	)

/** One need of a person as its row is, or undefined where there is none. */
export const needAt = (db: Reader, registrationId: string, position: number): JournalRow | undefined =>
	db.get<JournalRow>('SELECT * FROM need WHERE registration_id = ? AND position = ?', registrationId, position)
