/** SQL of what needs no decision: people whom more than one desk let in. */
import type { Reader } from '../../database/handle.ts'

type Line = { readonly desk: string; readonly atMs: number }
type Row = Line & { readonly registrationId: string; readonly dayId: string }

/** Each with the lines of a day on which nobody saw them going, the first one first; the newest day first. */
export const linesTwice = (db: Reader): readonly { readonly registrationId: string; readonly lines: Line[] }[] => {
	const rows = db.all<Row>(
		`SELECT registration_id AS registrationId, day_id AS dayId, desk, at_ms AS atMs FROM attendance AS line
		 WHERE kind = 'in' AND id NOT IN (SELECT cancels FROM attendance WHERE cancels IS NOT NULL)
		 AND NOT EXISTS (SELECT 1 FROM attendance AS gone WHERE gone.registration_id = line.registration_id
		 AND gone.day_id = line.day_id AND gone.kind = 'out')
		 ORDER BY day_id DESC, registration_id, at_ms, id`,
	)
	return [...Map.groupBy(rows, ({ registrationId, dayId }) => `${registrationId} ${dayId}`).values()]
		.filter((lines) => new Set(lines.map(({ desk }) => desk)).size > 1)
		.map((lines) => ({
			registrationId: lines[0]?.registrationId ?? '',
			lines: lines.map(({ desk, atMs }) => ({ desk, atMs })),
		}))
}
