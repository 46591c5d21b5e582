/**
 * Where a desk keeps what it needs without its hub: bytes that are encrypted before they come here, under names that
 * say nothing about anybody. Whoever implements it promises that what `put` has resolved for is on disk.
 */
export type DeskStore = {
	readonly get: (key: string) => Promise<Uint8Array | null>
	/** @throws where it could not be written: then nothing of it counts. */
	readonly put: (key: string, bytes: Uint8Array) => Promise<void>
	readonly remove: (key: string) => Promise<void>
	readonly keys: () => Promise<readonly string[]>
	/** The page itself survives a restart while the hub is away: then the key is kept too, closed with the desk code. */
	readonly survivesRestart: boolean
}

/** Where nothing can be kept: the desk goes on for as long as its page stays open, and says so. */
export const noStore: DeskStore = {
	get: () => Promise.resolve(null),
	put: () => Promise.reject(new Error('nothing can be kept here')),
	remove: () => Promise.resolve(),
	keys: () => Promise.resolve([]),
	survivesRestart: false,
}
