/** What belongs to the operating system: dialogs, the key store, screens, staying awake. */
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { strict } from './state.ts'

/** A dialog that a test did not expect fails the test; it never gets an answer that nobody chose. */
const unscripted =
	<Answer>(name: string): (() => Promise<Answer>) =>
	() =>
		Promise.reject(new Error(`electron-host: dialog.${name} came up, and the test had not said what to answer`))

export const dialog = strict('dialog', {
	showOpenDialog: unscripted<Electron.OpenDialogReturnValue>('showOpenDialog'),
	showSaveDialog: unscripted<Electron.SaveDialogReturnValue>('showSaveDialog'),
	showMessageBox: unscripted<Electron.MessageBoxReturnValue>('showMessageBox'),
	showErrorBox: (title: string, content: string) => console.error(`[error box] ${title}: ${content}`),
} satisfies Partial<Electron.Dialog>)

/** `FOYER_HOST_KEYS`: `none` is a system without a key store; any other word is the store's secret, so that a test can lose it. */
const keys = process.env['FOYER_HOST_KEYS'] ?? 'first'
const secret = createHash('sha256').update(`electron-host ${keys}`).digest()
const seal = 'v10'

export const safeStorage = strict('safeStorage', {
	isAsyncEncryptionAvailable: () => Promise.resolve(keys !== 'none'),
	getSelectedStorageBackend: () => (keys === 'none' ? 'basic_text' : 'gnome_libsecret'),
	encryptStringAsync: (text: string) => {
		const iv = randomBytes(12)
		const cipher = createCipheriv('aes-256-gcm', secret, iv)
		const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
		return Promise.resolve(Buffer.concat([Buffer.from(seal), iv, cipher.getAuthTag(), body]))
	},
	decryptStringAsync: async (sealed: Buffer) => {
		if (sealed.subarray(0, 3).toString() !== seal) throw new Error('Error while decrypting the ciphertext.')
		const decipher = createDecipheriv('aes-256-gcm', secret, sealed.subarray(3, 15)).setAuthTag(sealed.subarray(15, 31))
		const result = Buffer.concat([decipher.update(sealed.subarray(31)), decipher.final()]).toString('utf8')
		return { shouldReEncrypt: false, result }
	},
} satisfies Pick<
	Electron.SafeStorage,
	'isAsyncEncryptionAvailable' | 'getSelectedStorageBackend' | 'encryptStringAsync' | 'decryptStringAsync'
>)

const workArea = { x: 0, y: 0, width: 1920, height: 1040 }
export const screen = strict('screen', { getAllDisplays: () => [{ id: 1, workArea } as Electron.Display] })

const blockers = new Set<number>()
let lastBlocker = 0
export const powerSaveBlocker = strict('powerSaveBlocker', {
	start: (type) => {
		if (type !== 'prevent-display-sleep') throw new Error(`electron-host: powerSaveBlocker ${type} is not implemented`)
		blockers.add(++lastBlocker)
		return lastBlocker
	},
	stop: (id) => blockers.delete(id),
	isStarted: (id) => blockers.has(id),
} satisfies Electron.PowerSaveBlocker)
