/** The module that `electron` means under the host. What is not here the product cannot import. */
export { app } from './app.ts'
export { BrowserWindow, webContents } from './browserWindow.ts'
export { ipcMain } from './ipcMain.ts'
export { Menu, MenuItem } from './menu.ts'
export { protocol, session } from './session.ts'
export { dialog, powerSaveBlocker, safeStorage, screen } from './system.ts'
