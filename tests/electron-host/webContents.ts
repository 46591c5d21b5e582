/** One page: its preload script in a world of its own, its navigations, its messages, its end. */
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import type { CdpSession } from './cdp.ts'
import type { Chromium } from './chromium.ts'
import { makeCodec } from './codec.ts'
import { ipcMain } from './ipcMain.ts'
import { type FromPreload, isolatedWorld, type PreloadSettings } from './isolatedWorld.ts'
import { KnownEvents, stoppable } from './knownEvents.ts'
import { PortGateway } from './ports.ts'
import type { HostContents } from './registry.ts'
import { applyPermissions, type HostSession, usedSession } from './session.ts'
import { electronVersion, fromChromium, isolatedWorldName, strict, toChromium } from './state.ts'

const codec = makeCodec()

const events = [
	'destroyed',
	'did-finish-load',
	'did-start-loading',
	'did-stop-loading',
	'dom-ready',
	'did-navigate',
	'preload-error',
	'render-process-gone',
	'will-frame-navigate',
	'will-navigate',
	// Nothing that the host serves redirects, and it has no webviews: taken, never sent.
	'will-redirect',
	'will-attach-webview',
]

type Owner = {
	readonly ready: Promise<unknown>
	readonly isDestroyed: () => boolean
	readonly onFirstLoad: () => void
	/** The page has said something to the product. */
	readonly onWords: () => void
}
type OpenHandler = (details: Electron.HandlerDetails) => Electron.WindowOpenHandlerResponse
type Surface = Pick<
	Electron.WebContents,
	'id' | 'getURL' | 'isDestroyed' | 'isCrashed' | 'setZoomFactor' | 'getZoomFactor' | 'setWindowOpenHandler' | 'reload'
>

/** An inch count for the paper that the product prints on. */
const a4 = { paperWidth: 8.27, paperHeight: 11.7 }
/**
 * A navigation and the announcement that the page itself asked for it travel separately. Without one it is
 * somebody else's after this long; to where the page is already, sooner: nobody announces a reload.
 */
const announcementMs = 10_000
const reloadMs = 150

let lastId = 0

export class WebContents extends KnownEvents implements HostContents, Surface {
	readonly id = ++lastId
	readonly session: HostSession = usedSession()
	readonly frames = new Set<string>()
	targetId = ''
	/** For assertions: how often the system's print dialog would have come up. */
	printed = 0
	readonly #prefs: Electron.WebPreferences
	readonly #owner: Owner
	readonly #gateway = new PortGateway((message) => this.#toPreload(message))
	readonly #own = new Set<string>()
	readonly #loaded = new Set<string>()
	#announced: string[] = []
	#cdp: CdpSession | undefined
	#world: number | undefined
	#url = ''
	#zoom = 1
	#isLoading = false
	#isCrashed = false
	#openHandler: OpenHandler | null = null

	constructor(owner: Owner, prefs: Electron.WebPreferences) {
		super('webContents', events)
		this.#owner = owner
		this.#prefs = prefs
	}

	async attach(cdp: CdpSession, targetId: string): Promise<void> {
		this.#cdp = cdp
		this.targetId = targetId
		this.frames.add(targetId)
		this.#hearWorlds(cdp, targetId)
		this.#hearLoading(cdp, targetId)
		cdp.hear('Inspector.targetCrashed', () => {
			this.#isCrashed = true
			this.#gateway.closeAll()
			this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 133 })
		})
		const sending: Promise<unknown>[] = [
			cdp.send('Page.enable'),
			cdp.send('Runtime.enable'),
			cdp.send('Inspector.enable'),
			cdp.send('Page.setLifecycleEventsEnabled', { enabled: true }),
			cdp.send('Runtime.addBinding', { name: '__ehostSend', executionContextName: isolatedWorldName }),
		]
		if (this.#prefs.preload) {
			const source = this.#preloadSource(this.#prefs.preload)
			sending.push(cdp.send('Page.addScriptToEvaluateOnNewDocument', { worldName: isolatedWorldName, source }))
		}
		await Promise.all(sending)
		cdp.tell('Runtime.runIfWaitingForDebugger')
	}

	#hearWorlds(cdp: CdpSession, targetId: string): void {
		cdp.hear('Runtime.executionContextCreated', ({ context }) => {
			const aux = context.auxData as { frameId?: string } | undefined
			if (context.name === isolatedWorldName && aux?.frameId === targetId) this.#world = context.id
		})
		const forget = (): void => {
			this.#world = undefined
			this.#gateway.closeAll()
		}
		cdp.hear('Runtime.executionContextDestroyed', ({ executionContextId }) => {
			if (executionContextId === this.#world) forget()
		})
		cdp.hear('Runtime.executionContextsCleared', forget)
		cdp.hear('Runtime.bindingCalled', ({ name, payload }) => {
			if (name === '__ehostSend') this.#fromPreload(JSON.parse(payload) as FromPreload)
		})
		cdp.hear('Page.frameAttached', ({ frameId }) => this.frames.add(frameId))
		cdp.hear('Page.frameDetached', ({ frameId, reason }) => {
			if (reason !== 'swap') this.frames.delete(frameId)
		})
	}

	#hearLoading(cdp: CdpSession, targetId: string): void {
		cdp.hear('Page.frameRequestedNavigation', ({ url, disposition }) => {
			if (disposition !== 'currentTab') return
			this.#announced.push(fromChromium(url))
			this.emit('host:announced')
		})
		cdp.hear('Page.frameStartedLoading', ({ frameId }) => {
			if (frameId !== targetId) return
			this.#isLoading = true
			this.emit('did-start-loading')
		})
		cdp.hear('Page.frameStoppedLoading', ({ frameId }) => {
			if (frameId !== targetId) return
			this.#isLoading = false
			this.emit('did-stop-loading')
		})
		cdp.hear('Page.frameNavigated', ({ frame }) => {
			if (frame.parentId) return
			this.#url = fromChromium(frame.url + (frame.urlFragment ?? ''))
			this.#isCrashed = false
			if (!frame.unreachableUrl) this.emit('did-navigate', {}, this.#url, 200, '')
		})
		cdp.hear('Page.navigatedWithinDocument', ({ frameId, url }) => {
			if (frameId === targetId) this.#url = fromChromium(url)
		})
		cdp.hear('Page.lifecycleEvent', ({ frameId, name, loaderId }) => {
			if (frameId !== targetId || /^(about:blank|data:|$)/.test(this.#url)) return
			if (name === 'DOMContentLoaded') this.emit('dom-ready', {})
			if (name !== 'load') return
			this.#loaded.add(loaderId)
			this.emit('did-finish-load')
			this.emit(`host:loaded:${loaderId}`)
			this.#owner.onFirstLoad()
		})
	}

	#preloadSource(path: string): string {
		const body = readFileSync(path, 'utf8')
		if (/^\s*(import|export)\s/m.test(body))
			throw new Error(`electron-host: a sandboxed preload script is CommonJS: ${path}`)
		const settings: PreloadSettings = {
			preload: path,
			platform: process.platform,
			versions: { electron: electronVersion(), chrome: '0', node: process.versions.node },
		}
		const wrapped = `function (require, module, exports, process) {${body}\n}`
		const parts = [JSON.stringify(settings), `(${makeCodec.toString()})()`, wrapped]
		return `'use strict';(${isolatedWorld.toString()})(${parts.join(', ')});\n//# sourceURL=${pathToFileURL(path).href}`
	}

	// Messages

	get mainFrame(): Pick<Electron.WebFrameMain, 'url' | 'origin' | 'parent'> {
		const { protocol, host } = this.#url === '' ? { protocol: '', host: '' } : new URL(this.#url)
		return strict('WebFrameMain', { url: this.#url, origin: host ? `${protocol}//${host}` : 'null', parent: null })
	}
	#fromPreload(message: FromPreload): void {
		if (message.k === 'preload-error') {
			console.error(`Unable to load preload script: ${this.#prefs.preload}\n${message.stack}`)
			this.emit('preload-error', {}, this.#prefs.preload, new Error(message.message))
		} else if (message.k === 'send') {
			const ports = message.ports.map((id) => this.#gateway.receive(id))
			const event = strict('IpcMainEvent', { type: 'frame', sender: this, senderFrame: this.mainFrame, ports })
			ipcMain.emit(message.channel, event, ...(codec.decode(message.args) as unknown[]))
		} else {
			this.#gateway.take(message)
			this.#owner.onWords()
		}
	}
	#toPreload(message: object): void {
		if (this.#world === undefined) return
		this.#cdp?.tell('Runtime.callFunctionOn', {
			functionDeclaration: 'function (message) { __ehostReceive(message) }',
			executionContextId: this.#world,
			arguments: [{ value: message }],
		})
	}

	// Navigation

	#announcement(url: string): Promise<void> {
		return new Promise((resolve) => {
			const done = (): void => {
				clearTimeout(timer)
				this.off('host:announced', look)
				resolve()
			}
			const look = (): void => {
				if (this.#announced.includes(url)) done()
			}
			const timer = setTimeout(done, url === this.#url ? reloadMs : announcementMs)
			this.on('host:announced', look)
			look()
		})
	}
	async onNavigation(frameId: string, url: string): Promise<boolean> {
		const isMain = frameId === this.targetId
		if (isMain && this.#own.delete(url)) return true
		if (isMain) await this.#announcement(url)
		const isFromPage = !isMain || this.#announced.includes(url)
		this.#announced = this.#announced.filter((other) => other !== url)
		if (!isFromPage) return true
		const event = stoppable({ url, isMainFrame: isMain, isSameDocument: false, frame: this.mainFrame })
		this.emit('will-frame-navigate', event)
		if (isMain && !event.defaultPrevented) this.emit('will-navigate', event, url)
		return !event.defaultPrevented
	}
	async loadURL(url: string): Promise<void> {
		const running = await this.#owner.ready.then(() => this.#cdp)
		if (!running) throw new Error('electron-host: the window is gone')
		const target = toChromium(url)
		this.#own.add(url)
		const { errorText, loaderId } = await running.send('Page.navigate', { url: target })
		if (errorText) {
			this.#own.delete(url)
			throw new Error(`${errorText.replace('net::', '')} loading '${url}'`)
		}
		if (loaderId && !this.#loaded.has(loaderId))
			await new Promise<void>((resolve) => this.once(`host:loaded:${loaderId}`, resolve))
	}
	applyPermissions(running: Chromium, url: string): Promise<void> {
		return applyPermissions(running, this, toChromium(url))
	}
	setWindowOpenHandler(handler: OpenHandler): void {
		this.#openHandler = handler
	}
	onWindowOpen(address: string): void {
		const url = fromChromium(address)
		const details = { url, frameName: '', features: '', disposition: 'foreground-tab' } as Electron.HandlerDetails
		const { action } = this.#openHandler?.(details) ?? { action: 'allow' }
		if (action === 'allow') console.error(`electron-host: a window was not refused: ${url}`)
	}

	// The rest

	async executeJavaScript(code: string): Promise<unknown> {
		await this.#owner.ready
		const expression = `(async () => eval(${JSON.stringify(code)}))()`
		const answer = await this.#cdp?.send('Runtime.evaluate', {
			expression,
			awaitPromise: true,
			returnByValue: true,
			allowUnsafeEvalBlockedByCSP: true,
		})
		if (answer?.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description ?? 'failed')
		return answer?.result.value
	}
	async printToPDF(options: Electron.PrintToPDFOptions): Promise<Buffer> {
		const { pageSize, printBackground, generateTaggedPDF, ...others } = options
		const unknown = Object.keys(others)
		if (pageSize !== 'A4' || unknown.length > 0)
			throw new Error(`electron-host: printToPDF is implemented for A4, not for another paper or ${unknown.join()}`)
		const printed = await this.#cdp?.send('Page.printToPDF', {
			...a4,
			printBackground: printBackground ?? false,
			generateTaggedPDF: generateTaggedPDF ?? false,
		})
		return Buffer.from(printed?.data ?? '', 'base64')
	}
	print(): void {
		this.printed += 1
	}
	reload(): void {
		this.#isLoading = true
		this.#cdp?.tell('Page.reload')
	}
	forcefullyCrashRenderer(): void {
		this.#cdp?.tell('Page.crash')
	}
	getURL(): string {
		return this.#url
	}
	isLoading(): boolean {
		return this.#isLoading
	}
	isDestroyed(): boolean {
		return this.#owner.isDestroyed()
	}
	isCrashed(): boolean {
		return this.#isCrashed
	}
	/** Kept, not drawn: Chromium's page zoom is out of its debugging protocol's reach. */
	setZoomFactor(factor: number): void {
		this.#zoom = factor
	}
	getZoomFactor(): number {
		return this.#zoom
	}
	/** Electron has it, though its declarations leave it out. */
	getLastWebPreferences(): Electron.WebPreferences {
		return this.#prefs
	}
	gone(): void {
		this.#gateway.closeAll()
		this.emit('destroyed')
	}
}
