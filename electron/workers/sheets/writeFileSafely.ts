import { randomBytes } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/**
 * Keeps bytes at a path so that there is the old file or the whole new one, never a part, and only
 * for the owner of this account to read. Written beside the target and renamed over it; a link at the
 * target is replaced, not followed. Throws what the file system says, with nothing left behind.
 */
export async function writeFileSafely(path: string, bytes: Uint8Array): Promise<void> {
	const beside = join(dirname(path), `.foyer-${randomBytes(8).toString('hex')}.part`)
	try {
		const file = await open(beside, 'wx', 0o600)
		try {
			await file.writeFile(bytes)
			await file.sync()
		} finally {
			await file.close()
		}
		await rename(beside, path)
	} catch (failure) {
		await rm(beside, { force: true })
		throw failure
	}
}
