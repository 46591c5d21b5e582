/** Where this computer keeps things: events in the library, everything else about Foyer in the device folder. */
import { existsSync, mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

export type Places = {
	/** Event files. A person may copy and move them. */
	readonly libraryDir: string
	/** Keys, recent events, logs. Never inside the library: a copied library must not carry its keys. */
	readonly deviceDir: string
}

const deviceDirOf = (env: NodeJS.ProcessEnv): string => {
	if (process.platform === 'win32') return join(env.APPDATA ?? join(homedir(), 'AppData', 'Roaming'), 'Foyer')
	if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Foyer')
	return join(env.XDG_CONFIG_HOME ?? join(homedir(), '.config'), 'foyer')
}

const libraryDirOf = (): string => {
	const documents = join(homedir(), 'Documents')
	return join(existsSync(documents) ? documents : homedir(), 'Foyer')
}

/** The usual places, or both under `FOYER_HOME` where that is set. Makes them if they are missing. */
export const placesOf = (env: NodeJS.ProcessEnv = process.env): Places => {
	const home = env.FOYER_HOME
	const places = home
		? { libraryDir: join(home, 'library'), deviceDir: join(home, 'device') }
		: { libraryDir: libraryDirOf(), deviceDir: deviceDirOf(env) }
	mkdirSync(places.libraryDir, { recursive: true })
	mkdirSync(places.deviceDir, { recursive: true, mode: 0o700 })
	return places
}
