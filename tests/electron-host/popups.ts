/**
 * Windows that a page opens by itself: `window.open`, a link with a target, a click with Ctrl. Chromium has made
 * the window by the time anybody hears of it, but it has fetched nothing; it is closed as soon as it says what for.
 */
import type { Cdp } from './cdp.ts'
import { contentsOfFrame, type HostContents } from './registry.ts'

type Popup = { readonly opener: HostContents | undefined; readonly close: () => void; isDecided: boolean }
const popups = new Map<string, Popup>()

/** Documents that are not fetched (`about:blank`, `data:`, `blob:`) never come to the gate. */
const patienceMs = 500

export const onPopup = (cdp: Cdp, targetId: string, sessionId: string, openerId: string): void => {
	const close = (): void => cdp.browser.tell('Target.closeTarget', { targetId })
	popups.set(targetId, { opener: contentsOfFrame(openerId), close, isDecided: false })
	// A target that is closed while it waits for its debugger leaves its opener hanging.
	cdp.session(sessionId).tell('Runtime.runIfWaitingForDebugger')
	setTimeout(() => decidePopup(targetId, 'about:blank'), patienceMs)
}

/** True where the frame is that of a popup; the opener's handler is asked the first time. */
export const decidePopup = (frameId: string, url: string): boolean => {
	const popup = popups.get(frameId)
	if (!popup) return false
	if (!popup.isDecided) {
		popup.isDecided = true
		popup.opener?.onWindowOpen(url)
		popup.close()
	}
	return true
}
