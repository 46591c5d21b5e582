/** A whole copy of an open event, made beside its writer: one moment of the file, under the same key, read back. */
import { connectToRead } from './connect.ts'

/**
 * Assumes that nothing lies at the target.
 * @throws what SQLite says, or where the copy is not whole; a part of it may lie at the target then
 */
export const copyAside = (path: string, key: Uint8Array, target: string): void => {
	const source = connectToRead(path, key)
	try {
		// The copy is written to a file of its own; of this one the connection can change nothing still.
		source.pragma('query_only = OFF')
		source.prepare('VACUUM INTO ?').run(target)
	} finally {
		source.close()
	}
	const copy = connectToRead(target, key)
	try {
		if (copy.pragma('quick_check', { simple: true }) !== 'ok') throw new Error('the copy is not whole')
	} finally {
		copy.close()
	}
}
