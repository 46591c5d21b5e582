/** Small files of what this computer remembers for itself, in its device folder: read whole, replaced whole. */
import { chmodSync, readFileSync, renameSync, writeFileSync } from 'node:fs'

/** What the file holds; undefined where there is none, or none that can be read: losing it must cost nothing more. */
export const readJson = (path: string): unknown => {
	try {
		return JSON.parse(readFileSync(path, 'utf8')) as unknown
	} catch {
		return undefined
	}
}

/** Replaces the file in one step; only its owner may read it. */
export const writeJson = (path: string, value: unknown): void => {
	// Two Foyers may write in the same moment.
	const draft = `${path}.${process.pid}.new`
	writeFileSync(draft, JSON.stringify(value, null, '\t'), { mode: 0o600 })
	// What an earlier crash left under this name keeps its own mode otherwise.
	chmodSync(draft, 0o600)
	renameSync(draft, path)
}
