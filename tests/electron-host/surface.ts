/**
 * What the product may use of Electron under the host: Electron's own signatures, cut down to the members that the
 * host has. Only the compiler reads this, in place of the real declarations; see `tests/architecture/hostTypes.test.ts`.
 */
import type * as host from './electron.ts'
import type { MessagePortMain as HostPort } from './ports.ts'
import type { HostSession } from './session.ts'
import type { WebContents as HostContents } from './webContents.ts'

type Only<Real, Host> = Pick<Real, keyof Real & keyof Host>
type HostWindow = InstanceType<typeof host.BrowserWindow>

export type App = Only<Electron.App, typeof host.app> & { readonly isPackaged: boolean }
export type WebContents = Only<Electron.WebContents, HostContents>
export type Session = Omit<Only<Electron.Session, HostSession>, 'protocol' | 'webRequest'> & {
	readonly protocol: Only<Electron.Protocol, HostSession['protocol']>
	readonly webRequest: Only<Electron.WebRequest, HostSession['webRequest']>
}
export type BrowserWindow = Omit<Only<Electron.BrowserWindow, HostWindow>, 'webContents'> & {
	readonly webContents: WebContents
}
export type MessagePortMain = Only<Electron.MessagePortMain, HostPort>
export type IpcMainEvent = Pick<Electron.IpcMainEvent, 'senderFrame'> & {
	readonly sender: WebContents
	readonly ports: MessagePortMain[]
}
export type MenuItemConstructorOptions = Electron.MenuItemConstructorOptions
export type Rectangle = Electron.Rectangle

export declare const app: App
export declare const BrowserWindow: new (
	options: Omit<Electron.BrowserWindowConstructorOptions, 'webPreferences'> & {
		webPreferences: Omit<Electron.WebPreferences, 'session'> & { session: Session }
	},
) => BrowserWindow
export declare const dialog: {
	[Name in keyof typeof host.dialog]: Name extends 'showErrorBox'
		? Electron.Dialog['showErrorBox']
		: (window: BrowserWindow, options: Parameters<Electron.Dialog[Name]>[0]) => ReturnType<Electron.Dialog[Name]>
}
export declare const ipcMain: {
	on: (channel: string, listener: (event: IpcMainEvent, ...args: unknown[]) => void) => void
}
export declare const Menu: Only<typeof Electron.Menu, typeof host.Menu>
export declare const powerSaveBlocker: Only<Electron.PowerSaveBlocker, typeof host.powerSaveBlocker>
export declare const protocol: Only<Electron.Protocol, typeof host.protocol>
export declare const safeStorage: Only<Electron.SafeStorage, typeof host.safeStorage>
export declare const screen: Only<Electron.Screen, typeof host.screen>
export declare const session: { fromPartition: (name: string) => Session }
