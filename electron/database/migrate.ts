/**
 * Brings an event file to the schema of this Foyer. Migrations are numbered files of plain SQL;
 * each runs with its version number in one immediate transaction, so a crash leaves the file as
 * it was before or after, never between. A file from a newer Foyer is refused.
 */
import { readdirSync, readFileSync } from 'node:fs'
import type Database from 'better-sqlite3'
import { connectInMemory } from './connect.ts'

/** The file was made by a Foyer that knows more than this one. */
export class NewerFile extends Error {
	constructor() {
		super('the event file was made by a newer Foyer')
		this.name = 'NewerFile'
	}
}

export type Migration = { readonly version: number; readonly sql: string }

const folder = new URL('./migrations/', import.meta.url)

/** All migrations in order. Their numbers must run from 1 without a gap. */
export const allMigrations = (): readonly Migration[] =>
	readdirSync(folder)
		.filter((name) => /^\d{4}_.+\.sql$/.test(name))
		.sort()
		.map((name, index) => {
			const version = Number(name.slice(0, 4))
			if (version !== index + 1) throw new Error(`migration ${name} is out of order`)
			return { version, sql: readFileSync(new URL(name, folder), 'utf8') }
		})

const versionOf = (db: Database.Database): number => Number(db.pragma('user_version', { simple: true }))

/**
 * Runs what is missing.
 * @param beforeFirst called once before an existing file is changed: the place for a backup.
 * @throws NewerFile
 */
export const migrate = (
	db: Database.Database,
	beforeFirst: () => void = () => undefined,
	migrations: readonly Migration[] = allMigrations(),
): void => {
	const from = versionOf(db)
	if (from > migrations.length) throw new NewerFile()
	const missing = migrations.slice(from)
	if (missing.length > 0 && from > 0) beforeFirst()
	for (const { version, sql } of missing) {
		db.transaction(() => {
			db.exec(sql)
			db.pragma(`user_version = ${version}`)
		}).immediate()
	}
}

/**
 * The schema as SQLite keeps it, sorted by name: what `schema.sql` holds and foreign files are
 * compared with. Everything that has SQL, whatever its name: a trigger can be called `sqlitex`.
 */
export const schemaOf = (db: Database.Database): string =>
	db
		.prepare<[], { sql: string }>('SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name')
		.all()
		.map(({ sql }) => `${sql};\n`)
		.join('\n')

const schemas = new Map<number, string>()

/** The schema that Foyer gave files of a version, as `schemaOf` has it. */
export const schemaAt = (version: number): string => {
	const known = schemas.get(version)
	if (known !== undefined) return known
	const memory = connectInMemory()
	migrate(memory, undefined, allMigrations().slice(0, version))
	const schema = schemaOf(memory)
	memory.close()
	schemas.set(version, schema)
	return schema
}

/** The schema that this Foyer makes. */
export const ourSchema = (): string => schemaAt(allMigrations().length)
