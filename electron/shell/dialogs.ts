/** The system's own dialogs, for the hub and for closing the window. */
import { extname } from 'node:path'
import { type BrowserWindow, dialog } from 'electron'
import type { HubOptions } from '../hub/hub.ts'
import { windowTexts } from './windowTexts.ts'

export type Dialogs = NonNullable<HubOptions['dialogs']>

const text = windowTexts.dialogs

/** Open, Save and choosing a folder, over the window. Each answers the path that was chosen, or null where nothing was. */
export const createDialogs = (window: () => BrowserWindow): Dialogs => ({
	open: async () => {
		const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
			title: text.openTitle,
			properties: ['openFile'],
			filters: [{ name: text.openFilter, extensions: ['foyer'] }],
		})
		return canceled ? null : (filePaths[0] ?? null)
	},
	save: async (suggestedName) => {
		const extension = extname(suggestedName).slice(1)
		const { canceled, filePath } = await dialog.showSaveDialog(window(), {
			title: text.saveTitle,
			defaultPath: suggestedName,
			filters: extension ? [{ name: extension.toUpperCase(), extensions: [extension] }] : [],
			properties: ['createDirectory', 'showOverwriteConfirmation'],
		})
		return canceled || !filePath ? null : filePath
	},
	folder: async () => {
		const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
			title: text.folderTitle,
			properties: ['openDirectory', 'createDirectory'],
		})
		return canceled ? null : (filePaths[0] ?? null)
	},
})

/** Asks whether to stop what is running. True for yes. */
export const askToStop = async (window: BrowserWindow): Promise<boolean> => {
	const { message, detail, stay, leave } = windowTexts.busy
	const { response } = await dialog.showMessageBox(window, {
		type: 'warning',
		message,
		detail,
		buttons: [stay, leave],
		defaultId: 0,
		cancelId: 0,
		noLink: true,
	})
	return response === 1
}
