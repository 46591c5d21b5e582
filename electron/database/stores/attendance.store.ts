/** SQL of attendance and of where everybody is: the door writes it, and so does whoever makes one person out of two. */
import { type DoorEntry, type Presence, presenceFrom } from '../../../shared/domain/attendance.ts'
import type { Reader, Writer } from '../handle.ts'

export type Entry = {
	readonly id: string
	readonly registrationId: string
	readonly dayId: string
	readonly kind: DoorEntry['kind']
	readonly atMs: number
	readonly desk: string
	readonly method: 'search' | 'scan' | 'list' | 'bulk'
	readonly cancels: string | null
}

export const insertEntry = (db: Writer, entry: Entry): void => {
	db.run(
		'INSERT INTO attendance (id, registration_id, day_id, kind, at_ms, desk, method, cancels) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
		entry.id,
		entry.registrationId,
		entry.dayId,
		entry.kind,
		entry.atMs,
		entry.desk,
		entry.method,
		entry.cancels,
	)
}

export const entryById = (db: Reader, id: string): Entry | undefined =>
	db.get<Entry>(
		`SELECT id, registration_id AS registrationId, day_id AS dayId, kind, at_ms AS atMs, desk, method, cancels
		 FROM attendance WHERE id = ?`,
		id,
	)

/** Everything that happened to one person on one day, in order. */
export const entriesOf = (db: Reader, registrationId: string, dayId: string): readonly Entry[] =>
	db.all<Entry>(
		`SELECT id, registration_id AS registrationId, day_id AS dayId, kind, at_ms AS atMs, desk, method, cancels
		 FROM attendance WHERE registration_id = ? AND day_id = ? ORDER BY at_ms, id`,
		registrationId,
		dayId,
	)

export const presenceOf = (db: Reader, registrationId: string, dayId: string): Presence | undefined =>
	db.get(
		`SELECT state, since_ms AS sinceMs, desk, entry_id AS entryId FROM presence
		 WHERE day_id = ? AND registration_id = ?`,
		dayId,
		registrationId,
	)

/** Puts down where somebody is now, or that they are not here at all. */
export const setPresence = (db: Writer, registrationId: string, dayId: string, now: Presence | null): void => {
	if (!now) {
		db.run('DELETE FROM presence WHERE day_id = ? AND registration_id = ?', dayId, registrationId)
		return
	}
	db.run(
		`INSERT INTO presence (registration_id, day_id, state, since_ms, desk, entry_id) VALUES (?, ?, ?, ?, ?, ?)
		 ON CONFLICT (day_id, registration_id) DO UPDATE SET state = excluded.state, since_ms = excluded.since_ms,
		 desk = excluded.desk, entry_id = excluded.entry_id`,
		registrationId,
		dayId,
		now.state,
		now.sinceMs,
		now.desk,
		now.entryId,
	)
}

/** The id of one of several lines of a command, found again by whoever takes them back; in the order of `at`, below 65,536. */
export const entryId = (commandId: string, at: number): string =>
	`${commandId.slice(0, -4)}${at.toString(16).padStart(4, '0')}`

/** Works out anew where somebody is on a day, from the lines there are. */
export const settlePresence = (db: Writer, registrationId: string, dayId: string): void =>
	setPresence(db, registrationId, dayId, presenceFrom(entriesOf(db, registrationId, dayId)))

/** Days on which somebody is in. */
export const presentDays = (db: Reader, registrationId: string): readonly string[] =>
	db
		.all<{ dayId: string }>(
			"SELECT day_id AS dayId FROM presence WHERE registration_id = ? AND state = 'in'",
			registrationId,
		)
		.map(({ dayId }) => dayId)

/** Days on which somebody came, whether or not they have left. */
export const attendedDays = (db: Reader, registrationId: string): readonly string[] =>
	db
		.all<{ dayId: string }>(
			'SELECT day_id AS dayId FROM presence WHERE registration_id = ? ORDER BY day_id',
			registrationId,
		)
		.map(({ dayId }) => dayId)

/** Takes one line back with a line of its own, and works out anew where the person is. Answers whom it was about. */
export const cancelEntry = (
	db: Writer,
	{ id, atMs, desk }: Pick<Entry, 'id' | 'atMs' | 'desk'>,
	cancels: string,
): string | null => {
	const entry = entryById(db, cancels)
	if (!entry) return null
	const { registrationId, dayId, method } = entry
	insertEntry(db, { id, registrationId, dayId, kind: 'undo', atMs, desk, method, cancels })
	settlePresence(db, registrationId, dayId)
	return registrationId
}

/** Takes back the lines of a command that wrote up to `count` of them. Answers whom they were about. */
export const cancelEntriesOf = (
	db: Writer,
	target: { readonly id: string; readonly count: number },
	{ commandId, atMs, desk }: { readonly commandId: string; readonly atMs: number; readonly desk: string },
): readonly string[] =>
	Array.from({ length: target.count }, (_, at) => at).flatMap(
		(at) => cancelEntry(db, { id: entryId(commandId, at), atMs, desk }, entryId(target.id, at)) ?? [],
	)
