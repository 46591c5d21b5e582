/** Looks into a PDF without a reader of PDFs: what every reader, and every screen reader, finds first. */
const count = (text: string, what: RegExp): number => [...text.matchAll(what)].length

export type SeenPdf = {
	readonly pages: number
	/** How often each kind of part is in its structure: `H1`, `TH`, `Figure`. */
	readonly parts: Readonly<Record<string, number>>
	readonly isTagged: boolean
	readonly language: string
	/** The names of what it says of itself: `Title`, `Producer`. */
	readonly says: readonly string[]
	readonly typefaces: readonly string[]
}

export const seePdf = (bytes: Uint8Array): SeenPdf => {
	const text = Buffer.from(bytes).toString('latin1')
	if (!text.startsWith('%PDF-1.7')) throw new Error('This is no PDF of the kind we make')
	const kinds = [...text.matchAll(/\/S \/(\w+)\n/g)].map(([, kind = '']) => kind)
	const [, info = ''] = /\/Producer[\s\S]*?>>/.exec(text)
		? [null, /<<(?:(?!<<)[\s\S])*\/Producer[\s\S]*?>>/.exec(text)?.[0]]
		: []
	return {
		pages: count(text, /\/Type \/Page\n/g),
		parts: Object.fromEntries([...Map.groupBy(kinds, (kind) => kind)].map(([kind, all]) => [kind, all.length])),
		isTagged: /\/StructTreeRoot \d+ 0 R/.test(text) && /\/Marked true/.test(text),
		language: /\/Lang \(([^)]*)\)/.exec(text)?.[1] ?? '',
		says: [...(info ?? '').matchAll(/^\/(\w+)/gm)].map(([, name = '']) => name).toSorted(),
		typefaces: [...new Set([...text.matchAll(/\/FontName \/\w+\+([\w-]+)/g)].map(([, name = '']) => name))].toSorted(),
	}
}
