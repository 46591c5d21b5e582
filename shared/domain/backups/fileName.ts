/**
 * Names of backups: when, how far the log had come, why. `20270519T081500Z-1234-doorsOpen.foyer` sorts by time and
 * says nothing about a person. What is named otherwise is not one of ours, and is never touched.
 */

/** All but the first are milestones. `closing`: the event was closed and had changed. */
export const backupReasons = [
	'automatic',
	'byHand',
	'doorsOpen',
	'published',
	'dayClosed',
	'eventClosed',
	'beforeImport',
	'newCode',
	'erased',
	'beforeNewCode',
	'closing',
] as const
export type BackupReason = (typeof backupReasons)[number]

export type BackupName = {
	readonly name: string
	/** To the second. */
	readonly atMs: number
	/** The last log row that is in it. */
	readonly revision: number
	readonly why: BackupReason
}

const pattern = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z-(\d{1,12})-([A-Za-z]+)\.foyer$/

export const backupName = (atMs: number, revision: number, why: BackupReason): string =>
	`${new Date(atMs).toISOString().replaceAll(/[-:]|\.\d{3}/g, '')}-${revision}-${why}.foyer`

/** What a name says, or null where it is not the name of a backup. */
export const readBackupName = (name: string): BackupName | null => {
	const found = pattern.exec(name)
	if (found === null) return null
	const [, year, month, day, hour, minute, second, revision, said] = found
	const why = backupReasons.find((one) => one === said)
	const atMs = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
	return why === undefined || Number.isNaN(atMs) ? null : { name, atMs, revision: Number(revision), why }
}

/** The backups among the names of a folder, newest first. */
export const backupsIn = (names: readonly string[]): readonly BackupName[] =>
	names
		.map(readBackupName)
		.filter((one) => one !== null)
		.toSorted((one, other) => other.atMs - one.atMs || (one.name < other.name ? 1 : -1))

/** The folder of an event's backups: by the name of its file, so that it is found where the file cannot be read. */
export const backupFolder = (fileStem: string, eventId: string): string => `${fileStem}.${eventId}`

const restored = /-backup-(\d{4}-\d{2}-\d{2})-(\d{2})(\d{2})(-\d+)?$/

/** The name of a copy brought back from a backup, beside the event: `forum-backup-2027-05-19-0915`. */
export const restoredStem = (fileStem: string, atMs: number): string => {
	const said = new Date(atMs).toISOString()
	return `${fileStem.replace(restored, '')}-backup-${said.slice(0, 10)}-${said.slice(11, 16).replace(':', '')}`
}

/** Of when a copy is, by the name that restoring gave it; null for any other file. */
export const restoredAt = (fileStem: string): number | null => {
	const found = restored.exec(fileStem)
	if (found === null) return null
	const atMs = Date.parse(`${found[1]}T${found[2]}:${found[3]}:00Z`)
	return Number.isNaN(atMs) ? null : atMs
}
