/** The typeface of our papers, read once: both weights are embedded in every file, so that it looks the same anywhere. */
import { existsSync, readFileSync } from 'node:fs'

/** In a folder beside this file, while Node runs the source and once it is built. */
const file = (name: string): Buffer => {
	const url = new URL(`./fonts/AtkinsonHyperlegibleNext-${name}.ttf`, import.meta.url)
	if (!existsSync(url)) throw new Error('The typeface of papers did not come along')
	return readFileSync(url)
}

let read: { readonly regular: Buffer; readonly bold: Buffer } | null = null

export const typeface = (): { readonly regular: Buffer; readonly bold: Buffer } =>
	(read ??= { regular: file('Regular'), bold: file('Bold') })
