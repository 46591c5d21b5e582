/** Chromium with everything hung in that has to be there before the first page: targets, popups, requests, downloads. */
import { app } from './app.ts'
import { type Chromium, chromium } from './chromium.ts'
import { installFetchGate } from './fetchGate.ts'
import { stoppable } from './knownEvents.ts'
import { onPopup } from './popups.ts'
import { usedSession } from './session.ts'
import { fromChromium } from './state.ts'

const attached = new Map<string, string>()
const waiting = new Map<string, (sessionId: string) => void>()

/** The debugging session of a target that was made here. */
export const sessionOf = (targetId: string): Promise<string> =>
	new Promise((resolve) => {
		const known = attached.get(targetId)
		if (known === undefined) waiting.set(targetId, resolve)
		else resolve(known)
	})

const hangIn = async (running: Chromium): Promise<Chromium> => {
	const { cdp } = running
	cdp.browser.hear('Target.attachedToTarget', ({ targetInfo, sessionId }) => {
		const { targetId, type, openerId } = targetInfo
		if (type === 'page' && openerId) return onPopup(cdp, targetId, sessionId, openerId)
		if (type === 'page') {
			attached.set(targetId, sessionId)
			return waiting.get(targetId)?.(sessionId)
		}
		cdp.session(sessionId).tell('Runtime.runIfWaitingForDebugger')
		cdp.browser.tell('Target.detachFromTarget', { sessionId })
	})
	cdp.browser.hear('Browser.downloadWillBegin', ({ url, suggestedFilename }) => {
		const event = stoppable({})
		const item = { getURL: () => fromChromium(url), getFilename: () => suggestedFilename }
		usedSession().emit('will-download', event, item)
		if (!event.defaultPrevented) console.error(`electron-host: a download was not refused: ${suggestedFilename}`)
	})
	await Promise.all([
		installFetchGate(cdp.browser),
		cdp.browser.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true }),
		cdp.browser.send('Browser.setDownloadBehavior', { behavior: 'deny', eventsEnabled: true }),
	])
	return running
}

let ready: Promise<Chromium> | null = null
export const browser = (): Promise<Chromium> => (ready ??= chromium(() => app.getPath('userData')).then(hangIn))
