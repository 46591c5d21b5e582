/** SQL of what people were told, version by version, and of the run that made the draft. */
import type { Reader } from '../../database/handle.ts'

export type VersionRow = {
	readonly id: string
	readonly number: number
	readonly atMs: number
	/** JSON: what was published in spite of a finding, and why. */
	readonly reasons: string
}
/** A group as it was told: another number, topic or room is another thing to tell. */
export type ToldGroup = {
	readonly groupId: string
	readonly number: number
	readonly topicId: string
	readonly roomId: string | null
	readonly table: string
}

/** Newest first. */
export const versionsOf = (db: Reader, roundId: string): readonly VersionRow[] =>
	db.all(
		'SELECT id, number, at_ms AS atMs, reasons FROM breakout_version WHERE round_id = ? ORDER BY number DESC',
		roundId,
	)

export const newestVersion = (db: Reader, roundId: string): VersionRow | undefined =>
	db.get(
		`SELECT id, number, at_ms AS atMs, reasons FROM breakout_version WHERE round_id = ?
		 ORDER BY number DESC LIMIT 1`,
		roundId,
	)

/** Which group each person was told. */
export const placesTold = (db: Reader, versionId: string): ReadonlyMap<string, string> =>
	new Map(
		db
			.all<{ id: string; groupId: string }>(
				'SELECT registration_id AS id, group_id AS groupId FROM version_place WHERE version_id = ?',
				versionId,
			)
			.map(({ id, groupId }) => [id, groupId]),
	)

export const groupsTold = (db: Reader, versionId: string): readonly ToldGroup[] =>
	db.all(
		`SELECT group_id AS groupId, number, topic_id AS topicId, room_id AS roomId, table_name AS "table"
		 FROM version_group WHERE version_id = ? ORDER BY number, group_id`,
		versionId,
	)

export type RunRow = { readonly commandId: string; readonly atMs: number; readonly result: string }

/** The run that was put into the draft last. */
export const lastRun = (db: Reader): RunRow | undefined =>
	db.get('SELECT id AS commandId, at_ms AS atMs, result FROM allocation_run ORDER BY at_ms DESC, id DESC LIMIT 1')
