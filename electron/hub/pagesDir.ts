import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Where the built pages lie: beside the bundle when packaged, in `dist` when run from the source. */
export const pagesDir = (): string => {
	const beside = fileURLToPath(new URL('../renderer/', import.meta.url))
	const fromSource = fileURLToPath(new URL('../../dist/renderer/', import.meta.url))
	return import.meta.url.endsWith('.ts') || !existsSync(beside) ? fromSource : beside
}
