/** What several features look up: days, sectors, organisations. */
import type { Sector } from '../../../shared/domain/sectors.ts'
import { fold } from '../../../shared/lib/text.ts'
import type { Reader, Writer } from '../handle.ts'

export type Day = {
	readonly id: string
	readonly date: string
	readonly doorsAt: string
	readonly startAt: string
	readonly endAt: string
}

/** The event's days in order. */
export const days = (db: Reader): readonly Day[] =>
	db.all('SELECT id, date, doors_at AS doorsAt, start_at AS startAt, end_at AS endAt FROM event_day ORDER BY date')

/** How people can take part, in the event's order. */
export const sectors = (db: Reader): readonly Sector[] =>
	db
		.all<{ code: string; label: string; isVoice: number; isForWork: number }>(
			'SELECT code, label, is_voice AS isVoice, is_for_work AS isForWork FROM sector ORDER BY position',
		)
		.map((row) => ({ ...row, isVoice: row.isVoice === 1, isForWork: row.isForWork === 1 }))

export const hasSector = (db: Reader, code: string): boolean =>
	db.get('SELECT 1 FROM sector WHERE code = ?', code) !== undefined

export const hasDay = (db: Reader, id: string): boolean =>
	db.get('SELECT 1 FROM event_day WHERE id = ?', id) !== undefined

/** The key of an organisation by its name, making the organisation where it is new. Null for no name. */
export const keepOrganisation = (db: Writer, name: string, type = ''): string | null => {
	const key = fold(name)
	if (key === '') return null
	db.run('INSERT INTO organisation (key, name, type) VALUES (?, ?, ?) ON CONFLICT (key) DO NOTHING', key, name, type)
	return key
}
