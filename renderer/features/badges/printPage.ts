import { tellWindow } from '../../transport/windowShell.ts'

/** In a window its own dialog opens; in a browser, the browser's. */
export const printPage = (): void => {
	if (!tellWindow({ kind: 'print' })) window.print()
}
