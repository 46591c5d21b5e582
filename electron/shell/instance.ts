/**
 * One Foyer a computer account. A second start hands its event file to the first and ends. What comes from outside
 * is only ever taken as the path of one event file: a plain local file, named directly.
 */
import { lstatSync } from 'node:fs'
import { resolve } from 'node:path'
import type { App } from 'electron'
import { refusedSwitches } from './switches.ts'

/** A path on another machine or a device, in any spelling that Windows takes. */
const isRemote = (path: string): boolean => /^[\\/]{2}/.test(path)

const isPlainFile = (path: string): boolean => {
	try {
		return lstatSync(path).isFile()
	} catch {
		return false
	}
}

/** The event file that a path stands for, absolute, or null where it is not a plain local `.foyer` file. */
export const eventFileAt = (path: string, folder: string): string | null => {
	if (!path.toLowerCase().endsWith('.foyer') || isRemote(path) || isRemote(folder)) return null
	const full = resolve(folder, path)
	return isPlainFile(full) ? full : null
}

/** The event file named in a command line; null where there is none, or beside a switch that is refused. */
export const eventFileIn = (argv: readonly string[], folder: string): string | null => {
	if (refusedSwitches(argv).length > 0) return null
	const named = argv.slice(1).filter((argument) => !argument.startsWith('-'))
	return named.map((path) => eventFileAt(path, folder)).findLast((path) => path !== null) ?? null
}

export type InstanceEvents = {
	/** Another start, or the system, asks for this event file. */
	readonly openFile: (path: string) => void
	/** Another start asks for the window alone. */
	readonly show: () => void
}

/**
 * Makes this the only Foyer of its profile and listens for what later starts bring. False where another one runs
 * already: it has been told, and this one must end.
 */
export const becomeOnlyInstance = (app: App, events: InstanceEvents): boolean => {
	if (!app.requestSingleInstanceLock()) return false
	app.on('second-instance', (_event, argv, folder) => {
		events.show()
		const path = eventFileIn(argv, folder)
		if (path) events.openFile(path)
	})
	app.on('open-file', (event, path) => {
		event.preventDefault()
		const file = eventFileAt(path, '/')
		if (file) events.openFile(file)
	})
	return true
}
