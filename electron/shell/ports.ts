/**
 * Takes the ports that the preload script hands over. Only the main frame of the app's own page in the app's own
 * window gets them; whoever else asks finds the ports closed. A page has one pair: a new one closes the old.
 */
import { type IpcMainEvent, ipcMain, type MessagePortMain, type WebContents } from 'electron'
import { portsChannel, type ToPage, type ToWindow } from '../../shared/lib/windowWire.ts'
import { appOrigin } from './appPages.ts'
import { readToWindow } from './pageWords.ts'

export type PortOptions = {
	/** Connects the page's calls to the hub. The port is closed here when its page is gone. */
	readonly attach: (port: MessagePortMain) => void
	readonly onMessage: (message: ToWindow) => void
	/** The page is new, or gone: nothing that the old one asked for holds any longer. */
	readonly onFreshPage: () => void
}

const isOwnPage = (event: IpcMainEvent, contents: WebContents): boolean =>
	event.sender.id === contents.id && event.senderFrame?.parent === null && event.senderFrame.origin === appOrigin

/** Listens for the page of one window. Answers a function that says something to that page. */
export const acceptPorts = (contents: WebContents, options: PortOptions): ((message: ToPage) => void) => {
	let page: { readonly hub: MessagePortMain; readonly shell: MessagePortMain } | null = null
	const closePage = (): void => {
		page?.hub.close()
		page?.shell.close()
		page = null
		options.onFreshPage()
	}
	ipcMain.on(portsChannel, (event) => {
		const [hub, shell] = event.ports
		if (!isOwnPage(event, contents) || !hub || !shell || event.ports.length !== 2) {
			for (const port of event.ports) port.close()
			return
		}
		closePage()
		shell.on('message', ({ data }) => {
			const message = readToWindow(data)
			if (message) options.onMessage(message)
		})
		page = { hub, shell }
		options.attach(hub)
		shell.start()
	})
	contents.on('render-process-gone', closePage)
	contents.on('destroyed', closePage)
	return (message) => page?.shell.postMessage(message)
}
