/** Reads Electron's command line, runs the product's main file, and lets the app become ready. */
import { readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from './app.ts'
import { browser } from './browser.ts'
import { closeSchemes } from './session.ts'
import { boot, electronVersion, switches } from './state.ts'

const program = process.env['FOYER_HOST_PROGRAM'] ?? process.argv[1] ?? ''
const args = process.argv.slice(2)
process.argv = [program, ...args]
boot.program = program

const required: string[] = []
let target: string | undefined
for (let at = 0; at < args.length; at++) {
	const argument = args[at] ?? ''
	if (argument === '-r' || argument === '--require') required.push(args[++at] ?? '')
	else if (argument.startsWith('-')) {
		const [, name = '', value = ''] = /^--?([^=]+)(?:=(.*))?$/.exec(argument) ?? []
		switches.set(name, value)
	} else target ??= argument
}
if (target === undefined) throw new Error('electron-host: no app was named')

const folderOf = (path: string): string => (statSync(path).isDirectory() ? path : dirname(path))
boot.appPath = folderOf(resolve(target))
const manifest = JSON.parse(readFileSync(resolve(boot.appPath, 'package.json'), 'utf8')) as { main: string }
const main = statSync(target).isDirectory() ? resolve(boot.appPath, manifest.main) : resolve(target)

Object.defineProperty(process, 'versions', {
	value: Object.freeze({ ...process.versions, electron: electronVersion(), chrome: '0.0.0.0' }),
})
Object.defineProperty(process, 'type', { value: 'browser' })
Object.defineProperty(process, 'defaultApp', { value: true })

const require = createRequire(resolve(boot.appPath, 'package.json'))
for (const path of required) require(path)
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => app.quit())
if (process.listenerCount('unhandledRejection') === 0)
	process.on('unhandledRejection', (error) => console.error('Unhandled rejection in the main process:', error))

// Chromium must not touch the profile before the product has decided whether it is the only one of it.
await import(pathToFileURL(main).href).catch(async (error: unknown) => {
	console.error('App threw an error during load', error)
	await app.end(1)
})
if (!app.isExiting) {
	closeSchemes()
	await browser()
	await app.becomeReady()
}
