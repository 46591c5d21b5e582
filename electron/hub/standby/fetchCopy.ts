/** Brings a whole copy of another hub's event here, in pieces: the file is there whole or not at all. */
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Client, OutputOf } from '../../../shared/contract/index.ts'

type Ready = Extract<OutputOf<'standby.begin'>, { outcome: 'ready' }>

/**
 * @returns false where the hub let go of its copy before all of it had come
 * @throws what the wire or the file system says; nothing is left at the path then
 */
export const fetchCopy = async (
	{ standby }: Pick<Client, 'standby'>,
	{ copyId, bytes }: Ready,
	path: string,
	onBytes: (fetched: number) => void,
	signal: AbortSignal,
): Promise<boolean> => {
	const part = `${path}.part`
	mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
	const fd = openSync(part, 'w', 0o600)
	let isWhole = false
	try {
		for (let offset = 0; !isWhole; ) {
			const piece = await standby.read({ copyId, offset }, { signal })
			if (piece.outcome === 'gone') return false
			const got = Buffer.from(piece.base64, 'base64')
			for (let at = 0; at < got.length; ) at += writeSync(fd, got, at)
			offset += got.length
			onBytes(offset)
			if (piece.isLast && offset === bytes) isWhole = true
			else if (piece.isLast || got.length === 0) return false
		}
		fsyncSync(fd)
	} finally {
		closeSync(fd)
		if (!isWhole) rmSync(part, { force: true })
	}
	renameSync(part, path)
	return true
}
