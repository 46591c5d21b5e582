/** Takes a list out of the page: into the browser's downloads, or onto the clipboard. */

export const saveText = (text: string, fileName: string): void => {
	const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
	const link = document.createElement('a')
	link.href = address
	link.download = fileName
	document.body.append(link)
	link.click()
	link.remove()
	setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

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
