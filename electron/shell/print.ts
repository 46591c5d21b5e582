import { writeFile } from 'node:fs/promises'
import type { WebContents } from 'electron'
import type { Dialogs } from './dialogs.ts'
import { windowTexts } from './windowTexts.ts'

/** Writes what the page shows, in its print form, as A4 PDF where somebody chooses. False where nobody chose. */
export const saveAsPdf = async (contents: WebContents, dialogs: Dialogs): Promise<boolean> => {
	const path = await dialogs.save(windowTexts.dialogs.pdfName)
	if (!path) return false
	const pdf = await contents.printToPDF({ pageSize: 'A4', printBackground: true, generateTaggedPDF: true })
	await writeFile(path, pdf, { mode: 0o600 })
	return true
}
