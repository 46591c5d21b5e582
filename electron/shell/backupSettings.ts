/** Where this computer copies backups to as well: the computer's own setting, not an event's. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export type BackupSettings = {
	/** The second folder; empty: none. */
	readonly second: () => string
	readonly setSecond: (folder: string) => void
}

export const createBackupSettings = (deviceDir: string): BackupSettings => {
	const path = join(deviceDir, 'backups.json')
	return {
		second: () => {
			try {
				const { second } = JSON.parse(readFileSync(path, 'utf8')) as { readonly second?: unknown }
				return typeof second === 'string' ? second : ''
			} catch {
				return ''
			}
		},
		setSecond: (second) => {
			const draft = `${path}.${process.pid}.new`
			writeFileSync(draft, JSON.stringify({ second }), { mode: 0o600 })
			renameSync(draft, path)
		},
	}
}
