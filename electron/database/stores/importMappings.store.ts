/** What was chosen for the columns of a file, by the fingerprint of its headings: for the next file of that shape. */
import type { InputOf } from '../../../shared/contract/index.ts'
import type { Reader, Writer } from '../handle.ts'

export type KeptMapping = InputOf<'people.startImport'>['mapping']

export const keepMapping = (db: Writer, mapping: KeptMapping, atMs: number): void => {
	db.run(
		`INSERT INTO import_mapping (shape, mapping, used_at_ms) VALUES (?, ?, ?)
		 ON CONFLICT (shape) DO UPDATE SET mapping = excluded.mapping, used_at_ms = excluded.used_at_ms`,
		mapping.shape,
		JSON.stringify(mapping),
		atMs,
	)
}

export const mappingFor = (db: Reader, shape: string): KeptMapping | null => {
	const row = db.get<{ mapping: string }>('SELECT mapping FROM import_mapping WHERE shape = ?', shape)
	return row ? (JSON.parse(row.mapping) as KeptMapping) : null
}
