import { statSync } from 'node:fs'
import { isAbsolute } from 'node:path'

/** Whether there is a folder at a whole path, one that does not depend on where Foyer was started. */
export const isFolder = (path: string): boolean => {
	try {
		return isAbsolute(path) && statSync(path).isDirectory()
	} catch {
		return false
	}
}
