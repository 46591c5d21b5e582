/**
 * The one bridge between the page and the process that owns the file: it hands over message ports, and exposes no
 * function and no object to the page. Runs in its own world, in the main frame only.
 */
import { ipcRenderer } from 'electron'
import { portsAsked, portsChannel, portsGiven } from '../../shared/lib/windowWire.ts'

window.addEventListener('message', (event) => {
	const isThisPage = event.source === window && event.origin === window.location.origin
	if (!isThisPage || event.data !== portsAsked) return
	const hub = new MessageChannel()
	const shell = new MessageChannel()
	ipcRenderer.postMessage(portsChannel, null, [hub.port1, shell.port1])
	window.postMessage(portsGiven, window.location.origin, [hub.port2, shell.port2])
})
