/**
 * `npm start [-- event.foyer]`: Foyer in its window where the Electron binary is here or can be fetched, else the
 * same hub under plain Node with the system's browser opened on it. The person is told in one sentence which.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { buildIfStale } from './build.ts'
import { fetchElectronBinary } from './electronBinary.ts'
import { root } from './project.ts'
import { safeFlags } from './safeFlags.ts'

/** A window that ends this soon, and badly, never opened. */
const failedStartMs = 4000

/** Electron needs a display, and its sandbox refuses root. */
const canShowWindow = (): boolean =>
	process.platform !== 'linux' ||
	(Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']) && process.getuid?.() !== 0)

const ended = (child: ChildProcess): Promise<number> => {
	for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
	return new Promise((resolve) => {
		child.once('error', () => resolve(1))
		child.once('exit', (code) => resolve(code ?? 1))
	})
}

const inWindow = async (program: string, args: readonly string[]): Promise<number | 'neverOpened'> => {
	await buildIfStale('electron')
	console.log('Foyer opens in its own window.')
	const started = performance.now()
	const code = await ended(spawn(program, [root, ...args], { stdio: 'inherit' }))
	return code !== 0 && performance.now() - started < failedStartMs ? 'neverOpened' : code
}

const inBrowser = async (args: readonly string[]): Promise<number> => {
	const hub = join(root, 'electron', 'headless.ts')
	if (!existsSync(hub)) throw new Error('electron/headless.ts is missing, so Foyer cannot run without its window.')
	return ended(
		spawn(process.execPath, [...safeFlags, '--disable-sigusr1', hub, ...args], { stdio: 'inherit', cwd: root }),
	)
}

const start = async (args: readonly string[]): Promise<number> => {
	await buildIfStale('renderer')
	const program = canShowWindow() ? await fetchElectronBinary() : null
	if (program) {
		const code = await inWindow(program, args)
		if (code !== 'neverOpened') return code
		console.log('The window could not open on this computer.')
	}
	return inBrowser(args)
}

process.exitCode = await start(process.argv.slice(2))
