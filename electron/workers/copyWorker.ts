/**
 * Makes a copy of the event under another key, or under its own to try something on, or reads a file that is brought
 * back: all of it takes longer than a desk should wait, so it is done in a thread of its own.
 */
import { rmSync, statfsSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import type { ComingRefusal } from '../../shared/domain/desks/comingRefusals.ts'
import { changeKey, connectToRead } from '../database/connect.ts'
import { copyAside } from '../database/copyAside.ts'
import { handlesOf } from '../database/handle.ts'
import { troubleOf } from './backupFiles.ts'
import { type Coming, type ComingOrder, endOf, takeIn } from './comingFile.ts'

/** Keys are cleared once the work is done. */
export type CopyOrder =
	| ({ readonly what: 'takeIn' } & ComingOrder)
	| {
			readonly what: 'copy'
			readonly path: string
			readonly key: Uint8Array<ArrayBuffer>
			/** Nothing lies there. */
			readonly target: string
			/** Null: under the same key. */
			readonly newKey: Uint8Array<ArrayBuffer> | null
	  }

export type CopyNews =
	| { readonly state: 'copied'; readonly seq: number; readonly hash: string }
	| { readonly state: 'notCopied'; readonly why: 'full' | 'cannotWrite' | 'failed' }
	| ({ readonly state: 'read' } & Coming)
	| { readonly state: 'refused'; readonly why: ComingRefusal }

/** Left free on the stick: a copy that fills it could not be worked on. */
const spareBytes = 20 * 1024 * 1024

const copied = ({ path, key, target, newKey }: Extract<CopyOrder, { what: 'copy' }>): CopyNews => {
	try {
		const { bavail, bsize } = statfsSync(dirname(target))
		if (bavail * bsize < statSync(path).size + spareBytes) return { state: 'notCopied', why: 'full' }
		copyAside(path, key, target)
		if (newKey) changeKey(target, key, newKey)
		const db = connectToRead(target, newKey ?? key)
		try {
			// Every page again, under the key that the paper will say.
			if (db.pragma('quick_check', { simple: true }) !== 'ok') throw new Error('the copy is not whole')
			return { state: 'copied', ...endOf(handlesOf(db)) }
		} finally {
			db.close()
		}
	} catch (error) {
		for (const end of ['', '-journal', '-wal', '-shm']) rmSync(`${target}${end}`, { force: true })
		return { state: 'notCopied', why: troubleOf(error) }
	}
}

if (parentPort !== null) {
	const order = workerData as CopyOrder
	if (order.what === 'takeIn') {
		const found = takeIn(order)
		parentPort.postMessage(
			'why' in found ? { state: 'refused', ...found } : ({ state: 'read', ...found } satisfies CopyNews),
		)
		order.event.key.fill(0)
	} else {
		parentPort.postMessage(copied(order))
		order.newKey?.fill(0)
	}
	order.key.fill(0)
}
