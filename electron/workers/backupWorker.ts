/**
 * Makes one backup, or looks into one, in a thread of its own: copying and reading back every page of an event of
 * thousands takes longer than a desk should wait. Reads the file through a handle of its own; the door goes on.
 */
import { parentPort, workerData } from 'node:worker_threads'
import { connectToRead } from '../database/connect.ts'
import { handlesOf } from '../database/handle.ts'
import { type FileCounts, fileCounts } from '../database/stores/fileCounts.store.ts'
import { type BackupTrouble, catchUp, type SecondState, sortOut, troubleOf, writeBackup } from './backupFiles.ts'

/** The key is cleared once the work is done. */
export type BackupOrder = { readonly path: string; readonly key: Uint8Array<ArrayBuffer> } & (
	| {
			readonly what: 'write'
			readonly folder: string
			/** Null: nothing new is written, the second folder is caught up. */
			readonly name: string | null
			readonly second: { readonly root: string; readonly folder: string } | null
			readonly nowMs: number
	  }
	/** The counts of the file at the path. */
	| { readonly what: 'count' }
)

export type BackupNews =
	| { readonly state: 'written'; readonly trouble: BackupTrouble | null; readonly second: SecondState }
	| { readonly state: 'counted'; readonly counts: FileCounts }
	| { readonly state: 'unreadable' }

const write = (order: Extract<BackupOrder, { what: 'write' }>): BackupNews => {
	const { path, key, folder, name, second, nowMs } = order
	let trouble: BackupTrouble | null = null
	if (name !== null) {
		try {
			writeBackup({ path, key }, folder, name)
			sortOut(folder, nowMs)
		} catch (error) {
			trouble = troubleOf(error)
		}
	}
	return {
		state: 'written',
		trouble,
		second: second === null ? 'none' : catchUp(folder, second.root, second.folder, nowMs),
	}
}

const counted = ({ path, key }: BackupOrder): BackupNews => {
	try {
		const db = connectToRead(path, key)
		try {
			return { state: 'counted', counts: fileCounts(handlesOf(db)) }
		} finally {
			db.close()
		}
	} catch {
		return { state: 'unreadable' }
	}
}

if (parentPort !== null) {
	const order = workerData as BackupOrder
	const news = order.what === 'write' ? write(order) : counted(order)
	order.key.fill(0)
	parentPort.postMessage(news)
}
