/** Where this computer copies backups to as well: the computer's own setting, not an event's. */
import { join } from 'node:path'
import { readJson, writeJson } from './jsonFile.ts'

export type BackupSettings = {
	/** The second folder; empty: none. */
	readonly second: () => string
	readonly setSecond: (folder: string) => void
}

export const createBackupSettings = (deviceDir: string): BackupSettings => {
	const path = join(deviceDir, 'backups.json')
	return {
		second: () => {
			const content = readJson(path)
			const second = typeof content === 'object' && content !== null && 'second' in content ? content.second : ''
			return typeof second === 'string' ? second : ''
		},
		setSecond: (second) => writeJson(path, { second }),
	}
}
