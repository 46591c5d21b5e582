/** Windows as far as they can be without a screen: their page is real; place, size and front are book-keeping. */
import { app } from './app.ts'
import { browser, sessionOf } from './browser.ts'
import { KnownEvents, stoppable } from './knownEvents.ts'
import {
	addWindow,
	allWindows,
	focusedWindow,
	focusWindow,
	type HostWindow,
	isStopped,
	removeWindow,
} from './registry.ts'
import { strict } from './state.ts'
import { WebContents } from './webContents.ts'

const events = [
	'close',
	'closed',
	'show',
	'focus',
	'minimize',
	'restore',
	'maximize',
	'ready-to-show',
	'enter-full-screen',
	'leave-full-screen',
]

/** What a window of the product must ask for; the host runs no other. */
const required = {
	contextIsolation: true,
	sandbox: true,
	webSecurity: true,
	nodeIntegration: false,
	nodeIntegrationInWorker: false,
	nodeIntegrationInSubFrames: false,
	webviewTag: false,
} as const

type Surface = Pick<
	Electron.BrowserWindow,
	| 'id'
	| 'loadURL'
	| 'close'
	| 'isDestroyed'
	| 'show'
	| 'isVisible'
	| 'focus'
	| 'isFocused'
	| 'getNormalBounds'
	| 'getBounds'
	| 'setBounds'
	| 'minimize'
	| 'isMinimized'
	| 'restore'
	| 'maximize'
	| 'isMaximized'
	| 'setFullScreen'
	| 'isFullScreen'
>

let lastId = 0

export class BrowserWindow extends KnownEvents implements HostWindow, Surface {
	static getAllWindows(): readonly HostWindow[] {
		return allWindows()
	}
	static getFocusedWindow(): HostWindow | null {
		return focusedWindow()
	}
	static fromWebContents(contents: object): HostWindow | null {
		return allWindows().find(({ webContents }) => webContents === contents) ?? null
	}

	readonly id = ++lastId
	readonly webContents: WebContents
	readonly #ready: Promise<void>
	#bounds: Electron.Rectangle
	#state: 'normal' | 'minimized' | 'maximized' | 'fullScreen' = 'normal'
	#isVisible: boolean
	#isDestroyed = false
	#wasShown = false
	#permissionTimer: NodeJS.Timeout | undefined

	constructor(options: Electron.BrowserWindowConstructorOptions) {
		super('BrowserWindow', events)
		if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready')
		const prefs = options.webPreferences ?? {}
		for (const [name, value] of Object.entries(required))
			if (prefs[name as keyof typeof required] !== value)
				throw new Error(`electron-host: webPreferences.${name} must be ${String(value)}`)
		this.#isVisible = options.show !== false
		this.#bounds = { x: options.x ?? 0, y: options.y ?? 0, width: options.width ?? 800, height: options.height ?? 600 }
		const opening = Promise.withResolvers<void>()
		this.#ready = opening.promise
		const owner = {
			ready: this.#ready,
			isDestroyed: () => this.#isDestroyed,
			onFirstLoad: () => {
				if (this.#wasShown) return
				this.#wasShown = true
				this.emit('ready-to-show')
			},
			onWords: () => {
				clearTimeout(this.#permissionTimer)
				this.#permissionTimer = setTimeout(() => void this.#applyPermissions(contents.getURL()), 20)
			},
		}
		const contents = new WebContents(owner, prefs)
		this.webContents = strict('webContents', contents)
		const self = strict('BrowserWindow', this)
		addWindow(self)
		app.emit('web-contents-created', {}, this.webContents)
		app.emit('browser-window-created', {}, self)
		this.#open().then(opening.resolve, opening.reject)
		this.#ready.catch((error: unknown) => {
			if (!this.#isDestroyed) console.error('electron-host: a window failed', error)
		})
		return self
	}

	async #open(): Promise<void> {
		const { cdp } = await browser()
		const { width, height } = this.#bounds
		const { targetId } = await cdp.browser.send('Target.createTarget', {
			url: 'about:blank',
			newWindow: true,
			width,
			height,
		})
		const session = cdp.session(await sessionOf(targetId))
		cdp.browser.on('Target.detachedFromTarget', (gone: { targetId?: string }) => {
			if (gone.targetId === targetId) this.#gone()
		})
		await this.webContents.attach(session, targetId)
		await session.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 0, mobile: false })
	}
	async loadURL(url: string): Promise<void> {
		await this.#ready
		await this.#applyPermissions(url)
		await this.webContents.loadURL(url)
	}

	async #applyPermissions(url: string): Promise<void> {
		const running = await browser()
		await this.webContents.applyPermissions(running, url).catch(() => {})
	}

	close(): void {
		void this.requestClose()
	}
	async requestClose(): Promise<void> {
		if (this.#isDestroyed || isStopped(stoppable({}), (event) => this.emit('close', event))) return
		await this.#ready.catch(() => {})
		const { cdp } = await browser()
		await cdp.browser.send('Target.closeTarget', { targetId: this.webContents.targetId }).catch(() => {})
		this.#gone()
	}
	#gone(): void {
		if (this.#isDestroyed) return
		this.#isDestroyed = true
		this.webContents.gone()
		this.emit('closed')
		removeWindow(this.id)
	}
	isDestroyed(): boolean {
		return this.#isDestroyed
	}

	show(): void {
		this.#isVisible = true
		this.emit('show')
		this.focus()
	}
	isVisible(): boolean {
		return this.#isVisible
	}
	focus(): void {
		focusWindow(this)
		this.emit('focus')
	}
	isFocused(): boolean {
		return focusedWindow()?.id === this.id
	}
	getBounds(): Electron.Rectangle {
		return { ...this.#bounds }
	}
	getNormalBounds(): Electron.Rectangle {
		return { ...this.#bounds }
	}
	setBounds(bounds: Partial<Electron.Rectangle>): void {
		this.#bounds = { ...this.#bounds, ...bounds }
	}
	minimize(): void {
		this.#become('minimized', 'minimize')
	}
	isMinimized(): boolean {
		return this.#state === 'minimized'
	}
	restore(): void {
		this.#become('normal', 'restore')
	}
	maximize(): void {
		this.#become('maximized', 'maximize')
	}
	isMaximized(): boolean {
		return this.#state === 'maximized'
	}
	setFullScreen(isOn: boolean): void {
		this.#become(isOn ? 'fullScreen' : 'normal', isOn ? 'enter-full-screen' : 'leave-full-screen')
	}
	isFullScreen(): boolean {
		return this.#state === 'fullScreen'
	}
	#become(state: 'normal' | 'minimized' | 'maximized' | 'fullScreen', event: string): void {
		this.#state = state
		this.emit(event)
	}
}

export const webContents = strict('the webContents module', {
	getAllWebContents: () => allWindows().map((window) => window.webContents),
	fromDevToolsTargetId: (targetId: string) =>
		allWindows()
			.map((window) => window.webContents as WebContents)
			.find((contents) => contents.targetId === targetId),
})
