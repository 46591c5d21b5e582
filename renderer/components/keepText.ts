/** Takes a list out of the page: into the browser's downloads, or onto the clipboard. */
import { download } from './download.ts'

export const saveText = (text: string, fileName: string): void =>
	download(new Blob([text], { type: 'text/csv;charset=utf-8' }), fileName)

/** By the browser's own copy command: the window grants no page the clipboard. Says whether it worked. */
export const copyText = (text: string): boolean => {
	const listen = (event: ClipboardEvent): void => {
		event.preventDefault()
		event.clipboardData?.setData('text/plain', text)
	}
	document.addEventListener('copy', listen)
	try {
		return document.execCommand('copy')
	} finally {
		document.removeEventListener('copy', listen)
	}
}
