/**
 * Keeps the keys of event files in the system's own key store, by way of Electron. Each key is sealed by the system
 * and lies in a file of its own, named by a hash. A seal that cannot be opened, because the system's store was lost
 * or the file was damaged, is the same as no key: the recovery code opens the event, and nothing is deleted.
 */
import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { safeStorage } from 'electron'
import type { KeyStore } from './keyStore.ts'

const keyBytes = 32

/** True where the system seals with more than a password built into the program. */
const canSeal = async (): Promise<boolean> => {
	if (!(await safeStorage.isAsyncEncryptionAvailable())) return false
	if (process.platform !== 'linux') return true
	const backend = safeStorage.getSelectedStorageBackend()
	return backend !== 'basic_text' && backend !== 'unknown'
}

/** What is sealed says which event it belongs to, so that one file put in another's place opens nothing. */
const pack = (fileId: string, key: Uint8Array): string => JSON.stringify([fileId, Buffer.from(key).toString('base64')])

const unpack = (fileId: string, text: string): Uint8Array | null => {
	const [id, base64] = JSON.parse(text) as unknown[]
	if (id !== fileId || typeof base64 !== 'string') return null
	const key = Buffer.from(base64, 'base64')
	return key.length === keyBytes ? new Uint8Array(key) : null
}

/**
 * The key store of this computer: the system's, or `keyFile` where the system has none worth the name. A key that
 * an earlier start without a window left in `keyFile` is moved into the system's store when it is next asked for.
 */
export const createSafeKeyStore = async (folder: string, keyFile: KeyStore): Promise<KeyStore> => {
	if (!(await canSeal().catch(() => false))) return keyFile
	const sealedAt = (fileId: string): string =>
		join(folder, `${createHash('sha256').update(fileId).digest('hex').slice(0, 32)}.sealed`)

	const put = async (fileId: string, key: Uint8Array): Promise<void> => {
		const sealed = await safeStorage.encryptStringAsync(pack(fileId, key))
		await mkdir(folder, { recursive: true, mode: 0o700 })
		const path = sealedAt(fileId)
		await writeFile(`${path}.new`, sealed, { mode: 0o600 })
		await rename(`${path}.new`, path)
	}
	const unseal = async (fileId: string): Promise<Uint8Array | null> => {
		const sealed = await readFile(sealedAt(fileId)).catch(() => null)
		if (!sealed) return null
		const opened = await safeStorage.decryptStringAsync(sealed)
		const key = unpack(fileId, opened.result)
		if (key && opened.shouldReEncrypt) await put(fileId, key)
		return key
	}
	const moveFromKeyFile = async (fileId: string): Promise<Uint8Array | null> => {
		const key = await keyFile.get(fileId)
		if (!key) return null
		await put(fileId, key)
		if (await unseal(fileId).catch(() => null)) await keyFile.forget(fileId)
		return key
	}

	return {
		kind: 'device',
		get: async (fileId) => (await unseal(fileId).catch(() => null)) ?? (await moveFromKeyFile(fileId)),
		put,
		forget: async (fileId) => {
			await rm(sealedAt(fileId), { force: true })
			await keyFile.forget(fileId)
		},
	}
}
