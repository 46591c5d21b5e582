/** How Foyer ends: asks first while work is under way, then closes the window, then the hub, then the program. */
import type { App, BrowserWindow } from 'electron'

export type QuitOptions = {
	readonly isBusy: () => boolean
	/** Asks whether to stop the work under way. */
	readonly askToStop: () => Promise<boolean>
	/** Closes what must not be left open. */
	readonly close: () => Promise<void>
}

/** Guards one window and the whole program; the promise of `close` is waited for, whatever it brings. */
export const guardQuit = (app: App, window: BrowserWindow, { isBusy, askToStop, close }: QuitOptions): void => {
	let isAgreed = false
	let isAsking = false
	let isClosed = false
	const holdIfBusy = (event: { preventDefault(): void }): void => {
		if (isAgreed || !isBusy()) return
		event.preventDefault()
		if (isAsking) return
		isAsking = true
		void askToStop().then((isYes) => {
			isAsking = false
			isAgreed = isYes
			if (isYes) app.quit()
		})
	}
	app.on('before-quit', holdIfBusy)
	window.on('close', holdIfBusy)
	app.on('window-all-closed', () => app.quit())
	app.on('will-quit', (event) => {
		if (isClosed) return
		event.preventDefault()
		isClosed = true
		void close()
			.catch(() => {})
			.then(() => app.quit())
	})
}
