/**
 * The native menu. The page owns the keys, because it has to work in a browser too: items that the page carries out
 * show their key without listening for it. Sizes and full screen are the window's own.
 */
import type { MenuItemConstructorOptions } from 'electron'
import type { MenuCommand } from '../../shared/lib/windowWire.ts'
import { windowTexts } from './windowTexts.ts'

export type MenuActions = {
	/** Passes a choice to the page. */
	readonly toPage: (command: MenuCommand) => void
	readonly print: () => void
	readonly savePdf: () => void
	/** One step larger, one smaller, or back to normal. */
	readonly size: (step: 1 | -1 | 0) => void
	readonly toggleFullScreen: () => void
}

const text = windowTexts.menu
const divider: MenuItemConstructorOptions = { type: 'separator' }

/** The menu as a template; every item that does something has an id of its own. */
export const menuTemplate = (
	actions: MenuActions,
	{ isMac, isPackaged }: { readonly isMac: boolean; readonly isPackaged: boolean },
): MenuItemConstructorOptions[] => {
	const command = (id: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
		id,
		label: text[id],
		...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
		click: () => actions.toPage(id),
	})
	const own = (
		id: 'print' | 'savePdf' | 'textLarger' | 'textSmaller' | 'textNormal' | 'fullScreen',
		click: () => void,
		accelerator?: string,
	): MenuItemConstructorOptions => ({
		id,
		label: text[id],
		...(accelerator === undefined ? {} : { accelerator }),
		click,
	})
	return [
		...(isMac ? [{ role: 'appMenu' } as const] : []),
		{
			label: text.file,
			submenu: [
				command('newEvent', 'CmdOrCtrl+N'),
				command('openEvent', 'CmdOrCtrl+O'),
				command('closeEvent'),
				divider,
				command('importPeople', 'CmdOrCtrl+I'),
				command('exportRegister', 'CmdOrCtrl+E'),
				divider,
				own('print', actions.print, 'CmdOrCtrl+Shift+P'),
				own('savePdf', actions.savePdf),
				...(isMac ? [] : [divider, { id: 'quit', role: 'quit', label: text.quit } as const]),
			],
		},
		{
			label: text.edit,
			submenu: [
				{ role: 'undo' },
				{ role: 'redo' },
				divider,
				{ role: 'cut' },
				{ role: 'copy' },
				{ role: 'paste' },
				{ role: 'selectAll' },
				divider,
				command('find', 'CmdOrCtrl+K'),
			],
		},
		{
			label: text.event,
			submenu: [command('goToDesk'), command('goToPeople'), command('goToHistory')],
		},
		{
			label: text.view,
			submenu: [
				own('textLarger', () => actions.size(1), 'CmdOrCtrl+Plus'),
				own('textSmaller', () => actions.size(-1), 'CmdOrCtrl+-'),
				own('textNormal', () => actions.size(0), 'CmdOrCtrl+0'),
				divider,
				own('fullScreen', actions.toggleFullScreen, isMac ? 'Ctrl+Cmd+F' : 'F11'),
				...(isPackaged ? [] : [divider, { role: 'toggleDevTools' } as const]),
			],
		},
		...(isMac ? [{ role: 'windowMenu' } as const] : []),
		{ label: text.help, submenu: [command('showKeys')] },
	]
}
