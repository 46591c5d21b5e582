/** A desk's store in the browser's own database. Its name and its keys say nothing about anybody. */
import type { DeskStore } from './deskStore.ts'

const databaseName = 'foyer-desk'
const tableName = 'records'

const asPromise = <T>(request: IDBRequest<T>): Promise<T> =>
	new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result)
		request.onerror = () => reject(request.error ?? new Error('the browser did not keep it'))
	})

const open = async (): Promise<IDBDatabase> => {
	const request = indexedDB.open(databaseName, 1)
	request.onupgradeneeded = () => request.result.createObjectStore(tableName)
	return await asPromise(request)
}

/** Answers once the bytes are on disk, not only on their way there. */
const change = (database: IDBDatabase, run: (table: IDBObjectStore) => void): Promise<void> =>
	new Promise((resolve, reject) => {
		const transaction = database.transaction(tableName, 'readwrite', { durability: 'strict' })
		const fail = () => reject(transaction.error ?? new Error('the browser did not keep it'))
		transaction.oncomplete = () => resolve()
		transaction.onerror = fail
		transaction.onabort = fail
		run(transaction.objectStore(tableName))
	})

/** @throws where the browser has no database for this page. */
export const openIndexedStore = async (): Promise<DeskStore> => {
	const database = await open()
	const table = () => database.transaction(tableName).objectStore(tableName)
	return {
		get: async (key) => {
			const found: unknown = await asPromise(table().get(key) as IDBRequest<unknown>)
			return found instanceof Uint8Array ? found : null
		},
		put: (key, bytes) => change(database, (records) => void records.put(bytes, key)),
		remove: (key) => change(database, (records) => void records.delete(key)),
		keys: async () => (await asPromise(table().getAllKeys())).filter((key) => typeof key === 'string'),
		survivesRestart: false,
	}
}
