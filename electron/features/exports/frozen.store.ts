/** SQL of which counts everything published is made from. */
import type { Reader } from '../../database/handle.ts'

export const frozenAt = (db: Reader): { readonly snapshotId: string; readonly frozenAtMs: number } | undefined =>
	db.get('SELECT id AS snapshotId, at_ms AS frozenAtMs FROM statistics_snapshot')
