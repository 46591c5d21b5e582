/** What is in a file, in counts: to tell a backup from how things stand now. Nobody is named. */
import type { Reader } from '../handle.ts'

export type FileCounts = {
	/** Booked or walked in, and not cancelled. */
	readonly people: number
	/** On site on one of the days, now or when the backup was made. */
	readonly inside: number
	readonly walkIns: number
	/** The last thing that was done: a command's name and its outcome; empty names where nothing was. */
	readonly last: { readonly command: string; readonly outcome: string; readonly desk: string; readonly atMs: number }
	readonly revision: number
}

const count = (db: Reader, sql: string): number => db.get<{ n: number }>(sql)?.n ?? 0

export const fileCounts = (db: Reader): FileCounts => {
	const last = db.get<{ seq: number; name: string; outcome: string; desk: string; atMs: number }>(
		'SELECT seq, name, outcome, desk, at_ms AS atMs FROM log ORDER BY seq DESC LIMIT 1',
	)
	const said = last ? (JSON.parse(last.outcome) as { readonly outcome?: string }).outcome : undefined
	return {
		people: count(db, "SELECT count(*) AS n FROM registration WHERE status = 'confirmed'"),
		inside: count(db, "SELECT count(DISTINCT registration_id) AS n FROM presence WHERE state = 'in'"),
		walkIns: count(db, "SELECT count(*) AS n FROM registration WHERE source = 'walkIn' AND status = 'confirmed'"),
		last: { command: last?.name ?? '', outcome: said ?? '', desk: last?.desk ?? '', atMs: last?.atMs ?? 0 },
		revision: last?.seq ?? 0,
	}
}
