/** SQL of what people were told of the marketplace, version by version. */
import type { Codes } from '../../../shared/domain/marketplace/changes.ts'
import type { Reader } from '../../database/handle.ts'

export type VersionRow = { readonly id: string; readonly number: number; readonly atMs: number }

/** Newest first. */
export const versions = (db: Reader): readonly VersionRow[] =>
	db.all('SELECT id, number, at_ms AS atMs FROM stall_version ORDER BY number DESC')

export const newestVersion = (db: Reader): VersionRow | undefined =>
	db.get('SELECT id, number, at_ms AS atMs FROM stall_version ORDER BY number DESC LIMIT 1')

/** The code that each stall was told, by code. */
export const codesTold = (db: Reader, versionId: string): Codes =>
	new Map(
		db
			.all<{ stallId: string; code: string }>(
				'SELECT stall_id AS stallId, code FROM stall_version_place WHERE version_id = ? ORDER BY code, stall_id',
				versionId,
			)
			.map(({ stallId, code }) => [stallId, code]),
	)
