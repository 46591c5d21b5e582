/** Sessions: what the product allows its pages, and which handler answers its own scheme. */
import type { Chromium } from './chromium.ts'
import { KnownEvents } from './knownEvents.ts'
import { addStandardScheme, fromChromium, isStandardScheme, strict } from './state.ts'

type SchemeHandler = (request: Request) => Response | Promise<Response>
type RequestDetails = { readonly url: string; readonly method: string; readonly webContentsId?: number | undefined }
export type RequestListener = (details: RequestDetails, callback: (answer: { cancel?: boolean }) => void) => void
type RequestHandler = NonNullable<Parameters<Electron.Session['setPermissionRequestHandler']>[0]>
type CheckHandler = NonNullable<Parameters<Electron.Session['setPermissionCheckHandler']>[0]>
type Permission = Parameters<RequestHandler>[1]

let isReady = false
/** From now on no scheme can be made privileged, as in Electron. */
export const closeSchemes = (): void => {
	isReady = true
}

export const protocol = strict('protocol', {
	registerSchemesAsPrivileged: (schemes: Electron.CustomScheme[]): void => {
		if (isReady) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
		for (const { scheme, privileges } of schemes) {
			const isPlain = privileges?.standard && privileges.secure && !privileges.bypassCSP && !privileges.corsEnabled
			if (!isPlain) throw new Error(`electron-host: ${scheme} must be standard and secure, without ways round the CSP`)
			addStandardScheme(scheme)
		}
	},
} satisfies Pick<Electron.Protocol, 'registerSchemesAsPrivileged'>)

class Session extends KnownEvents {
	readonly handlers = new Map<string, SchemeHandler>()
	requestListener: RequestListener | null = null
	permissionRequest: RequestHandler | null = null
	permissionCheck: CheckHandler | null = null
	/** Recorded for assertions; Chromium outside Electron offers no such hook. */
	devicePermission: ((details: Electron.DevicePermissionHandlerHandlerDetails) => boolean) | null = null
	certificateProc: Parameters<Electron.Session['setCertificateVerifyProc']>[0] = null
	isSpellChecked = true

	readonly protocol = strict('session.protocol', {
		handle: (scheme: string, handler: (request: Request) => Response | Promise<Response>): void => {
			if (!isStandardScheme(scheme)) throw new Error(`electron-host: ${scheme} was not registered before app was ready`)
			if (this.handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`)
			this.handlers.set(scheme, handler)
		},
	})
	readonly webRequest = strict('session.webRequest', {
		onBeforeRequest: (listener: RequestListener): void => {
			this.requestListener = listener
		},
	})
	setPermissionRequestHandler(handler: RequestHandler): void {
		this.permissionRequest = handler
	}
	setPermissionCheckHandler(handler: CheckHandler): void {
		this.permissionCheck = handler
	}
	setDevicePermissionHandler(handler: NonNullable<Session['devicePermission']>): void {
		this.devicePermission = handler
	}
	setCertificateVerifyProc(proc: Session['certificateProc']): void {
		this.certificateProc = proc
	}
	setSpellCheckerEnabled(isOn: boolean): void {
		this.isSpellChecked = isOn
	}
}
export type HostSession = Session

let partition: string | null = null
const only = strict('session', new Session('session', ['will-download']))

/** There is one Chromium and one profile, gone with the app: one partition, and not one that is kept. */
export const session = strict('the session module', {
	fromPartition: (name: string): Session => {
		if (name.startsWith('persist:')) throw new Error('electron-host: a kept partition is not implemented')
		if (partition !== null && partition !== name)
			throw new Error('electron-host: a second partition is not implemented')
		partition = name
		return only
	},
})
export const usedSession = (): Session => only

const chromiumNames: readonly (readonly [Permission, string, 'video' | 'audio' | null])[] = [
	['media', 'videoCapture', 'video'],
	['media', 'audioCapture', 'audio'],
	['geolocation', 'geolocation', null],
	['notifications', 'notifications', null],
	['midi', 'midi', null],
	['clipboard-read', 'clipboardReadWrite', null],
	['clipboard-sanitized-write', 'clipboardSanitizedWrite', null],
	['idle-detection', 'idleDetection', null],
	['window-management', 'windowManagement', null],
	['local-fonts', 'localFonts', null],
]

const lastGranted = new Map<string, string>()

/**
 * Under its debugging protocol Chromium asks nobody: what an origin may do is set beforehand. So the product's two
 * handlers are asked for each permission before a page is loaded and whenever a page has said something to the
 * product, and what both allow is granted; nothing else is.
 */
export const applyPermissions = async ({ cdp }: Chromium, contents: object, url: string): Promise<void> => {
	if (!/^https?:/.test(url)) return
	const { origin } = new URL(url)
	const page = contents as Electron.WebContents
	const requestingUrl = fromChromium(url)
	const granted: string[] = []
	for (const [permission, name, kind] of chromiumNames) {
		const details = { requestingUrl, isMainFrame: true, ...(kind ? { mediaTypes: [kind] } : {}) }
		const isAllowed = await new Promise<boolean>((resolve) => {
			if (only.permissionRequest)
				only.permissionRequest(page, permission, resolve, details as Electron.PermissionRequest)
			else resolve(true)
		})
		const checked = { isMainFrame: true, requestingUrl, ...(kind ? { mediaType: kind } : {}) }
		const from = fromChromium(`${origin}/`)
		if (isAllowed && (only.permissionCheck?.(page, permission as never, from, checked) ?? true)) granted.push(name)
	}
	if (granted.join() === lastGranted.get(origin)) return
	lastGranted.set(origin, granted.join())
	await cdp.browser.send('Browser.grantPermissions', { origin, permissions: granted as never[] })
}
