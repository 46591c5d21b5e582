/** What the whole host shares: how it was started, and how addresses of custom schemes travel through Chromium. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Chromium's switches, by name, from the command line and from `app.commandLine`. */
export const switches = new Map<string, string>()

export const boot = { appPath: '', program: process.argv0 }

/** The world in which preload scripts run. */
export const isolatedWorldName = 'Electron Isolated Context'

const harmless = new Set(['then', 'toJSON', 'nodeType', 'asymmetricMatch', 'inspect'])

/**
 * A view of an object on which anything that is not there throws by name. Silence would hide that the product uses
 * a part of Electron that the host does not have.
 */
export const strict = <T extends object>(name: string, target: T): T =>
	new Proxy(target, {
		get: (object, property) => {
			const isKnown = typeof property === 'symbol' || property in object || harmless.has(property)
			if (!isKnown) throw new Error(`electron-host: ${name}.${property} is not implemented`)
			const value = Reflect.get(object, property, object) as unknown
			// Methods run on the object itself: its private fields are not the view's.
			return typeof value === 'function' ? (value.bind(object) as unknown) : value
		},
	})

const standardSchemes = new Set<string>()
export const addStandardScheme = (scheme: string): void => void standardSchemes.add(scheme)
export const isStandardScheme = (scheme: string): boolean => standardSchemes.has(scheme)

/**
 * Chromium outside Electron cannot be given a scheme of its own, so `app://foyer/x` travels through it as
 * `https://foyer.app.ehost/x`: a secure origin of its own that no network ever answers.
 */
export const toChromium = (url: string): string => {
	const [, scheme = '', host = '', rest = ''] = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/i.exec(url) ?? []
	return standardSchemes.has(scheme) ? `https://${host || '_'}.${scheme}.ehost${rest || '/'}` : url
}

/** The other way round; every address that the product sees has gone through this. */
export const fromChromium = (url: string): string => {
	const found = /^https:\/\/([^/?#]+)\.([a-z0-9+-]+)\.ehost(.*)$/i.exec(url)
	return found ? `${found[2]}://${found[1] === '_' ? '' : found[1]}${found[3]}` : url
}

const versionIn = (folder: string): { readonly name: string; readonly version: string } => {
	const text = readFileSync(join(folder, 'package.json'), 'utf8')
	const { productName, name, version } = JSON.parse(text) as Record<string, string | undefined>
	return { name: productName ?? name ?? 'Electron', version: version ?? '0.0.0' }
}
export const appVersion = (): { readonly name: string; readonly version: string } => versionIn(boot.appPath)
export const electronVersion = (): string =>
	versionIn(join(import.meta.dirname, '..', '..', 'node_modules', 'electron')).version
