/**
 * Finds a Chromium, Chrome or Edge to drive in tests, or installs one. It never answers with something that is
 * not there: where no browser can be had, the caller gets an error that says what to install.
 */
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright-core'
import { isStarted, root } from './project.ts'

const names = [
	'chromium',
	'chromium-browser',
	'google-chrome',
	'google-chrome-stable',
	'chrome',
	'microsoft-edge',
	'microsoft-edge-stable',
]

const macApps = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((app) =>
	join('/Applications', `${app}.app`, 'Contents', 'MacOS', app),
)

const windowsPlaces = (env: NodeJS.ProcessEnv): string[] =>
	['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
		.flatMap((name) => env[name] ?? [])
		.flatMap((base) => [
			join(base, 'Google', 'Chrome', 'Application', 'chrome.exe'),
			join(base, 'Chromium', 'Application', 'chrome.exe'),
			join(base, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
		])

/** The same programs without anything for a window. */
const shells = ['chromium-headless-shell', 'chrome-headless-shell']

const onPath = (env: NodeJS.ProcessEnv, programs: readonly string[]): string[] =>
	programs.flatMap((name) => (env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, name)))

const canRun = (path: string): boolean => {
	try {
		accessSync(path, constants.X_OK)
		return true
	} catch {
		return false
	}
}

/**
 * The browser of this computer: `CHROMIUM_PATH` where it is set, else one of the system's, else Playwright's own
 * where it was downloaded before. Null where there is none.
 *
 * @throws where `CHROMIUM_PATH` names a file that is not there, rather than taking another one in silence
 */
export const findBrowser = (
	env: NodeJS.ProcessEnv = process.env,
	platform: string = process.platform,
): string | null => {
	const named = env['CHROMIUM_PATH']
	if (named) {
		if (!canRun(named)) throw new Error(`CHROMIUM_PATH names ${named}, and there is no program there.`)
		return named
	}
	const places =
		platform === 'win32' ? windowsPlaces(env) : [...(platform === 'darwin' ? macApps : []), ...onPath(env, names)]
	return [...places, chromium.executablePath()].find(canRun) ?? null
}

/**
 * The browser for pages that need no camera: where no `CHROMIUM_PATH` is set, the one of the system that has nothing
 * for windows, for it draws the same pages with two thirds of the work; else the browser itself.
 */
export const findPageBrowser = (env: NodeJS.ProcessEnv = process.env): string | null =>
	(env['CHROMIUM_PATH'] ? null : onPath(env, shells).find(canRun)) ?? findBrowser(env)

const run = (program: string, args: readonly string[]): boolean =>
	spawnSync(program, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status ===
	0

const install = (): void => {
	const isRootOnDebian = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
	if (isRootOnDebian) {
		console.log('No browser found for the tests; installing Chromium with apt-get.')
		if (run('apt-get', ['update', '-q']) && run('apt-get', ['install', '-y', '-q', 'chromium'])) {
			// Not every system has it; the tests take longer without.
			run('apt-get', ['install', '-y', '-q', 'chromium-headless-shell'])
			return
		}
	}
	console.log("No browser found for the tests; fetching Chromium with Playwright's installer.")
	run(process.execPath, [join(root, 'node_modules', 'playwright-core', 'cli.js'), 'install', 'chromium'])
}

/**
 * The browser of this computer, installed first where there is none.
 *
 * @throws with a sentence saying what to install where it could not be had
 */
export const ensureBrowser = (): string => {
	const found = findBrowser()
	if (found) return found
	install()
	const installed = findBrowser()
	if (installed) return installed
	throw new Error(
		'The tests drive a real browser, and none could be found or installed. Install Chromium, Chrome or Edge, or set CHROMIUM_PATH to one.',
	)
}

if (isStarted(import.meta.filename)) console.log(ensureBrowser())
