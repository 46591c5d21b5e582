/**
 * Records that a desk keeps for when its hub is away, as its page sealed them: this computer cannot read them. Each is
 * a file of its own, there whole or not at all once `put` has answered. A name says nothing about a person.
 */
import {
	closeSync,
	fsyncSync,
	mkdirSync,
	openSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	writeSync,
} from 'node:fs'
import { join } from 'node:path'

export type DeskStore = {
	readonly get: (key: string) => Uint8Array | null
	/** @throws what the file system says; the record is as it was then */
	readonly put: (key: string, bytes: Uint8Array) => void
	readonly remove: (key: string) => void
	readonly keys: () => readonly string[]
	/** Takes away all of it. */
	readonly clear: () => void
}

const end = '.record'

/** A key of up to 120 characters as a file name that every system takes. */
const nameOf = (key: string): string => `${Buffer.from(key, 'utf8').toString('hex')}${end}`
const keyOf = (name: string): string => Buffer.from(name.slice(0, -end.length), 'hex').toString('utf8')

const syncFolder = (folder: string): void => {
	if (process.platform === 'win32') return
	const fd = openSync(folder, 'r')
	try {
		fsyncSync(fd)
	} finally {
		closeSync(fd)
	}
}

export const createDeskStore = (folder: string): DeskStore => {
	const place = (key: string) => join(folder, nameOf(key))
	const make = () => mkdirSync(folder, { recursive: true, mode: 0o700 })
	make()
	for (const name of readdirSync(folder)) if (name.endsWith('.part')) rmSync(join(folder, name), { force: true })
	return {
		get: (key) => {
			try {
				return readFileSync(place(key))
			} catch (error) {
				if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
				throw error
			}
		},
		put: (key, bytes) => {
			make()
			const part = `${place(key)}.part`
			try {
				const fd = openSync(part, 'w', 0o600)
				try {
					for (let at = 0; at < bytes.length; ) at += writeSync(fd, bytes, at)
					fsyncSync(fd)
				} finally {
					closeSync(fd)
				}
				renameSync(part, place(key))
				syncFolder(folder)
			} catch (error) {
				rmSync(part, { force: true })
				throw error
			}
		},
		remove: (key) => rmSync(place(key), { force: true }),
		keys: () =>
			readdirSync(folder)
				.filter((name) => name.endsWith(end))
				.map(keyOf),
		clear: () => rmSync(folder, { recursive: true, force: true }),
	}
}
