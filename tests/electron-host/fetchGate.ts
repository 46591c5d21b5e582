/**
 * The one gate of all requests: documents, frames, workers, popups, and what they fetch. Asks in Electron's order
 * the navigation listeners, the request listener, and the scheme's handler. Playwright's own routes come before it.
 */
import type { CdpSession, Protocol } from './cdp.ts'
import { decidePopup } from './popups.ts'
import { contentsOfFrame } from './registry.ts'
import { usedSession } from './session.ts'
import { fromChromium, toChromium } from './state.ts'

type Paused = Protocol.Fetch.requestPausedPayload

const mayGo = async (frameId: string, url: string): Promise<boolean> => {
	if (decidePopup(frameId, url)) return false
	return (await contentsOfFrame(frameId)?.onNavigation(frameId, url)) ?? true
}

const isCancelled = (paused: Paused, url: string): Promise<boolean> =>
	new Promise((resolve) => {
		const { requestListener } = usedSession()
		const webContentsId = contentsOfFrame(paused.frameId)?.id
		if (!requestListener) return resolve(false)
		requestListener({ url, method: paused.request.method, webContentsId }, ({ cancel }) => resolve(cancel === true))
	})

/** Addresses of the scheme in a policy have to follow it through Chromium. */
const mapPolicy = (policy: string): string =>
	policy.replaceAll(/\b([a-z][a-z0-9+-]*):\/\/[^\s;]+/g, (source) => toChromium(source).replace(/\/$/, ''))

const answer = async (browser: CdpSession, { requestId, request }: Paused, url: string): Promise<void> => {
	const handler = usedSession().handlers.get(url.slice(0, url.indexOf(':')))
	if (!handler) {
		await browser.send('Fetch.failRequest', { requestId, errorReason: 'Failed' })
		return
	}
	const response = await handler(new Request(url, { method: request.method, headers: request.headers }))
	const responseHeaders = [...response.headers].map(([name, value]) => ({
		name,
		value: name === 'content-security-policy' ? mapPolicy(value) : value,
	}))
	const body = Buffer.from(await response.arrayBuffer()).toString('base64')
	await browser.send('Fetch.fulfillRequest', { requestId, responseCode: response.status, responseHeaders, body })
}

const onPaused = async (browser: CdpSession, paused: Paused): Promise<void> => {
	const { requestId, request, frameId, resourceType } = paused
	const url = fromChromium(request.url)
	if (resourceType === 'Document' && !(await mayGo(frameId, url))) {
		await browser.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' })
		return
	}
	if (await isCancelled(paused, url)) {
		await browser.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' })
		return
	}
	if (url !== request.url) return answer(browser, paused, url)
	await browser.send('Fetch.continueRequest', { requestId })
}

export const installFetchGate = async (browser: CdpSession): Promise<void> => {
	browser.hear('Fetch.requestPaused', (paused) => {
		onPaused(browser, paused).catch((error: unknown) => {
			const isGone = /Invalid InterceptionId|Chromium/.test(String(error))
			if (!isGone) console.error('electron-host: a request failed', error)
			browser.tell('Fetch.failRequest', { requestId: paused.requestId, errorReason: 'Failed' })
		})
	})
	await browser.send('Fetch.enable', { patterns: [{ urlPattern: '*', requestStage: 'Request' }] })
}
