/**
 * Starts Foyer in its window: which parts, and in which order they come and go. Anything that decides something
 * lives in `shell/` or in the hub.
 *
 * The page is on its way before the hub is: its calls wait in their port until the hub takes it.
 */
import { join } from 'node:path'
import { app, dialog, Menu, session } from 'electron'
import { startHub } from './hub/hub.ts'
import { readPages } from './hub/pages.ts'
import { pagesDir } from './hub/pagesDir.ts'
import { placesOf } from './shell/device.ts'
import { askToStop, createDialogs } from './shell/dialogs.ts'
import { guardContents, guardSession } from './shell/guards.ts'
import { becomeOnlyInstance, eventFileIn } from './shell/instance.ts'
import { menuTemplate } from './shell/menu.ts'
import { acceptPorts } from './shell/ports.ts'
import { saveAsPdf } from './shell/print.ts'
import { registerAppScheme, serveApp } from './shell/protocol.ts'
import { guardQuit } from './shell/quit.ts'
import { createSafeKeyStore } from './shell/safeKeyStore.ts'
import { createStayAwake } from './shell/stayAwake.ts'
import { refusedSwitches } from './shell/switches.ts'
import { openWindow } from './shell/window.ts'
import { windowTexts } from './shell/windowTexts.ts'

const failStart = (why: string): void => {
	dialog.showErrorBox(windowTexts.problems.cannotStart, why)
	app.exit(1)
}

/** The window's own files lie beside the keys and the recent events, and decide which starts belong together. */
const places = placesOf()
app.setPath('userData', join(places.deviceDir, 'window'))

/** Files asked for before there is a hub to open them. */
const asked: string[] = []
let openFile = (path: string): void => void asked.push(path)
let show = (): void => {}
let isBusy = (): boolean => false

const start = async (): Promise<void> => {
	let isScannerOpen = false

	const own = session.fromPartition('foyer')
	guardSession(own, { isPackaged: app.isPackaged, isScannerOpen: () => isScannerOpen })
	serveApp(own, readPages(pagesDir()))
	app.on('web-contents-created', (_event, contents) => guardContents(contents))

	const foyer = openWindow({
		session: own,
		preload: join(import.meta.dirname, 'preload.cjs'),
		stateFile: join(places.deviceDir, 'window.json'),
	})
	const { window } = foyer
	show = foyer.show
	const dialogs = createDialogs(() => window)
	const stayAwake = createStayAwake()

	const hub = createSafeKeyStore(places.deviceDir).then((keyStore) =>
		startHub({ ...places, pagesDir: pagesDir(), keyStore, dialogs }),
	)
	const say = acceptPorts(window.webContents, {
		attach: (port) =>
			void hub.then((running) => {
				running.attachPort(port)
				port.start()
			}),
		onFreshPage: () => {
			isScannerOpen = false
			stayAwake(false)
		},
		onMessage: (message) => {
			if (message.kind === 'scanner') isScannerOpen = message.isOpen
			if (message.kind === 'live') stayAwake(message.isOn)
			if (message.kind === 'fullScreen') window.setFullScreen(message.isOn)
			if (message.kind === 'print') window.webContents.print()
		},
	})
	window.on('enter-full-screen', () => say({ kind: 'fullScreen', isOn: true }))
	window.on('leave-full-screen', () => say({ kind: 'fullScreen', isOn: false }))
	const template = menuTemplate(
		{
			toPage: (command) => say({ kind: 'menu', command }),
			print: () => window.webContents.print(),
			savePdf: () => void saveAsPdf(window.webContents, dialogs),
			size: foyer.size,
			toggleFullScreen: foyer.toggleFullScreen,
		},
		{ isMac: process.platform === 'darwin', isPackaged: app.isPackaged },
	)
	Menu.setApplicationMenu(Menu.buildFromTemplate(template))

	guardQuit(app, window, {
		isBusy: () => isBusy(),
		askToStop: () => askToStop(window),
		close: () => hub.then((running) => running.close()),
	})

	const running = await hub
	isBusy = () => running.isBusy()
	openFile = (path) => void running.openFile(path)
	for (const path of asked.splice(0)) openFile(path)
}

registerAppScheme()
app.enableSandbox()
const refused = app.isPackaged ? refusedSwitches(process.argv) : []
if (refused.length > 0) failStart(`${windowTexts.problems.switches} ${refused.join(', ')}`)
else if (becomeOnlyInstance(app, { openFile: (path) => openFile(path), show: () => show() })) {
	const named = eventFileIn(process.argv, process.cwd())
	if (named) asked.push(named)
	void app
		.whenReady()
		.then(start)
		.catch(() => failStart(windowTexts.problems.partMissing))
} else app.exit(0)
