/** `app`: readiness, paths, one instance a profile, and the order in which everything ends. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, chromiumIfStarted } from './chromium.ts'
import { KnownEvents, stoppable } from './knownEvents.ts'
import { allWindows, isStopped, whenLastCloses } from './registry.ts'
import { appVersion, boot, strict, switches } from './state.ts'

type PathName = Parameters<Electron.App['getPath']>[0]
type Surface = Pick<
	Electron.App,
	| 'whenReady'
	| 'isReady'
	| 'quit'
	| 'exit'
	| 'getPath'
	| 'setPath'
	| 'getAppPath'
	| 'getName'
	| 'getVersion'
	| 'requestSingleInstanceLock'
	| 'enableSandbox'
	| 'isPackaged'
> & { readonly commandLine: Pick<Electron.CommandLine, 'appendSwitch' | 'hasSwitch' | 'getSwitchValue'> }

const events = [
	'ready',
	'before-quit',
	'will-quit',
	'quit',
	'window-all-closed',
	'second-instance',
	'web-contents-created',
	'browser-window-created',
	// Sent by macOS alone, which the host is not.
	'open-file',
]

/** Electron answers at once whether another instance is there, so another process has to ask. */
const tell = (socket: string, message: string): boolean => {
	const script = `
		const socket = require('net').connect(process.argv[1])
		socket.on('error', () => process.exit(1))
		socket.on('connect', () => socket.end(process.argv[2]))
		socket.on('data', () => process.exit(0))
		setTimeout(() => process.exit(1), 2000)`
	return spawnSync(process.execPath, ['-e', script, socket, message]).status === 0
}

type Instance = { readonly argv: string[]; readonly cwd: string }

class App extends KnownEvents implements Surface {
	readonly isPackaged = false
	isExiting = false
	readonly commandLine = {
		appendSwitch: (name: string, value = '') => void switches.set(name, value),
		hasSwitch: (name: string) => switches.has(name),
		getSwitchValue: (name: string) => switches.get(name) ?? '',
	}
	/** For assertions: whether the product asked for the sandbox of every window. */
	isSandboxed = false
	readonly #paths = new Map<string, string>()
	readonly #becameReady = Promise.withResolvers<void>()
	#isReady = false
	#isQuitting = false
	#lock: Server | null = null

	constructor() {
		super('app', events)
		whenLastCloses(() => {
			if (this.#isQuitting) return
			if (this.listenerCount('window-all-closed') > 0) this.emit('window-all-closed')
			else this.quit()
		})
	}
	whenReady(): Promise<void> {
		return this.#becameReady.promise
	}
	isReady(): boolean {
		return this.#isReady
	}
	/** Called once the product's main file has run. */
	async becomeReady(): Promise<void> {
		const { exited } = await chromium(() => this.getPath('userData'))
		void exited.then(() => {
			if (this.#isQuitting) return
			console.error('electron-host: Chromium died')
			process.exit(70)
		})
		this.#isReady = true
		// In this order: Playwright's loader keeps the arguments of the event for when it lets the app go on.
		this.emit('ready', stoppable({}), {})
		this.#becameReady.resolve()
	}
	getName(): string {
		return appVersion().name
	}
	getVersion(): string {
		return appVersion().version
	}
	getAppPath(): string {
		return boot.appPath
	}
	getPath(name: PathName): string {
		const set = this.#paths.get(name)
		const home = homedir()
		const path =
			set ?? { home, temp: tmpdir(), documents: join(home, 'Documents'), userData: this.#userData() }[name as string]
		if (!path) throw new Error(`electron-host: app.getPath('${name}') is not implemented`)
		if (name === 'userData') mkdirSync(path, { recursive: true })
		return path
	}
	#userData(): string {
		return switches.get('user-data-dir') ?? join(homedir(), '.config', this.getName())
	}
	setPath(name: string, path: string): void {
		if (chromiumIfStarted()) throw new Error('electron-host: a path was set after Chromium was started')
		this.#paths.set(name, path)
	}
	enableSandbox(): void {
		if (this.#isReady) throw new Error('app.enableSandbox() can only be called before app is ready')
		this.isSandboxed = true
	}

	requestSingleInstanceLock(): boolean {
		if (this.#lock) return true
		// In the profile, as Chromium's own: it goes when the profile goes.
		const socket = join(this.getPath('userData'), 'only.sock')
		const self: Instance = { argv: process.argv, cwd: process.cwd() }
		if (existsSync(socket) && tell(socket, JSON.stringify(self))) return false
		rmSync(socket, { force: true })
		this.#lock = createServer({ allowHalfOpen: true }, (connection) => {
			let text = ''
			connection.on('error', () => {})
			connection.on('data', (chunk) => (text += String(chunk)))
			connection.on('end', () => {
				connection.end('heard')
				if (!text) return
				const { argv, cwd } = JSON.parse(text) as Instance
				void this.whenReady().then(() => this.emit('second-instance', stoppable({}), argv, cwd, undefined))
			})
		})
		this.#lock.listen(socket).unref()
		return true
	}

	/** before-quit, then each window, which may stop it, then will-quit, then quit. */
	quit(): void {
		if (this.#isQuitting) return
		const ask = (name: string): boolean => isStopped(stoppable({}), (event) => this.emit(name, event))
		void (async () => {
			if (ask('before-quit')) return
			this.#isQuitting = true
			for (const window of allWindows()) {
				await window.requestClose()
				if (!window.isDestroyed()) this.#isQuitting = false
			}
			if (this.#isQuitting && ask('will-quit')) this.#isQuitting = false
			if (this.#isQuitting) await this.end(0)
		})()
	}
	exit(code = 0): void {
		void this.end(code)
	}
	async end(code: number): Promise<void> {
		this.isExiting = true
		this.#isQuitting = true
		this.emit('quit', {}, code)
		const started = await chromiumIfStarted()?.catch(() => null)
		if (started) {
			started.cdp.browser.tell('Browser.close')
			await Promise.race([started.exited, new Promise((resolve) => setTimeout(resolve, 3000))])
			if (started.isRunning()) started.kill()
		}
		process.exit(code)
	}
}

export const app = strict('app', new App())
