/**
 * A PDF that is being written: tagged throughout, in British English, with our typeface and nobody's name in its
 * properties. Everything drawn is either part of what is read (`tag`) or decoration (`artifact`), never neither.
 */
import PDFDocument from 'pdfkit'
import { printable } from '../../../shared/domain/papers/letters.ts'
import { colours, leading, sizes, spaces } from './look.ts'
import { typeface } from './typeface.ts'

export type Doc = PDFKit.PDFDocument
export type Element = PDFKit.PDFStructureElement
/** `scope` says of a cell what it is the heading of. */
export type ElementOptions = PDFKit.Mixins.StructureElementOptions & { readonly scope?: 'Column' | 'Row' }
export type Weight = 'regular' | 'bold'

/** How a run of text is set. */
export type Setting = {
	readonly size: number
	readonly weight?: Weight
	readonly colour?: string
	readonly align?: 'left' | 'right' | 'center'
}

export type SheetOptions = {
	readonly title: string
	readonly isWide: boolean
	readonly madeAtMs: number
	/** Keeps every page until the end, so that each can say how many there are; without it, memory stays flat. */
	readonly keepsPages: boolean
	/** Closes it: AES-256, as PDF 1.7 with Adobe's extension level 3 has it, which every reader of the last ten years opens. */
	readonly password?: string | null
}

/** Whoever has the password may read, print and copy, and a screen reader may read it out. */
const closedWith = (password: string): PDFKit.PDFDocumentOptions => ({
	pdfVersion: '1.7ext3',
	userPassword: password,
	permissions: { printing: 'highResolution', copying: true, contentAccessibility: true },
})

export type Sheet = {
	readonly doc: Doc
	/** What everything that is read hangs from. */
	readonly root: Element
	readonly left: number
	readonly width: number
	/** Where the next thing goes, in points from the top. */
	readonly y: () => number
	readonly moveTo: (y: number) => void
	/** Lowest point that may be drawn on. */
	readonly bottom: number
	readonly top: number
	/** Begins a page. */
	readonly turn: () => void
	/** Begins a page where so many points are not left on this one. Answers whether it did. */
	readonly need: (points: number) => boolean
	readonly heightOf: (text: string, width: number, setting: Setting) => number
	readonly widthOf: (text: string, setting: Setting) => number
	/** Draws text at a place; it must fit on the page. */
	readonly write: (text: string, x: number, y: number, width: number, setting: Setting) => void
	/** Something that is read: hung from `parent`, drawn by `draw` at once. */
	readonly tag: (parent: Element, type: string, draw: () => void, options?: ElementOptions) => void
	/** A part that holds others. Call its `end` once they are in. */
	readonly group: (parent: Element, type: string, options?: ElementOptions) => Element
	/** Decoration, or something said elsewhere: not read out. */
	readonly artifact: (draw: () => void) => void
	/** Goes back to a page that was kept, the first is 0. */
	readonly toPage: (page: number) => void
	/** The whole file, once everything is drawn. */
	readonly finish: () => Promise<Uint8Array>
}

export const startSheet = ({ title, isWide, madeAtMs, keepsPages, password = null }: SheetOptions): Sheet => {
	const doc = new PDFDocument({
		size: 'A4',
		layout: isWide ? 'landscape' : 'portrait',
		margins: { top: spaces.margin, left: spaces.margin, right: spaces.margin, bottom: 0 },
		autoFirstPage: false,
		bufferPages: keepsPages,
		tagged: true,
		pdfVersion: '1.7',
		...(password === null ? {} : closedWith(password)),
		lang: 'en-GB',
		displayTitle: true,
		// Empty: else it would look for a typeface of its own.
		font: '',
		info: { Title: printable(title), Producer: 'Foyer', Creator: 'Foyer', CreationDate: new Date(madeAtMs) },
	})
	doc.registerFont('regular', typeface().regular)
	doc.registerFont('bold', typeface().bold)
	/**
	 * What is drawn on the page that is open. Handed on a page at a time: the library keeps a piece of memory for every
	 * line it is told, and a register of thousands has a million of them.
	 */
	let drawn: string[] = []
	doc.addContent = (line: string) => {
		drawn.push(line)
		return doc
	}
	const settle = () => {
		if (drawn.length > 0) doc.page.write(drawn.join('\n'))
		drawn = []
	}
	doc.addPage()
	const root = doc.struct('Document')
	doc.addStructure(root)

	const { width: pageWidth, height: pageHeight } = doc.page
	const bottom = pageHeight - spaces.foot
	const lettered = new Map<string, string>()
	/** Names, hours and words come again and again; each is looked through once. */
	const inLetters = (text: string): string => {
		const known = lettered.get(text)
		if (known !== undefined) return known
		const printed = printable(text)
		lettered.set(text, printed)
		return printed
	}
	const widths = { regular: new Map<string, number>(), bold: new Map<string, number>() }
	/** How wide a text is in a setting, in points; shaped once, whatever its size. */
	const wideOf = (text: string, { size, weight = 'regular' }: Setting): number => {
		let wide = widths[weight].get(text)
		if (wide === undefined) {
			wide = doc.font(weight).fontSize(1000).widthOfString(text)
			widths[weight].set(text, wide)
		}
		return (wide * size) / 1000
	}
	const set = ({ size, weight = 'regular' }: Setting) => doc.font(weight).fontSize(size)
	/** In one line, without the work of breaking it: most cells of a table are. Null where it takes more. */
	const inOneLine = (text: string, width: number, setting: Setting): number | null => {
		if (text.includes('\n')) return null
		const wide = wideOf(text, setting)
		return wide <= width ? wide : null
	}
	const turn = () => {
		settle()
		doc.addPage()
		doc.y = spaces.margin
	}
	doc.y = spaces.margin
	const tag: Sheet['tag'] = (parent, type, draw, options = {}) => {
		parent.add(doc.struct(type, options, draw))
	}
	return {
		doc,
		root,
		left: spaces.margin,
		width: pageWidth - 2 * spaces.margin,
		y: () => doc.y,
		moveTo: (y) => {
			doc.y = y
		},
		bottom,
		top: spaces.margin,
		turn,
		need: (points) => {
			if (doc.y + points <= bottom || doc.y <= spaces.margin) return false
			turn()
			return true
		},
		heightOf: (text, width, setting) => {
			if (text === '') return 0
			const printed = inLetters(text)
			const isOneLine = inOneLine(printed, width, setting) !== null
			set(setting)
			if (isOneLine) return doc.currentLineHeight(true) + leading
			return doc.heightOfString(printed, { width, lineGap: leading })
		},
		widthOf: (text, setting) => wideOf(inLetters(text), setting),
		write: (text, x, y, width, setting) => {
			if (text === '') return
			const printed = inLetters(text)
			const { align = 'left' } = setting
			const wide = inOneLine(printed, width, setting)
			set(setting).fillColor(setting.colour ?? colours.ink)
			if (wide === null) doc.text(printed, x, y, { width, align, lineGap: leading })
			else {
				const free = width - wide
				doc.text(printed, x + (align === 'right' ? free : align === 'center' ? free / 2 : 0), y, { lineBreak: false })
			}
		},
		tag,
		group: (parent, type, options = {}) => {
			const element = doc.struct(type, options)
			parent.add(element)
			return element
		},
		artifact: (draw) => {
			doc.markContent('Artifact', { type: 'Layout' })
			draw()
			doc.endMarkedContent()
		},
		toPage: (page) => {
			settle()
			doc.switchToPage(page)
		},
		finish: async () => {
			settle()
			root.end()
			doc.end()
			// Read at once, and not as it comes: a tagged table of thousands comes in a quarter of a million pieces.
			const bytes: unknown = doc.read()
			if (!(bytes instanceof Uint8Array)) throw new Error('The paper was not finished')
			return bytes
		},
	}
}

/** The foot of the page that is open; what it says is on every page, so it is not read out. */
export const drawFoot = (sheet: Sheet, foot: string, practice: string, pageWords: string): void => {
	const { doc, left, width, artifact, write } = sheet
	const y = sheet.bottom + spaces.foot - 38
	artifact(() => {
		doc
			.moveTo(left, y - 6)
			.lineTo(left + width, y - 6)
			.lineWidth(0.5)
			.strokeColor(colours.line)
			.stroke()
		const words = practice === '' ? foot : `${practice} · ${foot}`
		write(words, left, y, width - 90, { size: sizes.small, colour: colours.soft })
		write(pageWords, left + width - 80, y, 80, { size: sizes.small, colour: colours.soft, align: 'right' })
	})
}
