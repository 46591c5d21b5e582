/** Opens the system's browser on the hub, as an app window where the browser can. */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'

const names: Readonly<Record<string, readonly string[]>> = {
	linux: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'brave-browser'],
	win32: ['msedge.exe', 'chrome.exe'],
}
const places: Readonly<Record<string, readonly string[]>> = {
	darwin: [
		'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
		'/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
		'/Applications/Chromium.app/Contents/MacOS/Chromium',
	],
	win32: [
		'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
		'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
	],
}

const findBrowser = (): string | null => {
	const onPath = (process.env.PATH ?? '')
		.split(delimiter)
		.flatMap((folder) => (names[process.platform] ?? []).map((name) => join(folder, name)))
	const candidates = [process.env.CHROMIUM_PATH ?? '', ...onPath, ...(places[process.platform] ?? [])]
	return candidates.find((path) => path !== '' && existsSync(path)) ?? null
}

const hasScreen = (): boolean =>
	process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY)

export type Shown = 'appWindow' | 'browser' | 'nothing'

/**
 * Shows an address that carries a key. The key goes through a page only its owner can read, not
 * through the command line, where every process of the computer would see it.
 */
export const showInBrowser = (address: string): Shown => {
	if (!hasScreen()) return 'nothing'
	const folder = mkdtempSync(join(tmpdir(), 'foyer-'))
	const page = join(folder, 'open.html')
	writeFileSync(
		page,
		`<!doctype html><meta charset="utf-8"><title>Foyer</title><meta http-equiv="refresh" content="0; url=${address}">`,
		{
			mode: 0o600,
		},
	)
	setTimeout(() => rmSync(folder, { recursive: true, force: true }), 60_000).unref()
	const url = pathToFileURL(page).href
	const browser = findBrowser()
	const [program, parameters]: [string, string[]] = browser
		? [browser, [`--app=${url}`, '--window-size=1280,840']]
		: process.platform === 'darwin'
			? ['open', [url]]
			: process.platform === 'win32'
				? ['explorer.exe', [url]]
				: ['xdg-open', [url]]
	const child = spawn(program, parameters, { detached: true, stdio: 'ignore' })
	child.on('error', () => undefined)
	child.unref()
	return browser ? 'appWindow' : 'browser'
}
