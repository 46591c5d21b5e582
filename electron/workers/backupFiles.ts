/**
 * Writing, sorting out and copying backups in their folders. A backup is there whole and read back, or not at all:
 * beside its place first, then to the disk, looked through, then renamed. Assumes that nobody else writes there.
 */

import {
	closeSync,
	copyFileSync,
	existsSync,
	fsyncSync,
	mkdirSync,
	openSync,
	readdirSync,
	renameSync,
	rmSync,
	statfsSync,
	statSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { backupsIn } from '../../shared/domain/backups/fileName.ts'
import { backupsToKeep } from '../../shared/domain/backups/keep.ts'
import { copyAside } from '../database/copyAside.ts'
import { isDiskFull, isUnwritable } from '../database/writeFailure.ts'

/** Left free on a disk, whatever happens: a full disk would stop the desk, which a missing backup does not. */
const spareBytes = 200 * 1024 * 1024

/** Why there is no backup. `full`: there would be too little space left. */
export type BackupTrouble = 'full' | 'cannotWrite' | 'failed'
/** How the second folder stands. `away`: the drive is not there. */
export type SecondState = 'none' | 'upToDate' | 'away' | 'full' | 'cannotWrite'

export class NoBackup extends Error {
	readonly why: BackupTrouble
	constructor(why: BackupTrouble, options?: ErrorOptions) {
		super(`there is no backup: ${why}`, options)
		this.name = 'NoBackup'
		this.why = why
	}
}

export const troubleOf = (error: unknown): BackupTrouble => {
	if (error instanceof NoBackup) return error.why
	if (isDiskFull(error)) return 'full'
	return isUnwritable(error) ? 'cannotWrite' : 'failed'
}

const sync = (path: string): void => {
	const fd = openSync(path, 'r')
	try {
		fsyncSync(fd)
	} catch {
		// Windows syncs no folder, and some drives nothing at all: the rename stands without it.
	} finally {
		closeSync(fd)
	}
}

/** Whether a folder's disk takes so many bytes and still leaves what a desk needs. */
export const hasRoom = (folder: string, bytes: number): boolean => {
	const { bavail, bsize } = statfsSync(folder)
	return bavail * bsize >= bytes + spareBytes
}

/** Puts a file at its place by what makes it, whole or not at all. */
const place = (path: string, make: (part: string) => void): void => {
	const part = `${path}.part`
	try {
		rmSync(part, { force: true })
		make(part)
		const fd = openSync(part, 'r+')
		try {
			fsyncSync(fd)
		} finally {
			closeSync(fd)
		}
		renameSync(part, path)
		sync(dirname(path))
	} catch (error) {
		rmSync(part, { force: true })
		throw error
	}
}

/** @throws what the file system says, or NoBackup; nothing is left behind then */
export const writeBackup = (event: { path: string; key: Uint8Array }, folder: string, name: string): void => {
	mkdirSync(folder, { recursive: true, mode: 0o700 })
	if (!hasRoom(folder, statSync(event.path).size)) throw new NoBackup('full')
	place(join(folder, name), (part) => copyAside(event.path, event.key, part))
}

/** Nothing where the folder is not there, or cannot be read: never a reason to stop. */
export const namesIn = (folder: string): readonly string[] => {
	try {
		return readdirSync(folder)
	} catch {
		return []
	}
}

/** Takes away what the rule does not keep, and what a crash left half written. */
export const sortOut = (folder: string, nowMs: number): void => {
	const names = namesIn(folder)
	const all = backupsIn(names)
	const kept = new Set(backupsToKeep(all, nowMs))
	for (const one of all) if (!kept.has(one)) rmSync(join(folder, one.name), { force: true })
	for (const name of names) if (name.endsWith('.foyer.part')) rmSync(join(folder, name), { force: true })
}

/**
 * Makes a second folder hold what the first holds. `root` is what the person chose: it is never made, for a folder
 * made where a drive would be mounted looks like the drive.
 */
export const catchUp = (folder: string, root: string, second: string, nowMs: number): SecondState => {
	if (!existsSync(root)) return 'away'
	try {
		mkdirSync(second, { recursive: true, mode: 0o700 })
		const there = new Set(namesIn(second))
		// The newest first: a drive that is pulled out half way has what matters most.
		for (const { name } of backupsIn(namesIn(folder))) {
			if (there.has(name)) continue
			const path = join(folder, name)
			if (!hasRoom(second, statSync(path).size)) return 'full'
			place(join(second, name), (part) => copyFileSync(path, part))
		}
		sortOut(second, nowMs)
		return 'upToDate'
	} catch (error) {
		if (!existsSync(root)) return 'away'
		return troubleOf(error) === 'full' ? 'full' : 'cannotWrite'
	}
}
