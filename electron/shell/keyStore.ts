/**
 * The keys that this computer remembers, by the first 16 bytes of the event file, which are random
 * and go with it wherever it is copied or moved. Losing this store loses nothing: the recovery code
 * opens every file. Nothing here is ever deleted because something failed.
 */
import { existsSync, readFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { writeJson } from './jsonFile.ts'

export type KeyStore = {
	/** `device`: the system's own key store; `file`: a file that only its owner may read. */
	readonly kind: 'device' | 'file'
	/** False where others could read the store: its keys are not used until that is put right. */
	readonly isPrivate: () => boolean
	readonly get: (fileId: string) => Promise<Uint8Array | null>
	readonly put: (fileId: string, key: Uint8Array) => Promise<void>
	readonly forget: (fileId: string) => Promise<void>
}

/** What is kept for each file: text that a codec made of the key. */
export type Codec = {
	readonly seal: (key: Uint8Array) => Promise<string>
	/** Null where the text cannot be opened here any more. */
	readonly open: (sealed: string) => Promise<Uint8Array | null>
}

const asIs: Codec = {
	seal: (key) => Promise.resolve(Buffer.from(key).toString('hex')),
	open: (sealed) => Promise.resolve(/^[0-9a-f]{64}$/.test(sealed) ? Buffer.from(sealed, 'hex') : null),
}

const readAll = (path: string): Record<string, string> => {
	if (!existsSync(path)) return {}
	try {
		const content: unknown = JSON.parse(readFileSync(path, 'utf8'))
		return typeof content === 'object' && content !== null ? (content as Record<string, string>) : {}
	} catch {
		// Garbage in the store asks for the code again; the garbage stays beside it for whoever wants to look.
		renameSync(path, `${path}.unreadable-${Date.now()}`)
		return {}
	}
}

/** A store in one file of the device folder, mode 0600, replaced in one step. */
export const createKeyFileStore = (
	deviceDir: string,
	kind: KeyStore['kind'] = 'file',
	codec: Codec = asIs,
	name = 'keys.json',
): KeyStore => {
	const path = join(deviceDir, name)
	const isPrivate = () =>
		kind === 'device' || process.platform === 'win32' || !existsSync(path) || (statSync(path).mode & 0o077) === 0
	const write = (keys: Record<string, string>) => writeJson(path, keys)
	return {
		kind,
		isPrivate,
		get: async (fileId) => {
			if (!isPrivate()) return null
			const sealed = readAll(path)[fileId]
			return typeof sealed === 'string' ? codec.open(sealed) : null
		},
		put: async (fileId, key) => {
			const sealed = await codec.seal(key)
			write({ ...readAll(path), [fileId]: sealed })
		},
		forget: (fileId) => {
			const { [fileId]: _, ...others } = readAll(path)
			write(others)
			return Promise.resolve()
		},
	}
}
