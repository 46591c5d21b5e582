/**
 * A desk's store on this computer's own disk, for a page of Foyer that has joined a hub: its process keeps the records,
 * and the page comes from here, so both are there after a restart without the hub.
 */
import type { Client } from '../../../shared/contract/index.ts'
import type { DeskStore } from './deskStore.ts'

/** So many bytes at a time: what a call takes in at most is 65,535 characters of them. */
const chunk = 0x8000

const base64Of = (bytes: Uint8Array): string => {
	let text = ''
	for (let at = 0; at < bytes.length; at += chunk) text += String.fromCharCode(...bytes.subarray(at, at + chunk))
	return btoa(text)
}

export const joinedStore = ({ joined }: Pick<Client, 'joined'>): DeskStore => ({
	get: async (key) => {
		const { base64 } = await joined.storeGet({ key })
		return base64 === null ? null : Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
	},
	put: async (key, bytes) => {
		const { outcome } = await joined.storePut({ key, base64: base64Of(bytes) })
		if (outcome !== 'kept') throw new Error('it was not kept')
	},
	remove: async (key) => {
		await joined.storeRemove({ key })
	},
	keys: async () => (await joined.storeKeys({})).keys,
	survivesRestart: true,
})

/** The store of the hub that this computer has joined; null: none is on. */
export const openJoinedStore = async (client: Pick<Client, 'joined'>): Promise<(() => Promise<DeskStore>) | null> => {
	const { hub } = await client.joined.link({}).catch(() => ({ hub: null }))
	return hub === null ? null : () => Promise.resolve(joinedStore(client))
}
