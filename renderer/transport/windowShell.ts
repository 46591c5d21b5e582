/** The window around the page: what its menu asks for, and what the page tells it. In a browser nobody listens. */
import type { MenuCommand, ToPage, ToWindow } from '../../shared/lib/windowWire.ts'

type MenuListener = (command: MenuCommand) => void

const menuListeners = new Set<MenuListener>()
let shell: MessagePort | null = null

export const listenToShell = (port: MessagePort): void => {
	shell = port
	port.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
		if (data.kind === 'menu') for (const listener of [...menuListeners]) listener(data.command)
	})
}

/** Hears what somebody chose from the window's menu. */
export const onMenu = (listener: MenuListener): (() => void) => {
	menuListeners.add(listener)
	return () => void menuListeners.delete(listener)
}

/** Tells the window something; in a browser, nothing happens. Answers whether there is a window. */
export const tellWindow = (message: ToWindow): boolean => {
	shell?.postMessage(message)
	return shell !== null
}
