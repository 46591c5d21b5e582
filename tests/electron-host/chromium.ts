/** Starts the one Chromium of this app process: one profile, no window of its own, driven over its pipe. */
import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { Cdp } from './cdp.ts'
import { switches } from './state.ts'

export type Chromium = {
	readonly cdp: Cdp
	readonly exited: Promise<void>
	readonly isRunning: () => boolean
	readonly kill: () => void
}

/** Chromium's exit code while its profile is still held by one whose app was killed a moment ago. */
const profileHeld = 21

const features = [
	'HttpsUpgrades',
	'HttpsFirstBalancedModeAutoEnable',
	'OptimizationHints',
	'MediaRouter',
	'Translate',
	'PaintHolding',
	'PreconnectToSearch',
	'NetworkTimeServiceQuerying',
]

const argumentsFor = (profile: string): string[] => {
	const port = switches.get('remote-debugging-port')
	return [
		'--headless',
		'--no-startup-window',
		'--no-sandbox',
		'--disable-gpu',
		'--no-first-run',
		'--no-default-browser-check',
		'--disable-back-forward-cache',
		'--disable-background-networking',
		'--disable-background-timer-throttling',
		'--disable-backgrounding-occluded-windows',
		'--disable-breakpad',
		'--disable-component-update',
		'--disable-extensions',
		'--disable-hang-monitor',
		'--disable-popup-blocking',
		'--disable-quic',
		'--disable-renderer-backgrounding',
		'--disable-search-engine-choice-screen',
		'--disable-sync',
		'--metrics-recording-only',
		'--password-store=basic',
		'--use-fake-device-for-media-stream',
		'--force-color-profile=srgb',
		`--disable-features=${features.join(',')}`,
		'--host-resolver-rules=MAP *.ehost ~NOTFOUND',
		`--user-data-dir=${profile}`,
		'--remote-debugging-pipe',
		...(port === undefined ? [] : [`--remote-debugging-port=${port}`]),
		...(switches.has('lang') ? [`--lang=${switches.get('lang')}`] : []),
	]
}

const launch = async (args: readonly string[]): Promise<Chromium | number | null> => {
	const program = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium'
	const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] })
	const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
	const cdp = new Cdp(child.stdio[3] as Writable, child.stdio[4] as Readable)
	let said = ''
	const address = new Promise<string>((resolve) => {
		child.stderr?.on('data', (chunk) => {
			said = (said + String(chunk)).slice(-20_000)
			const found = /DevTools listening on (ws:\S+)/.exec(said)
			if (found?.[1]) resolve(found[1])
		})
	})
	const isUp = Promise.all([
		cdp.browser.send('Browser.getVersion'),
		switches.has('remote-debugging-port') ? address : null,
	])
	isUp.catch(() => {})
	const up = await Promise.race([isUp, exited])
	if (!up) return child.exitCode
	// Playwright waits for this line of Electron's, and then attaches to Chromium as a second client.
	if (up[1]) process.stderr.write(`\nDevTools listening on ${up[1]}\n`)
	return {
		cdp,
		exited,
		isRunning: () => child.exitCode === null && child.signalCode === null,
		kill: () => child.kill('SIGKILL'),
	}
}

const start = async (userData: string): Promise<Chromium> => {
	const profile = join(userData, 'chromium')
	mkdirSync(profile, { recursive: true })
	for (const giveUpAt = Date.now() + 8000; ; ) {
		const made = await launch(argumentsFor(profile))
		if (typeof made === 'object' && made) return made
		if (made !== profileHeld || Date.now() > giveUpAt)
			throw new Error(`electron-host: Chromium ended with ${made} before it was ready`)
		await new Promise((resolve) => setTimeout(resolve, 100))
	}
}

let started: Promise<Chromium> | null = null
export const chromium = (userData: () => string): Promise<Chromium> => (started ??= start(userData()))
export const chromiumIfStarted = (): Promise<Chromium> | null => started
