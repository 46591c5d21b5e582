/**
 * The hubs that this computer has joined: where they are, which key they have, what this computer is there. What it
 * shows to be known again lies with the keys of events, where the system protects it if it can.
 */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { readJson, writeJson } from '../../shell/jsonFile.ts'
import type { KeyStore } from '../../shell/keyStore.ts'

export type JoinedHub = {
	readonly id: string
	/** `https://192.168.1.20:4433` */
	readonly address: string
	/** SHA-256 of its public key, base64url. */
	readonly pin: string
	readonly deskId: string
	/** What this computer is called there. */
	readonly desk: string
	readonly role: string
	readonly eventName: string
	readonly lastSeenMs: number
	/** The newest hub of the event that this computer has seen, and its proof; 0: none yet. */
	readonly term: number
	readonly hubId: string
	readonly proof: string
	/** Where its live copy lies, or empty. */
	readonly copyPath: string
}

export type JoinedHubs = {
	readonly list: () => readonly JoinedHub[]
	readonly find: (id: string) => JoinedHub | undefined
	readonly tokenOf: (id: string) => Promise<string | null>
	/** Puts one first, new or changed. */
	readonly keep: (hub: JoinedHub) => void
	readonly keepToken: (id: string, token: string) => Promise<void>
	readonly forget: (id: string) => Promise<void>
}

const texts = ['id', 'address', 'pin', 'deskId', 'desk', 'role', 'eventName', 'hubId', 'proof', 'copyPath'] as const
const numbers = ['lastSeenMs', 'term'] as const

const isJoined = (value: unknown): value is JoinedHub => {
	if (typeof value !== 'object' || value === null) return false
	const entry = value as Record<string, unknown>
	return (
		texts.every((name) => typeof entry[name] === 'string') &&
		numbers.every((name) => Number.isSafeInteger(entry[name]) && Number(entry[name]) >= 0)
	)
}

/** Where a token lies among the keys of files: by 16 bytes too, which no file begins with. */
const placeOf = (id: string): string => createHash('sha256').update(`foyer/joined/${id}`).digest('hex').slice(0, 32)

export const createJoinedHubs = (deviceDir: string, keyStore: KeyStore): JoinedHubs => {
	const path = join(deviceDir, 'joined.json')
	const list = (): readonly JoinedHub[] => {
		const content = readJson(path)
		return Array.isArray(content) ? content.filter(isJoined) : []
	}
	const write = (hubs: readonly JoinedHub[]) => writeJson(path, hubs)
	return {
		list,
		find: (id) => list().find((hub) => hub.id === id),
		tokenOf: async (id) => {
			const bytes = await keyStore.get(placeOf(id))
			return bytes ? Buffer.from(bytes).toString('base64url') : null
		},
		keep: (hub) => write([hub, ...list().filter((other) => other.id !== hub.id)]),
		keepToken: (id, token) => keyStore.put(placeOf(id), Buffer.from(token, 'base64url')),
		forget: async (id) => {
			write(list().filter((hub) => hub.id !== id))
			await keyStore.forget(placeOf(id))
		},
	}
}
