/** Puts a file into the browser's downloads. */
export const download = (file: Blob, fileName: string): void => {
	const address = URL.createObjectURL(file)
	const link = document.createElement('a')
	link.href = address
	link.download = fileName
	document.body.append(link)
	link.click()
	link.remove()
	// The browser has taken the bytes by then; holding them longer would keep names in memory.
	setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
