/**
 * Writes an event file anew, under another key, without anything that was deleted from it: no free
 * pages, no gaps, no log of writes. Whenever it is cut off, the old file or the new one is whole;
 * what lies half made beside it is removed at the next opening.
 */
import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { changeKey, connectToRead } from './connect.ts'
import { digestTable, tableNames } from './dump.ts'
import { type EventFile, fileIdOf, openEventFile, removeRewrite, rewritePathOf } from './eventFile.ts'
import { schemaOf } from './migrate.ts'

/** What has just been done. Before `swapped` the old file is the event, from then on the new one is. */
export const rewriteSteps = [
	'checkpointed',
	'copied',
	'rekeyed',
	'compared',
	'synced',
	'keyKept',
	'closed',
	'swapped',
	'cleaned',
] as const
export type RewriteStep = (typeof rewriteSteps)[number]

/**
 * `busy`: something still reads the old file. `changed`: somebody wrote while the key was being kept: try again.
 * `differs`: the copy is not what the event is, a broken disk or a bug. `cannotWrite`: no room, or not allowed.
 */
export type RewriteRefusal = 'busy' | 'changed' | 'differs' | 'cannotWrite'

/** The event is open afterwards either way: as a new file under the new key, or as it was. */
export type Rewritten =
	| { readonly outcome: 'rewritten'; readonly file: EventFile; readonly fileId: string }
	| { readonly outcome: 'refused'; readonly why: RewriteRefusal; readonly file: EventFile }

export type RewriteOptions = {
	/**
	 * Keeps the new key where it is not lost, under the first bytes of the new file, before the new file takes the
	 * old one's place. Whoever shows a recovery code has shown it by now.
	 */
	readonly keep: (fileId: string) => Promise<void>
	/** Hears of each step once it is done. For tests that end the process there. */
	readonly onStep?: (step: RewriteStep) => void
}

class Refused extends Error {
	readonly why: RewriteRefusal
	constructor(why: RewriteRefusal, options?: ErrorOptions) {
		super(`the event file was not written anew: ${why}`, options)
		this.name = 'Refused'
		this.why = why
	}
}

/** On disk, name and all. Windows has no such thing for folders. */
const sync = (path: string): void => {
	const fd = openSync(path, process.platform === 'win32' ? 'r+' : 'r')
	try {
		fsyncSync(fd)
	} finally {
		closeSync(fd)
	}
}
const syncFolder = (path: string): void => {
	try {
		if (process.platform !== 'win32') sync(dirname(path))
	} catch {
		// Some network drives cannot. Then a power cut in the next moment may bring the old file back, whole.
	}
}

const checkpoint = ({ connection }: EventFile): void => {
	const [answer] = connection.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
	if (answer?.busy !== 0) throw new Refused('busy')
}

const changesOf = ({ reader }: EventFile): number =>
	reader.get<{ changes: number }>('SELECT total_changes() AS changes')?.changes ?? 0

/** Whether the copy, read under the new key, is whole and says what the event says. */
const compare = (file: EventFile, path: string, newKey: Uint8Array): void => {
	const copy = connectToRead(path, newKey)
	try {
		const isWhole = copy.pragma('integrity_check', { simple: true }) === 'ok'
		const isSchemaSame =
			schemaOf(copy) === schemaOf(file.connection) &&
			copy.pragma('user_version', { simple: true }) === file.connection.pragma('user_version', { simple: true })
		const isSame = () =>
			tableNames(file.connection).every(
				(table) => digestTable(file.connection, table).sha256 === digestTable(copy, table).sha256,
			)
		if (!isWhole || !isSchemaSame || !isSame()) throw new Refused('differs')
	} finally {
		copy.close()
	}
}

/** What cannot be removed now is removed at the next opening: the event stays open meanwhile. */
const letGo = (path: string): void => {
	try {
		removeRewrite(path)
	} catch {
		// Said above.
	}
}

const asRefusal = (error: unknown): RewriteRefusal => (error instanceof Refused ? error.why : 'cannotWrite')

/**
 * Writes the event anew under `newKey`. Nobody else of this process may have it open for reading.
 * `file` is closed when this has answered; the answer holds the one that is open in its place.
 * @throws where the event could not be opened again at all
 */
export const rewriteFile = async (
	file: EventFile,
	newKey: Uint8Array,
	{ keep, onStep = () => undefined }: RewriteOptions,
): Promise<Rewritten> => {
	const { path } = file
	const part = rewritePathOf(path)
	const { key } = file.forReading()
	let fileId = ''
	try {
		const before = changesOf(file)
		checkpoint(file)
		onStep('checkpointed')
		removeRewrite(path)
		file.copyTo(part)
		onStep('copied')
		changeKey(part, key, newKey)
		onStep('rekeyed')
		compare(file, part, newKey)
		onStep('compared')
		sync(part)
		onStep('synced')
		fileId = fileIdOf(part)
		await keep(fileId)
		onStep('keyKept')
		if (changesOf(file) !== before) throw new Refused('changed')
	} catch (error) {
		letGo(path)
		return { outcome: 'refused', why: asRefusal(error), file }
	}
	const lock = file.closeKeepingLock()
	try {
		onStep('closed')
		// The log of writes is empty since the checkpoint: beside the new file it would be read as the new file's.
		for (const end of ['-wal', '-shm']) rmSync(`${path}${end}`, { force: true })
		renameSync(part, path)
	} catch (error) {
		letGo(path)
		return { outcome: 'refused', why: asRefusal(error), file: openEventFile(path, key, lock) }
	}
	onStep('swapped')
	syncFolder(path)
	const opened = openEventFile(path, newKey, lock)
	onStep('cleaned')
	return { outcome: 'rewritten', file: opened, fileId }
}
