/**
 * `launchApp()`: the one way in which tests start the window. The real Electron binary where it is installed, else
 * the host that stands in for it; `ELECTRON_TARGET=electron|host` forces one. Everything goes through Playwright's
 * own Electron support and Electron's public interface, so that a spec is written once for both.
 */
import { EventEmitter, once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { electronBinary } from '../../../tools/electronBinary.ts'
import { findBrowser } from '../../../tools/findBrowser.ts'

const root = resolve(import.meta.dirname, '..', '..', '..')

export const target: 'electron' | 'host' =
	process.env['ELECTRON_TARGET'] === 'electron' || process.env['ELECTRON_TARGET'] === 'host'
		? process.env['ELECTRON_TARGET']
		: electronBinary()
			? 'electron'
			: 'host'

// Electron's own way to name another folder for its binary; with it, nothing is ever downloaded.
if (target === 'host') process.env['ELECTRON_OVERRIDE_DIST_PATH'] = join(root, 'tests', 'electron-host', 'bin')
const hostEnv = target === 'host' ? { FOYER_HOST_NODE: process.execPath, CHROMIUM_PATH: findBrowser() ?? '' } : {}

/** The program and its arguments, for starts that Playwright is not to see. */
export const program = (): string =>
	target === 'host' ? join(root, 'tests', 'electron-host', 'bin', 'electron') : (electronBinary() ?? '')

export type LaunchOptions = {
	/** Where events, keys and the window's own files lie; a fresh one otherwise, removed at the end. */
	readonly home?: string
	readonly args?: readonly string[]
	readonly env?: Readonly<Record<string, string>>
}

export type Launched = {
	readonly app: ElectronApplication
	readonly page: Page
	readonly home: string
	/** What the main process wrote. */
	readonly log: readonly string[]
	/** The same, once all that it has written by now is there. */
	readonly wholeLog: () => Promise<readonly string[]>
	/** What pages asked of the guards and what these answered, as `mainHooks.cjs` says it. */
	readonly guarded: () => Promise<readonly string[]>
	/** Chooses an item of the native menu by its id. */
	readonly choose: (id: string) => Promise<void>
	/** Answers the next dialogs of a kind with this. */
	readonly answer: (dialog: 'showOpenDialog' | 'showSaveDialog' | 'showMessageBox', answer: object) => Promise<void>
	/** Addresses of the windows, as the product knows them. */
	readonly addresses: () => Promise<string[]>
	readonly close: () => Promise<void>
	/** SIGKILL, as when the power goes. */
	readonly kill: () => Promise<void>
	readonly hasEnded: () => boolean
}

export const environment = (home: string, extra: Readonly<Record<string, string>> = {}): Record<string, string> => ({
	...(process.env as Record<string, string>),
	...hostEnv,
	FOYER_HOME: home,
	...extra,
})

/** Electron refuses to start as root without this switch; a packaged Foyer refuses the switch. */
const asRoot = target === 'electron' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
export const appArguments = (args: readonly string[] = []): string[] => [...asRoot, root, ...args]

/** Rejects where something that always takes a moment has not happened long after. */
const inTime = (failure: string): Promise<never> =>
	new Promise((_, reject) => setTimeout(() => reject(new Error(failure)), 15_000).unref())

const isDeadly = (line: string): boolean =>
	/^electron-host: |Unable to load preload|App threw an error|^Unhandled rejection/.test(line)

/** Rejects as soon as the start has failed, so that nobody waits for a page that will not come. */
const watchForFailure = (
	app: ElectronApplication,
	log: readonly string[],
): { failed: Promise<never>; stop: () => void } => {
	const { promise, reject } = Promise.withResolvers<never>()
	promise.catch(() => {})
	const watch = (page: Page): unknown => page.on('pageerror', (error) => reject(error))
	app.windows().forEach(watch)
	app.on('window', watch)
	const timer = setInterval(() => {
		const line = log.find(isDeadly)
		if (line) reject(new Error(line))
	}, 50)
	app.process().once('exit', (code) => reject(new Error(`the app ended with ${code}`)))
	return { failed: promise, stop: () => clearInterval(timer) }
}

export const launchApp = async (options: LaunchOptions = {}): Promise<Launched> => {
	const home = options.home ?? mkdtempSync(join(tmpdir(), 'foyer-home-'))
	const log: string[] = []
	const app = await _electron.launch({
		args: ['-r', join(import.meta.dirname, 'mainHooks.cjs'), ...appArguments(options.args)],
		cwd: root,
		env: environment(home, options.env),
	})
	const lines = new EventEmitter()
	for (const stream of [app.process().stdout, app.process().stderr])
		if (stream)
			createInterface({ input: stream }).on('line', (line) => {
				log.push(line)
				lines.emit(line)
			})
	let marks = 0
	const wholeLog = async (): Promise<readonly string[]> => {
		const mark = `everything up to here ${++marks}`
		const isThere = Promise.all([once(lines, `${mark}, out`), once(lines, `${mark}, errors`)])
		await app.evaluate((_electron, words) => {
			console.log(`${words}, out`)
			console.error(`${words}, errors`)
		}, mark)
		await isThere
		return log
	}
	let hasEnded = false
	const ended = new Promise<void>((resolve) =>
		app.process().once('exit', () => {
			hasEnded = true
			resolve()
		}),
	)
	const kill = async (): Promise<void> => {
		app.process().kill('SIGKILL')
		await ended
	}
	const { failed, stop } = watchForFailure(app, log)
	try {
		const page = await Promise.race([app.firstWindow(), failed])
		// A window exists before its first page, in Electron too.
		await Promise.race([page.waitForURL((url) => url.href !== 'about:blank'), failed])
		await Promise.race([page.locator('h1').first().waitFor(), failed])
		return {
			app,
			page,
			home,
			log,
			wholeLog,
			guarded: () => app.evaluate(() => (globalThis as unknown as { guarded: readonly string[] }).guarded),
			choose: (id) =>
				app.evaluate(({ Menu }, wanted) => {
					const item = Menu.getApplicationMenu()?.getMenuItemById(wanted)
					if (!item) throw new Error(`The menu has no ${wanted}.`)
					item.click()
				}, id),
			answer: (kind, answer) =>
				app.evaluate(
					({ dialog }, given) => {
						Object.assign(dialog, { [given.kind]: () => Promise.resolve(given.answer) })
					},
					{ kind, answer },
				),
			addresses: () =>
				app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.webContents.getURL())),
			close: async () => {
				if (!hasEnded) {
					const closed = Promise.race([app.close(), inTime('The app did not end when it was told to.')])
					await closed.catch(async (error: unknown) => {
						await kill()
						throw error
					})
				}
				await ended
				if (!options.home) rmSync(home, { recursive: true, force: true })
			},
			kill,
			hasEnded: () => hasEnded,
		}
	} catch (error) {
		await kill()
		throw new Error(`The window did not become usable. The main process said:\n${log.slice(-40).join('\n')}`, {
			cause: error,
		})
	} finally {
		stop()
	}
}
