/** Where an event's backups lie, and bringing one back beside it. Nothing is ever written over. */
import { constants, copyFileSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { backupFolder, backupsIn, restoredStem } from '../../shared/domain/backups/fileName.ts'
import { connectToRead } from '../database/connect.ts'
import { namesIn } from '../workers/backupFiles.ts'
import { freePath } from './library.service.ts'

/** Beside the events of the library; on a second drive, in the folder that was chosen. */
const inLibrary = 'Backups'
const inSecond = 'Foyer backups'

export const stemOf = (path: string): string => basename(path).replace(/\.foyer$/, '')

export const backupPlace = (libraryDir: string, path: string, eventId: string): string =>
	join(libraryDir, inLibrary, backupFolder(stemOf(path), eventId))

export const secondPlace = (root: string, path: string, eventId: string): string =>
	join(root, inSecond, backupFolder(stemOf(path), eventId))

export type LyingBackup = { readonly path: string; readonly atMs: number }

const opens = (path: string, key: Uint8Array): boolean => {
	try {
		connectToRead(path, key).close()
		return true
	} catch {
		return false
	}
}

/** The newest backup of a file that cannot be read any more, by its name, that its key opens. */
export const lastGood = (
	places: { readonly libraryDir: string; readonly second: string },
	path: string,
	key: Uint8Array,
): LyingBackup | null => {
	const roots = [join(places.libraryDir, inLibrary), ...(places.second === '' ? [] : [join(places.second, inSecond)])]
	const lying = roots.flatMap((root) =>
		namesIn(root)
			.filter((name) => name.startsWith(`${stemOf(path)}.`))
			.flatMap((name) =>
				backupsIn(namesIn(join(root, name))).map((one) => ({ ...one, path: join(root, name, one.name) })),
			),
	)
	const newestFirst = lying.toSorted((one, other) => other.atMs - one.atMs)
	return newestFirst.find((one) => opens(one.path, key)) ?? null
}

/** Copies a backup beside the event under a name that says of when it is. @throws what the file system says */
export const bringBack = (backup: LyingBackup, eventPath: string): string => {
	const target = freePath(dirname(eventPath), `${restoredStem(stemOf(eventPath), backup.atMs)}.foyer`)
	try {
		copyFileSync(backup.path, target, constants.COPYFILE_EXCL)
	} catch (error) {
		// What somebody else put there in this moment is theirs; what is half of ours goes.
		if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) rmSync(target, { force: true })
		throw error
	}
	return target
}
