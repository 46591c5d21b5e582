/**
 * The one window. It remembers its place and text size, comes back by itself when its page's process dies, and
 * never shows before there is something to see.
 */
import { app, BrowserWindow, dialog, type Session, screen } from 'electron'
import { appPage } from './appPages.ts'
import { isOnScreen, readWindowState, stepZoom, writeWindowState } from './windowState.ts'
import { windowTexts } from './windowTexts.ts'

export type WindowOptions = {
	readonly session: Session
	/** The built preload script, absolute. */
	readonly preload: string
	/** Where place and size are kept. */
	readonly stateFile: string
}

export type FoyerWindow = {
	readonly window: BrowserWindow
	/** One step larger, smaller, or back to normal; remembered. */
	readonly size: (step: 1 | -1 | 0) => void
	readonly toggleFullScreen: () => void
	/** Brings the window in front of the others. */
	readonly show: () => void
}

/** A page that dies this often within a minute is not started again. */
const deathsAllowed = 3

const bringBack = (window: BrowserWindow): void => {
	const deaths: number[] = []
	window.webContents.on('render-process-gone', (_event, { reason }) => {
		if (reason === 'clean-exit') return
		const now = Date.now()
		deaths.push(now)
		if (deaths.filter((at) => now - at < 60_000).length <= deathsAllowed) return window.webContents.reload()
		dialog.showErrorBox(windowTexts.title, windowTexts.problems.keepsStopping)
		app.quit()
	})
}

/** Opens the window on the app's page. */
export const openWindow = ({ session, preload, stateFile }: WindowOptions): FoyerWindow => {
	let state = readWindowState(stateFile)
	const screens = screen.getAllDisplays().map((display) => display.workArea)
	const place = state.bounds && isOnScreen(state.bounds, screens) ? state.bounds : { width: 1280, height: 860 }
	const window = new BrowserWindow({
		...place,
		minWidth: 480,
		minHeight: 480,
		show: false,
		title: windowTexts.title,
		webPreferences: {
			session,
			preload,
			contextIsolation: true,
			sandbox: true,
			webSecurity: true,
			nodeIntegration: false,
			nodeIntegrationInWorker: false,
			nodeIntegrationInSubFrames: false,
			webviewTag: false,
			navigateOnDragDrop: false,
			spellcheck: false,
			devTools: !app.isPackaged,
		},
	})
	const { webContents } = window
	bringBack(window)
	if (state.isMaximized) window.maximize()
	window.once('ready-to-show', () => window.show())
	webContents.on('did-finish-load', () => webContents.setZoomFactor(state.zoom))
	window.on('close', () => {
		const bounds = window.getNormalBounds()
		state = { ...state, bounds, isMaximized: window.isMaximized() }
		writeWindowState(stateFile, state)
	})
	void window.loadURL(appPage)
	return {
		window,
		size: (step) => {
			state = { ...state, zoom: stepZoom(state.zoom, step) }
			webContents.setZoomFactor(state.zoom)
			writeWindowState(stateFile, state)
		},
		toggleFullScreen: () => window.setFullScreen(!window.isFullScreen()),
		show: () => {
			if (window.isMinimized()) window.restore()
			window.show()
			window.focus()
		},
	}
}
