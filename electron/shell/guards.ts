/**
 * What the page may not do, whoever wrote the script that tries: leave its address, open a window, reach the
 * network, download, or use a device. The one exception is the camera, while the badge scanner is on screen.
 */
import type { Session, WebContents } from 'electron'
import { appOrigin } from './appPages.ts'

const ownSchemes: ReadonlySet<string> = new Set(['app:', 'blob:', 'data:'])

/** True for what the page may load. `blob:` and `data:` never leave the computer. */
export const mayLoad = (url: string, isPackaged: boolean): boolean => {
	const { protocol } = new URL(url)
	return ownSchemes.has(protocol) || (protocol === 'devtools:' && !isPackaged)
}

const originOf = (url: string): string => {
	const parsed = URL.parse(url)
	return parsed ? `${parsed.protocol}//${parsed.host}` : ''
}

export type SessionRules = { readonly isPackaged: boolean; readonly isScannerOpen: () => boolean }

/** Closes one session to everything but the app's own files. */
export const guardSession = (session: Session, { isPackaged, isScannerOpen }: SessionRules): void => {
	const isCamera = (permission: string, kinds: readonly (string | undefined)[], url: string): boolean =>
		permission === 'media' &&
		kinds.length > 0 &&
		kinds.every((kind) => kind === 'video') &&
		originOf(url) === appOrigin &&
		isScannerOpen()
	session.setPermissionRequestHandler((_contents, permission, callback, details) => {
		const kinds = 'mediaTypes' in details ? (details.mediaTypes ?? []) : []
		callback(details.isMainFrame && isCamera(permission, kinds, details.requestingUrl))
	})
	session.setPermissionCheckHandler((_contents, permission, origin, details) =>
		isCamera(permission, [details.mediaType], origin),
	)
	session.setDevicePermissionHandler(() => false)
	session.setCertificateVerifyProc((_request, callback) => callback(-2))
	session.setSpellCheckerEnabled(false)
	session.on('will-download', (event) => event.preventDefault())
	session.webRequest.onBeforeRequest((details, callback) => callback({ cancel: !mayLoad(details.url, isPackaged) }))
}

/** Keeps one page where it is. */
export const guardContents = (contents: WebContents): void => {
	contents.on('will-navigate', (event) => event.preventDefault())
	contents.on('will-frame-navigate', (event) => event.preventDefault())
	contents.on('will-redirect', (event) => event.preventDefault())
	contents.on('will-attach-webview', (event) => event.preventDefault())
	contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}
