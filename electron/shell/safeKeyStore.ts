/**
 * Keeps the keys of event files in the system's own key store, by way of Electron. A seal that cannot be opened any
 * more, because the system's store was lost or the file was damaged, is the same as no key: the recovery code opens
 * the event, and nothing is deleted.
 */
import { safeStorage } from 'electron'
import { type Codec, createKeyFileStore, type KeyStore } from './keyStore.ts'

/** True where the system seals with more than a password built into the program. */
const canSeal = async (): Promise<boolean> => {
	if (!(await safeStorage.isAsyncEncryptionAvailable())) return false
	if (process.platform !== 'linux') return true
	const backend = safeStorage.getSelectedStorageBackend()
	return backend !== 'basic_text' && backend !== 'unknown'
}

const isKey = (text: string): boolean => /^[0-9a-f]{64}$/.test(text)

const bySystem: Codec = {
	seal: async (key) => (await safeStorage.encryptStringAsync(Buffer.from(key).toString('hex'))).toString('base64'),
	open: async (sealed) => {
		try {
			const { result } = await safeStorage.decryptStringAsync(Buffer.from(sealed, 'base64'))
			return isKey(result) ? Buffer.from(result, 'hex') : null
		} catch {
			return null
		}
	},
}

/**
 * The key store of this computer: the system's, or the key file where the system has none worth the name. A key that
 * an earlier start without a window left in the key file is moved into the system's store when it is next asked for.
 */
export const createSafeKeyStore = async (deviceDir: string): Promise<KeyStore> => {
	const keyFile = createKeyFileStore(deviceDir)
	if (!(await canSeal().catch(() => false))) return keyFile
	const sealed = createKeyFileStore(deviceDir, 'device', bySystem, 'sealed-keys.json')
	const moveFromKeyFile = async (fileId: string): Promise<Uint8Array | null> => {
		const key = await keyFile.get(fileId)
		if (!key) return null
		await sealed.put(fileId, key)
		if (await sealed.get(fileId)) await keyFile.forget(fileId)
		return key
	}
	return {
		...sealed,
		get: async (fileId) => (await sealed.get(fileId)) ?? (await moveFromKeyFile(fileId)),
		forget: async (fileId) => {
			await sealed.forget(fileId)
			await keyFile.forget(fileId)
		},
	}
}
