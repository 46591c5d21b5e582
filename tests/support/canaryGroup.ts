/** A group that the canary sits in, as it lies in the file once people were told of it: whether it may be is asked elsewhere. */
import type { Writer } from '../../electron/database/handle.ts'

export type ToldGroup = {
	readonly versionId: string
	readonly roundId: string
	readonly groupId: string
	readonly topicId: string
	readonly registrationId: string
}

export const tellOfGroup = (db: Writer, { versionId, roundId, groupId, topicId, registrationId }: ToldGroup): void => {
	db.run("INSERT INTO breakout_version VALUES (?, ?, 1, 1, '[]')", versionId, roundId)
	db.run("INSERT INTO version_group VALUES (?, ?, 7, ?, NULL, 'A')", versionId, groupId, topicId)
	db.run('INSERT INTO version_place VALUES (?, ?, ?, 0)', versionId, registrationId, groupId)
}
